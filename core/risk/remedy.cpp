// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remedy.h"

#include "errors.h"

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

[[noreturn]] void refuse(const QString &parameter, const QString &rule)
{
    throw Error(ErrorKind::Invalid, u"The %1 must be %2."_s.arg(parameter, rule));
}

void requireClaim(const QString &parameter, Money amount)
{
    if (amount < Money())
        refuse(parameter, u"an amount of at least 0"_s);
}

void requirePremium(const QString &parameter, Money amount)
{
    if (amount <= Money())
        refuse(parameter, u"an amount above 0"_s);
}

// amount × part ÷ whole for part < whole, rounded half up. By long multiplication: the product of
// two amounts does not fit 64 bits.
qint64 scaled(qint64 amount, qint64 part, qint64 whole)
{
    qint64 quotient = 0;
    qint64 remainder = 0;
    const auto carry = [&] {
        if (remainder >= whole) {
            remainder -= whole;
            ++quotient;
        }
    };
    for (int bit = 62; bit >= 0; --bit) {
        quotient *= 2;
        remainder *= 2;
        carry();
        if ((amount >> bit) & 1) {
            remainder += part;
            carry();
        }
    }
    return remainder >= whole - remainder ? quotient + 1 : quotient;
}

Remedy onOtherTerms(Money claim, Money premiumCharged, const WouldHave &wouldHave)
{
    Remedy remedy;
    remedy.paid = claim;
    if (wouldHave.payable) {
        requireClaim(u"amount payable on the other terms"_s, *wouldHave.payable);
        remedy.paid = std::min(claim, *wouldHave.payable);
    }
    if (!wouldHave.premium)
        return remedy;
    requirePremium(u"premium charged"_s, premiumCharged);
    requirePremium(u"premium that would have been charged"_s, *wouldHave.premium);
    remedy.paid = proportionOf(remedy.paid, premiumCharged, *wouldHave.premium);
    remedy.percent = std::min(100.0, 100 * premiumCharged.value() / wouldHave.premium->value());
    return remedy;
}

} // namespace

Money proportionOf(Money amount, Money charged, Money wouldHave)
{
    requireClaim(u"claim"_s, amount);
    requirePremium(u"premium charged"_s, charged);
    requirePremium(u"premium that would have been charged"_s, wouldHave);
    if (charged >= wouldHave)
        return amount;
    return Money::minor(scaled(amount.hundredths(), charged.hundredths(), wouldHave.hundredths()));
}

Remedy remedyFor(Misstatement misstatement, Money claim, Money premiumCharged,
                 const WouldHave &wouldHave)
{
    requireClaim(u"claim"_s, claim);
    switch (misstatement) {
    case Misstatement::None:
        return {false, false, 100, claim};
    case Misstatement::Deliberate:
        return {true, false, 0, Money()};
    case Misstatement::WouldRefuse:
        return {true, true, 0, Money()};
    case Misstatement::WouldDiffer:
        break;
    }
    return onOtherTerms(claim, premiumCharged, wouldHave);
}

} // namespace insurable
