// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "controlstate.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace insurable {

class ChecklistFilter;
class ChecklistModel;
class ChecklistTree;
class ControlBook;
class PlainLabel;
class Workspace;
struct Control;

// All questions as a table by theme, answered in place.
class ControlsChecklist final : public QWidget
{
    Q_OBJECT
public:
    ControlsChecklist(Workspace &workspace, const ControlBook &book, QWidget *parent = nullptr);

    void refresh();
    void setShowsAll(bool all);
    void leave();

Q_SIGNALS:
    void openWanted(const insurable::Control &control); // shows it one at a time

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeTools();
    void makeTree();
    void filterChanged();
    [[nodiscard]] QPushButton *makeChip(const QString &text, const QString &name);
    bool answer(const Control &control, ControlStatus status);
    void expandAll();

    Workspace &m_workspace;
    const ControlBook &m_book;
    ChecklistModel *m_model;
    ChecklistFilter *m_filter;
    ChecklistTree *m_tree = nullptr;
    QLineEdit *m_search = nullptr;
    QPushButton *m_base = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_expiring = nullptr;
    QPushButton *m_missing = nullptr;
    PlainLabel *m_count = nullptr;
    PlainLabel *m_nothing = nullptr;
};

} // namespace insurable
