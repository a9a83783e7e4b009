// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "phrase.h"
#include "strength.h"

#include <QSet>
#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

using Band = PassphraseStrength::Band;

class TestStrength final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatEverybodyGuessesIsHopeless_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto &text : {u""_s, u"a"_s, u"password"_s, u"P@ssw0rd"_s, u"123456789"_s,
                                 u"qwertyuiop"_s, u"aaaaaaaaaaaa"_s, u"letmein"_s, u"1985"_s})
            QTest::newRow(qPrintable(u"“"_s + text + u"”"_s)) << text;
    }

    void whatEverybodyGuessesIsHopeless()
    {
        QFETCH(QString, text);
        const auto strength = PassphraseStrength::of(text);
        QCOMPARE(strength.band, Band::Hopeless);
        QVERIFY(strength.isHopeless());
        QVERIFY(strength.advice.endsWith(u'.'));
    }

    void wordsAloneAreEnough()
    {
        const auto strength = PassphraseStrength::of(u"heron maple kettle orbit");
        QVERIFY(strength.band >= Band::Good);
        QVERIFY(strength.advice.isEmpty());
    }

    void theFirmsNameIsKnownToAll()
    {
        const QString name = u"Wrenfold Joinery"_s;
        const double alone = PassphraseStrength::of(u"wrenfoldjoinery").guessesLog10;
        const auto known = PassphraseStrength::of(u"wrenfoldjoinery", {name});
        QVERIFY(known.guessesLog10 < alone / 2);
        QVERIFY(known.advice.contains(u"firm's name"_s));
    }

    void anyTextIsJudgedInTime()
    {
        (void)PassphraseStrength::of(QString(1000000, u'x'));
        (void)PassphraseStrength::of(QString(1000, QChar(0xD83D)));
        (void)PassphraseStrength::of(QString(10, QChar(0)) + u"password"_s);
        QStringList many;
        for (int i = 0; i < 1000; ++i)
            many.append(QString(1000, u'k'));
        (void)PassphraseStrength::of(u"kkkk", many);
    }

    void theListIsLongPlainAndDistinct()
    {
        const PhraseMaker maker;
        QVERIFY(maker.words().size() >= 1296);
        QCOMPARE(QSet<QString>(maker.words().begin(), maker.words().end()).size(),
                 maker.words().size());
        for (const QString &word : maker.words()) {
            QVERIFY(word.size() >= 3 && word.size() <= 8);
            for (const QChar c : word)
                QVERIFY(c >= u'a' && c <= u'z');
        }
    }

    void phrasesAreOfAsManyWordsFromTheList()
    {
        const PhraseMaker maker;
        for (const int words : {3, 6, 12}) {
            const QStringList parts = maker.phrase(words).split(u'-');
            QCOMPARE(parts.size(), words);
            for (const QString &part : parts)
                QVERIFY(maker.words().contains(part));
        }
        QVERIFY(maker.phrase() != maker.phrase());
        QVERIFY(maker.bitsFor(PhraseMaker::usualWords) > 62);
    }

    // Each word is drawn about as often: within a third of the mean, where chance alone stays
    // within a quarter in a million runs.
    void everyWordIsDrawnEvenly()
    {
        const PhraseMaker maker;
        QHash<QString, int> counts;
        const int mean = 400;
        const qsizetype draws = maker.words().size() * mean / 12;
        for (qsizetype i = 0; i < draws; ++i) {
            for (const QString &word : maker.phrase(12).split(u'-'))
                ++counts[word];
        }
        QCOMPARE(counts.size(), maker.words().size());
        for (const int count : std::as_const(counts))
            QVERIFY(count > mean * 2 / 3 && count < mean * 4 / 3);
    }

    void aMadePhraseIsStrong()
    {
        const PhraseMaker maker;
        for (int i = 0; i < 20; ++i)
            QCOMPARE(PassphraseStrength::of(maker.phrase()).band, Band::Strong);
    }
};

QTEST_GUILESS_MAIN(TestStrength)
#include "tst_strength.moc"
