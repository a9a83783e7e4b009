// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"
#include "recordtype.h"

class QLineEdit;
class QMenu;
class QPushButton;
class QScrollArea;
class QSplitter;
class QStackedWidget;
class QTableView;
class QVBoxLayout;

namespace insurable {

class AnyRecord;
class EmptyState;
class PlainLabel;
class RecordFilterModel;
class RecordForm;
class RecordTableModel;
class RegisterExchange;
class SectionHeader;
class SharedTable;

// What a register says about itself where its type cannot.
struct RegisterTexts
{
    Glyph glyph = Glyph::List;
    QString title; // "Assets"
    QString sentence; // under the title
    QString emptyHeading;
    QString emptySentence; // teaches what belongs here
    QString add; // "Add an asset"
    QStringList chooseBy; // choice fields that get a filter
    QStringList formFields; // empty = all
    QString sortBy; // empty = by title
};

// A page that is a table of records with a form beside it. Edits are saved field by field as the
// person moves on, so that each can be undone by its name.
class RegisterPage : public Page
{
    Q_OBJECT
public:
    RegisterPage(Workspace &workspace, const RecordType &type, RegisterTexts texts);

    void showRecord(const QString &type, const Id &id) override;
    void refresh() override;
    bool leave() override;
    QString place() const override;
    void returnTo(const QString &place) override;
    QList<QAction *> pageActions() const override;

protected:
    [[nodiscard]] RecordTableModel &model() const { return *m_model; }
    [[nodiscard]] RecordFilterModel &filter() const { return *m_filter; }
    [[nodiscard]] QTableView &table() const { return *m_table; }
    // For what a type has besides the table: a map, a chart. Between the tools and the table.
    void addAboveTable(QWidget *widget);
    // A new record before the person fills it in.
    [[nodiscard]] virtual AnyRecord fresh() const;
    void updateSummary();

private:
    void buildHeader(QVBoxLayout &layout);
    void buildTools(QVBoxLayout &layout);
    void buildTable();
    void buildDetails();
    void addChooser(QLayout &layout, const QString &field);
    void makeActions();
    void pick(const Id &id);
    void currentChanged();
    void startAdding();
    void finishAdding();
    void stopAdding();
    void saveField();
    void removeSelected();
    [[nodiscard]] Id currentId() const;
    [[nodiscard]] QList<Id> selectedIds() const;

    const RecordType &m_type;
    RegisterTexts m_texts;
    RecordTableModel *m_model = nullptr;
    RecordFilterModel *m_filter = nullptr;
    SectionHeader *m_header = nullptr;
    QStackedWidget *m_stack = nullptr;
    QVBoxLayout *m_left = nullptr;
    QSplitter *m_splitter = nullptr;
    QTableView *m_table = nullptr;
    SharedTable *m_widths = nullptr;
    QLineEdit *m_search = nullptr;
    PlainLabel *m_summary = nullptr;
    QScrollArea *m_details = nullptr;
    PlainLabel *m_heading = nullptr;
    RecordForm *m_form = nullptr;
    QWidget *m_addButtons = nullptr;
    QPushButton *m_removeButton = nullptr;
    QPushButton *m_addButton = nullptr;
    RegisterExchange *m_exchange = nullptr;
    QList<QAction *> m_actions;
    Id m_shown;
    bool m_adding = false;
};

} // namespace insurable
