// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "worldcodes.h"

#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

class TestWorldCodes final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countriesAreThoseOfTheWorld()
    {
        for (const QString &code : {u"GB"_s, u"IE"_s, u"DE"_s, u"FR"_s, u"US"_s, u"JE"_s, u"GG"_s,
                                    u"IM"_s, u"GI"_s, u"CH"_s, u"AU"_s, u"NZ"_s, u"IN"_s, u"ZA"_s})
            QVERIFY2(isCountry(code), qPrintable(code));
        for (const QString &code : {u""_s, u"gb"_s, u"UK"_s, u"QQ"_s, u"XX"_s, u"ZZ"_s, u"G"_s,
                                    u"GBR"_s, u"12"_s, u"EU"_s, u"DD"_s})
            QVERIFY2(!isCountry(code), qPrintable(code));
    }

    void currenciesAreThoseInUse()
    {
        for (const QString &code : {u"GBP"_s, u"EUR"_s, u"USD"_s, u"CHF"_s, u"SEK"_s, u"PLN"_s,
                                    u"JPY"_s, u"AUD"_s, u"NZD"_s, u"INR"_s, u"ZAR"_s, u"CAD"_s})
            QVERIFY2(isCurrency(code), qPrintable(code));
        for (const QString &code : {u""_s, u"gbp"_s, u"QQQ"_s, u"XXX"_s, u"POUND"_s, u"GB"_s})
            QVERIFY2(!isCurrency(code), qPrintable(code));
    }

    void anEmailAddressHasANameAndADomain()
    {
        for (const QString &text :
             {u"office@joinery.example"_s, u"o'neill+shop@a.co.uk"_s, u"büro@müller.example"_s})
            QVERIFY2(isEmailAddress(text), qPrintable(text));
        for (const QString &text :
             {u""_s, u"office"_s, u"@a.example"_s, u"a@b"_s, u"a@b@c.example"_s, u"a b@c.example"_s,
              u"a@.example"_s, u"a@b..example"_s, u"a@b.example, c@d.example"_s, u"a@b.x"_s,
              u"Ann <ann@b.example>"_s})
            QVERIFY2(!isEmailAddress(text), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(TestWorldCodes)
#include "tst_worldcodes.moc"
