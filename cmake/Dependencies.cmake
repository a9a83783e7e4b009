# SPDX-FileCopyrightText: 2026 The Insurable authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Everything the project takes from outside, in one place. Ends with an error that says what to
# install when something is missing or too old.

set(qt_components Core Concurrent)
if(INSURABLE_REPORT)
    list(APPEND qt_components Gui)
endif()
if(INSURABLE_DESKTOP)
    list(APPEND qt_components Gui Widgets Charts Svg LinguistTools)
    if(UNIX AND NOT APPLE)
        list(APPEND qt_components DBus) # part of Qt base; tells when the session locks
    endif()
endif()
if(INSURABLE_TESTS OR INSURABLE_BENCH)
    list(APPEND qt_components Test)
endif()
list(REMOVE_DUPLICATES qt_components)
find_package(Qt6 6.4 REQUIRED COMPONENTS ${qt_components})
qt_standard_project_setup()
set(CMAKE_AUTOUIC OFF)

find_package(Threads REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)

# vcpkg and Homebrew ship some of these as CMake packages and some as pkg-config files.
find_package(PkgConfig QUIET)

function(insurable_dependency target pkg cmake_package cmake_target)
    if(PkgConfig_FOUND)
        pkg_check_modules(${target} QUIET IMPORTED_TARGET GLOBAL ${pkg})
    endif()
    if(TARGET PkgConfig::${target})
        add_library(Dep::${target} ALIAS PkgConfig::${target})
    else()
        find_package(${cmake_package} REQUIRED)
        add_library(dep_${target} INTERFACE)
        target_link_libraries(dep_${target} INTERFACE ${cmake_target})
        add_library(Dep::${target} ALIAS dep_${target})
    endif()
endfunction()

insurable_dependency(SODIUM libsodium unofficial-sodium unofficial-sodium::sodium)
insurable_dependency(FFTW fftw3 FFTW3 FFTW3::fftw3)
insurable_dependency(ZIP libzip libzip libzip::zip)
insurable_dependency(SQLCIPHER sqlcipher sqlcipher sqlcipher::sqlcipher)
if(TARGET dep_SQLCIPHER)
    # Its CMake package names the folder above the header's.
    find_path(SQLCIPHER_HEADERS sqlite3.h PATH_SUFFIXES sqlcipher REQUIRED)
    target_include_directories(dep_SQLCIPHER INTERFACE "${SQLCIPHER_HEADERS}")
endif()
include(Zxcvbn)
if(INSURABLE_REPORT)
    insurable_dependency(QRENCODE libqrencode unofficial-libqrencode
        unofficial::libqrencode::libqrencode)
    insurable_dependency(QPDF libqpdf qpdf qpdf::libqpdf)
endif()
if(INSURABLE_DESKTOP)
    find_package(Qt6Keychain REQUIRED)
    add_library(dep_KEYCHAIN INTERFACE)
    target_link_libraries(dep_KEYCHAIN INTERFACE Qt6Keychain::Qt6Keychain)
    add_library(Dep::KEYCHAIN ALIAS dep_KEYCHAIN)
endif()
if(INSURABLE_TESTS)
    find_path(VALIJSON_INCLUDE_DIR valijson/validator.hpp REQUIRED)
endif()

include(CheckSqlCipher)
