# SPDX-FileCopyrightText: 2026 The Insurable authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The house rules as CMake functions: one folder is one target, its own include directory, and
# links exactly what architecture allows.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

find_program(INSURABLE_CCACHE ccache)
if(INSURABLE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Precompiled headers are cached only with this sloppiness, another clone's results only without
    # the folder.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros
        "CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}" CCACHE_NOHASHDIR=1 "${INSURABLE_CCACHE}")
endif()

add_library(insurable_flags INTERFACE)
target_compile_definitions(insurable_flags INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CONTEXTLESS_CONNECT
    QT_NO_KEYWORDS
    QT_STRICT_ITERATORS
    QT_NO_FOREACH
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    INSURABLE_VERSION="${PROJECT_VERSION}")
if(MSVC)
    target_compile_options(insurable_flags INTERFACE /W4 /permissive- /utf-8 /Zc:__cplusplus)
    target_compile_definitions(insurable_flags INTERFACE NOMINMAX WIN32_LEAN_AND_MEAN)
else()
    target_compile_options(insurable_flags INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
        $<$<CONFIG:Debug>:-O0 -g1>)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        target_compile_options(insurable_flags INTERFACE
            $<$<CONFIG:Release>:-fstack-protector-strong -D_FORTIFY_SOURCE=2>)
    endif()
endif()
if(INSURABLE_SANITIZE)
    target_compile_options(insurable_flags INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer
        -O1) # without it some tests take minutes
    target_link_options(insurable_flags INTERFACE -fsanitize=address,undefined)
endif()
if(INSURABLE_SANITIZE_THREADS)
    target_compile_options(insurable_flags INTERFACE -fsanitize=thread -fno-omit-frame-pointer -O1)
    target_link_options(insurable_flags INTERFACE -fsanitize=thread)
endif()
if(INSURABLE_FUZZ)
    set(_sanitizers address,undefined)
    if(INSURABLE_FUZZ STREQUAL "libfuzzer")
        string(APPEND _sanitizers ",fuzzer-no-link")
    endif()
    target_compile_options(insurable_flags INTERFACE
        -fsanitize=${_sanitizers} -fno-sanitize-recover=undefined -fno-omit-frame-pointer -O1)
    target_link_options(insurable_flags INTERFACE -fsanitize=${_sanitizers})
endif()

# insurable_library(Vault SOURCES … PUBLIC … PRIVATE …): target insurable_vault, Insurable::Vault.
function(insurable_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    string(TOLOWER "insurable_${name}" target)
    add_library(${target} STATIC ${ARG_SOURCES})
    add_library(Insurable::${name} ALIAS ${target})
    target_include_directories(${target} PUBLIC "${CMAKE_CURRENT_SOURCE_DIR}")
    target_link_libraries(${target} PUBLIC ${ARG_PUBLIC} PRIVATE insurable_flags ${ARG_PRIVATE})
    if(NOT INSURABLE_SANITIZE AND NOT INSURABLE_SANITIZE_THREADS)
        target_precompile_headers(${target} PRIVATE "${PROJECT_SOURCE_DIR}/cmake/pch_core.h")
    endif()
endfunction()

# insurable_test(tst_header SOURCES … LIBS …): a Qt Test program run by ctest, offscreen.
function(insurable_test name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LIBS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE insurable_flags Qt6::Test ${ARG_LIBS})
    target_compile_definitions(${name} PRIVATE
        INSURABLE_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data"
        INSURABLE_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}/tests/support")
    set_target_properties(${name} PROPERTIES
        RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin/tests")
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8" TIMEOUT 300)
endfunction()
