#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Insurable authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""link_closure.py ARCHITECTURE.md LINK_GRAPH: each target links only what the table of levels in
ARCHITECTURE.md allows it, only from a lower level, and no core target but report reaches Qt Gui,
Qt Widgets or Qt Charts, by whatever way.
"""
import re
import sys
from pathlib import Path

OUTSIDE = {
    "Qt Core": "Qt6::Core",
    "Qt Concurrent": "Qt6::Concurrent",
    "Qt Gui": "Qt6::Gui",
    "Qt Widgets": "Qt6::Widgets",
    "Qt Charts": "Qt6::Charts",
    "Qt Svg": "Qt6::Svg",
    "Qt DBus": "Qt6::DBus",
    "QtKeychain": "Dep::KEYCHAIN",
    "OpenSSL": "OpenSSL::Crypto",
    "SQLCipher": "Dep::SQLCIPHER",
    "libsodium": "Dep::SODIUM",
    "libqrencode": "Dep::QRENCODE",
    "FFTW": "Dep::FFTW",
    "libzip": "Dep::ZIP",
    "qpdf": "Dep::QPDF",
    "zlib": "ZLIB::ZLIB",
    "zxcvbn": "Dep::ZXCVBN",
    "threads": "Threads::Threads",
}
GRAPHICS = {"Qt6::Gui", "Qt6::Widgets", "Qt6::Charts", "Qt6::OpenGL", "Qt6::PrintSupport"}
MAY_REACH_GRAPHICS = {"report"}
ROW = re.compile(r"^\| (\d) \| `(core|app)/(\w+)` \|.*\| ([^|]+) \|$", re.MULTILINE)


def read_rules(text):
    """{folder: (level, is core, allowed link names)}"""
    rows = [(int(level), top, name, [use.strip() for use in uses.split(",")])
            for level, top, name, uses in ROW.findall(text)]
    core = [name for _, top, name, _ in rows if top == "core"]
    rules = {}
    for level, top, name, uses in rows:
        uses = [use for entry in uses for use in (core if entry == "all of core" else [entry])]
        rules[name] = (level, top == "core", {OUTSIDE.get(use, use) for use in uses})
    return rules


def read_graph(text):
    links, carries = {}, {}
    for line in text.splitlines():
        kind, target, *names = line.split()
        (links if kind == "links" else carries)[target] = names
    return links, carries


def folder_of(name, rules):
    """The folder whose target this is; None for what comes from outside."""
    plain = name.lower().replace("insurable::", "").replace("insurable_", "")
    plain = {"insurable-cli": "cli", "insurable": "desktop"}.get(plain, plain)
    return plain if plain in rules else None


def reach(target, links, carries):
    seen, todo = set(), list(links[target])
    while todo:
        name = todo.pop()
        if name not in seen:
            seen.add(name)
            todo += carries.get(name, [])
    return seen


def problems_of(target, rules, links, carries):
    folder = folder_of(target, rules)
    if folder is None:
        yield f"{target}: has no row in the table of levels"
        return
    level, is_core, allowed = rules[folder]
    for name in links[target]:
        used = folder_of(name, rules)
        if name == "insurable_flags" or used == folder or "_resources_" in name:
            continue
        if (used or name) not in allowed:
            yield f"{target}: links {name}, which the table of levels does not allow"
        if used and rules[used][0] >= level:
            yield f"{target} (level {level}): links {name} (level {rules[used][0]})"
    if is_core and folder not in MAY_REACH_GRAPHICS:
        for name in sorted(GRAPHICS & reach(target, links, carries)):
            yield f"{target}: reaches {name}"


def main():
    rules = read_rules(Path(sys.argv[1]).read_text(encoding="utf-8"))
    links, carries = read_graph(Path(sys.argv[2]).read_text(encoding="utf-8"))
    problems = [p for target in sorted(links) for p in problems_of(target, rules, links, carries)]
    if not rules or not links:
        problems.append("no table of levels, or no target, was found")
    print("\n".join(problems) or f"{len(links)} targets link only what their level allows")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
