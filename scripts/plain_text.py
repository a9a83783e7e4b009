#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Insurable authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""plain_text.py TREE: text from people is text. Qt takes what looks like markup for markup, reads
the files and opens the addresses it names. So app/ and core/report use the wrappers that cannot
(PlainLabel, plainToolTip, message::…), and this forbids everything else.
"""
import re
import sys
from pathlib import Path

FOLDERS = ("app", "core/report")

# (what is forbidden, why, files that are the wrapper)
FORBIDDEN = [
    (r"\bQLabel\b", "PlainLabel", {"plainlabel.h", "plainlabel.cpp"}),
    (r"\bQMessageBox\b|\bQInputDialog\b|\bQErrorMessage\b|\bQProgressDialog\b", "message::…", set()),
    (r"\bQWhatsThis\b|\bsetWhatsThis\b|\bsetStatusTip\b", "plainToolTip()", set()),
    (r"\bQWizard\b|\bQSplashScreen\b|\bQSystemTrayIcon\b", "labels of its own inside", set()),
    (r"\bQTextBrowser\b|\bQTextEdit\b|\bQTextDocument\b|\bQWebEngine\w*\b|\bQQuick\w*\b",
     "QPlainTextEdit, which loads nothing", set()),
    (r"\bQStaticText\b|\bQGraphicsTextItem\b|\bdrawStaticText\b", "QPainter::drawText", set()),
    (r"\b(setHtml|insertHtml|appendHtml|setMarkdown|fromHtml|mightBeRichText)\b", "plain text", set()),
    (r"\bQt::(RichText|AutoText|MarkdownText)\b", "Qt::PlainText", set()),
    (r"\bsetOpenExternalLinks\b|\blinkActivated\b|\bLinksAccessibleBy\w+\b|\bTextBrowserInteraction\b",
     "links open nothing by themselves", set()),
    (r"\bQDesktopServices\b", "openOutside(), which knows what is harmless", {"openoutside.cpp"}),
    (r"\bQProcess\b|\bstd::system\b|\bpopen\b|\bShellExecute\w*\b", "no other program is started",
     {"relaunch.cpp"}),
    (r"\bsetToolTipsVisible\b|\bsetDefaultAction\b", "tool tips made from an action's text", set()),
    (r"\bsetTitleText\b|\bchart\(\)->setTitle\b", "charts show titles as markup",
     {"chartlook.cpp"}),
    (r"\bseries\w*->setName\b|\bnew QBarSet\((?!QString\(\)\))", "charts take names for markup", set()),
    (r"\b(\w+) = new Q(?:Bar)?CategoryAxis\b(?=[\s\S]*\b\1->append\((?!QString::number))",
     "labelAxis()", set()),
]
TOOL_TIP = re.compile(r"\bsetToolTip\s*\(")
TOOL_TIP_ROLE = re.compile(r"case Qt::ToolTipRole:|== Qt::ToolTipRole\b|, Qt::ToolTipRole\b|\(Qt::ToolTipRole,")
FORM_ROW = re.compile(r"->addRow\s*\(\s*(?!new PlainLabel\b)(\w+)?")
COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.DOTALL)
STRING = re.compile(r'"(?:\\.|[^"\\\n])*"')


def blank(match):
    return re.sub(r"[^\n]", " ", match.group(0))


def blank_string(match):
    return '"' + " " * (len(match.group(0)) - 2) + '"'


def argument(text, start):
    """What stands between the bracket that opens before `start` and the one that closes it."""
    depth, at = 1, start
    while at < len(text) and depth:
        depth += {"(": 1, ")": -1}.get(text[at], 0)
        at += 1
    return text[start:at - 1]


def faults_of(name, source):
    """Yields (offset, sentence)."""
    code = COMMENT.sub(blank, STRING.sub(blank_string, source))
    includes = re.compile(r"^\s*#include.*$", re.MULTILINE)
    for pattern, instead, allowed in FORBIDDEN:
        if name in allowed:
            continue
        for match in re.finditer(pattern, code):
            yield match.start(), f"{match.group(0)} is not for text from people: {instead}"
    code = includes.sub(blank, code)
    if not name.startswith("plaintooltip."):
        for match in TOOL_TIP.finditer(code):
            tip = argument(code, match.end())
            if not re.search(r"\bplainToolTip\s*\(|^\s*(\w+\s*,\s*)?(QString\(\)|\{\})?\s*$", tip):
                yield match.start(), "setToolTip takes plainToolTip(…) only"
        for match in TOOL_TIP_ROLE.finditer(code):
            if "plainToolTip(" not in code[match.end():match.end() + 400]:
                yield match.start(), "ToolTipRole gives plainToolTip(…) only"
    for match in FORM_ROW.finditer(code):
        if match.group(1) and re.search(rf"\b{match.group(1)} = new PlainLabel\b", code):
            continue
        yield match.start(), "QFormLayout makes its own label of a text: give it a PlainLabel"


def check(tree):
    problems = []
    for folder in FOLDERS:
        for path in sorted((tree / folder).rglob("*")):
            if path.suffix not in (".h", ".cpp"):
                continue
            source = path.read_text(encoding="utf-8")
            for offset, sentence in sorted(faults_of(path.name, source)):
                line = source.count("\n", 0, offset) + 1
                problems.append(f"{path.relative_to(tree)}:{line}: {sentence}")
    return problems


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    problems = check(Path(sys.argv[1]))
    print("\n".join(problems) or "text from people is text everywhere")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
