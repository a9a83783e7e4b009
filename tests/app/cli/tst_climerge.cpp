// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprobe.h"

#include <QDate>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

class TestCliMerge final : public QObject
{
    Q_OBJECT

private:
    CliProbe m_probe;

    QString other() { return m_probe.path(u"other.insurable"_s); }
    CliResult merge(const QStringList &more = {})
    {
        return m_probe.run(QStringList{u"merge"_s, m_probe.vault(), other()} + more);
    }
    void set(const QString &path, const QString &assignment)
    {
        QCOMPARE(m_probe.run({u"set"_s, path, u"asset"_s, u"till-pc"_s, assignment}).status, 0);
    }

private Q_SLOTS:
    void init()
    {
        m_probe.useEmpty();
        QCOMPARE(m_probe
                     .run({u"add"_s, m_probe.vault(), u"asset"_s, u"id=till-pc"_s,
                           u"name=Till PC"_s, u"owner=Anna"_s})
                     .status,
                 0);
        QFile::remove(other());
        QVERIFY(QFile::copy(m_probe.vault(), other()));
    }

    void whatTheOtherSideChangedIsTakenOver()
    {
        set(other(), u"owner=Ben"_s);
        const QByteArray untouched = m_probe.read(u"other.insurable"_s);
        const QJsonObject done = merge({u"--json"_s}).json();
        QVERIFY(done["applied"_L1].toBool());
        QCOMPARE(done["items"_L1][0]["before"_L1].toString(), u"Anna"_s);
        QCOMPARE(done["items"_L1][0]["choice"_L1].toString(), u"theirs"_s);
        QCOMPARE(m_probe.read(u"other.insurable"_s), untouched);
        QVERIFY(m_probe.run({u"list"_s, m_probe.vault(), u"asset"_s}).out.contains("Ben"));
        const CliResult again = merge();
        QCOMPARE(again.status, 0);
        QVERIFY(again.out.contains("nothing to take over"));
        QCOMPARE(m_probe.run({u"check"_s, m_probe.vault()}).status, 0);
    }

    void conflictsAreListedAndNothingHappens()
    {
        set(other(), u"owner=Ben"_s);
        set(m_probe.vault(), u"owner=Cleo"_s);
        const QByteArray before = m_probe.read(u"firm.insurable"_s);
        const CliResult refused = merge();
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.err.contains("--prefer"), refused.err);
        QVERIFY(refused.out.contains("Ben") && refused.out.contains("Cleo"));
        QCOMPARE(m_probe.read(u"firm.insurable"_s), before);
        QCOMPARE(merge({u"--json"_s}).json()["open"_L1].toInt(), 1);
    }

    void theSideThatIsPreferredCounts()
    {
        set(other(), u"owner=Ben"_s);
        set(m_probe.vault(), u"owner=Cleo"_s);
        QCOMPARE(merge({u"--prefer"_s, u"theirs"_s}).status, 0);
        QVERIFY(m_probe.run({u"list"_s, m_probe.vault(), u"asset"_s}).out.contains("Ben"));
    }

    void whatWasDecidedIsNotListedAgain()
    {
        set(other(), u"owner=Ben"_s);
        set(m_probe.vault(), u"owner=Cleo"_s);
        const CliResult first = merge({u"--prefer"_s, u"mine"_s});
        QCOMPARE(first.status, 0);
        QVERIFY2(first.out.contains("Ben") && first.out.contains("Cleo"), first.out);
        const CliResult log = m_probe.run({u"history"_s, m_probe.vault()});
        QVERIFY2(log.out.contains("merge"), log.out);
        const QByteArray merged = m_probe.read(u"firm.insurable"_s);
        const CliResult again = merge({u"--prefer"_s, u"mine"_s});
        QCOMPARE(again.status, 0);
        QVERIFY2(again.out.contains("nothing to take over"), again.out);
        QCOMPARE(m_probe.read(u"firm.insurable"_s), merged);
        set(other(), u"owner=Dora"_s); // news again
        QVERIFY(merge({u"--dry-run"_s}).out.contains("Dora"));
    }

    void whatIsSettledIsNotListed()
    {
        set(m_probe.vault(), u"owner=Cleo"_s); // here alone
        const QByteArray before = m_probe.read(u"firm.insurable"_s);
        const CliResult nothing = merge();
        QCOMPARE(nothing.status, 0);
        QVERIFY2(nothing.out.startsWith("There is nothing to take over: ")
                     && nothing.out.count('\n') == 1,
                 nothing.out);
        QCOMPARE(m_probe.read(u"firm.insurable"_s), before);
        set(other(), u"location=Shop"_s);
        const CliResult some = merge({u"--dry-run"_s});
        QVERIFY2(some.out.contains("Shop") && !some.out.contains("Cleo"), some.out);
        QVERIFY2(some.out.contains("1 difference is not listed"), some.out);
        const QJsonArray items = merge({u"--dry-run"_s, u"--json"_s}).json()["items"_L1].toArray();
        QCOMPARE(items.size(), 2); // programs see all of it
        for (const QJsonValue &item : items)
            QCOMPARE(item["settled"_L1].toBool(), item["field"_L1].toString() == "owner"_L1);
    }

    void aHistoryAloneIsKept()
    {
        set(other(), u"owner=Ben"_s);
        set(m_probe.vault(), u"owner=Ben"_s);
        const CliResult dry = merge({u"--dry-run"_s});
        QVERIFY2(dry.out.contains("1 entry of the other history would be kept"), dry.out);
        const CliResult kept = merge();
        QVERIFY2(kept.out.contains("1 entry of the other history is kept"), kept.out);
        QVERIFY(m_probe.run({u"history"_s, m_probe.vault()}).out.contains("merge"));
        QVERIFY(merge().out.contains("nothing to take over"));
    }

    void aDryRunChangesNothing()
    {
        set(other(), u"owner=Ben"_s);
        const QByteArray before = m_probe.read(u"firm.insurable"_s);
        const CliResult dry = merge({u"--dry-run"_s, u"--json"_s});
        QCOMPARE(dry.status, 0);
        QVERIFY(!dry.json()["applied"_L1].toBool(true));
        QCOMPARE(dry.json()["items"_L1].toArray().size(), 1);
        QCOMPARE(m_probe.read(u"firm.insurable"_s), before);
    }

    void badInputIsOneSentence()
    {
        const QString missing = m_probe.path(u"missing.insurable"_s);
        m_probe.write(u"letter.txt"_s, "dear customer");
        const QList<std::pair<QStringList, int>> cases{
            {{u"merge"_s, m_probe.vault(), m_probe.vault()}, 2},
            {{u"merge"_s, m_probe.vault(), other(), u"--prefer"_s, u"both"_s}, 2},
            {{u"merge"_s, m_probe.vault(), missing}, 5},
            {{u"merge"_s, m_probe.vault(), m_probe.path(u"letter.txt"_s)}, 4}};
        for (const auto &[words, status] : cases) {
            const CliResult result = m_probe.run(words);
            QCOMPARE(result.status, status);
            QVERIFY2(result.isOneSentence(), result.err);
        }
    }

    void aCopyUnderAnotherKeyNeedsItsPassphrase()
    {
        set(other(), u"owner=Ben"_s);
        QCOMPARE(m_probe.run({u"slots"_s, other(), u"rotate"_s}).status, 0);
        const CliResult refused = merge();
        QCOMPARE(refused.status, 3);
        QVERIFY2(refused.isOneSentence() && refused.err.contains("--other-passphrase-file"),
                 refused.err);
        m_probe.write(u"pass.txt"_s, CliProbe::passphrase().toUtf8());
        const CliResult merged =
            merge({u"--other-passphrase-file"_s, m_probe.path(u"pass.txt"_s), u"--json"_s});
        QCOMPARE(merged.status, 0);
        QCOMPARE(merged.json()["ground"_L1].toString(), u"common-history"_s);
        QVERIFY(m_probe.run({u"list"_s, m_probe.vault(), u"asset"_s}).out.contains("Ben"));
    }

    void anotherFirmIsRefused()
    {
        const QString stranger = m_probe.path(u"stranger.insurable"_s);
        QFile::remove(stranger);
        QVERIFY(QFile::rename(m_probe.vault(), stranger));
        m_probe.useSample();
        m_probe.write(u"pass.txt"_s, CliProbe::passphrase().toUtf8());
        const QByteArray before = m_probe.read(u"firm.insurable"_s);
        const QStringList words{u"merge"_s, m_probe.vault(), stranger};
        for (const QStringList &more :
             {QStringList(),
              QStringList{u"--other-passphrase-file"_s, m_probe.path(u"pass.txt"_s), u"--prefer"_s,
                          u"mine"_s}}) {
            const CliResult refused = m_probe.run(words + more);
            QCOMPARE(refused.status, 1);
            QVERIFY2(refused.isOneSentence() && refused.err.contains("two firms"), refused.err);
            QCOMPARE(refused.out, QByteArray());
        }
        QCOMPARE(m_probe.read(u"firm.insurable"_s), before);
    }

    void theHistoryIsNarrowed()
    {
        set(m_probe.vault(), u"owner=Ben"_s);
        const auto count = [&](const QStringList &more) {
            return m_probe.run(QStringList{u"history"_s, m_probe.vault(), u"--json"_s} + more)
                .json()["history"_L1]
                .toArray()
                .size();
        };
        QCOMPARE(count({}), 2);
        QCOMPARE(count({u"--type"_s, u"asset"_s}), 2);
        QCOMPARE(count({u"--type"_s, u"risk"_s}), 0);
        QCOMPARE(count({u"--id"_s, u"till-pc"_s}), 2);
        QCOMPARE(count({u"--id"_s, u"safe"_s}), 0);
        QCOMPARE(count({u"--by"_s, u"test"_s}), 2);
        QCOMPARE(count({u"--by"_s, u"Ann"_s}), 0);
        QCOMPARE(count({u"--from"_s, u"2000-01-01"_s}), 2);
        QCOMPARE(count({u"--to"_s, u"2000-01-01"_s}), 0);
        for (const QStringList &bad :
             {QStringList{u"--from"_s, u"soon"_s}, QStringList{u"--type"_s, u"ghost"_s},
              QStringList{u"--id"_s, u"Not An Id"_s}}) {
            const CliResult result = m_probe.run(QStringList{u"history"_s, m_probe.vault()} + bad);
            QCOMPARE(result.status, 2);
            QVERIFY2(result.isOneSentence(), result.err);
        }
    }

    void theHistoryIsVerified()
    {
        const CliResult fine = m_probe.run({u"history"_s, m_probe.vault(), u"--verify"_s});
        QCOMPARE(fine.status, 0);
        QVERIFY2(fine.out.contains("whole"), fine.out);
        const QJsonObject report =
            m_probe.run({u"history"_s, m_probe.vault(), u"--verify"_s, u"--json"_s}).json();
        QVERIFY(report["whole"_L1].toBool());
        QVERIFY(report["first_broken"_L1].isNull());
        QCOMPARE(report["entries"_L1].toInt(), 1);
    }
};

QTEST_GUILESS_MAIN(TestCliMerge)
#include "tst_climerge.moc"
