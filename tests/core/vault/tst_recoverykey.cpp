// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recoverykey.h"

#include <QRandomGenerator>
#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

const QByteArray vaultId("0123456789abcdef");
const QString letters = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ"_s;

bool isSame(const Secret &a, const Secret &b)
{
    return a.view() == b.view();
}

} // namespace

class TestRecoveryKey final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsPrintedIsRead()
    {
        for (int i = 0; i < 200; ++i) {
            const RecoveryKey key = RecoveryKey::random(vaultId);
            const auto reading = RecoveryKey::read(key.text());
            QVERIFY2(reading.key, qPrintable(reading.problem));
            QVERIFY(isSame(reading.key->key(), key.key()));
            QCOMPARE(reading.key->mark(), RecoveryKey::markOf(vaultId));
        }
    }

    void fifteenGroupsOfFiveUnambiguousLetters()
    {
        const QStringList groups = RecoveryKey::random(vaultId).groups();
        QCOMPARE(groups.size(), 15);
        for (const QString &group : groups) {
            QCOMPARE(group.size(), 5);
            for (const QChar c : group)
                QVERIFY(letters.contains(c));
        }
        QCOMPARE(groups.first(), RecoveryKey::markOf(vaultId));
    }

    void twoVaultsHaveTwoMarks()
    {
        QVERIFY(RecoveryKey::markOf(vaultId) != RecoveryKey::markOf("1123456789abcdef"));
    }

    void twoKeysOfOneVaultDiffer()
    {
        QVERIFY(RecoveryKey::random(vaultId).text() != RecoveryKey::random(vaultId).text());
    }

    // Every one of the 75 letters by every other one.
    void everyWrongLetterIsPointedOut()
    {
        const QString text = RecoveryKey::random(vaultId).groups().join(u' ');
        for (qsizetype at = 0; at < text.size(); ++at) {
            if (text[at] == u' ')
                continue;
            for (const QChar other : letters) {
                if (other == text[at])
                    continue;
                QString wrong = text;
                wrong[at] = other;
                const auto reading = RecoveryKey::read(wrong);
                QVERIFY(!reading.key);
                QCOMPARE(reading.doubtful, QList<int>{int(at / 6) + 1});
                QVERIFY(reading.problem.contains(u"Group %1 "_s.arg(at / 6 + 1)));
            }
        }
    }

    // With a thousand keys, so that most pairs of letters come up in most places.
    void everySwapOfNeighboursIsPointedOut()
    {
        for (int i = 0; i < 1000; ++i) {
            const QString text = RecoveryKey::random(vaultId).groups().join(QString());
            for (qsizetype at = 0; at + 1 < text.size(); ++at) {
                if (text[at] == text[at + 1])
                    continue;
                QString wrong = text;
                std::swap(wrong[at], wrong[at + 1]);
                const auto reading = RecoveryKey::read(wrong);
                QVERIFY(!reading.key);
                QVERIFY(reading.doubtful.contains(int(at / 5) + 1));
            }
        }
    }

    void everySwapOfTwoGroupsIsPointedOut()
    {
        const QStringList groups = RecoveryKey::random(vaultId).groups();
        for (int a = 0; a < 15; ++a) {
            for (int b = a + 1; b < 15; ++b) {
                QStringList wrong = groups;
                wrong.swapItemsAt(a, b);
                const QList<int> both{a + 1, b + 1};
                QCOMPARE(RecoveryKey::read(wrong.join(u'-')).doubtful, both);
            }
        }
    }

    void aLostLetterIsPointedOutByItsGroup()
    {
        const QStringList groups = RecoveryKey::random(vaultId).groups();
        for (int i = 0; i < 15; ++i) {
            QStringList wrong = groups;
            wrong[i].chop(1);
            QCOMPARE(RecoveryKey::read(wrong.join(u' ')).doubtful, QList<int>{i + 1});
        }
    }

    void aLostOrDoubledGroupIsSaid()
    {
        const QStringList groups = RecoveryKey::random(vaultId).groups();
        for (int i = 0; i < 15; ++i) {
            QStringList lost = groups;
            lost.removeAt(i);
            const auto reading = RecoveryKey::read(lost.join(u' '));
            QVERIFY(!reading.key);
            QVERIFY(reading.problem.startsWith(u"There are 14 groups"_s));
            QCOMPARE(reading.doubtful, QList<int>{i + 1});
            QStringList doubled = groups;
            doubled.insert(i, groups[i]);
            QVERIFY(RecoveryKey::read(doubled.join(u' ')).problem.startsWith(u"There are 16"_s));
        }
    }

    void groupsOfTwoSheetsDoNotPass()
    {
        const QStringList one = RecoveryKey::random(vaultId).groups();
        QStringList mixed = RecoveryKey::random(vaultId).groups();
        mixed[4] = one[4];
        const auto reading = RecoveryKey::read(mixed.join(u' '));
        QVERIFY(!reading.key);
        QVERIFY(reading.problem.contains(u"do not belong together"_s));
    }

    void typedLooselyItIsReadAllTheSame_data()
    {
        QTest::addColumn<int>("way");
        for (int way = 0; way < 7; ++way)
            QTest::addRow("way %d", way) << way;
    }

    void typedLooselyItIsReadAllTheSame()
    {
        QFETCH(int, way);
        for (int i = 0; i < 50; ++i) {
            const RecoveryKey key = RecoveryKey::random(vaultId);
            const QStringList groups = key.groups();
            const QString all = groups.join(u'-');
            QString lookalikes = all;
            lookalikes.replace(u'0', u'O').replace(u'1', i % 2 ? u'l' : u'I').replace(u'V', u'u');
            const QString typed[]{all.toLower(),
                                  groups.join(u"  \n\t"_s),
                                  groups.join(QString()),
                                  u"  "_s + groups.join(u" – "_s) + u".\r\n"_s,
                                  lookalikes,
                                  groups.join(u"\u00A0\u2011"_s),
                                  groups.mid(0, 5).join(QString()) + u' '
                                      + groups.mid(5).join(QString())};
            const auto reading = RecoveryKey::read(typed[way]);
            QVERIFY2(reading.key, qPrintable(reading.problem));
            QVERIFY(isSame(reading.key->key(), key.key()));
        }
    }

    void nonsenseIsRefusedInASentence_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("blanks") << u" - \n "_s;
        QTest::newRow("a word") << u"hello"_s;
        QTest::newRow("long") << QString(100000, u'A');
        QTest::newRow("600") << QString(600, u'A');
        QTest::newRow("zeros") << QString(75, u'0');
        QTest::newRow("another alphabet") << QString(75, QChar(0x0416));
        QTest::newRow("surrogates") << QString(75, QChar(0xD83D));
        QTest::newRow("expanding") << QString(500, QChar(0xFDFA));
        QTest::newRow("nulls") << QString(75, QChar(0));
        QTest::newRow("passphrase") << u"correct horse battery staple"_s;
    }

    void nonsenseIsRefusedInASentence()
    {
        QFETCH(QString, text);
        const auto reading = RecoveryKey::read(text);
        QVERIFY(!reading.key);
        QVERIFY(reading.problem.endsWith(u'.'));
        for (const int group : reading.doubtful)
            QVERIFY(group >= 1 && group <= 15);
    }

    void anythingAtAllIsReadWithoutHarm()
    {
        auto &random = *QRandomGenerator::global();
        for (int i = 0; i < 20000; ++i) {
            QString text = RecoveryKey::random(vaultId).text();
            for (int changes = random.bounded(1, 6); changes > 0; --changes) {
                const qsizetype at = random.bounded(int(text.size()));
                if (random.bounded(2))
                    text[at] = QChar(char16_t(random.bounded(0x10000)));
                else
                    text.remove(at, 1);
            }
            const auto reading = RecoveryKey::read(text);
            QVERIFY(reading.key.has_value() == reading.problem.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestRecoveryKey)
#include "tst_recoverykey.moc"
