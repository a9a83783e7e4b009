#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Insurable authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check_sizes.py TREE [--report]: no source over 500 lines, no function over 60 without a comment
"// long: why" above or in it, no source without its two licence lines.

Functions are told by the house style: their opening brace stands alone on its line, and the closing
one in the same column. Tables of test data (…_data) may be as long as they need.
"""
import argparse
import os
import re
import statistics
import sys
from pathlib import Path

MOST_LINES = 500
MOST_LINES_OF_FUNCTION = 60
TYPE = re.compile(r"^\s*(template\b.*>\s*)?(class|struct|union|enum|namespace|extern)\b")
NAME = re.compile(r"([\w:~]+(?:<[^()]*>)?|operator\S+)\s*\(")


def files_of(tops):
    for top in tops:
        for path in sorted(Path(top).rglob("*")):
            if path.suffix in (".h", ".cpp"):
                yield path


def head_of(lines, brace):
    """The lines of the declaration that the brace belongs to, and the comment above it."""
    start = brace
    while start > 0 and lines[start - 1].strip() not in ("", "}", "};", "{"):
        if lines[start - 1].rstrip().endswith(";"):
            break
        start -= 1
    return lines[start:brace]


def functions_of(lines):
    """Yields (name, first line, number of lines, reason given)."""
    at = 0
    while at < len(lines):
        if lines[at].strip() != "{":
            at += 1
            continue
        indent = lines[at][: lines[at].index("{")]
        head = head_of(lines, at)
        code = [line for line in head if not line.lstrip().startswith(("//", "*", "/*"))]
        text = " ".join(line.strip() for line in code)
        if TYPE.match(text) and "(" not in text.split("{")[0].split(":")[0]:
            at += 1
            continue
        end = next((i for i in range(at, len(lines)) if re.match(rf"^{indent}}}", lines[i])), at)
        name = NAME.search(text)
        reason = any("// long:" in line for line in head + lines[at:end])
        yield (name.group(1) if name else "?", at + 1, end - at - 1, reason)
        at = end + 1


def check(path, sizes):
    lines = path.read_text(encoding="utf-8").splitlines()
    problems = []
    if len(lines) > MOST_LINES:
        problems.append(f"{path}: {len(lines)} lines, more than {MOST_LINES}")
    if not all("SPDX-" in line for line in lines[:2]) or len(lines) < 2:
        problems.append(f"{path}: does not begin with its two SPDX lines")
    for name, line, size, reason in functions_of(lines):
        sizes.append(size)
        if size > MOST_LINES_OF_FUNCTION and not reason and not name.endswith("_data"):
            problems.append(f"{path}:{line}: {name} has {size} lines")
    return problems


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tree")
    parser.add_argument("--report", action="store_true", help="say how long functions are")
    arguments = parser.parse_args()
    os.chdir(arguments.tree)
    product, other = [], []
    problems = [p for path in files_of(["core", "app"]) for p in check(path, product)]
    problems += [p for path in files_of(["bench", "tests"]) for p in check(path, other)]
    print("\n".join(problems) or "no file and no function is too long")
    if arguments.report and len(product) > 10:
        tenths = statistics.quantiles(product, n=10)
        print(f"{len(product)} functions: median {statistics.median(product):.0f} lines, "
              f"nine in ten at most {tenths[8]:.0f}, longest {max(product)}")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
