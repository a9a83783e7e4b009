// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions.h"

#include "icons.h"

#include <QMenu>
#include <QMenuBar>

namespace insurable {

using namespace Qt::StringLiterals;

namespace {

QString named(const QString &verb, QString what)
{
    if (what.isEmpty())
        return verb;
    return verb + u": "_s + what.replace(u'&', u"&&"_s);
}

} // namespace

Actions::Actions(QObject *parent)
    : QObject(parent)
    , newFirm(make(tr("&New firm …"), u"actionNew"_s, QKeySequence::New))
    , open(make(tr("&Open …"), u"actionOpen"_s, QKeySequence::Open))
    , sample(make(tr("Open the &sample firm"), u"actionSample"_s, {}))
    , merge(make(tr("Compare and &merge with another copy …"), u"actionMerge"_s, {}))
    , lock(make(tr("&Lock now"), u"actionLock"_s, u"Ctrl+L"_s))
    , close(make(tr("&Close the firm"), u"actionClose"_s, QKeySequence::Close))
    , quit(make(tr("&Quit"), u"actionQuit"_s, u"Ctrl+Q"_s))
    , undo(make(tr("Undo"), u"actionUndo"_s, QKeySequence::Undo))
    , redo(make(tr("Redo"), u"actionRedo"_s, u"Ctrl+Shift+Z"_s))
    , find(make(tr("&Find anything …"), u"actionFind"_s, u"Ctrl+K"_s))
    , foldNavigation(make(tr("Fold the &navigation"), u"actionFold"_s, u"Ctrl+B"_s))
    , refresh(make(tr("&Show afresh"), u"actionRefresh"_s, QKeySequence::Refresh))
    , about(make(tr("&About Insurable"), u"actionAbout"_s, {}))
{
    redo->setShortcuts({QKeySequence(u"Ctrl+Shift+Z"_s), QKeySequence(u"Ctrl+Y"_s)});
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
    setFirmOpen(false);
    setUndo(false, {});
    setRedo(false, {});
}

QAction *Actions::make(const QString &text, const QString &name, const QKeySequence &keys)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(keys);
    action->setMenuRole(QAction::NoRole);
    return action;
}

void Actions::fill(QMenuBar &bar)
{
    QMenu *file = bar.addMenu(tr("&File"));
    file->addActions({newFirm, open, sample});
    file->addSeparator();
    file->addAction(merge);
    file->addActions({lock, close});
    file->addSeparator();
    file->addAction(quit);
    bar.addMenu(tr("&Edit"))->addActions({undo, redo});
    m_page = bar.addMenu(tr("&Page"));
    m_page->menuAction()->setVisible(false);
    bar.addMenu(tr("&View"))->addActions({find, foldNavigation, refresh});
    bar.addMenu(tr("&Help"))->addAction(about);
}

void Actions::setFirmOpen(bool open_)
{
    for (QAction *action : {merge, lock, close, find, foldNavigation, refresh})
        action->setEnabled(open_);
}

void Actions::setUndo(bool possible, const QString &name)
{
    undo->setEnabled(possible);
    undo->setText(named(tr("Undo"), possible ? name : QString()));
}

void Actions::setRedo(bool possible, const QString &name)
{
    redo->setEnabled(possible);
    redo->setText(named(tr("Redo"), possible ? name : QString()));
}

void Actions::setPageActions(const QString &title, const QList<QAction *> &actions)
{
    m_pageActions = actions;
    if (m_page == nullptr)
        return;
    m_page->clear();
    m_page->addActions(actions);
    m_page->setTitle(title);
    m_page->menuAction()->setVisible(!actions.isEmpty());
}

QList<QAction *> Actions::all() const
{
    return m_pageActions + QList<QAction *>{undo,  redo, lock,           newFirm, open,  sample,
                                            merge, close, quit, foldNavigation, refresh, about};
}

} // namespace insurable
