// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "money.h"

#include <QLocale>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

bool isSeparator(QChar c)
{
    return c == u',' || c == u' ' || c == u'\'' || c == QChar(0xa0) || c == QChar(0x202f)
        || c == QChar(0x2019);
}

bool isSymbol(QChar c)
{
    return c == u'£' || c == u'€' || c == u'$';
}

QStringView withoutSymbol(QStringView text)
{
    if (!text.isEmpty() && isSymbol(text.front()))
        text = text.sliced(1);
    else if (!text.isEmpty() && isSymbol(text.back()))
        text.chop(1);
    return text.trimmed();
}

// ASCII only: QChar::isDigit would let other scripts' digits through.
bool allDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

// The digits of "1,200" or "1 200". Every group after a separator has three digits, so that a comma
// meant as a decimal point is never swallowed.
std::optional<QString> ungrouped(QStringView text)
{
    QString digits;
    QString group;
    bool grouped = false;
    for (const QChar c : text) {
        if (!isSeparator(c)) {
            group += c;
            continue;
        }
        if (group.isEmpty() || group.size() > 3 || (grouped && group.size() != 3))
            return std::nullopt;
        digits += std::exchange(group, QString());
        grouped = true;
    }
    if (grouped && group.size() != 3)
        return std::nullopt;
    digits += group;
    if (digits.isEmpty() || digits.size() > 14 || !allDigits(digits))
        return std::nullopt;
    return digits;
}

QString symbolOf(const QString &currency)
{
    if (currency == "GBP"_L1)
        return u"£"_s;
    if (currency == "EUR"_L1)
        return u"€"_s;
    if (currency == "USD"_L1)
        return u"$"_s;
    return {};
}

} // namespace

std::optional<Money> Money::tryFrom(QStringView text)
{
    text = text.trimmed();
    const bool negative = text.startsWith(u'-') || text.startsWith(QChar(0x2212));
    text = withoutSymbol(negative ? text.sliced(1) : text);
    const qsizetype point = text.indexOf(u'.');
    const auto whole = ungrouped(point < 0 ? text : text.first(point));
    const QStringView part = point < 0 ? QStringView() : text.sliced(point + 1);
    if (!whole || !allDigits(part) || part.size() > 2 || (point >= 0 && part.isEmpty()))
        return std::nullopt;
    const qint64 units = whole->toLongLong();
    if (units > largestMajor)
        return std::nullopt;
    const qint64 amount = units * 100 + part.toString().leftJustified(2, u'0').toLongLong();
    return Money(negative ? -amount : amount);
}

QString Money::plain() const
{
    const qint64 absolute = std::abs(m_hundredths);
    QString text = m_hundredths < 0 ? u"-"_s : QString();
    text += QString::number(absolute / 100);
    if (absolute % 100 != 0)
        text += u'.' + QString::number(absolute % 100).rightJustified(2, u'0');
    return text;
}

QString Money::shown(const QString &currency) const
{
    const qint64 absolute = std::abs(m_hundredths);
    QString text = QLocale(QLocale::English, QLocale::UnitedKingdom).toString(absolute / 100);
    if (absolute % 100 != 0)
        text += u'.' + QString::number(absolute % 100).rightJustified(2, u'0');
    const QString symbol = symbolOf(currency);
    if (!symbol.isEmpty())
        text.prepend(symbol);
    else if (!currency.isEmpty())
        text += u' ' + currency;
    return m_hundredths < 0 ? u'-' + text : text;
}

} // namespace insurable
