# SPDX-FileCopyrightText: 2026 The Insurable authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# What ./dev and its scripts share. Sourced from the top folder.

say()
{
    printf '%s\n' "$*" >&2
}

die()
{
    say "$@"
    exit 1
}

have()
{
    command -v "$1" >/dev/null 2>&1
}

cores()
{
    getconf _NPROCESSORS_ONLN
}

# Homebrew keeps some packages out of the default search paths.
use_homebrew()
{
    have brew || return 0
    local qt openssl
    qt="$(brew --prefix qt)"
    openssl="$(brew --prefix openssl@3)"
    export CMAKE_PREFIX_PATH="$qt:$openssl${CMAKE_PREFIX_PATH:+:$CMAKE_PREFIX_PATH}"
    export PKG_CONFIG_PATH="$openssl/lib/pkgconfig${PKG_CONFIG_PATH:+:$PKG_CONFIG_PATH}"
}

# configure PRESET [OPTION…]: skipped where nothing asks for it; ninja notices changed CMake files.
configure()
{
    local preset="$1"
    shift
    local rules="build/$preset/build.ninja"
    if [ $# -eq 0 ] && [ -f "$rules" ] && [ "$rules" -nt CMakePresets.json ]; then
        return 0
    fi
    if [ "$(uname -s)" = Darwin ]; then
        use_homebrew
        # Only the tests need it; the programs are built without.
        [ -f "$(brew --prefix)/include/valijson/validator.hpp" ] || set -- -DINSURABLE_TESTS=OFF "$@"
    fi
    cmake --preset "$preset" "$@"
}

# build PRESET [TARGET…]
build()
{
    local preset="$1"
    shift
    configure "$preset"
    cmake --build --preset "$preset" --parallel "$(cores)" ${1:+--target "$@"}
}

# Every C++ source of the project, one a line.
sources()
{
    find core app tests bench cmake \( -name '*.cpp' -o -name '*.h' \) -print | LC_ALL=C sort
}
