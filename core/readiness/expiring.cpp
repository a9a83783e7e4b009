// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness.h"

#include "evidencedays.h"
#include "judge.h"

namespace insurable {

namespace {

constexpr int lookBackDays = 30;

// Gathers what ends within the days that are looked at.
class Ending final
{
public:
    Ending(QDate on, int days)
        : m_first(on.addDays(-lookBackDays))
        , m_last(on.addDays(days))
    {
    }
    void offer(Expiring::What what, const Id &record, const QString &title, QDate until)
    {
        if (until.isValid() && until >= m_first && until <= m_last)
            m_all.push_back({what, record, title, until});
    }
    std::vector<Expiring> soonestFirst()
    {
        std::stable_sort(m_all.begin(), m_all.end(),
                         [](const Expiring &a, const Expiring &b) { return a.until < b.until; });
        return std::move(m_all);
    }

private:
    QDate m_first;
    QDate m_last;
    std::vector<Expiring> m_all;
};

bool isClaimed(const ControlVerdict &verdict)
{
    return verdict.applies()
        && (verdict.status == ControlStatus::InPlace || verdict.status == ControlStatus::Partly);
}

// Whether another policy takes over at the latest on the day after.
bool isFollowed(const Policy &ending, const QList<Policy> &policies)
{
    return std::any_of(policies.begin(), policies.end(), [&](const Policy &other) {
        return other.id != ending.id && other.kind == PolicyKind::InForce
            && (!other.starts.isValid() || other.starts <= ending.ends.addDays(1))
            && (!other.ends.isValid() || other.ends > ending.ends);
    });
}

} // namespace

QDate lastDayOf(const Evidence &evidence, const Catalogue &catalogue)
{
    if (evidence.validUntil.isValid())
        return evidence.validUntil;
    QDate first;
    for (const Id &id : evidence.controls) {
        const Control *control = catalogue.control(id);
        const QDate until =
            control ? lastFreshDay(evidence.effective, control->freshDays) : QDate();
        if (until.isValid() && (first.isNull() || until < first))
            first = until;
    }
    return first;
}

std::vector<Expiring> expiringWithin(int days, const Snapshot &snapshot, const Catalogue &catalogue,
                                     const Readiness &readiness)
{
    Ending ending(readiness.on, days);
    for (const ControlVerdict &verdict : readiness.verdicts.all()) {
        const Control *control = catalogue.control(verdict.control);
        if (control && isClaimed(verdict))
            ending.offer(Expiring::What::Control, control->id, control->title, verdict.until());
    }
    for (const Evidence &one : snapshot.evidence)
        ending.offer(Expiring::What::Evidence, one.id, one.title, lastDayOf(one, catalogue));
    for (const Supplier &one : snapshot.suppliers)
        ending.offer(Expiring::What::Certificate, one.id, one.name, one.certificateUntil);
    for (const Asset &one : snapshot.assets)
        ending.offer(Expiring::What::Support, one.id, one.name, one.supportEnds);
    for (const Policy &one : snapshot.policies) {
        if (one.kind == PolicyKind::InForce && one.ends.isValid()
            && !isFollowed(one, snapshot.policies))
            ending.offer(Expiring::What::Policy, one.id, one.name, one.ends);
    }
    return ending.soonestFirst();
}

} // namespace insurable
