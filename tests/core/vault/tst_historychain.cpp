// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historychain.h"
#include "session.h"
#include "testvault.h"

#include <QRandomGenerator>

using namespace insurable;
using namespace Qt::StringLiterals;

class TestHistoryChain final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPastLeftAloneIsWhole();
    void everyRawEditIsLocated();
    void aValueOfAnotherTypeIsLocated();
    void theSentenceNamesTheEntry();
    void anEmptyHistoryIsWhole();
    void itCanBeStopped();
};

namespace {

constexpr int entries = 40;
// S20 asks for a thousand; `INSURABLE_HISTORY_EDITS=1000` runs as many.
int editsToTry()
{
    bool isNumber = false;
    const int asked = qEnvironmentVariableIntValue("INSURABLE_HISTORY_EDITS", &isNumber);
    return isNumber ? asked : 120;
}

void fill(Vault &vault)
{
    for (int i = 1; i <= entries; ++i) {
        Edit edit = vault.edit();
        edit.appendHistory(u"thing"_s, u"t%1"_s.arg(i % 7), u"update"_s,
                           R"({"name":{"before":"a","after":"b"}})");
        edit.commit();
    }
}

QByteArray columnEdit(QRandomGenerator &random, const QByteArray &where)
{
    static const char *const changes[]{
        "at = at + 1",
        "author = author || ' '",
        "author = 'Bob'",
        "record_type = 'plain'",
        "record_id = 'other'",
        "action = 'remove'",
        "changes = CAST('{}' AS BLOB)",
        "changes = changes || X'20'",
        "hash = zeroblob(32)",
        "hash = X''",
        "author = upper(author)",
        "at = -at",
    };
    return QByteArray("UPDATE vault_history SET ") + changes[random.bounded(12)] + where;
}

struct RawEdit
{
    QByteArray sql;
    qint64 expected = 0;
};

RawEdit randomEdit(QRandomGenerator &random)
{
    const qint64 at = random.bounded(1, entries + 1);
    const QByteArray where = " WHERE sequence = " + QByteArray::number(at);
    const QByteArray copy = "INSERT INTO vault_history SELECT %1, at, author, record_type, "
                            "record_id, action, changes, hash FROM vault_history"
        + where;
    switch (random.bounded(5)) {
    case 0:
        return {"DELETE FROM vault_history" + where, at};
    case 1: // invented at the end
        return {QByteArray(copy).replace("%1", QByteArray::number(entries + 1)), entries + 1};
    case 2: { // invented before the beginning
        const qint64 number = -qint64(random.bounded(3));
        return {QByteArray(copy).replace("%1", QByteArray::number(number)), number};
    }
    case 3: // cut off from there
        return {"DELETE FROM vault_history WHERE sequence >= " + QByteArray::number(at), at};
    default:
        return {columnEdit(random, where), at};
    }
}

} // namespace

void TestHistoryChain::aPastLeftAloneIsWhole()
{
    TestVault test;
    const auto vault = test.create();
    fill(*vault);
    NoProgress progress;
    const HistoryVerdict verdict = verifyHistory(*vault, progress);
    QVERIFY2(verdict.isWhole(), qPrintable(verdict.text));
    QCOMPARE(verdict.entries, entries);
}

void TestHistoryChain::everyRawEditIsLocated()
{
    TestVault test;
    const auto vault = test.create();
    fill(*vault);
    Database &database = vault->session().database();
    NoProgress progress;
    QRandomGenerator random(20261122);
    const int tries = editsToTry();
    for (int i = 0; i < tries; ++i) {
        const RawEdit edit = randomEdit(random);
        database.execute("SAVEPOINT tampering");
        database.execute(edit.sql);
        const HistoryVerdict verdict = verifyHistory(*vault, progress);
        QVERIFY2(verdict.firstBroken == edit.expected, edit.sql + verdict.text.toUtf8());
        database.execute("ROLLBACK TO tampering");
        database.execute("RELEASE tampering");
        QVERIFY(verifyHistory(*vault, progress).isWhole());
    }
    qInfo("%d raw edits, %d located", tries, tries);
}

void TestHistoryChain::aValueOfAnotherTypeIsLocated()
{
    TestVault test;
    const auto vault = test.create();
    fill(*vault);
    NoProgress progress;
    for (const char *change : {"author = CAST(author AS BLOB)", "changes = CAST(changes AS TEXT)",
                               "hash = CAST(hash AS TEXT)"}) {
        vault->session().database().execute("SAVEPOINT tampering");
        vault->session().database().execute(QByteArray("UPDATE vault_history SET ") + change
                                            + " WHERE sequence = 7");
        QCOMPARE(verifyHistory(*vault, progress).firstBroken, std::optional<qint64>(7));
        vault->session().database().execute("ROLLBACK TO tampering");
        vault->session().database().execute("RELEASE tampering");
    }
}

void TestHistoryChain::theSentenceNamesTheEntry()
{
    TestVault test;
    const auto vault = test.create();
    fill(*vault);
    NoProgress progress;
    vault->session().database().execute("DELETE FROM vault_history WHERE sequence = 12");
    const HistoryVerdict verdict = verifyHistory(*vault, progress);
    QVERIFY2(verdict.text.contains(u"entry 12 is missing"_s), qPrintable(verdict.text));
}

void TestHistoryChain::anEmptyHistoryIsWhole()
{
    TestVault test;
    const auto vault = test.create();
    NoProgress progress;
    QVERIFY(verifyHistory(*vault, progress).isWhole());
    QCOMPARE(verifyHistory(*vault, progress).entries, 0);
}

void TestHistoryChain::itCanBeStopped()
{
    class Stopped final : public Progress
    {
    public:
        void report(qint64, qint64) override { }
        [[nodiscard]] bool isCancelled() const override { return true; }
    } progress;
    TestVault test;
    const auto vault = test.create();
    fill(*vault);
    EXPECT_ERROR(ErrorKind::Cancelled, (void)verifyHistory(*vault, progress));
}

QTEST_GUILESS_MAIN(TestHistoryChain)
#include "tst_historychain.moc"
