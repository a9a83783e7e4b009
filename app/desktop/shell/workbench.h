// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draft.h"
#include "page.h"
#include "tokens.h"

#include <QTimer>
#include <QWidget>

#include <map>

class QStackedWidget;
class QVBoxLayout;

namespace insurable {

class Banner;
class Isms;
class Navigation;
class Preferences;
class TaskRunner;
class Workspace;
struct Change;

// The inside of the window while a firm is open: navigation and pages. Owns the open firm.
class Workbench final : public QWidget, public PageHost
{
    Q_OBJECT
public:
    Workbench(std::unique_ptr<Isms> isms, const std::vector<PageEntry> &pages, TaskRunner &tasks,
              Preferences &preferences, QWidget *parent = nullptr);
    ~Workbench() override;

    void navigate(const QString &pageId) override;
    void openRecord(const QString &type, const Id &id) override;

    [[nodiscard]] Workspace &workspace() const { return *m_workspace; }
    [[nodiscard]] QString currentPageId() const { return m_current; }
    [[nodiscard]] Page *currentPage() const;
    [[nodiscard]] const PageEntry *entry(const QString &pageId) const;
    [[nodiscard]] bool leaveCurrentPage();
    void refreshCurrentPage();
    void toggleNavigation();
    void showNotice(const QString &text);
    // One more, above the page until the person has seen to it.
    Banner &addNotice(Tone tone, const QString &text);

    // The page the person was on, kept with the firm.
    void saveState(const Draft &draft);
    // What stands half-typed on the page, and where.
    [[nodiscard]] Draft draft() const;
    void restoreState();

Q_SIGNALS:
    void pageChanged();
    void recordsChanged();

private:
    void takeUp(const Draft &draft);
    Page *page(const QString &pageId);
    void recordsDidChange();
    void showFirmName();

    const std::vector<PageEntry> &m_pages;
    std::unique_ptr<Workspace> m_workspace;
    Navigation *m_navigation = nullptr;
    Banner *m_notice = nullptr;
    QVBoxLayout *m_notices = nullptr;
    QStackedWidget *m_stack = nullptr;
    std::map<QString, Page *> m_made;
    std::map<QString, QDate> m_shownOn; // missing: has to be refreshed
    QTimer m_refresh;
    QString m_current;
};

} // namespace insurable
