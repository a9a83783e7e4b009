#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Insurable authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# fuzz.sh [SECONDS]: every fuzz target for so long (30), under the address and undefined-behaviour
# sanitizers. With clang's libFuzzer; where that cannot be had, with a driver of our own, and says so.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/common.sh

has_libfuzzer()
{
    have clang++ || return 1
    local folder result=0
    folder="$(mktemp -d)"
    echo 'extern "C" int LLVMFuzzerTestOneInput(const unsigned char *, unsigned long) { return 0; }' \
        >"$folder/try.cpp"
    clang++ -fsanitize=fuzzer,address "$folder/try.cpp" -o "$folder/try" 2>/dev/null || result=1
    rm -rf "$folder"
    return "$result"
}

if [ "$(uname -s)" != Linux ]; then
    say "The fuzz targets are built on Linux only; they were left out."
    exit 0
fi
scripts/setup.sh build fuzz || say "What fuzzing needs could not all be installed."
if has_libfuzzer; then
    preset=fuzz
else
    preset=fuzz-gcc
    say "NO libFuzzer here: the fuzz targets run with our own driver, which finds less."
fi
configure "$preset" -DINSURABLE_FUZZ_SECONDS="${1:-30}"
cmake --build --preset "$preset" --parallel "$(cores)" \
    --target fuzz_header fuzz_recovery fuzz_csv fuzz_json fuzz_pack
ctest --preset "$preset" -j 2
