// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "worldcodes.h"

#include <QLocale>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

bool isCapitals(const QString &text, qsizetype size)
{
    return text.size() == size
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
}

QSet<QString> currenciesInUse()
{
    QSet<QString> codes;
    const auto locales =
        QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory);
    for (const QLocale &locale : locales)
        codes.insert(locale.currencySymbol(QLocale::CurrencyIsoCode));
    return codes;
}

} // namespace

bool isCountry(const QString &code)
{
    static const QSet<QString> unions{u"EU"_s, u"EZ"_s, u"UN"_s, u"QO"_s};
    if (!isCapitals(code, 2) || unions.contains(code))
        return false;
    const QLocale::Territory territory = QLocale::codeToTerritory(code);
    // Qt also takes old codes of countries that have another by now.
    return territory != QLocale::AnyTerritory && QLocale::territoryToCode(territory) == code;
}

bool isCurrency(const QString &code)
{
    static const QSet<QString> inUse = currenciesInUse();
    return isCapitals(code, 3) && inUse.contains(code);
}

bool isEmailAddress(const QString &text)
{
    const qsizetype at = text.indexOf(u'@');
    const QString domain = text.sliced(at + 1);
    const bool isOneWord = std::none_of(text.begin(), text.end(), [](QChar c) {
        return c.isSpace() || !c.isPrint() || c == u',' || c == u';' || c == u'<' || c == u'>';
    });
    const qsizetype dot = domain.lastIndexOf(u'.');
    return isOneWord && at > 0 && text.size() <= 254 && !domain.contains(u'@') && dot > 0
        && dot + 2 < domain.size() && !domain.startsWith(u'.') && !domain.contains(".."_L1);
}

} // namespace insurable
