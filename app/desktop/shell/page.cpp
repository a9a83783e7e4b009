// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page.h"

namespace insurable {

Page::Page(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
}

void Page::showRecord(const QString &, const Id &) { }

bool Page::leave()
{
    return true;
}

QString Page::place() const
{
    return {};
}

void Page::returnTo(const QString &) { }

QList<QAction *> Page::pageActions() const
{
    return {};
}

} // namespace insurable
