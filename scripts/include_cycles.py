#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Insurable authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""include_cycles.py TREE [--modules]: no include cycle, every header name once, core never
includes app. With --modules a header and the source of the same name count as one, so that
a.cpp -> b.h -> a.h is a cycle too.
"""
import argparse
import os
import re
import sys
from pathlib import Path

INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.MULTILINE)
PLATFORM = re.compile(r"_(unix|win|mac)$")


def files_of(tree):
    for top in ("core", "app", "bench", "tests"):
        for path in sorted((tree / top).rglob("*")):
            if path.suffix in (".h", ".cpp"):
                yield path


def module_of(path):
    return path.parent / PLATFORM.sub("", path.stem)


def read_graph(files, node_of):
    headers, problems = {}, []
    for path in files:
        if path.suffix == ".h":
            if path.name in headers:
                problems.append(f"{path}: {headers[path.name]} has the same name")
            headers[path.name] = path
    graph = {}
    for path in files:
        edges = graph.setdefault(node_of(path), set())
        for name in INCLUDE.findall(path.read_text(encoding="utf-8")):
            target = headers.get(Path(name).name)
            if target is None:
                continue
            if target.parts[0] == "app" and path.parts[0] == "core":
                problems.append(f"{path}: core includes {target}")
            if node_of(target) != node_of(path):
                edges.add(node_of(target))
    return graph, problems


def cycles_of(graph):
    """Strongly connected components of more than one module (Tarjan, without recursion)."""
    index, low, on_stack, stack, found = {}, {}, set(), [], []
    for root in sorted(graph):
        if root in index:
            continue
        work = [(root, iter(sorted(graph[root])))]
        while work:
            node, edges = work[-1]
            if node not in index:
                index[node] = low[node] = len(index)
                stack.append(node)
                on_stack.add(node)
            following = next((n for n in edges if n in graph), None)
            if following is None:
                work.pop()
                if work:
                    parent = work[-1][0]
                    low[parent] = min(low[parent], low[node])
                if low[node] == index[node]:
                    component = []
                    while not component or component[-1] != node:
                        component.append(stack.pop())
                        on_stack.discard(component[-1])
                    if len(component) > 1:
                        found.append(sorted(component))
            elif following not in index:
                work.append((following, iter(sorted(graph[following]))))
            elif following in on_stack:
                low[node] = min(low[node], index[following])
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tree")
    parser.add_argument("--modules", action="store_true")
    arguments = parser.parse_args()
    os.chdir(arguments.tree)
    node_of = module_of if arguments.modules else Path
    graph, problems = read_graph(list(files_of(Path("."))), node_of)
    problems += ["include cycle: " + ", ".join(map(str, cycle)) for cycle in cycles_of(graph)]
    print("\n".join(problems) or f"no include cycle among {len(graph)} files or modules")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
