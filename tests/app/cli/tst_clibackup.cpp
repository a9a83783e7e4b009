// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprobe.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

class TestCliBackup final : public QObject
{
    Q_OBJECT

private:
    CliProbe m_probe;

    CliResult run(const QStringList &words) { return m_probe.run(words); }
    QJsonObject json(QStringList words) { return m_probe.run(words << u"--json"_s).json(); }
    QString backup()
    {
        return json({u"backup"_s, m_probe.vault(), m_probe.path(u"backups"_s)})["backup"_L1]
            .toString();
    }
    int assets() { return json({u"info"_s, m_probe.vault()})["records"_L1]["asset"_L1].toInt(-1); }
    void addAsset(const QString &name)
    {
        const CliResult added =
            run({u"add"_s, m_probe.vault(), u"asset"_s, u"name="_s + name, u"id=extra"_s});
        QVERIFY2(added.status == 0, added.err);
    }
    void damage(qsizetype at)
    {
        QByteArray bytes = m_probe.read(u"firm.insurable"_s);
        bytes[at] = char(~bytes[at]);
        m_probe.write(u"firm.insurable"_s, bytes);
    }

private Q_SLOTS:
    void init()
    {
        m_probe.useSample();
        QDir(m_probe.path(u"backups"_s)).removeRecursively();
        for (const QString &name : m_probe.files()) {
            if (name != u"firm.insurable"_s)
                QFile::remove(m_probe.path(name));
        }
    }

    void aBackupIsPreviewedAndRestored()
    {
        const int before = assets();
        const QString made = backup();
        QVERIFY(QFile::exists(made));
        addAsset(u"Later"_s);
        const QJsonObject preview = json({u"restore"_s, m_probe.vault(), made, u"--preview"_s});
        const QJsonArray registers = preview["registers"_L1].toArray();
        QCOMPARE(registers.size(), 1);
        QCOMPARE(registers[0]["type"_L1].toString(), u"asset"_s);
        QCOMPARE(registers[0]["removed"_L1].toInt(), 1);
        QCOMPARE(preview["last_entry_now"_L1]["title"_L1].toString(), u"Later"_s);
        QCOMPARE(assets(), before + 1);
        const QJsonObject restored = json({u"restore"_s, m_probe.vault(), made});
        QVERIFY(restored["kept_is_whole"_L1].toBool());
        QCOMPARE(assets(), before);
        QCOMPARE(run({u"check"_s, m_probe.vault()}).status, 0);
        const QString kept = restored["kept"_L1].toString();
        QCOMPARE(QFileInfo(kept).absolutePath(), m_probe.path(u"backups"_s));
        QCOMPARE(json({u"info"_s, kept})["records"_L1]["asset"_L1].toInt(), before + 1);
    }

    void aChangeByNobodyNamedIsSaidSo()
    {
        const QString made = backup();
        m_probe.useAuthor({});
        addAsset(u"Later"_s);
        m_probe.useAuthor(u"Tester"_s);
        const CliResult preview = run({u"restore"_s, m_probe.vault(), made, u"--preview"_s});
        QVERIFY2(preview.out.contains(", not named: add Later"), preview.out);
        const CliResult history = run({u"history"_s, m_probe.vault()});
        QVERIFY2(history.out.contains("not named"), history.out);
    }

    void onlyTheLastOfADayStaysUnlessKept()
    {
        (void)backup();
        QTest::qWait(1100);
        QVERIFY(run({u"backup"_s, m_probe.vault(), m_probe.path(u"backups"_s), u"--keep"_s}).status
                == 0);
        QCOMPARE(QDir(m_probe.path(u"backups"_s)).entryList(QDir::Files).size(), 2);
        QTest::qWait(1100);
        (void)backup();
        QCOMPARE(QDir(m_probe.path(u"backups"_s)).entryList(QDir::Files).size(), 1);
    }

    void aDamagedVaultIsRescued()
    {
        damage(8192 + 5 * 4096 + 1000);
        QCOMPARE(run({u"check"_s, m_probe.vault()}).status, 4);
        const QByteArray before = m_probe.read(u"firm.insurable"_s);
        const QString out = m_probe.path(u"rescued.insurable"_s);
        const CliResult rescued = run({u"rescue"_s, m_probe.vault(), out, u"--json"_s});
        QVERIFY2(rescued.status == 0 || rescued.status == 1, rescued.err);
        QCOMPARE(rescued.status == 0, rescued.json()["complete"_L1].toBool());
        QCOMPARE(rescued.json()["damaged_pages"_L1].toInt(), 1);
        QCOMPARE(m_probe.read(u"firm.insurable"_s), before);
        QCOMPARE(run({u"check"_s, out}).status, 0);
        const CliResult again = run({u"rescue"_s, m_probe.vault(), out});
        QCOMPARE(again.status, 5);
        QVERIFY2(again.isOneSentence(), again.err);
    }

    void bothHeaderCopiesGoneNeedABackup()
    {
        const QString made = backup();
        damage(300);
        damage(4096 + 300);
        const QString out = m_probe.path(u"rescued.insurable"_s);
        const CliResult without = run({u"rescue"_s, m_probe.vault(), out});
        QCOMPARE(without.status, 4);
        QVERIFY2(without.isOneSentence() && without.err.contains("--header-from"), without.err);
        const QByteArray whole = m_probe.read(u"firm.insurable"_s);
        m_probe.write(u"firm.insurable"_s, QByteArray(8192, '\0') + whole.sliced(8192));
        const CliResult wiped = run({u"rescue"_s, m_probe.vault(), out});
        QCOMPARE(wiped.status, 4);
        QVERIFY2(wiped.isOneSentence() && wiped.err.contains("--header-from"), wiped.err);
        QCOMPARE(run({u"rescue"_s, m_probe.vault(), out, u"--header-from"_s, made}).status, 0);
        QCOMPARE(run({u"restore"_s, m_probe.vault(), made}).status, 0);
        QCOMPARE(run({u"check"_s, m_probe.vault()}).status, 0);
    }

    void theDatabaseComesOutWithItsKeyApart()
    {
        const QStringList words{u"export-sqlcipher"_s, m_probe.vault(), m_probe.path(u"out.db"_s)};
        QCOMPARE(run(words).status, 2);
        const CliResult done = run(words + QStringList{u"--key-out"_s, m_probe.path(u"out.key"_s)});
        QVERIFY2(done.status == 0, done.err);
        const QByteArray key = m_probe.read(u"out.key"_s);
        QVERIFY(key.startsWith("PRAGMA key"));
        QVERIFY(!done.out.contains(key.sliced(16, 20)));
        QCOMPARE(m_probe.read(u"out.db"_s).size(), m_probe.read(u"firm.insurable"_s).size() - 8192);
    }

    void troubleIsOneSentenceAndItsStatus_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const QStringList &words, int status) {
            QTest::newRow(name) << words << status;
        };
        row("no such folder", {u"backup"_s, u"VAULT"_s, u"/no/such/folder/backups"_s}, 5);
        row("folder is a file", {u"backup"_s, u"VAULT"_s, u"VAULT"_s}, 5);
        row("no such backup", {u"restore"_s, u"VAULT"_s, u"/no/such/backup"_s}, 5);
        row("backup is no vault", {u"restore"_s, u"VAULT"_s, u"TEXT"_s}, 4);
        row("backup is the vault", {u"restore"_s, u"VAULT"_s, u"VAULT"_s}, 2);
        row("preview of no vault", {u"restore"_s, u"VAULT"_s, u"TEXT"_s, u"--preview"_s}, 4);
        row("rescue of text", {u"rescue"_s, u"TEXT"_s, u"/no/such/out"_s}, 5);
        row("rescue of nothing", {u"rescue"_s, u"/no/such"_s, u"OUT"_s}, 5);
        row("rescue over itself", {u"rescue"_s, u"VAULT"_s, u"VAULT"_s}, 5);
        row("export over the vault",
            {u"export-sqlcipher"_s, u"VAULT"_s, u"VAULT"_s, u"--key-out"_s, u"OUT"_s}, 5);
    }

    void troubleIsOneSentenceAndItsStatus()
    {
        QFETCH(QStringList, words);
        QFETCH(int, status);
        m_probe.write(u"text"_s, QByteArray("Dear insurer, …\n").repeated(1000));
        words.replaceInStrings(u"VAULT"_s, m_probe.vault());
        words.replaceInStrings(u"TEXT"_s, m_probe.path(u"text"_s));
        words.replaceInStrings(u"OUT"_s, m_probe.path(u"out"_s));
        const QByteArray before = m_probe.read(u"firm.insurable"_s);
        const CliResult result = run(words);
        QVERIFY2(result.isOneSentence(), result.err);
        QCOMPARE(result.status, status);
        QCOMPARE(m_probe.read(u"firm.insurable"_s), before);
        QCOMPARE(m_probe.files(), (QStringList{u"firm.insurable"_s, u"text"_s}));
    }

    void aWrongPassphraseOpensNothing()
    {
        const QString made = backup();
        for (const QStringList &words :
             {QStringList{u"backup"_s, m_probe.vault(), m_probe.path(u"other"_s)},
              {u"restore"_s, m_probe.vault(), made},
              {u"rescue"_s, m_probe.vault(), m_probe.path(u"out"_s)}}) {
            const CliResult result = m_probe.runWith(u"wrong"_s, words);
            QVERIFY2(result.isOneSentence(), result.err);
            QCOMPARE(result.status, 3);
        }
        QCOMPARE(m_probe.files(), QStringList{u"firm.insurable"_s});
    }
};

QTEST_GUILESS_MAIN(TestCliBackup)
#include "tst_clibackup.moc"
