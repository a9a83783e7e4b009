// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QList>
#include <QObject>

class QMenu;
class QMenuBar;

namespace insurable {

// Everything that menus, shortcuts and the palette offer at any time.
class Actions final : public QObject
{
    Q_OBJECT
public:
    explicit Actions(QObject *parent = nullptr);

    void fill(QMenuBar &bar);
    // What makes sense: without a firm there is nothing to lock.
    void setFirmOpen(bool open);
    void setUndo(bool possible, const QString &name);
    void setRedo(bool possible, const QString &name);
    void setPageActions(const QString &title, const QList<QAction *> &actions);
    [[nodiscard]] QList<QAction *> all() const;

    QAction *newFirm;
    QAction *open;
    QAction *sample;
    QAction *merge;
    QAction *lock;
    QAction *close;
    QAction *quit;
    QAction *undo;
    QAction *redo;
    QAction *find;
    QAction *foldNavigation;
    QAction *refresh;
    QAction *about;

private:
    QAction *make(const QString &text, const QString &name, const QKeySequence &keys);

    QMenu *m_page = nullptr;
    QList<QAction *> m_pageActions;
};

} // namespace insurable
