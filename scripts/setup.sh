#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Insurable authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# setup.sh GROUP…: makes sure that what the groups (build, test, bench, lint) need is installed.
# Asks no network where nothing is missing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/common.sh

explain()
{
    say "On this system please install these yourself, then run ./dev again:"
    say "  a C++20 compiler, CMake 3.25, Ninja, pkg-config, and if you like ccache"
    say "  Qt 6.4 or newer: Base, Charts, Svg, Tools (Linguist)"
    say "  SQLCipher 4.5 or newer, OpenSSL 3, libsodium, libzip, qpdf, libqrencode, zxcvbn,"
    say "  QtKeychain for Qt 6"
    say "  for the tests: valijson (headers), Python 3, minisign, zip, unzip, poppler-utils, sqlcipher"
}

case "$(uname -s)" in
Darwin) exec scripts/setup_macos.sh "$@" ;;
Linux)
    if have apt-get && have dpkg-query; then
        exec scripts/setup_debian.sh "$@"
    fi
    [ -f build/release/build.ninja ] || explain
    ;;
*) explain ;;
esac
