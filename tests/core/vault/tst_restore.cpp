// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup.h"
#include "blobs.h"
#include "header.h"
#include "restore.h"
#include "session.h"
#include "testvault.h"
#include "vaultkey.h"

using namespace insurable;
using namespace Qt::StringLiterals;

class TestRestore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBackupTakesThePlaceAndThePresentIsKept();
    void whoCanOpenStaysAsItIsNow();
    void aDamagedVaultIsKeptAsItWas();
    void aVaultThatIsGoneComesBack();
    void aDamagedBackupChangesNothing();
    void aBackupOfAnotherVaultIsRefused();
    void anOpenVaultIsRefused();
    void stoppingChangesNothing();
    void aWrongPassphraseChangesNothing();
    void aJournalOfItsOwnIsRolledBack();
    void aJournalOfAnotherStateIsSetAside();
    void aJournalOfAnotherVaultIsSetAside();
    void aJournalNobodyFinishedDoesNotCutAFile();
    void restoringMovesTheJournalAway();
    void whatAKilledRestoreLeftGoesWithTheNext();

private:
    struct Bench : TestVault
    {
        QString backups = folder.filePath(u"backups"_s);
        NoProgress progress;

        QString backUp(Vault &vault) { return BackupJob(vault).run(backups, progress).path; }
        Restored restore(const QString &backup, const char *passphrase = "correct horse")
        {
            return restoreBackup(path(), backup,
                                 VaultKey::fromPassphrase(TestVault::passphrase(passphrase)),
                                 options, backups, progress);
        }
        // A vault with a row "a", backed up; then a row "b".
        QString prepare()
        {
            const auto vault = create();
            insert(*vault, u"a"_s, thing(u"first"_s));
            const QString backup = backUp(*vault);
            insert(*vault, u"b"_s, thing(u"second"_s));
            clock.advanceSeconds(3600);
            return backup;
        }
        // The journal of an edit that has begun to reach the file; and the file as it then is.
        QByteArray hotJournal(QByteArray *file = nullptr)
        {
            const auto vault = open();
            vault->session().database().setCache(64);
            Edit edit = vault->edit();
            for (int i = 0; i < 200; ++i)
                edit.insertRow("thing", u"hot%1"_s.arg(i), thing(u"x"_s.repeated(2000)));
            if (file)
                *file = bytes();
            return readFile(path() + u"-journal"_s);
        }
        void putJournal(const QByteArray &journal) { writeFile(path() + u"-journal"_s, journal); }
    };
};

void TestRestore::theBackupTakesThePlaceAndThePresentIsKept()
{
    Bench bench;
    const QString backup = bench.prepare();
    const QByteArray backupBytes = TestVault::readFile(backup);
    const Restored restored = bench.restore(backup);
    QVERIFY(restored.keptIsWhole);
    QVERIFY(restored.kept.contains(u"firm (before restoring) 2026-05-03 "_s));
    QCOMPARE(TestVault::readFile(backup), backupBytes);
    QCOMPARE(bench.files(), QStringList{u"firm.insurable"_s});
    const auto vault = bench.open();
    QCOMPARE(vault->countRows("thing"), 1);
    QVERIFY(isSound(*vault));
    QCOMPARE(vault->generation(), restored.generation);
    bench.options.readOnly = true;
    const auto kept = Vault::open(restored.kept, TestVault::passphrase(), bench.options);
    QCOMPARE(kept->countRows("thing"), 2);
    QVERIFY(vault->generation() > kept->generation());
    QString last;
    vault->readHistory({{}, {}, 0, 1, true}, [&](const HistoryEntry &e) { last = e.action; });
    QCOMPARE(last, u"restore"_s);
}

void TestRestore::whoCanOpenStaysAsItIsNow()
{
    Bench bench;
    const QString backup = bench.prepare();
    bench.open()->changePassphrase(TestVault::passphrase(), TestVault::passphrase("new one"),
                                   KdfCost::floor());
    EXPECT_ERROR(ErrorKind::InputOutput, (void)bench.restore(bench.folder.filePath(u"none"_s)));
    (void)bench.restore(backup, "new one");
    EXPECT_ERROR(ErrorKind::WrongKey, (void)bench.open());
    QCOMPARE(bench.open("new one")->countRows("thing"), 1);
    (void)bench.restore(backup); // the backup's own passphrase will do; what counts stays
    EXPECT_ERROR(ErrorKind::WrongKey, (void)bench.open());
}

void TestRestore::aDamagedVaultIsKeptAsItWas()
{
    for (const qsizetype at : {qsizetype(8192 + 600), qsizetype(100)}) {
        Bench bench;
        const QString backup = bench.prepare();
        QByteArray bytes = bench.bytes();
        bytes[at] = char(~bytes[at]);
        if (at < 4096)
            bytes[at + 4096] = char(~bytes[at + 4096]);
        bench.setBytes(bytes);
        TestVault::writeFile(bench.path() + u".lock"_s, "{}"); // by a crash; it is of that file
        const Restored restored = bench.restore(backup);
        QCOMPARE(bench.files(),
                 (QStringList{QFileInfo(restored.kept).fileName(), u"firm.insurable"_s}));
        QVERIFY(!restored.keptIsWhole);
        QCOMPARE(TestVault::readFile(restored.kept), bytes);
        QVERIFY(isSound(*bench.open()));
    }
}

void TestRestore::aVaultThatIsGoneComesBack()
{
    Bench bench;
    const QString backup = bench.prepare();
    QVERIFY(QFile::remove(bench.path()));
    TestVault::writeFile(bench.path() + u".lock"_s, "{}");
    QVERIFY(bench.restore(backup).kept.isEmpty());
    QCOMPARE(bench.files(), QStringList{u"firm.insurable"_s});
    QCOMPARE(bench.open()->countRows("thing"), 1);
}

void TestRestore::aDamagedBackupChangesNothing()
{
    Bench bench;
    const QString backup = bench.prepare();
    const QByteArray good = TestVault::readFile(backup);
    const QByteArray before = bench.bytes();
    for (const qsizetype at : {qsizetype(8192 + 600), good.size() - 500}) {
        QByteArray bad = good;
        bad[at] = char(~bad[at]);
        TestVault::writeFile(backup, bad);
        EXPECT_ERROR(ErrorKind::Damaged, (void)bench.restore(backup));
        QCOMPARE(bench.bytes(), before);
    }
    TestVault::writeFile(backup, good.first(good.size() - 4096));
    EXPECT_ERROR(ErrorKind::Damaged, (void)bench.restore(backup));
    QCOMPARE(bench.bytes(), before);
    QCOMPARE(bench.files(), QStringList{u"firm.insurable"_s});
}

void TestRestore::aBackupOfAnotherVaultIsRefused()
{
    Bench bench;
    (void)bench.prepare();
    Bench other;
    const QString backup = other.prepare();
    const QByteArray before = bench.bytes();
    EXPECT_ERROR(ErrorKind::Invalid, (void)bench.restore(backup));
    EXPECT_ERROR(ErrorKind::Usage, (void)bench.restore(bench.path()));
    QCOMPARE(bench.bytes(), before);
}

void TestRestore::anOpenVaultIsRefused()
{
    Bench bench;
    const QString backup = bench.prepare();
    const auto vault = bench.open();
    EXPECT_ERROR(ErrorKind::InUse, (void)bench.restore(backup));
    QCOMPARE(vault->countRows("thing"), 2);
}

void TestRestore::stoppingChangesNothing()
{
    class Stop final : public Progress
    {
    public:
        void report(qint64, qint64) override { ++m_reports; }
        bool isCancelled() const override { return m_reports >= m_most; }
        int m_reports = 0;
        int m_most = 0;
    };
    Bench bench;
    const QString backup = bench.prepare();
    const QByteArray before = bench.bytes();
    for (int most = 0; most < 4; ++most) {
        Stop stop;
        stop.m_most = most;
        EXPECT_ERROR(ErrorKind::Cancelled,
                     (void)restoreBackup(bench.path(), backup,
                                         VaultKey::fromPassphrase(TestVault::passphrase()),
                                         bench.options, bench.backups, stop));
        QCOMPARE(bench.bytes(), before);
        QCOMPARE(bench.files(), QStringList{u"firm.insurable"_s});
    }
}

void TestRestore::aWrongPassphraseChangesNothing()
{
    Bench bench;
    const QString backup = bench.prepare();
    const QByteArray before = bench.bytes();
    EXPECT_ERROR(ErrorKind::WrongKey, (void)bench.restore(backup, "wrong"));
    QCOMPARE(bench.bytes(), before);
}

void TestRestore::aJournalOfItsOwnIsRolledBack()
{
    Bench bench;
    (void)bench.prepare();
    QByteArray file;
    const QByteArray journal = bench.hotJournal(&file);
    bench.setBytes(file);
    bench.putJournal(journal);
    const auto vault = bench.open();
    QCOMPARE(vault->countRows("thing"), 2);
    QVERIFY(isSound(*vault));
    QCOMPARE(bench.files().filter(u"not-of-this-file"_s).size(), 0);
}

void TestRestore::aJournalOfAnotherStateIsSetAside()
{
    Bench bench;
    const QString backup = bench.prepare(); // one generation before
    TestVault::insert(*bench.open(), u"c"_s, TestVault::thing(u"third"_s));
    const QByteArray journal = bench.hotJournal();
    bench.setBytes(TestVault::readFile(backup)); // as a person would copy it
    bench.putJournal(journal);
    {
        const auto vault = bench.open();
        QCOMPARE(vault->countRows("thing"), 1);
        QVERIFY(isSound(*vault));
    }
    QCOMPARE(bench.files(),
             (QStringList{u"firm.insurable"_s, u"firm.insurable-journal.not-of-this-file-1"_s}));
    QCOMPARE(TestVault::readFile(bench.path() + u"-journal.not-of-this-file-1"_s), journal);
}

void TestRestore::aJournalOfAnotherVaultIsSetAside()
{
    Bench bench;
    (void)bench.prepare();
    Bench other;
    (void)other.prepare();
    bench.putJournal(other.hotJournal());
    const auto vault = bench.open();
    QCOMPARE(vault->countRows("thing"), 2);
    QVERIFY(isSound(*vault));
}

void TestRestore::aJournalNobodyFinishedDoesNotCutAFile()
{
    Bench bench;
    (void)bench.prepare();
    QByteArray journal = bench.hotJournal();
    for (int i = 8; i < 12; ++i)
        journal[i] = 0; // not one record counts yet
    {
        const auto vault = bench.open();
        Edit edit = vault->edit();
        for (int i = 0; i < 100; ++i)
            edit.insertRow("thing", u"more%1"_s.arg(i), TestVault::thing(u"x"_s.repeated(2000)));
        edit.commit();
    }
    bench.putJournal(journal);
    const auto vault = bench.open();
    QCOMPARE(vault->countRows("thing"), 102);
    QVERIFY(isSound(*vault));
}

void TestRestore::restoringMovesTheJournalAway()
{
    Bench bench;
    const QString backup = bench.prepare();
    QByteArray file;
    const QByteArray journal = bench.hotJournal(&file);
    file[8192 + 4096 + 10] = char(~file[8192 + 4096 + 10]); // the state's page: cannot be opened
    bench.setBytes(file);
    QByteArray broken = journal;
    broken[2000] = char(~broken[2000]);
    bench.putJournal(broken);
    const Restored restored = bench.restore(backup);
    const auto vault = bench.open();
    QCOMPARE(vault->countRows("thing"), 1);
    QVERIFY(isSound(*vault));
    QVERIFY(!restored.keptIsWhole);
}

void TestRestore::whatAKilledRestoreLeftGoesWithTheNext()
{
    Bench bench;
    const QString backup = bench.prepare();
    const QString left = bench.folder.filePath(u".insurable-0123456789abcdef.new"_s);
    TestVault::writeFile(left, bench.bytes());
    TestVault::writeFile(left + u"-journal"_s, "journal");
    const TestVault other;
    (void)other.create();
    const QString others = bench.folder.filePath(u".insurable-fedcba9876543210.new"_s);
    TestVault::writeFile(others, other.bytes());
    (void)bench.restore(backup);
    QCOMPARE(bench.files(),
             (QStringList{u".insurable-fedcba9876543210.new"_s, u"firm.insurable"_s}));
}

QTEST_GUILESS_MAIN(TestRestore)
#include "tst_restore.moc"
