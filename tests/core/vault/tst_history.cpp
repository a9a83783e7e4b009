// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "check.h"
#include "hash.h"
#include "progress.h"
#include "session.h"
#include "testvault.h"

using namespace insurable;
using namespace Qt::StringLiterals;

class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEntryIsChainedToTheOneBefore();
    void theChainBeginsWithTheVault();
    void filtersNarrowAndOrder();
    void theOrderIsTheSequenceNotTheClock();
    void aPastThatWasAlteredIsFound_data();
    void aPastThatWasAlteredIsFound();
};

namespace {

void append(Vault &vault, const QString &type, const QString &id)
{
    Edit edit = vault.edit();
    edit.appendHistory(type, id, u"change"_s, R"({"name":["a","b"]})");
    edit.commit();
}

QList<qint64> numbers(const Vault &vault, const HistoryFilter &filter)
{
    QList<qint64> found;
    vault.readHistory(filter,
                      [&found](const HistoryEntry &entry) { found.append(entry.sequence); });
    return found;
}

QByteArray littleEndian(quint64 value, int size)
{
    QByteArray bytes;
    for (int i = 0; i < size; ++i)
        bytes.append(char(value >> (8 * i)));
    return bytes;
}

} // namespace

void TestHistory::everyEntryIsChainedToTheOneBefore()
{
    TestVault test;
    const auto vault = test.create();
    append(*vault, u"thing"_s, u"a"_s);
    append(*vault, u"thing"_s, u"b"_s);
    QByteArray previous = Sha256::of(vault->vaultId());
    vault->readHistory({}, [&](const HistoryEntry &entry) {
        QByteArray bytes = previous + littleEndian(quint64(entry.sequence), 8)
            + littleEndian(quint64(entry.at.toMSecsSinceEpoch()), 8);
        for (const QByteArray &text :
             {QByteArray("Ann"), QByteArray("thing"), entry.recordId.toUtf8(), QByteArray("change"),
              entry.changes})
            bytes += littleEndian(quint64(text.size()), 4) + text;
        QCOMPARE(entry.hash, Sha256::of(bytes));
        previous = entry.hash;
    });
    QCOMPARE(vault->historyHead(), previous);
    QCOMPARE(vault->historyLength(), 2);
}

void TestHistory::theChainBeginsWithTheVault()
{
    TestVault one;
    TestVault other;
    const auto first = one.create();
    const auto second = other.create();
    QCOMPARE(first->historyHead(), Sha256::of(first->vaultId()));
    append(*first, u"thing"_s, u"a"_s);
    append(*second, u"thing"_s, u"a"_s);
    QVERIFY(first->historyHead() != second->historyHead());
}

void TestHistory::filtersNarrowAndOrder()
{
    TestVault test;
    const auto vault = test.create();
    for (const auto *id : {"a", "b", "a", "a", "b"})
        append(*vault, u"thing"_s, QString::fromLatin1(id));
    append(*vault, u"plain"_s, u"a"_s);
    QCOMPARE(numbers(*vault, {}), (QList<qint64>{1, 2, 3, 4, 5, 6}));
    QCOMPARE(numbers(*vault, {u"thing"_s, u"a"_s}), (QList<qint64>{1, 3, 4}));
    QCOMPARE(numbers(*vault, {u"plain"_s, {}}), (QList<qint64>{6}));
    QCOMPARE(numbers(*vault, {{}, u"a"_s, 0, 2, true}), (QList<qint64>{6, 4}));
    QCOMPARE(numbers(*vault, {{}, {}, 3, 2, true}), (QList<qint64>{3, 2}));
    QCOMPARE(numbers(*vault, {{}, {}, 3, 2, false}), (QList<qint64>{3, 4}));
}

void TestHistory::theOrderIsTheSequenceNotTheClock()
{
    TestVault test;
    const auto vault = test.create();
    append(*vault, u"thing"_s, u"a"_s);
    test.clock.advanceDays(-3650);
    append(*vault, u"thing"_s, u"b"_s);
    QCOMPARE(numbers(*vault, {}), (QList<qint64>{1, 2}));
    NoProgress progress;
    QVERIFY(check(*vault, progress).isSound());
}

void TestHistory::aPastThatWasAlteredIsFound_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("where");
    QTest::newRow("changed") << QByteArray("UPDATE vault_history SET author='Bob' WHERE sequence=2")
                             << u"2"_s;
    QTest::newRow("removed") << QByteArray("DELETE FROM vault_history WHERE sequence=2") << u"3"_s;
    QTest::newRow("cut off") << QByteArray("DELETE FROM vault_history WHERE sequence=3") << u""_s;
    QTest::newRow("invented") << QByteArray("INSERT INTO vault_history SELECT 4, at, author, "
                                            "record_type, record_id, action, changes, hash FROM "
                                            "vault_history WHERE sequence=3")
                              << u"4"_s;
}

void TestHistory::aPastThatWasAlteredIsFound()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, where);
    TestVault test;
    const auto vault = test.create();
    for (const auto *id : {"a", "b", "c"})
        append(*vault, u"thing"_s, QString::fromLatin1(id));
    vault->session().database().execute(sql);
    NoProgress progress;
    const CheckReport report = check(*vault, progress);
    QVERIFY(!report.isSound());
    QCOMPARE(report.problems.front().code, u"history"_s);
    QCOMPARE(report.problems.front().where, where);
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
