// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pricingintegrity.h"

#include "catalogue.h"

#include <set>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

void checkBasis(const SourcedFigure &basis, QStringList &problems)
{
    if (basis.figure.isEmpty() || basis.source.isEmpty() || basis.year == 0)
        problems.append(u"has a price figure without source or year"_s);
}

void checkModifier(const PriceModifier &modifier, const Scheme &scheme, const Catalogue &catalogue,
                   QStringList &problems)
{
    const QString id = modifier.id.text();
    if (modifier.controls.empty())
        problems.append(u"prices “%1”, which names no control"_s.arg(id));
    for (const Id &control : modifier.controls) {
        if (!catalogue.control(control))
            problems.append(u"prices the unknown control “%1”"_s.arg(control.text()));
        if (scheme.isGate(control))
            problems.append(u"prices “%1”, which is in its gate"_s.arg(control.text()));
    }
    if (!modifier.credit.isOrdered() || !modifier.debit.isOrdered())
        problems.append(u"has a range in “%1” that does not rise"_s.arg(id));
    if (modifier.debit.likely < modifier.credit.likely)
        problems.append(u"adds less without “%1” than it takes off with it"_s.arg(id));
    checkBasis(modifier.basis, problems);
}

} // namespace

QStringList pricingProblems(const Scheme &scheme, const Catalogue &catalogue)
{
    QStringList problems;
    if (!scheme.pricing)
        return problems;
    const Pricing &pricing = *scheme.pricing;
    std::set<Id> seen;
    for (const PriceModifier &modifier : pricing.modifiers) {
        if (!seen.insert(modifier.id).second)
            problems.append(u"prices “%1” twice"_s.arg(modifier.id.text()));
        checkModifier(modifier, scheme, catalogue, problems);
    }
    if (!pricing.targetLossRatio.isOrdered() || pricing.targetLossRatio.low <= 0)
        problems.append(u"has a target loss ratio that does not rise from above 0"_s);
    for (const SourcedFigure &basis :
         {pricing.lossRatioBasis, pricing.minimumBasis, pricing.factorBasis})
        checkBasis(basis, problems);
    return problems;
}

} // namespace insurable
