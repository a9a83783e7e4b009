// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historypage.h"

#include "buttons.h"
#include "clock.h"
#include "documentsfolder.h"
#include "emptystate.h"
#include "historychain.h"
#include "historydetails.h"
#include "historyexport.h"
#include "historymodel.h"
#include "messages.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "preferences.h"
#include "rowtable.h"
#include "sectionheader.h"
#include "sharedtable.h"
#include "vault.h"
#include "workspace.h"

#include <QAction>
#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr qint64 atOnce = 1000;
constexpr int detailsWidth = 340;
const QString layoutName = u"history"_s;
const QString widthsName = u"history/widths"_s; // whether they are the person's

QComboBox *chooser(const QString &name, const QString &accessible)
{
    auto *combo = new QComboBox;
    combo->setObjectName(name);
    combo->setAccessibleName(accessible);
    combo->setMaximumWidth(200);
    return combo;
}

} // namespace

HistoryPage::HistoryPage(Workspace &workspace)
    : Page(workspace)
    , m_model(new HistoryModel(workspace.isms(), this))
    , m_limit(atOnce)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    layout->setSpacing(space::l);
    buildHeader(*layout);
    m_stack = new QStackedWidget;
    layout->addWidget(m_stack, 1);
    m_stack->addWidget(new EmptyState(
        Glyph::History, tr("Nothing has happened yet"),
        tr("From the first entry on, every change is kept here with who made it and when. Nothing "
           "can be taken out again, so you can show what was true on any day.")));
    auto *filled = new QWidget;
    auto *column = new QVBoxLayout(filled);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    buildTools(*column);
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(space::l);
    buildTable();
    buildDetails();
    column->addWidget(m_splitter, 1);
    m_stack->addWidget(filled);
}

void HistoryPage::buildHeader(QVBoxLayout &layout)
{
    auto *header = new SectionHeader(
        tr("History"), tr("Who changed what, and when. Entries are only ever added."));
    const auto add = [&](const QString &name, const QString &text, Glyph glyph, auto slot) {
        auto *action = new QAction(text, this);
        connect(action, &QAction::triggered, this, slot);
        m_actions.append(action);
        auto *button = plainButton(glyph, text);
        button->setObjectName(name);
        connect(button, &QPushButton::clicked, this, slot);
        header->addAction(button);
    };
    add(u"exportHistory"_s, tr("Export …"), Glyph::Download, &HistoryPage::exportEntries);
    add(u"verifyHistory"_s, tr("Verify"), Glyph::Shield, &HistoryPage::verify);
    layout.addWidget(header);
}

void HistoryPage::buildTools(QVBoxLayout &layout)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    m_words = new QLineEdit;
    m_words->setObjectName(u"historyWords"_s);
    m_words->setPlaceholderText(tr("Record or field"));
    m_words->setAccessibleName(tr("Entries about this record or field"));
    m_words->setClearButtonEnabled(true);
    m_words->setMaximumWidth(240);
    m_type = chooser(u"historyType"_s, tr("Kind of record"));
    m_type->addItem(tr("All records"), QString());
    for (const RecordType *type : recordTypes())
        m_type->addItem(type->plural(), type->key());
    m_person = chooser(u"historyPerson"_s, tr("Person"));
    m_period = chooser(u"historyPeriod"_s, tr("Period"));
    m_period->addItem(tr("Any time"), 0);
    m_period->addItem(tr("Today"), 1);
    m_period->addItem(tr("Last 7 days"), 7);
    m_period->addItem(tr("Last 30 days"), 30);
    m_period->addItem(tr("Last 12 months"), 365);
    connect(m_words, &QLineEdit::textChanged, this, &HistoryPage::ask);
    row->addWidget(m_words, 1);
    for (QComboBox *combo : {m_type, m_person, m_period}) {
        connect(combo, &QComboBox::activated, this, &HistoryPage::ask);
        row->addWidget(combo);
    }
    row->addStretch();
    m_summary = new PlainLabel({}, TextRole::Small, Tone::Muted);
    m_summary->setObjectName(u"historySummary"_s);
    m_summary->setWordWrap(false);
    row->addWidget(m_summary);
    m_more = quietButton(tr("Show older ones"));
    m_more->setObjectName(u"historyMore"_s);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_limit += atOnce;
        ask();
    });
    row->addWidget(m_more);
    layout.addLayout(row);
}

void HistoryPage::buildTable()
{
    m_table = new QTableView;
    m_table->setObjectName(u"historyTable"_s);
    m_table->setAccessibleName(tr("History"));
    m_table->setModel(m_model);
    lookLikeRows(*m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    auto *header = m_table->horizontalHeader();
    const QByteArray saved = workspace().preferences().layout(layoutName);
    const bool isKept = !saved.isEmpty() && header->restoreState(saved);
    m_widths = new SharedTable(*m_table, HistoryModel::Record);
    if (isKept && !workspace().preferences().layout(widthsName).isEmpty())
        m_widths->keepOwnWidths();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &HistoryPage::currentChanged);
    m_splitter->addWidget(m_table);
}

void HistoryPage::buildDetails()
{
    m_scroll = new QScrollArea;
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setMinimumWidth(detailsWidth);
    m_details = new HistoryDetails(workspace());
    connect(m_details, &HistoryDetails::recordWanted, this,
            [this](const QString &type, const Id &id) { workspace().openRecord(type, id); });
    m_scroll->setWidget(m_details);
    m_splitter->addWidget(m_scroll);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({800, detailsWidth});
    m_scroll->hide();
}

void HistoryPage::listPeople()
{
    const QString chosen = m_person->currentData().toString();
    QSet<QString> names;
    HistoryFilter all;
    workspace().isms().vault().readHistory(
        all, [&](const HistoryEntry &entry) { names.insert(entry.author); });
    QStringList sorted(names.begin(), names.end());
    sorted.sort(Qt::CaseInsensitive);
    m_person->clear();
    m_person->addItem(tr("Everybody"), QString());
    for (const QString &name : std::as_const(sorted)) {
        if (!name.isEmpty())
            m_person->addItem(singleLine(name), name);
    }
    m_person->setCurrentIndex(std::max(0, m_person->findData(chosen)));
}

HistoryQuery HistoryPage::query() const
{
    HistoryQuery query;
    query.limit = m_limit;
    query.type = m_type->currentData().toString();
    query.author = m_person->currentData().toString();
    const int days = m_period->currentData().toInt();
    if (days > 0)
        query.from = workspace().clock().today().addDays(1 - days).startOfDay();
    return query;
}

void HistoryPage::refresh()
{
    m_stack->setCurrentIndex(workspace().isms().vault().historyLength() > 0 ? 1 : 0);
    listPeople();
    ask();
}

void HistoryPage::ask()
{
    const qint64 shown = m_shown;
    m_model->show(query(), m_words->text().trimmed());
    m_summary->setText(m_model->items().isEmpty()
                           ? tr("No such entry")
                           : counted(m_model->rowCount(), tr("entry"), tr("entries")));
    m_more->setVisible(m_model->hasMore());
    m_shown = shown;
    const auto &items = m_model->items();
    const auto again = std::find_if(items.begin(), items.end(), [&](const HistoryItem &item) {
        return item.sequence == m_shown;
    });
    if (again != items.end())
        m_table->setCurrentIndex(m_model->index(int(again - items.begin()), 0));
    currentChanged();
}

void HistoryPage::currentChanged()
{
    const QModelIndex current = m_table->currentIndex();
    m_scroll->setVisible(current.isValid());
    m_shown = current.isValid() ? m_model->itemAt(current.row()).sequence : 0;
    if (current.isValid())
        m_details->show(m_model->itemAt(current.row()));
}

bool HistoryPage::leave()
{
    workspace().preferences().setLayout(layoutName, m_table->horizontalHeader()->saveState());
    workspace().preferences().setLayout(widthsName, m_widths->hasOwnWidths() ? "own" : "");
    return true;
}

void HistoryPage::verify()
{
    const auto verdict =
        workspace().tasks().compute<HistoryVerdict>(tr("Verifying …"), [this](Progress &progress) {
            return verifyHistory(workspace().isms().vault(), progress);
        });
    if (!verdict)
        return;
    if (verdict->isWhole())
        message::tell(this, Tone::Good, tr("The history is whole"),
                      tr("%1, each following from the one before. Nothing was changed, taken out "
                         "or put in.")
                          .arg(counted(verdict->entries, tr("entry"), tr("entries"))));
    else
        message::tell(this, Tone::Bad, tr("The history was altered"), verdict->text);
}

void HistoryPage::exportEntries()
{
    const QString folder = documentsFolder();
    QString path = QFileDialog::getSaveFileName(this, tr("Export the history"),
                                                folder + u'/' + tr("History") + u".csv"_s,
                                                tr("Tables and JSON (*.csv *.json)"));
    if (path.isEmpty())
        return;
    if (!exchangeFormatOf(path))
        path += u".csv"_s;
    HistoryQuery all = query();
    all.limit = -1;
    m_model->show(all, m_words->text().trimmed());
    const bool done = workspace().tasks().run(tr("Exporting …"), [&](Progress &progress) {
        exportHistory(workspace().isms(), m_model->items(), *exchangeFormatOf(path), path,
                      progress);
    });
    if (done)
        message::tell(this, Tone::Good, tr("Exported."),
                      tr("%1 written to %2. The file is not encrypted.")
                          .arg(counted(m_model->rowCount(), tr("entry"), tr("entries")), path));
    ask();
}

} // namespace insurable
