// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <algorithm>
#include <compare>
#include <optional>

namespace insurable {

// An amount in hundredths of the firm's currency (pence, cents). The currency itself is a field of
// the organisation: one firm reckons in one currency. Range: ± 90 million million, exact; what
// would lie beyond it stays at its end, so that no sum overflows.
class Money final
{
public:
    constexpr Money() = default;
    [[nodiscard]] static constexpr Money minor(qint64 hundredths) { return Money(hundredths); }
    [[nodiscard]] static constexpr Money major(qint64 units)
    {
        return Money(std::clamp(units, -largestMajor, largestMajor) * 100);
    }
    // "1200", "1,200.50", "£1 200", "-3.5"; at most two decimals. Empty where it is no amount, or
    // where a separator does not stand before three digits: "1,50" may mean either.
    [[nodiscard]] static std::optional<Money> tryFrom(QStringView text);

    [[nodiscard]] constexpr qint64 hundredths() const { return m_hundredths; }
    [[nodiscard]] constexpr double value() const { return double(m_hundredths) / 100.0; }
    // "1200.50", "1200": read back by tryFrom without loss.
    [[nodiscard]] QString plain() const;
    // "£1,200" or "1,200 CHF": grouped, decimals only where there are any.
    [[nodiscard]] QString shown(const QString &currency) const;

    friend constexpr auto operator<=>(const Money &, const Money &) = default;
    friend constexpr Money operator+(Money a, Money b)
    {
        return Money(a.m_hundredths + b.m_hundredths);
    }

private:
    static constexpr qint64 largestMajor = 90'000'000'000'000;
    static constexpr qint64 largest = largestMajor * 100 + 99;

    explicit constexpr Money(qint64 hundredths)
        : m_hundredths(std::clamp(hundredths, -largest, largest))
    {
    }
    qint64 m_hundredths = 0;
};

} // namespace insurable
