// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policyterms.h"

#include "policy.h"
#include "policypayment.h"
#include "riskinput.h"

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

double amount(const std::optional<Money> &money, double otherwise)
{
    return money ? money->value() : otherwise;
}

void addPart(PolicyTerms &terms, const QString &id, const std::optional<Money> &limit,
             const std::optional<Money> &excess)
{
    if (!limit && !excess)
        return;
    CoverPart part{id, amount(limit, noLimit)};
    if (excess)
        part.excess = excess->value();
    terms.parts.push_back(part);
}

} // namespace

const CoverPart *PolicyTerms::part(QStringView id) const
{
    const auto at = std::find_if(parts.begin(), parts.end(),
                                 [&](const CoverPart &one) { return one.id == id; });
    return at == parts.end() ? nullptr : &*at;
}

void requireValid(const PolicyTerms &terms)
{
    requireAmount("premium", terms.premium);
    requireAmount("excess", terms.excess);
    requireLimit("limit of an event", terms.limitEvent);
    requireLimit("limit of a year", terms.limitYear);
    requireFraction("coinsurance", terms.coinsurance);
    requireAmount("waiting period", terms.waitingHours);
    requireAmount("interruption paid for an hour", terms.interruptionHour.value_or(0));
    for (const CoverPart &part : terms.parts) {
        requireLimit("limit of a part", part.limitEvent);
        requireLimit("limit of a part a year", part.limitYear);
        requireAmount("excess of a part", part.excess.value_or(0));
    }
}

PolicyTerms termsOf(const Policy &policy)
{
    PolicyTerms terms;
    terms.policy = policy.id;
    terms.name = policy.name;
    terms.premium = amount(policy.premium, 0);
    terms.excess = amount(policy.excess, 0);
    terms.limitEvent = amount(policy.limitEvent, noLimit);
    terms.limitYear = amount(policy.limitYear, noLimit);
    terms.coinsurance = double(policy.coinsurance.value_or(0)) / 100;
    terms.waitingHours = policy.waitingHours.value_or(0);
    if (policy.interruptionHour)
        terms.interruptionHour = policy.interruptionHour->value();
    addPart(terms, u"interruption"_s, policy.interruptionLimit, policy.interruptionExcess);
    addPart(terms, u"recovery"_s, policy.recoveryLimit, policy.recoveryExcess);
    addPart(terms, u"crime"_s, policy.crimeLimit, policy.crimeExcess);
    addPart(terms, u"liability"_s, policy.liabilityLimit, policy.liabilityExcess);
    addPart(terms, u"extortion"_s, policy.extortionLimit, policy.extortionExcess);
    addPart(terms, u"hardware"_s, policy.hardwareLimit, policy.hardwareExcess);
    return terms;
}

EventPayment paymentOf(const PolicyTerms &terms, const InsuredScenario &scenario, double loss)
{
    const ScenarioPayment payment(terms, scenario);
    EventPayment paid;
    paid.byPart.resize(payment.parts());
    paid.total = payment.pay(loss, paid.byPart);
    return paid;
}

bool isInForce(const Policy &policy, QDate on)
{
    return policy.kind == PolicyKind::InForce && (!policy.starts.isValid() || policy.starts <= on)
        && (!policy.ends.isValid() || policy.ends >= on);
}

} // namespace insurable
