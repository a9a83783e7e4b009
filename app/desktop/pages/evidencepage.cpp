// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidencepage.h"

#include "buttons.h"
#include "catalogue.h"
#include "clock.h"
#include "emptystate.h"
#include "evidencedetails.h"
#include "evidencegallery.h"
#include "evidencestanding.h"
#include "flowlayout.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "preferences.h"
#include "recordfiltermodel.h"
#include "recordtablemodel.h"
#include "rowtable.h"
#include "sectionheader.h"
#include "sharedtable.h"
#include "thumbnails.h"
#include "workspace.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QButtonGroup>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr int detailsWidth = 340;
const QString viewLayout = u"evidence/view"_s;
const QString tableLayout = u"evidence/table"_s;
const QString tableWidths = u"evidence/table/widths"_s; // whether they are the person's

} // namespace

EvidencePage::EvidencePage(Workspace &workspace)
    : Page(workspace)
    , m_thumbnails(new Thumbnails(workspace, this))
    , m_model(new RecordTableModel(
          workspace.isms(), describe<Evidence>(), [](const AnyRecord &) { return false; }, this))
    , m_filter(new RecordFilterModel(this))
{
    setAcceptDrops(!workspace.isReadOnly());
    m_filter->setSourceModel(m_model);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::l);
    column->addWidget(makeHeader());
    m_stack = new QStackedWidget;
    m_stack->addWidget(makeEmpty());
    m_stack->addWidget(makeBody());
    column->addWidget(m_stack, 1);
    makeActions();
    auto *paste = new QShortcut(QKeySequence(QKeySequence::Paste), this);
    paste->setContext(Qt::WidgetWithChildrenShortcut);
    connect(paste, &QShortcut::activated, this,
            [this] { add(intakeFrom(*QApplication::clipboard()->mimeData())); });
    connect(&workspace.isms(), &Isms::changed, this, [this] { // after the model has heard of it
        if (isVisible())
            refresh();
    });
    setView(workspace.preferences().layout(viewLayout) == "list" ? List : Gallery);
    updateCounts();
}

QWidget *EvidencePage::makeHeader()
{
    auto *header = new SectionHeader(
        tr("Evidence"), tr("What shows that it is so: drop files anywhere on this page."));
    m_switch = new QButtonGroup(this);
    const auto addView = [&](const QString &text, const QString &name, int view) {
        auto *chip = chipButton(text);
        chip->setObjectName(name);
        m_switch->addButton(chip, view);
        header->addAction(chip);
    };
    addView(tr("Cards"), u"viewGallery"_s, Gallery);
    addView(tr("List"), u"viewList"_s, List);
    connect(m_switch, &QButtonGroup::idClicked, this, &EvidencePage::setView);
    m_add = primaryButton(tr("Add evidence"));
    m_add->setObjectName(u"addEvidence"_s);
    m_add->setEnabled(!workspace().isReadOnly());
    connect(m_add, &QPushButton::clicked, this, &EvidencePage::choose);
    header->addAction(m_add);
    return header;
}

QWidget *EvidencePage::makeTools()
{
    m_search = new QLineEdit;
    m_search->setObjectName(u"evidenceSearch"_s);
    m_search->setPlaceholderText(tr("Filter"));
    m_search->setAccessibleName(tr("Filter evidence"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(200);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_filter->setWords(words);
        updateCounts();
    });
    m_count = new PlainLabel(QString(), TextRole::Small, Tone::Muted);
    m_count->setObjectName(u"evidenceCount"_s);
    m_count->setWordWrap(false);
    m_choices = new QButtonGroup(this);
    auto *tools = new QWidget;
    auto *line = new FlowLayout(space::s, tools);
    line->addWidget(m_search);
    const auto addChoice = [&](const QString &text, const QString &name, int choice) {
        auto *chip = chipButton(text);
        chip->setObjectName(name);
        m_choices->addButton(chip, choice);
        line->addWidget(chip);
    };
    addChoice(tr("All"), u"chipAll"_s, All);
    addChoice(tr("Running out"), u"chipDue"_s, Due);
    addChoice(tr("Out of date"), u"chipExpired"_s, Expired);
    addChoice(tr("Unused"), u"chipUnused"_s, Unused);
    m_choices->button(All)->setChecked(true);
    connect(m_choices, &QButtonGroup::idClicked, this, &EvidencePage::setChoice);
    m_count->setContentsMargins(space::s, space::s, 0, 0);
    line->addWidget(m_count);
    return tools;
}

void EvidencePage::makeTable()
{
    m_table = new QTableView;
    m_table->setObjectName(u"evidenceTable"_s);
    m_table->setAccessibleName(tr("Evidence as a list"));
    m_table->setModel(m_filter);
    m_table->setItemDelegate(new EvidenceTableDelegate(workspace().isms(), m_table));
    lookLikeRows(*m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSortingEnabled(true);
    QHeaderView *header = m_table->horizontalHeader();
    const QByteArray saved = workspace().preferences().layout(tableLayout);
    const bool isKept = !saved.isEmpty() && header->restoreState(saved);
    header->setSectionResizeMode(QHeaderView::Interactive);
    if (!isKept)
        arrangeColumns();
    m_widths = new SharedTable(*m_table, m_model->columnOf(u"title"));
    if (isKept && !workspace().preferences().layout(tableWidths).isEmpty())
        m_widths->keepOwnWidths();
}

void EvidencePage::arrangeColumns()
{
    const QStringList columns{u"title"_s, u"controls"_s, u"effective"_s, u"valid_until"_s,
                              u"files"_s};
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnHidden(
            column, !columns.contains(m_model->type().fields().at(size_t(column))->key()));
    m_table->sortByColumn(m_model->columnOf(u"title"), Qt::AscendingOrder);
}

QWidget *EvidencePage::makeBody()
{
    makeTable();
    m_gallery = new EvidenceGallery(workspace().isms(), *m_thumbnails);
    m_gallery->setModel(m_filter);
    m_gallery->setSelectionModel(m_table->selectionModel());
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &EvidencePage::selectionChanged);
    m_views = new QStackedWidget;
    m_views->addWidget(m_gallery);
    m_views->addWidget(m_table);
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(makeTools());
    column->addWidget(m_views, 1);
    m_dropHint = new PlainLabel(tr("Let go to add it"), TextRole::Strong, Tone::Accent);
    m_dropHint->setAlignment(Qt::AlignCenter);
    m_dropHint->hide();
    column->addWidget(m_dropHint);
    m_details = new EvidenceDetails(workspace());
    m_side = new QScrollArea;
    m_side->setObjectName(u"evidenceDetails"_s);
    m_side->setWidgetResizable(true);
    m_side->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_side->setMinimumWidth(detailsWidth);
    m_side->setWidget(m_details);
    m_side->hide();
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(space::l);
    splitter->addWidget(left);
    splitter->addWidget(m_side);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({800, detailsWidth});
    return splitter;
}

QWidget *EvidencePage::makeEmpty()
{
    auto *empty = new EmptyState(Glyph::Evidence, tr("Show that it is so"),
                                 tr("A screenshot of a settings page, a certificate, a photo of a "
                                    "lock, a signed policy: anything that "
                                    "would convince a stranger. Drop files here, or paste a "
                                    "screenshot with Ctrl+V. They are stored "
                                    "encrypted with the firm and never opened by other programs."));
    auto *begin = empty->addAction(tr("Add evidence"));
    begin->setObjectName(u"addFirst"_s);
    begin->setEnabled(!workspace().isReadOnly());
    connect(begin, &QPushButton::clicked, this, &EvidencePage::choose);
    return empty;
}

void EvidencePage::makeActions()
{
    const auto addAction = [this](const QString &text, const QString &name,
                                  const std::function<void()> &run) {
        auto *action = new QAction(text, this);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, run);
        m_actions.append(action);
        return action;
    };
    addAction(tr("Add evidence …"), u"actionAddEvidence"_s, [this] {
        choose();
    })->setEnabled(!workspace().isReadOnly());
    addAction(tr("Show evidence as cards"), u"actionGallery"_s, [this] { setView(Gallery); });
    addAction(tr("Show evidence as a list"), u"actionList"_s, [this] { setView(List); });
}

void EvidencePage::setView(int view)
{
    m_views->setCurrentIndex(view);
    m_switch->button(view)->setChecked(true);
    workspace().preferences().setLayout(viewLayout, view == Gallery ? "gallery" : "list");
}

void EvidencePage::setChoice(int choice)
{
    if (choice == All) {
        m_filter->setCondition({});
        updateCounts();
        return;
    }
    m_filter->setCondition([this, choice](const QModelIndex &row) {
        const auto *evidence = workspace().isms().find<Evidence>(m_model->idAt(row.row()));
        if (!evidence)
            return false;
        switch (
            standingOf(*evidence, workspace().catalogue(), workspace().clock().today()).standing) {
        case Standing::Due:
            return choice == Due;
        case Standing::Expired:
            return choice == Expired;
        case Standing::Unused:
            return choice == Unused;
        case Standing::Counts:
        case Standing::Ahead:
            break;
        }
        return false;
    });
    updateCounts();
}

void EvidencePage::updateCounts()
{
    const int all = m_model->rowCount();
    m_count->setText(m_filter->isFiltering()
                         ? tr("%1 of %2").arg(m_filter->rowCount()).arg(all)
                         : counted(all, tr("piece of evidence"), tr("pieces of evidence")));
    m_stack->setCurrentIndex(all == 0 ? 0 : 1);
    m_add->setVisible(all > 0);
    for (QAbstractButton *view : m_switch->buttons())
        view->setVisible(all > 0);
}

void EvidencePage::selectionChanged()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    const auto id = rows.isEmpty()
        ? std::nullopt
        : Id::tryFrom(rows.first().data(RecordTableModel::IdRole).toString());
    if (id && *id == m_details->shown())
        return;
    std::ignore = m_details->finish();
    m_details->show(id.value_or(Id()));
    m_side->setVisible(!m_details->shown().isNull());
}

void EvidencePage::refresh()
{
    updateCounts();
    const Id shown = m_details->shown();
    if (!shown.isNull() && !workspace().isms().find<Evidence>(shown)) {
        m_details->show(Id());
        m_side->hide();
    }
    m_details->refresh();
    m_gallery->viewport()->update();
}

void EvidencePage::showRecord(const QString &type, const Id &id)
{
    const int row = type == "evidence"_L1 ? m_model->rowOf(id) : -1;
    if (row < 0)
        return;
    const QModelIndex source = m_model->index(row, m_model->columnOf(u"title"));
    if (!m_filter->mapFromSource(source).isValid()) {
        m_search->clear();
        m_choices->button(All)->setChecked(true);
        setChoice(All);
    }
    const QModelIndex index = m_filter->mapFromSource(source);
    m_table->selectionModel()->setCurrentIndex(
        index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->scrollTo(index);
    m_gallery->scrollTo(index);
}

bool EvidencePage::leave()
{
    workspace().preferences().setLayout(tableLayout, m_table->horizontalHeader()->saveState());
    workspace().preferences().setLayout(tableWidths, m_widths->hasOwnWidths() ? "own" : "");
    return m_details->finish();
}

QString EvidencePage::place() const
{
    return m_details->shown().text();
}

void EvidencePage::returnTo(const QString &place)
{
    if (const auto id = Id::tryFrom(place))
        showRecord(u"evidence"_s, *id);
}

void EvidencePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_stack->currentIndex() == 1)
        m_views->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void EvidencePage::choose()
{
    const QStringList paths = QFileDialog::getOpenFileNames(this, tr("Choose files"));
    if (!paths.isEmpty())
        add({paths, QImage()});
}

void EvidencePage::add(const Intake &intake)
{
    const QList<Id> added = addEvidence(workspace(), *window(), intake, {});
    if (!added.isEmpty())
        showRecord(u"evidence"_s, added.last());
}

void EvidencePage::setHovered(bool hovered)
{
    m_dropHint->setVisible(hovered);
}

void EvidencePage::dragEnterEvent(QDragEnterEvent *event)
{
    if (intakeFrom(*event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    setHovered(true);
}

void EvidencePage::dragLeaveEvent(QDragLeaveEvent *)
{
    setHovered(false);
}

void EvidencePage::dropEvent(QDropEvent *event)
{
    setHovered(false);
    const Intake intake = intakeFrom(*event->mimeData());
    if (intake.isEmpty())
        return;
    event->acceptProposedAction();
    // After the drop has ended: the source of a drag must not wait for a dialog.
    QMetaObject::invokeMethod(
        this, [this, intake] { add(intake); }, Qt::QueuedConnection);
}

} // namespace insurable
