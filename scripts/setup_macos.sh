#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Insurable authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# macOS: Homebrew, and only what is missing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/common.sh

formulae_of()
{
    case "$1" in
    build)
        echo cmake ninja ccache pkg-config qt openssl@3 sqlcipher libsodium libzip qtkeychain \
            fftw qpdf qrencode
        ;;
    test) echo valijson minisign poppler python@3 ;;
    bench) echo zip ;;
    lint) echo clang-format cppcheck llvm ;;
    esac
}

have brew || die "Please install Homebrew and the command-line tools of Xcode, then run ./dev again."
missing=()
for group in "$@"; do
    for formula in $(formulae_of "$group"); do
        brew list --versions "$formula" >/dev/null 2>&1 && continue
        if brew info --formula "$formula" >/dev/null 2>&1; then
            missing+=("$formula")
        else
            say "Homebrew has no $formula; please install it by hand."
        fi
    done
done
[ ${#missing[@]} -eq 0 ] || brew install "${missing[@]}"
