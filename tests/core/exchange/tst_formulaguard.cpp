// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formulaguard.h"

#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

class TestFormulaGuard final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whateverASpreadsheetWouldRunIsGuarded()
    {
        const QStringList starts{u"="_s,  u"+"_s,  u"-"_s,  u"@"_s,  u"\t"_s, u"\r"_s,
                                 u"\n"_s, u"＝"_s, u"＋"_s, u"－"_s, u"＠"_s};
        const QStringList rests{u"cmd|' /C calc'!A0"_s,
                                u"1+1"_s,
                                u"HYPERLINK(\"http://x\")"_s,
                                u"SUM(A1:A9)"_s,
                                u"=="_s,
                                u"'"_s,
                                u""_s,
                                u"\tA1"_s};
        for (const QString &start : starts) {
            for (const QString &rest : rests) {
                const QString payload = start + rest;
                QCOMPARE(guarded(payload), u'\'' + payload);
                QCOMPARE(unguarded(guarded(payload)), payload);
            }
        }
    }

    void everyTextComesBack_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text : {u""_s, u"plain"_s, u"'"_s, u"''"_s, u"'=1"_s, u"''=1"_s,
                                    u"'tis"_s, u" =1"_s, u"a=1"_s, u"-5"_s, u"\u202e=1"_s})
            QTest::newRow(qPrintable(text.isEmpty() ? u"nothing"_s : text)) << text;
    }

    void everyTextComesBack()
    {
        QFETCH(QString, text);
        QCOMPARE(unguarded(guarded(text)), text);
    }

    void ordinaryTextIsLeftAlone()
    {
        QCOMPARE(guarded(u"Till PC"_s), u"Till PC"_s);
        QCOMPARE(guarded(u"1-2"_s), u"1-2"_s);
    }

    void anApostropheTypedIntoASpreadsheetStays()
    {
        QCOMPARE(unguarded(u"'tis the season"_s), u"'tis the season"_s);
        QCOMPARE(unguarded(u"'=1"_s), u"=1"_s);
    }
};

QTEST_GUILESS_MAIN(TestFormulaGuard)
#include "tst_formulaguard.moc"
