// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench.h"

#include "banner.h"
#include "clock.h"
#include "edit.h"
#include "navigation.h"
#include "preferences.h"
#include "vault.h"
#include "workspace.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

namespace insurable {

using namespace Qt::StringLiterals;

namespace {

const QString stateName = u"desktop/page"_s;
const QString draftName = u"desktop/draft"_s;

} // namespace

Workbench::Workbench(std::unique_ptr<Isms> isms, const std::vector<PageEntry> &pages,
                     TaskRunner &tasks, Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_pages(pages)
    , m_workspace(std::make_unique<Workspace>(std::move(isms), tasks, preferences, *this))
    , m_navigation(new Navigation(pages))
    , m_notice(new Banner)
    , m_stack(new QStackedWidget)
{
    setObjectName(u"workbench"_s);
    m_navigation->setCollapsed(preferences.navigationCollapsed());
    m_notice->setObjectName(u"notice"_s);
    connect(m_notice->addAction(tr("All right")), &QPushButton::clicked, m_notice, &QWidget::hide);

    auto *content = new QVBoxLayout;
    content->setSpacing(0);
    m_notices = new QVBoxLayout;
    m_notices->setContentsMargins(space::xl, space::m, space::xl, 0);
    m_notices->setSpacing(space::s);
    m_notices->addWidget(m_notice);
    content->addLayout(m_notices);
    content->addWidget(m_stack, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_navigation);
    row->addLayout(content, 1);

    m_refresh.setSingleShot(true);
    m_refresh.setInterval(0);
    connect(&m_refresh, &QTimer::timeout, this, &Workbench::refreshCurrentPage);
    connect(m_navigation, &Navigation::chosen, this, &Workbench::navigate);
    connect(m_navigation, &Navigation::collapsedChanged, this,
            [&preferences](bool collapsed) { preferences.setNavigationCollapsed(collapsed); });
    connect(m_workspace.get(), &Workspace::changed, this, &Workbench::recordsDidChange);
    showFirmName();
}

// The pages look at the firm to the last: they go first.
Workbench::~Workbench()
{
    delete m_stack;
}

const PageEntry *Workbench::entry(const QString &pageId) const
{
    const auto at = std::find_if(m_pages.begin(), m_pages.end(),
                                 [&](const PageEntry &page) { return page.id == pageId; });
    return at == m_pages.end() ? nullptr : &*at;
}

Page *Workbench::page(const QString &pageId)
{
    if (const auto made = m_made.find(pageId); made != m_made.end())
        return made->second;
    const PageEntry *description = entry(pageId);
    if (description == nullptr)
        return nullptr;
    Page *made = description->create(*m_workspace);
    made->setObjectName(u"page-"_s + pageId);
    made->setAccessibleName(description->title);
    m_stack->addWidget(made);
    m_made.emplace(pageId, made);
    return made;
}

Page *Workbench::currentPage() const
{
    const auto made = m_made.find(m_current);
    return made == m_made.end() ? nullptr : made->second;
}

void Workbench::navigate(const QString &pageId)
{
    if (pageId != m_current && !leaveCurrentPage()) {
        m_navigation->setCurrent(m_current);
        return;
    }
    Page *wanted = page(pageId);
    if (wanted == nullptr)
        return;
    m_current = pageId;
    const QDate today = m_workspace->clock().today();
    if (m_shownOn[pageId] != today)
        refreshCurrentPage();
    m_stack->setCurrentWidget(wanted);
    m_navigation->setCurrent(pageId);
    Q_EMIT pageChanged();
}

void Workbench::openRecord(const QString &type, const Id &id)
{
    for (const PageEntry &description : m_pages) {
        if (!description.recordTypes.contains(type))
            continue;
        navigate(description.id);
        if (m_current == description.id)
            currentPage()->showRecord(type, id);
        return;
    }
}

bool Workbench::leaveCurrentPage()
{
    Page *here = currentPage();
    return here == nullptr || here->leave();
}

void Workbench::refreshCurrentPage()
{
    m_refresh.stop();
    Page *here = currentPage();
    if (here == nullptr)
        return;
    m_shownOn[m_current] = m_workspace->clock().today();
    m_workspace->attempt([here] { here->refresh(); });
}

void Workbench::recordsDidChange()
{
    m_shownOn.clear();
    m_refresh.start();
    showFirmName();
    Q_EMIT recordsChanged();
}

void Workbench::showFirmName()
{
    const QString name = m_workspace->records().organisation.name;
    m_navigation->setFirm(name.isEmpty() ? tr("Your firm") : name);
}

void Workbench::toggleNavigation()
{
    m_navigation->setCollapsed(!m_navigation->isCollapsed());
}

void Workbench::showNotice(const QString &text)
{
    m_notice->showMessage(Tone::Accent, text);
}

Banner &Workbench::addNotice(Tone tone, const QString &text)
{
    auto *notice = new Banner;
    connect(notice->addAction(tr("All right")), &QPushButton::clicked, notice, &QWidget::hide);
    m_notices->addWidget(notice);
    notice->showMessage(tone, text);
    return *notice;
}

Draft Workbench::draft() const
{
    const Page *here = currentPage();
    return here == nullptr ? Draft() : Draft{m_current, here->place(), typedIn(*here)};
}

void Workbench::saveState(const Draft &draft)
{
    if (m_workspace->isReadOnly() || m_current.isEmpty())
        return;
    Edit edit(m_workspace->isms().vault());
    edit.setSetting(stateName, m_current.toUtf8());
    edit.setSetting(draftName, draft.toJson());
    edit.commit();
}

void Workbench::restoreState()
{
    Vault &vault = m_workspace->isms().vault();
    const QString saved = QString::fromUtf8(vault.setting(stateName));
    if (entry(saved) != nullptr)
        navigate(saved);
    else if (!m_pages.empty())
        navigate(m_pages.front().id);
    const QByteArray draft = vault.setting(draftName);
    if (m_workspace->isReadOnly() || draft.isEmpty())
        return;
    takeUp(Draft::fromJson(draft));
    m_workspace->attempt([&vault] { vault.setSetting(draftName, {}); }); // it is on the screen again
}

void Workbench::takeUp(const Draft &draft)
{
    QList<TypedText> leftOver = draft.texts;
    if (draft.page == m_current && currentPage() != nullptr) {
        currentPage()->returnTo(draft.place);
        leftOver = typeInto(*currentPage(), draft.texts);
    }
    if (!leftOver.isEmpty())
        showLeftOver(*this, leftOver);
}

} // namespace insurable
