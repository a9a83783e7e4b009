#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Insurable authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# lint.sh [--all | FOLDER…]: the house rules on everything; clang-tidy and cppcheck on what differs
# from the last commit (or, where nothing does, on what the last commit changed), on the given
# folders, or with --all on everything. A file takes clang-tidy about five seconds of one core.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/common.sh

changed_sources()
{
    local changed
    changed="$(git diff --name-only --diff-filter=d HEAD && git ls-files --others --exclude-standard)"
    [ -n "$changed" ] || changed="$(git diff --name-only --diff-filter=d HEAD~1)"
    printf '%s\n' "$changed" | grep -E '^(core|app|bench)/.*\.cpp$' || true
}

scripts/setup.sh build test lint
# Without precompiled headers, which clang-tidy cannot read when another compiler made them.
configure lint
# What moc makes, without the libraries that CMake's own targets for it would build first.
find build/lint/core build/lint/app build/lint/bench -name AutogenInfo.json -print0 \
    | xargs -0 -n 1 -P "$(cores)" sh -c 'cmake -E cmake_autogen "$1" Debug >/dev/null' sh

failed=0
scripts/include_cycles.py . || failed=1
scripts/check_sizes.py . || failed=1
scripts/plain_text.py . || failed=1
scripts/link_closure.py ARCHITECTURE.md build/lint/link_graph.txt || failed=1

if [ "${1:-}" = --all ]; then
    mapfile -t files < <(sources | grep -E '^(core|app|bench)/.*\.cpp$')
elif [ $# -gt 0 ]; then
    mapfile -t files < <(find "${@%/}" -name '*.cpp' | LC_ALL=C sort)
else
    mapfile -t files < <(changed_sources)
fi
# Files of another system, or not yet part of a target, have no compile command.
mapfile -t files < <(for file in "${files[@]}"; do
    ! grep -qF "/$file\"" build/lint/compile_commands.json || echo "$file"
done)

if [ ${#files[@]} -gt 0 ]; then
    say "clang-tidy and cppcheck on ${#files[@]} files, about $((${#files[@]} * 5 / $(cores) / 60 + 1)) minutes"
    began=$SECONDS
    printf '%s\0' "${files[@]}" \
        | xargs -0 -n 4 -P "$(cores)" clang-tidy -p build/lint --quiet --warnings-as-errors='*' \
        || failed=1
    # The suppressed ones misread Qt's containers, or say what the compiler says better.
    cppcheck --quiet --std=c++20 --language=c++ --library=qt --inline-suppr --error-exitcode=1 \
        --enable=warning,performance,portability \
        --suppress=unknownMacro --suppress=internalAstError --suppress=missingReturn \
        --suppress=passedByValue --suppress=containerOutOfBounds \
        --suppress=invalidFunctionArg -j "$(cores)" "${files[@]}" || failed=1
    say "looked at in $((SECONDS - began)) seconds"
fi
exit "$failed"
