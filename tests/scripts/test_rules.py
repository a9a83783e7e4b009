#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Insurable authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The scripts that guard the house rules notice what they are there to notice."""
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"
SPDX = "// SPDX-FileCopyrightText: x\n// SPDX-License-Identifier: x\n"
LEVELS = """
| level | folder | what lives there | may use |
|---|---|---|---|
| 0 | `core/base` | values | Qt Core |
| 1 | `core/vault` | the file | base, SQLCipher |
| 6 | `core/report` | PDF | base, Qt Gui |
| 7 | `app/cli` | program | all of core |
"""
SOUND = """links insurable_base Qt6::Core insurable_flags
links insurable_vault Insurable::Base Dep::SQLCIPHER
links insurable_report Insurable::Base Qt6::Gui
links insurable-cli Insurable::Vault Insurable::Report
carries Insurable::Base Qt6::Core
carries Qt6::Gui Qt6::Core
"""


class Rules(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.tree = Path(self.folder.name)

    def write(self, name, text):
        path = self.tree / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def run_script(self, name, *arguments):
        done = subprocess.run([sys.executable, SCRIPTS / name, *map(str, arguments)],
                              capture_output=True, text=True, check=False)
        return done.returncode, done.stdout

    def assert_refused(self, result, words):
        self.assertEqual(result[0], 1, result[1])
        self.assertIn(words, result[1])

    def sources(self, **texts):
        for name, text in texts.items():
            self.write(f"core/base/{name}.h", SPDX + text)

    def closure(self, graph):
        self.write("levels.md", LEVELS)
        self.write("graph.txt", graph)
        return self.run_script("link_closure.py", self.tree / "levels.md", self.tree / "graph.txt")

    def test_a_tree_without_cycles_passes(self):
        self.sources(a='#include "b.h"\n#include <c.h>\n', b="", c='#include "b.h"\n')
        self.assertEqual(self.run_script("include_cycles.py", self.tree)[0], 0)

    def test_a_cycle_of_three_is_found(self):
        self.sources(a='#include "b.h"\n', b='#include "c.h"\n', c='  # include "a.h"\n', d='#include "a.h"\n')
        result = self.run_script("include_cycles.py", self.tree)
        self.assert_refused(result, "core/base/a.h, core/base/b.h, core/base/c.h")
        self.assertNotIn("d.h", result[1])

    def test_a_cycle_by_way_of_a_source_is_one_of_modules(self):
        self.sources(a="", b='#include "a.h"\n')
        self.write("core/base/a.cpp", SPDX + '#include "b.h"\n')
        self.assertEqual(self.run_script("include_cycles.py", self.tree)[0], 0)
        self.assert_refused(self.run_script("include_cycles.py", self.tree, "--modules"), "cycle")

    def test_two_headers_of_one_name_are_found(self):
        self.sources(a="")
        self.write("app/cli/a.h", SPDX)
        self.assert_refused(self.run_script("include_cycles.py", self.tree), "same name")

    def test_core_that_includes_app_is_found(self):
        self.sources(a='#include "window.h"\n')
        self.write("app/desktop/window.h", SPDX)
        self.assert_refused(self.run_script("include_cycles.py", self.tree), "core includes")

    def test_long_files_are_found(self):
        self.sources(a="\n" * 498)
        self.assertEqual(self.run_script("check_sizes.py", self.tree)[0], 0)
        self.sources(a="\n" * 499)
        self.assert_refused(self.run_script("check_sizes.py", self.tree), "501 lines")

    def function(self, lines, above=""):
        return SPDX + "class A\n{\n};\n\n" + above + "int f(int a)\n{\n" + "    a++;\n" * lines + "}\n"

    def test_long_functions_are_found(self):
        self.write("core/base/a.cpp", self.function(60))
        self.assertEqual(self.run_script("check_sizes.py", self.tree)[0], 0)
        self.write("core/base/a.cpp", self.function(61))
        self.assert_refused(self.run_script("check_sizes.py", self.tree), "f has 61 lines")

    def test_a_reason_lets_a_long_function_stand(self):
        self.write("core/base/a.cpp", self.function(61, "// long: one table\n"))
        self.assertEqual(self.run_script("check_sizes.py", self.tree)[0], 0)

    def test_a_missing_licence_is_found(self):
        self.write("core/base/a.cpp", "int a;\nint b;\n")
        self.assert_refused(self.run_script("check_sizes.py", self.tree), "SPDX")

    def test_sound_links_pass(self):
        self.assertEqual(self.closure(SOUND)[0], 0, self.closure(SOUND)[1])

    def test_a_link_that_is_not_allowed_is_found(self):
        self.assert_refused(self.closure(SOUND + "links insurable_base Qt6::Core Dep::ZIP\n"), "Dep::ZIP")

    def test_a_link_to_a_higher_level_is_found(self):
        self.assert_refused(self.closure(SOUND + "links insurable_base Insurable::Vault\n"), "level 1")

    def test_graphics_by_a_detour_are_found(self):
        graph = SOUND + "carries Dep::SQLCIPHER Harmless::Helper\ncarries Harmless::Helper Qt6::Widgets\n"
        self.assert_refused(self.closure(graph), "insurable_vault: reaches Qt6::Widgets")

    def test_a_target_without_a_level_is_found(self):
        self.assert_refused(self.closure(SOUND + "links insurable_new Qt6::Core\n"), "no row")

    def test_an_empty_graph_does_not_pass(self):
        self.assert_refused(self.closure(""), "no target")

    def plain_text(self, code, name="app/desktop/pages/some.cpp"):
        self.write(name, SPDX + code)
        return self.run_script("plain_text.py", self.tree)

    def test_the_wrappers_for_text_pass(self):
        self.assertEqual(self.plain_text("""
            auto *label = new PlainLabel(asset.name); // no QLabel
            form->addRow(label, field);
            row->setToolTip(0, plainToolTip(asset.notes));
            case Qt::ToolTipRole:
                return plainToolTip(asset.notes);
            say(tr("A QMessageBox, a QLabel and setHtml in words"));
            auto *set = new QBarSet(QString());
            auto *axis = new QCategoryAxis;
            labelAxis(*axis, asset.name, 1);
        """)[0], 0)

    def test_each_way_of_taking_text_for_markup_is_found(self):
        for fault in ("auto *label = new QLabel(asset.name);", "QMessageBox::warning(this, a, b);",
                      "QInputDialog::getText(this, a, b);", "row->setToolTip(asset.notes);",
                      "item->setToolTip(0, tr(words).arg(asset.name));", "w->setStatusTip(x);",
                      "w->setWhatsThis(x);", "case Qt::ToolTipRole:\n return asset.name;",
                      "item->setData(0, Qt::ToolTipRole, name);", "view->setHtml(asset.notes);",
                      "label->setTextFormat(Qt::RichText);", "f(Qt::AutoText);", "f(Qt::MarkdownText);",
                      "QTextBrowser view;", "auto *edit = new QTextEdit;", "QTextDocument document;",
                      "QStaticText text(name);", "label->setOpenExternalLinks(true);",
                      "QDesktopServices::openUrl(url);", "QProcess::startDetached(name, {});",
                      "form->addRow(asset.name, field);", "form->addRow(tr(words), field);",
                      "menu->setToolTipsVisible(true);", "series->setName(policy.name);",
                      "auto *set = new QBarSet(asset.name);", "chart()->setTitle(name);",
                      "auto *axis = new QCategoryAxis;\naxis->append(name, 1);",
                      "auto *names = new QBarCategoryAxis;\nnames->append(asset.name);"):
            with self.subTest(fault):
                self.assert_refused(self.plain_text(fault), "some.cpp:")

    def test_a_wrapper_may_do_what_it_wraps(self):
        self.assertEqual(self.plain_text("class PlainLabel : public QLabel {};",
                                         "app/desktop/widgets/plainlabel.h")[0], 0)
        self.assert_refused(self.plain_text("QTextBrowser view;", "core/report/pdf.cpp"), "pdf.cpp:3")


if __name__ == "__main__":
    unittest.main()
