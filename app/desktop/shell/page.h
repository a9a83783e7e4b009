// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icons.h"
#include "id.h"

#include <QStringList>
#include <QWidget>

#include <functional>
#include <vector>

class QAction;

namespace insurable {

class Workspace;

// One place in the navigation. Made when it is first visited, kept while the firm is open.
class Page : public QWidget
{
    Q_OBJECT
public:
    explicit Page(Workspace &workspace, QWidget *parent = nullptr);

    // Show this record as if the person had picked it.
    virtual void showRecord(const QString &type, const Id &id);
    // Show what is true now. Called when the page comes up, and after every change while it is up.
    virtual void refresh() = 0;
    // Asked before another page comes up, before locking and closing; false keeps the person here.
    // Save quietly what is complete; ask only when something would be lost.
    [[nodiscard]] virtual bool leave();
    // Where the person is on the page, in the page's own words, and going there again: after a lock.
    [[nodiscard]] virtual QString place() const;
    virtual void returnTo(const QString &place);
    // Offered in the menu "Page" and in the palette while the page is up. Owned by the page.
    [[nodiscard]] virtual QList<QAction *> pageActions() const;

protected:
    [[nodiscard]] Workspace &workspace() const { return m_workspace; }

private:
    Workspace &m_workspace;
};

// What the window knows of a page before it exists.
struct PageEntry
{
    QString id;    // "assets"
    QString title; // "Assets"
    Glyph glyph = Glyph::File;
    QString sentence = {};        // for the palette: what one does there
    QStringList recordTypes = {}; // keys of the types that open here
    bool atBottom = false;        // in the lower part of the navigation
    std::function<Page *(Workspace &)> create = {};
};

// Whoever can bring pages up.
class PageHost
{
public:
    PageHost() = default;
    PageHost(const PageHost &) = delete;
    PageHost &operator=(const PageHost &) = delete;
    virtual ~PageHost() = default;

    virtual void navigate(const QString &pageId) = 0;
    // The page that shows this type, with this record picked.
    virtual void openRecord(const QString &type, const Id &id) = 0;
};

} // namespace insurable
