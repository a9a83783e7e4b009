// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparedpolicies.h"

#include "errors.h"
#include "snapshot.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

// Of an event, which is paid no more than a year is. Nothing on record is not the best of limits.
double limitOf(const Policy &policy)
{
    const PolicyTerms terms = termsOf(policy);
    return hasNoLimit(terms) ? 0 : std::min(terms.limitEvent, terms.limitYear);
}

bool hasEnded(const Policy &policy, QDate on)
{
    return policy.ends.isValid() && policy.ends < on;
}

} // namespace

bool hasNoLimit(const PolicyTerms &terms)
{
    return std::min(terms.limitEvent, terms.limitYear) >= noLimit;
}

QString noLimitText()
{
    return u"no limit is on record: reckoned without one"_s;
}

std::vector<const Policy *> policiesInForce(const Snapshot &records, QDate on)
{
    std::vector<const Policy *> policies;
    for (const Policy &policy : records.policies) {
        if (isInForce(policy, on))
            policies.push_back(&policy);
    }
    std::stable_sort(policies.begin(), policies.end(),
                     [](const Policy *a, const Policy *b) { return limitOf(*a) > limitOf(*b); });
    return policies;
}

std::vector<const Policy *> comparedPolicies(const Snapshot &records, QDate on)
{
    std::vector<const Policy *> policies = policiesInForce(records, on);
    for (const Policy &policy : records.policies) {
        if (policy.kind != PolicyKind::Lapsed && !hasEnded(policy, on) && !isInForce(policy, on))
            policies.push_back(&policy);
    }
    return policies;
}

bool hasOneCurrency(const Snapshot &records, const FirmRisk &risk)
{
    return records.organisation.currency == risk.currency;
}

void requireOneCurrency(const Snapshot &records, const FirmRisk &risk)
{
    if (!hasOneCurrency(records, risk))
        throw Error(
            ErrorKind::Invalid,
            u"The policies are in %1, for which no rate of exchange is known; the losses are "
            u"in %2. They cannot be compared."_s.arg(records.organisation.currency, risk.currency));
}

std::vector<PolicyTerms> comparedTerms(const Snapshot &records, QDate on, const FirmRisk &risk)
{
    std::vector<PolicyTerms> terms;
    for (const Policy *policy : comparedPolicies(records, on)) {
        requireOneCurrency(records, risk);
        terms.push_back(termsOf(*policy));
    }
    return terms;
}

PolicyTerms usualCover(const FirmRisk &risk)
{
    PolicyTerms terms;
    terms.name = u"Usual cover"_s;
    terms.excess = risk.typicalRetention;
    terms.limitEvent = risk.typicalLimit;
    terms.limitYear = risk.typicalLimit;
    return terms;
}

} // namespace insurable
