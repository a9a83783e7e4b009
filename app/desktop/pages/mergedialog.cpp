// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mergedialog.h"

#include "buttons.h"
#include "errors.h"
#include "filledtable.h"
#include "mergemodel.h"
#include "messages.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "rowtable.h"
#include "savedwork.h"
#include "workspace.h"

#include <QButtonGroup>
#include <QFileInfo>
#include <QPushButton>
#include <QScreen>
#include <QTableView>
#include <QThread>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

// What the other copy and its comparison need to be shown.
struct Compared
{
    std::unique_ptr<Isms> theirs;
    MergePlan plan;
};

QString groundInWords(const MergePlan &plan)
{
    switch (plan.ground) {
    case MergePlan::Ground::CommonHistory:
        return MergeDialog::tr("“Before” is how things stood when the two copies parted. What only "
                               "one of them changed since is taken from there.");
    case MergePlan::Ground::EarlierMerge:
        return MergeDialog::tr("“Before” is how things stood after the last merge. What only one "
                               "copy changed since is taken from there.");
    case MergePlan::Ground::None:
        return MergeDialog::tr("The two have no history in common, so everything that differs is "
                               "for you to choose.");
    }
    return {};
}

QString nothingInWords(const MergePlan &plan)
{
    return plan.items.isEmpty()
        ? MergeDialog::tr("“%1” holds nothing that is not here already.")
        : MergeDialog::tr("What differs in “%1” was changed only here, or decided in an earlier "
                          "merge.");
}

// The records are decided; only what was done to them in the other copy is not known here.
bool keepHistory(Workspace &workspace, const Compared &compared, const QString &name,
                 QWidget *parent)
{
    const QString entries =
        counted(compared.plan.theirsNew, MergeDialog::tr("entry"), MergeDialog::tr("entries"));
    const auto choice =
        message::choose(parent, MergeDialog::tr("Only its history is new"),
                        MergeDialog::tr("“%1” has no record to take over. %2 of its history can "
                                        "be kept with yours.")
                            .arg(name, entries),
                        {MergeDialog::tr("Keep its history")});
    return choice && workspace.attempt([&] {
        NoProgress progress;
        applyMerge(workspace.isms(), *compared.theirs, compared.plan, progress);
    });
}

} // namespace

MergeDialog::MergeDialog(Workspace &workspace, std::unique_ptr<Isms> theirs, MergePlan plan,
                         const QString &otherName, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_theirs(std::move(theirs))
    , m_model(new MergeModel(workspace.isms(), *m_theirs, std::move(plan), this))
{
    setObjectName(u"mergeDialog"_s);
    setWindowTitle(tr("Compare and merge"));
    const QSize room = screen()->availableSize();
    resize(std::min(1120, room.width() - 2 * space::xxl),
           std::min(680, room.height() - 2 * space::xxl));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    layout->setSpacing(space::m);
    buildHead(*layout, otherName);
    buildTools(*layout);
    buildTable(*layout);
    buildFoot(*layout);
    connect(m_model, &MergeModel::chosen, this, &MergeDialog::updateSummary);
    updateSummary();
}

// The table looks at both firms: it goes first.
MergeDialog::~MergeDialog()
{
    delete m_table;
    delete m_model;
}

void MergeDialog::buildHead(QVBoxLayout &layout, const QString &otherName)
{
    layout.addWidget(new PlainLabel(tr("Compare and merge"), TextRole::Title));
    layout.addWidget(new PlainLabel(
        tr("Mine is the firm you have open; theirs is “%1”, which stays as it is. %2")
            .arg(singleLine(otherName), groundInWords(m_model->plan())),
        TextRole::Body, Tone::Muted));
    const qsizetype settled = m_model->plan().settledItems();
    if (settled == 0)
        return;
    auto *rest = new PlainLabel(
        tr("%1 not listed: changed only here, or decided in an earlier merge. Mine stays.")
            .arg(counted(settled, tr("difference is"), tr("differences are"))),
        TextRole::Small, Tone::Muted);
    rest->setObjectName(u"mergeSettled"_s);
    layout.addWidget(rest);
}

void MergeDialog::buildTools(QVBoxLayout &layout)
{
    const MergePlan &plan = m_model->plan();
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    auto *group = new QButtonGroup(this);
    const auto chip = [&](const QString &name, const QString &text, bool conflicts) {
        auto *button = chipButton(text);
        button->setObjectName(name);
        group->addButton(button);
        row->addWidget(button);
        connect(button, &QPushButton::toggled, this, [this, conflicts](bool on) {
            if (on)
                m_model->showConflictsOnly(conflicts);
        });
        return button;
    };
    const qsizetype listed = plan.items.size() - plan.settledItems();
    chip(u"mergeAll"_s, tr("New or to choose (%1)").arg(listed), false)->setChecked(true);
    chip(u"mergeConflicts"_s, tr("Changed on both sides (%1)").arg(plan.conflicts()), true);
    row->addStretch();
    const auto take = [&](const QString &name, const QString &text, MergeItem::Choice choice) {
        auto *button = plainButton(text);
        button->setObjectName(name);
        connect(button, &QPushButton::clicked, this, [this, choice] { choose(choice); });
        row->addWidget(button);
        return button;
    };
    m_takeMine = take(u"takeMine"_s, tr("Take mine"), MergeItem::Choice::Mine);
    m_takeTheirs = take(u"takeTheirs"_s, tr("Take theirs"), MergeItem::Choice::Theirs);
    layout.addLayout(row);
}

void MergeDialog::buildTable(QVBoxLayout &layout)
{
    m_table = new QTableView;
    m_table->setObjectName(u"mergeTable"_s);
    m_table->setAccessibleName(tr("Differences between the two copies"));
    m_table->setModel(m_model);
    lookLikeRows(*m_table);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setTabKeyNavigation(false);
    constexpr int widths[]{220, 140, 150, 170, 170, 130};
    for (int column = 0; column < MergeModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, widths[column]);
    new FilledTable(*m_table, MergeModel::Record);
    const auto selected = [this] {
        const bool some = m_table->selectionModel()->hasSelection();
        m_takeMine->setEnabled(some);
        m_takeTheirs->setEnabled(some);
    };
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, selected);
    connect(m_model, &QAbstractItemModel::modelReset, this, selected);
    m_table->selectRow(m_model->firstOpenRow());
    selected();
    // The value itself can be pressed to take it.
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        if (index.column() == MergeModel::Mine)
            m_model->choose({index.row()}, MergeItem::Choice::Mine);
        else if (index.column() == MergeModel::Theirs)
            m_model->choose({index.row()}, MergeItem::Choice::Theirs);
    });
    layout.addWidget(m_table, 1);
}

void MergeDialog::buildFoot(QVBoxLayout &layout)
{
    m_summary = new PlainLabel({}, TextRole::Body);
    m_summary->setObjectName(u"mergeSummary"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_summary, 1);
    const auto rest = [&](const QString &name, const QString &text, MergeItem::Choice choice) {
        auto *button = quietButton(text);
        button->setObjectName(name);
        connect(button, &QPushButton::clicked, this,
                [this, choice] { m_model->chooseOpen(choice); });
        row->addWidget(button);
        return button;
    };
    m_restMine = rest(u"restMine"_s, tr("Mine for the rest"), MergeItem::Choice::Mine);
    m_restTheirs = rest(u"restTheirs"_s, tr("Theirs for the rest"), MergeItem::Choice::Theirs);
    auto *cancel = quietButton(tr("Cancel"));
    cancel->setObjectName(u"mergeCancel"_s);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_merge = primaryButton(tr("Merge"));
    m_merge->setObjectName(u"mergeApply"_s);
    m_merge->setDefault(true);
    connect(m_merge, &QPushButton::clicked, this, &MergeDialog::apply);
    row->addWidget(cancel);
    row->addWidget(m_merge);
    layout.addLayout(row);
}

void MergeDialog::choose(MergeItem::Choice choice)
{
    QList<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows.append(index.row());
    m_model->choose(rows, choice);
}

void MergeDialog::updateSummary()
{
    const qsizetype open = m_model->plan().openItems();
    m_summary->setText(
        open > 0 ? tr("Both sides changed something: %1 still to be chosen.")
                       .arg(counted(open, tr("difference is"), tr("differences are")))
                 : tr("Everything is decided. The other copy's history is kept with yours, and the "
                      "merge can be undone."));
    m_restMine->setVisible(open > 0);
    m_restTheirs->setVisible(open > 0);
    m_merge->setEnabled(open == 0);
}

void MergeDialog::apply()
{
    MergePlan plan = m_model->plan();
    const bool fetched =
        m_workspace.tasks().run(tr("Taking over evidence …"), [&](Progress &progress) {
            fetchEvidence(m_workspace.isms(), *m_theirs, plan, progress);
        });
    if (!fetched)
        return;
    bool isWritten = false;
    const bool done = m_workspace.attempt([&] {
        NoProgress progress;
        isWritten = applyMerge(m_workspace.isms(), *m_theirs, plan, progress);
    });
    if (!done)
        return;
    if (isWritten) {
        accept();
        return;
    }
    message::tell(this, Tone::Good, tr("Nothing was changed"),
                  tr("Everything stays as it is here."));
    reject();
}

bool MergeDialog::run(Workspace &workspace, const QString &otherPath, QWidget *parent)
{
    const QString name = QFileInfo(otherPath).fileName();
    Compared compared;
    QThread *home = QThread::currentThread();
    const auto trouble = workspace.tasks().execute(tr("Comparing …"), [&](Progress &progress) {
        compared.theirs = openSiblingFirm(workspace.isms(), otherPath);
        compared.plan = planMerge(workspace.isms(), *compared.theirs, progress);
        compared.theirs->moveToThread(home);
    });
    if (trouble && trouble->kind() == ErrorKind::WrongKey) {
        message::tell(parent, Tone::Warning, tr("This is no copy of the firm"),
                      tr("“%1” was not made from this file, or its keys were changed since.")
                          .arg(singleLine(name)));
        return false;
    }
    if (trouble)
        return workspace.attempt([&] { throw Error(*trouble); });
    switch (compared.plan.brings()) {
    case MergePlan::Brings::Nothing:
        message::tell(parent, Tone::Good, tr("There is nothing to take over"),
                      nothingInWords(compared.plan).arg(singleLine(name)));
        return false;
    case MergePlan::Brings::History:
        return keepHistory(workspace, compared, singleLine(name), parent);
    case MergePlan::Brings::Records:
        break;
    }
    MergeDialog dialog(workspace, std::move(compared.theirs), std::move(compared.plan), name,
                       parent);
    return dialog.exec() == QDialog::Accepted;
}

} // namespace insurable
