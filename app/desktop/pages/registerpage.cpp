// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registerpage.h"

#include "anyrecord.h"
#include "buttons.h"
#include "choicenames.h"
#include "emptystate.h"
#include "messages.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "preferences.h"
#include "recordfiltermodel.h"
#include "recordform.h"
#include "recordtabledelegate.h"
#include "recordtablemodel.h"
#include "registerexchange.h"
#include "rowtable.h"
#include "sectionheader.h"
#include "sharedtable.h"
#include "workspace.h"

#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

const QString addingPlace = u"+"_s; // no id begins so
constexpr int detailsWidth = 348;

QString layoutName(const RecordType &type)
{
    return u"register/"_s + type.key();
}

// Beside the layout: whether its widths are the person's.
QString widthsName(const RecordType &type)
{
    return layoutName(type) + u"/widths"_s;
}

} // namespace

RegisterPage::RegisterPage(Workspace &workspace, const RecordType &type, RegisterTexts texts)
    : Page(workspace)
    , m_type(type)
    , m_texts(std::move(texts))
    , m_model(new RecordTableModel(
          workspace.isms(), type,
          [&workspace](const AnyRecord &changed) {
              return workspace.attempt([&] { workspace.isms().update(changed); });
          },
          this))
    , m_filter(new RecordFilterModel(this))
{
    m_filter->setSourceModel(m_model);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    layout->setSpacing(space::l);
    makeActions();
    buildHeader(*layout);
    m_stack = new QStackedWidget;
    layout->addWidget(m_stack, 1);
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(space::l);
    auto *left = new QWidget;
    m_left = new QVBoxLayout(left);
    m_left->setContentsMargins(0, 0, 0, 0);
    m_left->setSpacing(space::m);
    buildTools(*m_left);
    buildTable();
    m_left->addWidget(m_table, 1);
    m_splitter->addWidget(left);
    buildDetails();
    auto *empty = new EmptyState(m_texts.glyph, m_texts.emptyHeading, m_texts.emptySentence);
    auto *begin = empty->addAction(m_texts.add);
    begin->setObjectName(u"addFirst"_s);
    begin->setEnabled(!workspace.isReadOnly());
    connect(begin, &QPushButton::clicked, this, &RegisterPage::startAdding);
    m_stack->addWidget(empty);
    m_stack->addWidget(m_splitter);
    connect(&workspace, &Workspace::changed, this, [this] { updateSummary(); });
    updateSummary();
}

void RegisterPage::makeActions()
{
    const auto make = [this](const QString &name, const QString &text, auto slot) {
        auto *action = new QAction(text, this);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, slot);
        m_actions.append(action);
        return action;
    };
    auto *add = make(u"actionAdd"_s, m_texts.add, &RegisterPage::startAdding);
    add->setEnabled(!workspace().isReadOnly());
    m_exchange = new RegisterExchange(workspace(), m_type, this);
    m_actions += m_exchange->actions();
}

QList<QAction *> RegisterPage::pageActions() const
{
    return m_actions;
}

void RegisterPage::buildHeader(QVBoxLayout &layout)
{
    m_header = new SectionHeader(m_texts.title, m_texts.sentence);
    m_addButton = primaryButton(m_texts.add);
    m_addButton->setObjectName(u"add"_s);
    m_addButton->setEnabled(!workspace().isReadOnly());
    connect(m_addButton, &QPushButton::clicked, this, &RegisterPage::startAdding);
    auto *more = plainButton(tr("Import and export"));
    more->setObjectName(u"exchange"_s);
    auto *menu = new QMenu(more);
    menu->addActions(m_exchange->actions());
    more->setMenu(menu);
    m_header->addAction(more);
    m_header->addAction(m_addButton);
    layout.addWidget(m_header);
}

void RegisterPage::buildTools(QVBoxLayout &layout)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    m_search = new QLineEdit;
    m_search->setObjectName(u"filterWords"_s);
    m_search->setPlaceholderText(tr("Filter"));
    m_search->setAccessibleName(tr("Filter %1").arg(m_texts.title));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(280);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_filter->setWords(words);
        updateSummary();
    });
    row->addWidget(m_search, 1);
    for (const QString &field : std::as_const(m_texts.chooseBy))
        addChooser(*row, field);
    row->addStretch();
    m_summary = new PlainLabel(QString(), TextRole::Small, Tone::Muted);
    m_summary->setWordWrap(false);
    row->addWidget(m_summary);
    layout.addLayout(row);
}

void RegisterPage::addChooser(QLayout &layout, const QString &field)
{
    const Field &described = *m_type.field(field);
    const int column = m_type.indexOf(field);
    auto *combo = new QComboBox;
    combo->setObjectName(u"filter_"_s + field);
    combo->setAccessibleName(tr("Filter by %1").arg(described.label()));
    combo->addItem(tr("%1: all").arg(described.label()), QString());
    const auto &choices = described.spec().choices;
    for (int i = 0; i < choices.size(); ++i)
        combo->addItem(choiceLabel(choices, i), choices.at(i).value);
    connect(combo, &QComboBox::activated, this, [this, combo, column] {
        m_filter->setChoice(column, combo->currentData().toString());
        updateSummary();
    });
    layout.addWidget(combo);
}

void RegisterPage::buildTable()
{
    m_table = new QTableView;
    m_table->setObjectName(m_type.key() + u"Table"_s);
    m_table->setAccessibleName(m_texts.title);
    m_table->setModel(m_filter);
    m_table->setItemDelegate(new RecordTableDelegate(workspace().isms(), m_type, m_table));
    lookLikeRows(*m_table);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_table->setSortingEnabled(true);
    auto *header = m_table->horizontalHeader();
    header->setSectionsMovable(true);
    const int title = m_type.indexOf(m_type.titleField().key());
    const QByteArray saved = workspace().preferences().layout(layoutName(m_type));
    if (saved.isEmpty() || !header->restoreState(saved)) {
        for (int column = 0; column < m_model->columnCount(); ++column) {
            const Field &field = *m_type.fields().at(size_t(column));
            m_table->setColumnHidden(column, !field.spec().column);
        }
        m_table->sortByColumn(m_texts.sortBy.isEmpty() ? title : m_type.indexOf(m_texts.sortBy),
                              Qt::AscendingOrder);
    }
    m_widths = new SharedTable(*m_table, title);
    if (!saved.isEmpty() && !workspace().preferences().layout(widthsName(m_type)).isEmpty())
        m_widths->keepOwnWidths();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &RegisterPage::currentChanged);
}

void RegisterPage::buildDetails()
{
    m_details = new QScrollArea;
    m_details->setObjectName(u"details"_s);
    m_details->setWidgetResizable(true);
    m_details->setFrameShape(QFrame::NoFrame);
    m_details->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_details->setMinimumWidth(detailsWidth);
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(space::s, 0, space::m, space::l);
    column->setSpacing(space::m);
    m_heading = new PlainLabel(QString(), TextRole::Heading);
    m_form = new RecordForm(workspace().isms(), m_type, m_texts.formFields);
    connect(m_form, &RecordForm::finished, this, &RegisterPage::saveField);
    m_addButtons = new QWidget;
    auto *buttons = new QHBoxLayout(m_addButtons);
    buttons->setContentsMargins(0, 0, 0, 0);
    auto *save = primaryButton(tr("Add"));
    save->setObjectName(u"addSave"_s);
    auto *cancel = quietButton(tr("Cancel"));
    cancel->setObjectName(u"addCancel"_s);
    buttons->addWidget(save);
    buttons->addWidget(cancel);
    buttons->addStretch();
    connect(save, &QPushButton::clicked, this, &RegisterPage::finishAdding);
    connect(cancel, &QPushButton::clicked, this, &RegisterPage::stopAdding);
    m_removeButton = dangerButton(tr("Remove"));
    m_removeButton->setObjectName(u"remove"_s);
    connect(m_removeButton, &QPushButton::clicked, this, &RegisterPage::removeSelected);
    column->addWidget(m_heading);
    column->addWidget(m_form);
    column->addWidget(m_addButtons);
    column->addWidget(m_removeButton, 0, Qt::AlignLeft);
    m_removeButton->setVisible(!workspace().isReadOnly());
    column->addStretch();
    m_details->setWidget(inside);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({800, detailsWidth});
    m_details->hide();
    m_addButtons->hide();
}

void RegisterPage::addAboveTable(QWidget *widget)
{
    m_left->insertWidget(0, widget);
}

AnyRecord RegisterPage::fresh() const
{
    return AnyRecord(m_type);
}

void RegisterPage::showRecord(const QString &type, const Id &id)
{
    if (type == m_type.key())
        pick(id);
}

void RegisterPage::refresh()
{
    updateSummary();
    if (m_adding || m_shown.isNull())
        return;
    const AnyRecord record = workspace().isms().find(m_type, m_shown);
    if (record.isNull()) {
        m_shown = Id();
        m_details->hide();
        return;
    }
    m_heading->setText(record.title());
    if (!m_form->isAncestorOf(focusWidget()))
        m_form->setRecord(record);
}

bool RegisterPage::leave()
{
    workspace().preferences().setLayout(layoutName(m_type),
                                        m_table->horizontalHeader()->saveState());
    workspace().preferences().setLayout(widthsName(m_type), m_widths->hasOwnWidths() ? "own" : "");
    if (!m_adding) {
        saveField();
        return true;
    }
    if (m_form->record().equals(fresh())) {
        stopAdding();
        return true;
    }
    const auto choice = message::choose(this, tr("This is not added yet."),
                                        tr("You have begun to fill in a new entry."),
                                        {tr("Add it"), tr("Discard it")});
    if (choice == 0)
        finishAdding();
    else if (choice == 1)
        stopAdding();
    return !m_adding;
}

QString RegisterPage::place() const
{
    return m_adding ? addingPlace : m_shown.text();
}

void RegisterPage::returnTo(const QString &place)
{
    if (place == addingPlace)
        startAdding();
    else if (const auto id = Id::tryFrom(place))
        pick(*id);
}

void RegisterPage::updateSummary()
{
    const int all = m_model->rowCount();
    const int shown = m_filter->rowCount();
    m_summary->setText(m_filter->isFiltering()
                           ? tr("%1 of %2").arg(shown).arg(all)
                           : counted(all, m_type.label().toLower(), m_type.plural().toLower()));
    m_stack->setCurrentIndex(all == 0 && !m_adding ? 0 : 1);
    m_addButton->setVisible(all > 0);
}

Id RegisterPage::currentId() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid()
        ? Id::tryFrom(current.data(RecordTableModel::IdRole).toString()).value_or(Id())
        : Id();
}

QList<Id> RegisterPage::selectedIds() const
{
    QList<Id> ids;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        ids.append(Id::from(index.data(RecordTableModel::IdRole).toString()));
    return ids;
}

void RegisterPage::pick(const Id &id)
{
    const int row = m_model->rowOf(id);
    if (row < 0)
        return;
    QModelIndex index =
        m_filter->mapFromSource(m_model->index(row, m_type.indexOf(m_type.titleField().key())));
    if (!index.isValid()) {
        m_search->clear(); // the record asked for must show, whatever is filtered
        m_filter->setCondition({});
        index = m_filter->mapFromSource(m_model->index(row, 0));
    }
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
}

void RegisterPage::currentChanged()
{
    if (m_adding)
        return;
    m_shown = currentId();
    const AnyRecord record =
        m_shown.isNull() ? AnyRecord() : workspace().isms().find(m_type, m_shown);
    m_details->setVisible(!record.isNull());
    if (record.isNull())
        return;
    m_heading->setText(record.title());
    m_form->setRecord(record);
}

void RegisterPage::startAdding()
{
    if (workspace().isReadOnly() || m_adding)
        return;
    saveField();
    m_adding = true;
    m_heading->setText(m_texts.add);
    m_form->setRecord(fresh());
    m_addButtons->show();
    m_removeButton->hide();
    m_details->show();
    updateSummary();
    m_form->focusFirst();
}

void RegisterPage::finishAdding()
{
    const auto problems = m_form->problems();
    m_form->showProblems(problems);
    if (!problems.isEmpty())
        return;
    Id id;
    if (!workspace().attempt([&] { id = workspace().isms().add(m_form->record()); }))
        return;
    stopAdding();
    pick(id);
}

void RegisterPage::stopAdding()
{
    m_adding = false;
    m_addButtons->hide();
    m_removeButton->setVisible(!workspace().isReadOnly());
    updateSummary();
    currentChanged();
}

void RegisterPage::saveField()
{
    if (m_adding || m_shown.isNull() || workspace().isReadOnly())
        return;
    const auto problems = m_form->problems();
    m_form->showProblems(problems);
    const AnyRecord before = workspace().isms().find(m_type, m_shown);
    if (!problems.isEmpty() || before.isNull() || m_form->record().equals(before))
        return;
    AnyRecord changed = m_form->record();
    changed.setId(m_shown);
    if (workspace().attempt([&] { workspace().isms().update(changed); }))
        m_form->setRecord(changed);
}

void RegisterPage::removeSelected()
{
    const auto ids = selectedIds();
    if (ids.isEmpty())
        return;
    Isms &isms = workspace().isms();
    QList<RecordReference> references;
    for (const Id &id : ids)
        references += isms.referencesTo(m_type, id);
    const QString what = ids.size() == 1
        ? isms.find(m_type, ids.first()).title()
        : counted(ids.size(), m_type.label().toLower(), m_type.plural().toLower());
    QString text = tr("You can undo this.");
    if (!references.isEmpty())
        text = tr("%1 still refer to it; they stay and lose the reference. You can undo this.")
                   .arg(counted(references.size(), tr("entry"), tr("entries")));
    if (!message::confirmRemoval(this, tr("Remove %1?").arg(what), text, tr("Remove")))
        return;
    workspace().attempt([&] {
        for (const Id &id : ids)
            isms.remove(m_type, id, RemoveMode::Unlink);
    });
}

} // namespace insurable
