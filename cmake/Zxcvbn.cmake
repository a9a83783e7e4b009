# SPDX-FileCopyrightText: 2026 The Insurable authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# zxcvbn in C, as Dep::ZXCVBN: the system's own where there is one (Debian: libzxcvbn-dev), else
# built from the sources of one release, held to their checksum. Neither vcpkg nor Homebrew has it.

find_path(ZXCVBN_HEADERS zxcvbn.h PATH_SUFFIXES zxcvbn)
find_library(ZXCVBN_LIBRARY zxcvbn)

add_library(dep_ZXCVBN INTERFACE)
add_library(Dep::ZXCVBN ALIAS dep_ZXCVBN)

if(ZXCVBN_HEADERS AND ZXCVBN_LIBRARY)
    target_include_directories(dep_ZXCVBN SYSTEM INTERFACE "${ZXCVBN_HEADERS}")
    target_link_libraries(dep_ZXCVBN INTERFACE "${ZXCVBN_LIBRARY}")
    return()
endif()

include(FetchContent)
FetchContent_Declare(zxcvbn
    URL "https://github.com/tsyrogit/zxcvbn-c/archive/refs/tags/v2.5.tar.gz"
    URL_HASH SHA256=77d6c6ecb35952a8d8ce7f736b7a2bf466275c48210e309b73782d6b7e84dffd
    DOWNLOAD_EXTRACT_TIMESTAMP OFF)
FetchContent_MakeAvailable(zxcvbn)

set(zxcvbn_words eng_wiki female male passwd surname tv_film)
list(TRANSFORM zxcvbn_words PREPEND "${zxcvbn_SOURCE_DIR}/words-")
list(TRANSFORM zxcvbn_words APPEND ".txt")
set(zxcvbn_made "${CMAKE_CURRENT_BINARY_DIR}/zxcvbn")
file(WRITE "${zxcvbn_made}/stdafx.h" "") # asked for on Windows

add_executable(zxcvbn_dictgen "${zxcvbn_SOURCE_DIR}/dict-generate.cpp")
add_custom_command(OUTPUT "${zxcvbn_made}/dict-src.h"
    COMMAND zxcvbn_dictgen -o "${zxcvbn_made}/dict-src.h" ${zxcvbn_words}
    DEPENDS zxcvbn_dictgen ${zxcvbn_words}
    VERBATIM)
add_library(zxcvbn STATIC "${zxcvbn_SOURCE_DIR}/zxcvbn.c" "${zxcvbn_made}/dict-src.h")
set_source_files_properties("${zxcvbn_SOURCE_DIR}/zxcvbn.c" PROPERTIES LANGUAGE CXX)
set_target_properties(zxcvbn zxcvbn_dictgen PROPERTIES AUTOMOC OFF)
target_include_directories(zxcvbn PRIVATE "${zxcvbn_made}")
target_include_directories(zxcvbn SYSTEM INTERFACE "${zxcvbn_SOURCE_DIR}")
target_link_libraries(dep_ZXCVBN INTERFACE zxcvbn)
