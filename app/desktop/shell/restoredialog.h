// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup.h"
#include "firmbackup.h"

#include <QDialog>

class QPushButton;
class QTreeWidget;

namespace insurable {

class PlainLabel;
class Workspace;

// The backups of the open firm, and what going back to one of them would change. Changes nothing
// itself.
class RestoreDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit RestoreDialog(Workspace &workspace, QWidget *parent = nullptr);

    [[nodiscard]] QString chosen() const { return m_chosen; } // path of the backup

private:
    void layOut();
    void fill();
    void addBackup(const QString &path, const QDateTime &taken, qint64 size);
    void chooseFile();
    [[nodiscard]] QString selected() const; // path of the backup, empty if none is
    void showPreview();
    void look(const QString &path);
    void show(const RestorePreview &preview);
    void showTrouble(const QString &sentence);

    Workspace &m_workspace;
    QTreeWidget *m_backups = nullptr;
    QTreeWidget *m_changes = nullptr;
    PlainLabel *m_summary = nullptr;
    QPushButton *m_restore = nullptr;
    QString m_chosen;
};

} // namespace insurable
