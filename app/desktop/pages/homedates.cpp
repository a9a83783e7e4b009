// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "homedates.h"

#include "buttons.h"
#include "card.h"
#include "linkrow.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "readiness.h"
#include "recorddisplay.h"
#include "workspace.h"

#include <QBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr int days = 30;
constexpr qsizetype shownRows = 6;

QString typeOf(Expiring::What what)
{
    switch (what) {
    case Expiring::What::Control:
        return u"control"_s;
    case Expiring::What::Evidence:
        return u"evidence"_s;
    case Expiring::What::Certificate:
        return u"supplier"_s;
    case Expiring::What::Policy:
        return u"policy"_s;
    case Expiring::What::Support:
        break;
    }
    return u"asset"_s;
}

QString kindWords(Expiring::What what)
{
    switch (what) {
    case Expiring::What::Control:
        return HomeExpiring::tr("Answer counts until %1");
    case Expiring::What::Evidence:
        return HomeExpiring::tr("Evidence counts until %1");
    case Expiring::What::Certificate:
        return HomeExpiring::tr("Certificate valid until %1");
    case Expiring::What::Policy:
        return HomeExpiring::tr("Insured until %1, and no policy after it");
    case Expiring::What::Support:
        break;
    }
    return HomeExpiring::tr("Security fixes until %1");
}

PillLook expiryLook(QDate on, QDate until)
{
    const qint64 left = on.daysTo(until);
    if (left < 0)
        return pill::bad(HomeExpiring::tr("Expired"));
    if (left == 0)
        return pill::warning(HomeExpiring::tr("Last day"));
    return pill::warning(
        counted(left, HomeExpiring::tr("day left"), HomeExpiring::tr("days left")));
}

PillLook dueLook(QDate on, const Action &action)
{
    if (!action.due.isValid())
        return pill::waiting(HomeActions::tr("No date"));
    const qint64 left = on.daysTo(action.due);
    if (left < 0)
        return pill::bad(HomeActions::tr("Overdue"));
    if (left == 0)
        return pill::warning(HomeActions::tr("Today"));
    const QString words = HomeActions::tr("in %1").arg(
        counted(left, HomeActions::tr("day"), HomeActions::tr("days")));
    return left <= days ? pill::warning(words) : pill::waiting(words);
}

QString actionWords(const Action &action)
{
    QStringList words;
    if (action.status == ActionStatus::Doing)
        words.append(choiceLabel(action.status));
    if (!action.who.isEmpty())
        words.append(action.who);
    if (action.due.isValid())
        words.append(HomeActions::tr("due %1").arg(shownDate(action.due)));
    return words.isEmpty() ? HomeActions::tr("nobody named yet") : words.join(u" · "_s);
}

QList<Action> openActions(const Snapshot &records)
{
    QList<Action> open;
    for (const Action &action : records.actions) {
        if (action.status == ActionStatus::Open || action.status == ActionStatus::Doing)
            open.append(action);
    }
    std::stable_sort(open.begin(), open.end(), [](const Action &a, const Action &b) {
        const QDate never(9999, 12, 31);
        return (a.due.isValid() ? a.due : never) < (b.due.isValid() ? b.due : never);
    });
    return open;
}

void addMore(QVBoxLayout &rows, qsizetype left)
{
    if (left > 0)
        rows.addWidget(new PlainLabel(HomeExpiring::tr("and %1 more").arg(left), TextRole::Small,
                                      Tone::Muted));
}

} // namespace

HomeExpiring::HomeExpiring(Workspace &workspace)
    : HomeCard(workspace, tr("Expires within 30 days"))
    , m_rows(new QVBoxLayout)
{
    m_rows->setSpacing(0);
    body()->addLayout(m_rows);
    body()->addStretch(1);
}

void HomeExpiring::refresh()
{
    emptyOut(*m_rows);
    const auto all = expiringWithin(days, workspace().records(), catalogue(), readiness());
    for (const Expiring &one : all) {
        if (m_rows->count() == shownRows)
            break;
        auto *row = new LinkRow(one.title, kindWords(one.what).arg(shownDate(one.until)),
                                expiryLook(readiness().on, one.until));
        row->setObjectName(u"expiring-"_s + one.record.text());
        leadTo(*row, typeOf(one.what), one.record);
        m_rows->addWidget(row);
    }
    addMore(*m_rows, qsizetype(all.size()) - shownRows);
    if (all.empty())
        m_rows->addWidget(
            new PlainLabel(tr("Nothing. Answers and proof that grow old appear here in "
                              "good time."),
                           TextRole::Body, Tone::Muted));
}

HomeActions::HomeActions(Workspace &workspace)
    : HomeCard(workspace, tr("To do"))
    , m_rows(new QVBoxLayout)
{
    m_rows->setSpacing(0);
    auto *all = quietButton(tr("All actions"));
    all->setObjectName(u"allActions"_s);
    connect(all, &QPushButton::clicked, this, [this] { this->workspace().navigate(u"actions"_s); });
    card().addHeaderWidget(all);
    body()->addLayout(m_rows);
    body()->addStretch(1);
}

void HomeActions::refresh()
{
    emptyOut(*m_rows);
    const QList<Action> open = openActions(workspace().records());
    for (const Action &action : open.first(std::min(shownRows, open.size()))) {
        auto *row = new LinkRow(action.title, actionWords(action), dueLook(readiness().on, action));
        row->setObjectName(u"action-"_s + action.id.text());
        leadTo(*row, u"action"_s, action.id);
        m_rows->addWidget(row);
    }
    addMore(*m_rows, open.size() - shownRows);
    if (open.isEmpty())
        m_rows->addWidget(
            new PlainLabel(tr("Nothing noted. “Make it an action” above turns a step into "
                              "something with a name and a date."),
                           TextRole::Body, Tone::Muted));
}

} // namespace insurable
