// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registerexchange.h"

#include "documentsfolder.h"
#include "messages.h"
#include "plaintext.h"
#include "recordexport.h"
#include "workspace.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr int problemsShown = 8;

QString tables()
{
    return RegisterExchange::tr("Tables and JSON (*.csv *.json)");
}

} // namespace

RegisterExchange::RegisterExchange(Workspace &workspace, const RecordType &type, QWidget *page)
    : QObject(page)
    , m_workspace(workspace)
    , m_type(type)
    , m_page(page)
{
    const auto make = [this](const QString &name, const QString &text, bool edits, auto slot) {
        auto *action = new QAction(text, this);
        action->setObjectName(name);
        action->setEnabled(!edits || !m_workspace.isReadOnly());
        connect(action, &QAction::triggered, this, slot);
        m_actions.append(action);
    };
    make(u"importRecords"_s, tr("Import from a file …"), true, &RegisterExchange::importFile);
    make(u"pasteRecords"_s, tr("Paste rows from a spreadsheet"), true, &RegisterExchange::pasteRows);
    make(u"exportRecords"_s, tr("Export to a file …"), false, &RegisterExchange::exportFile);
}

void RegisterExchange::importFile()
{
    const QString path = QFileDialog::getOpenFileName(m_page, tr("Import %1").arg(m_type.plural()),
                                                      QString(), tables());
    if (path.isEmpty())
        return;
    const ExchangeFormat format = exchangeFormatOf(path).value_or(ExchangeFormat::Csv);
    const auto plan = m_workspace.tasks().compute<ImportPlan>(
        tr("Reading the file …"), [&](Progress &progress) {
            return planImport(m_workspace.isms(), m_type, format, path, progress);
        });
    if (plan)
        offer(*plan);
}

// Spreadsheets copy rows as text with tabs, which is CSV in all but name.
void RegisterExchange::pasteRows()
{
    const QByteArray rows = QApplication::clipboard()->text().toUtf8();
    if (!rows.contains('\n') || !rows.contains('\t')) {
        message::tell(m_page, Tone::Accent, tr("There are no rows to paste."),
                      tr("In your spreadsheet, select the rows with their headings, such as “%1”, "
                         "copy them, and come back here.")
                          .arg(m_type.titleField().label()));
        return;
    }
    const auto plan = m_workspace.tasks().compute<ImportPlan>(
        tr("Reading the rows …"), [&](Progress &progress) {
            return planImportOf(rows, m_workspace.isms(), m_type, ExchangeFormat::Csv, progress);
        });
    if (plan)
        offer(*plan);
}

void RegisterExchange::tellProblems(const ImportPlan &plan)
{
    QStringList lines;
    for (const ImportProblem &problem : plan.problems.first(std::min<qsizetype>(problemsShown, plan.problems.size())))
        lines.append(problemText(plan, problem));
    if (plan.problemCount > problemsShown)
        lines.append(tr("… and %1 more.").arg(plan.problemCount - problemsShown));
    message::tell(m_page, Tone::Warning, tr("Nothing was imported."), lines.join(u'\n'));
}

void RegisterExchange::offer(const ImportPlan &plan)
{
    if (!plan.isClean()) {
        tellProblems(plan);
        return;
    }
    if (plan.records.isEmpty()) {
        message::tell(m_page, Tone::Accent, tr("There is nothing new."),
                      tr("All %1 are here already, just so.")
                          .arg(counted(plan.unchanged, m_type.label().toLower(), m_type.plural().toLower())));
        return;
    }
    QStringList lines {tr("%1 added, %2 changed, %3 left as they are.")
                           .arg(plan.added)
                           .arg(plan.updated)
                           .arg(plan.unchanged)};
    lines += plan.remarks;
    if (!message::confirm(m_page, tr("Import these?"), lines.join(u'\n'), tr("Import")))
        return;
    const auto written = m_workspace.tasks().compute<std::shared_ptr<const Step>>(
        tr("Importing …"), [&](Progress &progress) {
            return writeImport(m_workspace.isms(), plan, progress);
        });
    if (written)
        m_workspace.isms().present(*written);
}

void RegisterExchange::exportFile()
{
    const QString folder = documentsFolder();
    const QString name = safeFileName(m_type.plural() + u".csv"_s);
    QString path = QFileDialog::getSaveFileName(m_page, tr("Export %1").arg(m_type.plural()),
                                                folder + u'/' + name, tables());
    if (path.isEmpty())
        return;
    if (!exchangeFormatOf(path))
        path += u".csv"_s;
    qint64 records = 0;
    const bool done = m_workspace.tasks().run(tr("Exporting …"), [&](Progress &progress) {
        records = exportRecords(m_workspace.isms(), m_type, *exchangeFormatOf(path), path, progress);
    });
    if (done)
        message::tell(m_page, Tone::Good, tr("Exported."),
                      tr("%1 written to %2. The file is not encrypted.")
                          .arg(counted(records, m_type.label().toLower(), m_type.plural().toLower()), path));
}

} // namespace insurable
