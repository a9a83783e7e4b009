// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filledfirm.h"
#include "moneymodel.h"
#include "moneypage.h"
#include "pagebench.h"
#include "plainlabel.h"

#include <QTest>

namespace insurable {

using namespace Qt::StringLiterals;

inline const QDate today(2026, 11, 22);
inline constexpr int patience = 60'000;

inline Policy policy(const QString &id, PolicyKind kind)
{
    Policy policy;
    policy.id = Id::from(id);
    policy.name = u"Cover & <i>more</i>"_s;
    policy.kind = kind;
    policy.premium = Money::major(400);
    policy.excess = Money::major(500);
    policy.limitEvent = Money::major(100'000);
    policy.limitYear = Money::major(100'000);
    return policy;
}

// A firm with two gaps in its base level, and its page reckoned to the end.
struct MoneyBench
{
    PageBench bench;
    MoneyPage *page = nullptr;

    explicit MoneyBench(std::optional<PolicyKind> kind = PolicyKind::InForce)
    {
        fillFirm(bench.isms(), today, {u"mfa-email"_s, u"edr-monitored"_s, u"payment-callback"_s});
        if (kind)
            bench.isms().add(policy(u"policy"_s, *kind));
        page = &bench.show<MoneyPage>();
        settle();
    }
    void settle()
    {
        QVERIFY(QTest::qWaitFor([this] { return !page->model().isBusy(); }, patience));
    }
    [[nodiscard]] const MoneyPicture &picture() const { return page->model().picture(); }
    QString text(const QString &name) { return bench.child<PlainLabel>(name).text(); }
};

} // namespace insurable
