// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "id.h"

#include <QSet>
#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

class TestId final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wellFormedTextIsAnId_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("one letter") << u"a"_s;
        QTest::newRow("one digit") << u"0"_s;
        QTest::newRow("catalogue") << u"mfa-email"_s;
        QTest::newRow("answer") << u"common-proposal.cp-mfa_email"_s;
        QTest::newRow("64 characters") << QString(64, u'z');
    }

    void wellFormedTextIsAnId()
    {
        QFETCH(QString, text);
        const auto id = Id::tryFrom(text);
        QVERIFY(id);
        QCOMPARE(id->text(), text);
        QVERIFY(!id->isNull());
    }

    void otherTextIsNot_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("65 characters") << QString(65, u'z');
        QTest::newRow("capital") << u"Mfa"_s;
        QTest::newRow("begins with a hyphen") << u"-a"_s;
        QTest::newRow("begins with a point") << u".a"_s;
        QTest::newRow("begins with an underscore") << u"_a"_s;
        QTest::newRow("space") << u"a b"_s;
        QTest::newRow("space at the end") << u"a "_s;
        QTest::newRow("line break") << u"a\n"_s;
        QTest::newRow("NUL") << QString(u"a"_s + QChar(0));
        QTest::newRow("slash") << u"a/b"_s;
        QTest::newRow("quote") << u"a'b"_s;
        QTest::newRow("umlaut") << u"ä"_s;
        QTest::newRow("Arabic digit") << u"a\u0661"_s;
        QTest::newRow("full-width letter") << u"\uff41"_s;
        QTest::newRow("Cyrillic look-alike") << u"\u0430"_s;
        QTest::newRow("direction mark") << u"a\u202eb"_s;
    }

    void otherTextIsNot()
    {
        QFETCH(QString, text);
        QVERIFY(!Id::tryFrom(text));
    }

    void randomIdsAreValidAndDiffer()
    {
        QSet<Id> seen;
        for (int i = 0; i < 10'000; ++i) {
            const Id id = Id::random();
            QCOMPARE(id.text().size(), 16);
            QVERIFY(Id::tryFrom(id.text()));
            QVERIFY2(!id.text().contains(u'i') && !id.text().contains(u'l')
                         && !id.text().contains(u'o') && !id.text().contains(u'u'),
                     "letters that are mistaken for others");
            seen.insert(id);
        }
        QCOMPARE(seen.size(), 10'000);
    }

    void randomIdsUseEveryLetter()
    {
        QSet<QChar> seen;
        for (int i = 0; i < 1000; ++i) {
            const Id id = Id::random();
            for (const QChar c : id.text())
                seen.insert(c);
        }
        QCOMPARE(seen.size(), 32);
    }

    void aDefaultIdIsNull()
    {
        QVERIFY(Id().isNull());
        QCOMPARE(Id(), Id());
        QVERIFY(Id() != Id::from(u"a"));
    }

    void idsAreOrderedByTheirText()
    {
        QVERIFY(Id() < Id::from(u"a"));
        QVERIFY(Id::from(u"a") < Id::from(u"b"));
        QVERIFY(Id::from(u"a-1") < Id::from(u"a.1"));
        QVERIFY(Id::from(u"b") > Id::from(u"a"));
        QVERIFY(Id::from(u"a") <= Id::from(u"a"));
    }

    void equalIdsHashAlike()
    {
        QCOMPARE(qHash(Id::from(u"mfa-email"), 7), qHash(*Id::tryFrom(u"mfa-email"), 7));
    }
};

QTEST_GUILESS_MAIN(TestId)
#include "tst_id.moc"
