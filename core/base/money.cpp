// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "money.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr qint64 largestMajor = 90'000'000'000'000;

QString stripped(QStringView text)
{
    QString digits;
    for (const QChar c : text.trimmed()) {
        if (c == u',' || c == u' ' || c == u'\'' || c == QChar(0xa0) || c == QChar(0x202f)
            || c == u'£' || c == u'€' || c == u'$')
            continue;
        digits += c;
    }
    return digits;
}

// ASCII only: QChar::isDigit would let other scripts' digits through.
bool allDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
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
    QString digits = stripped(text);
    const bool negative = digits.startsWith(u'-');
    if (negative)
        digits.remove(0, 1);
    const qsizetype point = digits.indexOf(u'.');
    const QString whole = point < 0 ? digits : digits.left(point);
    const QString part = point < 0 ? QString() : digits.mid(point + 1);
    if (whole.isEmpty() || whole.size() > 14 || part.size() > 2 || !allDigits(whole) || !allDigits(part))
        return std::nullopt;
    if (point >= 0 && part.isEmpty())
        return std::nullopt;
    const qint64 units = whole.toLongLong();
    if (units > largestMajor)
        return std::nullopt;
    const qint64 amount = units * 100 + part.leftJustified(2, u'0').toLongLong();
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
    text = symbol.isEmpty() ? text + u' ' + currency : symbol + text;
    return m_hundredths < 0 ? u'-' + text : text;
}

} // namespace insurable
