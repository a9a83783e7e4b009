// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "isms.h"
#include "page.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QSplitter;
class QStackedWidget;
class QTableView;
class QVBoxLayout;

namespace insurable {

class HistoryDetails;
class HistoryModel;
class PlainLabel;
class SharedTable;

// Who changed what, and when: by record, person and period, field by field, with the way back to an
// earlier value.
class HistoryPage final : public Page
{
    Q_OBJECT
public:
    explicit HistoryPage(Workspace &workspace);

    void refresh() override;
    bool leave() override;
    QList<QAction *> pageActions() const override { return m_actions; }

private:
    void buildHeader(QVBoxLayout &layout);
    void buildTools(QVBoxLayout &layout);
    void buildTable();
    void buildDetails();
    void listPeople();
    void ask();
    void currentChanged();
    void verify();
    void exportEntries();
    [[nodiscard]] HistoryQuery query() const;

    QList<QAction *> m_actions;
    HistoryModel *m_model = nullptr;
    QStackedWidget *m_stack = nullptr;
    QSplitter *m_splitter = nullptr;
    QTableView *m_table = nullptr;
    SharedTable *m_widths = nullptr;
    QLineEdit *m_words = nullptr;
    QComboBox *m_type = nullptr;
    QComboBox *m_person = nullptr;
    QComboBox *m_period = nullptr;
    PlainLabel *m_summary = nullptr;
    QPushButton *m_more = nullptr;
    QScrollArea *m_scroll = nullptr;
    HistoryDetails *m_details = nullptr;
    qint64 m_limit = 0;
    qint64 m_shown = 0; // number of the entry, 0 = none
};

} // namespace insurable
