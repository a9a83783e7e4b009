// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importplan.h"

#include <QObject>

class QAction;
class QWidget;

namespace insurable {

class Workspace;

// Import, export and paste of one register: from files, and from rows copied in a spreadsheet.
// Shows first what would happen; all of it happens or nothing.
class RegisterExchange final : public QObject
{
    Q_OBJECT
public:
    RegisterExchange(Workspace &workspace, const RecordType &type, QWidget *page);

    [[nodiscard]] const QList<QAction *> &actions() const { return m_actions; }

private:
    void importFile();
    void exportFile();
    void pasteRows();
    void offer(const ImportPlan &plan);
    void tellProblems(const ImportPlan &plan);

    Workspace &m_workspace;
    const RecordType &m_type;
    QWidget *m_page;
    QList<QAction *> m_actions;
};

} // namespace insurable
