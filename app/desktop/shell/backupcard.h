// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QPushButton;

namespace insurable {

class Banner;
class PlainLabel;
class Workspace;

// Settings about the backups of the open firm, and the way back to one.
class BackupCard final : public QWidget
{
    Q_OBJECT
public:
    explicit BackupCard(Workspace &workspace, QWidget *parent = nullptr);

    void refresh();
    void comeIntoView();

private:
    void chooseFolder();
    void backUpNow();
    void restore();

    Workspace &m_workspace;
    QCheckBox *m_on = nullptr;
    PlainLabel *m_folder = nullptr;
    PlainLabel *m_last = nullptr;
    Banner *m_warning = nullptr;
    QPushButton *m_choose = nullptr;
    QPushButton *m_now = nullptr;
    QPushButton *m_restore = nullptr;
};

} // namespace insurable
