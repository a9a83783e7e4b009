// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup.h"
#include "backupfolder.h"
#include "blobs.h"
#include "filecopy.h"
#include "header.h"
#include "pagecodec.h"
#include "session.h"
#include "testvault.h"
#include "vaultkey.h"

#include <QBuffer>

#include <chrono>
#include <future>

using namespace insurable;
using namespace Qt::StringLiterals;

class TestBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBackupIsTheVaultAndOpensAsOne();
    void theVaultStaysUsable();
    void editsDuringTheCopyAreInItWhole();
    void backupsMadeByAnotherThreadMeanwhileAreAllSound();
    void aStoppedBackupLeavesNothing();
    void aDamagedVaultIsNotTakenForAGoodBackup();
    void aVaultWithAnOldPageIsNotTakenForAGoodBackup();
    void aFolderThatCannotBeIsAnError();
    void whatAKilledBackupLeftIsCleared();
    void namesSuitEverySystem_data();
    void namesSuitEverySystem();
    void onlyOurNamesAndThisVaultAreListed();
    void retentionKeeps_data();
    void retentionKeeps();
    void pruningTakesOnlyThisVaultsBackups();
    void warnings_data();
    void warnings();
    void pagesAreReadableWithoutSqlite();

private:
    static BackupFile backUp(Vault &vault, const QString &folder)
    {
        NoProgress progress;
        return BackupJob(vault).run(folder, progress);
    }
};

namespace {

std::unique_ptr<Vault> openAt(const TestVault &test, const QString &path)
{
    VaultOptions options = test.options;
    options.readOnly = true;
    return Vault::open(path, TestVault::passphrase(), options);
}

void addEvidence(Vault &vault, qsizetype size)
{
    NoProgress progress;
    Edit edit = vault.edit();
    QByteArray bytes(size, 'e');
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    BlobStore blobs(vault);
    blobs.retain(blobs.add(buffer, progress));
    edit.commit();
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

} // namespace

void TestBackup::aBackupIsTheVaultAndOpensAsOne()
{
    TestVault test;
    const auto vault = test.create();
    TestVault::insert(*vault, u"a"_s, TestVault::thing(u"Till PC"_s));
    addEvidence(*vault, 9'000'000);
    const QString folder = test.folder.filePath(u"backups"_s);
    const BackupFile made = backUp(*vault, folder);
    QCOMPARE(filesIn(folder), QStringList{QFileInfo(made.path).fileName()});
    QCOMPARE(made.generation, vault->generation());
    QCOMPARE(made.vaultId, vault->vaultId());
    QCOMPARE(made.taken, test.clock.now().toLocalTime());
    const auto copy = openAt(test, made.path);
    QCOMPARE(copy->generation(), vault->generation());
    QCOMPARE(copy->historyHead(), vault->historyHead());
    QCOMPARE(copy->countRows("thing"), 1);
    QVERIFY(isSound(*copy));
}

void TestBackup::theVaultStaysUsable()
{
    TestVault test;
    const auto vault = test.create();
    const BackupJob job(*vault);
    TestVault::insert(*vault, u"a"_s, TestVault::thing(u"later"_s));
    NoProgress progress;
    const BackupFile made = job.run(test.folder.filePath(u"b"_s), progress);
    QCOMPARE(made.generation, vault->generation()); // what was true when it ran
    TestVault::insert(*vault, u"b"_s, TestVault::thing(u"still later"_s));
    QVERIFY(isSound(*vault));
}

void TestBackup::editsDuringTheCopyAreInItWhole()
{
    TestVault test;
    const auto vault = test.create();
    addEvidence(*vault, 9'000'000);
    class Editing final : public Progress
    {
    public:
        explicit Editing(Vault &vault)
            : m_vault(vault)
        {
        }
        void report(qint64 done, qint64 total) override
        {
            if (done > total / 2 || m_edits == 40)
                return;
            for (int i = 0; i < 20; ++i)
                TestVault::insert(m_vault, u"id%1"_s.arg(m_edits * 100 + i),
                                  TestVault::thing(u"x"_s.repeated(3000)));
            ++m_edits;
        }
        bool isCancelled() const override { return false; }
        int m_edits = 0;

    private:
        Vault &m_vault;
    } editing(*vault);
    const BackupFile made = BackupJob(*vault).run(test.folder.filePath(u"b"_s), editing);
    QVERIFY(editing.m_edits >= 2);
    const auto copy = openAt(test, made.path);
    QCOMPARE(copy->countRows("thing"), qint64(editing.m_edits) * 20);
    QVERIFY(isSound(*copy));
}

void TestBackup::backupsMadeByAnotherThreadMeanwhileAreAllSound()
{
    TestVault test;
    const auto vault = test.create();
    addEvidence(*vault, 3'000'000);
    const int wanted = qEnvironmentVariableIntValue("INSURABLE_BACKUPS") > 0
        ? qEnvironmentVariableIntValue("INSURABLE_BACKUPS")
        : 15;
    int id = 0;
    int edits = 0;
    for (int round = 0; round < wanted; ++round) {
        const BackupJob job(*vault);
        const QString path = test.folder.filePath(u"backup %1.insurable"_s.arg(round));
        auto made = std::async(std::launch::async, [&job, path] {
            NoProgress progress;
            return job.runAs(path, progress);
        });
        const int before = id;
        // Every second one is given no pause at all, and makes its own.
        const std::chrono::milliseconds pause(round % 2 == 0 ? 2 : 0);
        do {
            TestVault::insert(*vault, u"id%1"_s.arg(++id), TestVault::thing(u"x"_s.repeated(500)));
            ++edits;
        } while (made.wait_for(pause) != std::future_status::ready && id < before + 2000);
        const BackupFile backup = made.get();
        VaultOptions options = test.options;
        options.readOnly = true;
        const auto copy =
            Vault::open(backup.path, VaultKey::fromDataKey(vault->session().dataKey()), options);
        QVERIFY(copy->countRows("thing") >= before && copy->countRows("thing") <= id);
        QCOMPARE(copy->generation(), backup.generation);
        QVERIFY(isSound(*copy));
        QVERIFY(QFile::remove(backup.path));
    }
    QVERIFY(edits > wanted);
    QVERIFY(isSound(*vault));
}

void TestBackup::aStoppedBackupLeavesNothing()
{
    TestVault test;
    const auto vault = test.create();
    addEvidence(*vault, 9'000'000);
    class Stop final : public Progress
    {
    public:
        explicit Stop(double at)
            : m_at(at)
        {
        }
        void report(qint64 done, qint64 total) override
        {
            m_stop = m_stop || double(done) / double(total) > m_at;
        }
        bool isCancelled() const override { return m_stop; }

    private:
        double m_at;
        bool m_stop = false;
    };
    for (const double at : {0.1, 0.4, 0.499}) {
        Stop stop(at);
        const QString folder = test.folder.filePath(u"b"_s);
        EXPECT_ERROR(ErrorKind::Cancelled, (void)BackupJob(*vault).run(folder, stop));
        QVERIFY(filesIn(folder).isEmpty());
    }
    QVERIFY(isSound(*vault));
}

void TestBackup::aDamagedVaultIsNotTakenForAGoodBackup()
{
    TestVault test;
    addEvidence(*test.create(), 300'000);
    QByteArray bytes = test.bytes();
    bytes[bytes.size() - 6000] = char(~bytes[bytes.size() - 6000]); // in the evidence
    test.setBytes(bytes);
    const auto vault = test.open();
    EXPECT_ERROR(ErrorKind::Damaged, backUp(*vault, test.folder.filePath(u"b"_s)));
    QVERIFY(filesIn(test.folder.filePath(u"b"_s)).isEmpty());
}

void TestBackup::aVaultWithAnOldPageIsNotTakenForAGoodBackup()
{
    TestVault test;
    TestVault::insert(*test.create(), u"a"_s, TestVault::thing(u"before"_s));
    const QByteArray before = test.bytes();
    {
        const auto vault = test.open();
        Edit edit = vault->edit();
        edit.updateRow("thing", u"a"_s, {"worth"}, {qint64(77)});
        edit.commit();
    }
    const QByteArray after = test.bytes();
    int spliced = 0;
    for (qsizetype at = 8192 + 2 * 4096; at < before.size(); at += 4096) {
        if (after.sliced(at, 4096) == before.sliced(at, 4096))
            continue;
        QByteArray mixed = after;
        mixed.replace(at, 4096, before.sliced(at, 4096));
        test.setBytes(mixed);
        const auto vault = test.open();
        EXPECT_ERROR(ErrorKind::Damaged, backUp(*vault, test.folder.filePath(u"b"_s)));
        ++spliced;
    }
    QVERIFY(spliced > 0);
}

void TestBackup::aFolderThatCannotBeIsAnError()
{
    TestVault test;
    const auto vault = test.create();
    EXPECT_ERROR(ErrorKind::InputOutput, backUp(*vault, test.folder.filePath(u"no/such"_s)));
    EXPECT_ERROR(ErrorKind::InputOutput, backUp(*vault, test.path()));
    QVERIFY(!QFileInfo::exists(test.folder.filePath(u"no"_s)));
}

void TestBackup::whatAKilledBackupLeftIsCleared()
{
    TestVault test;
    const auto vault = test.create();
    const QString folder = test.folder.filePath(u"b"_s);
    QVERIFY(QDir().mkdir(folder));
    const QString left = folder + u"/.insurable-abcdefgh23456789.new"_s;
    TestVault::writeFile(left, test.bytes().first(20000));
    const QString other = folder + u"/.insurable-abcdefgh23456788.new"_s;
    TestVault another;
    (void)another.create();
    TestVault::writeFile(other, another.bytes());
    (void)backUp(*vault, folder);
    QVERIFY(!QFileInfo::exists(left));
    QVERIFY(QFileInfo::exists(other));
}

void TestBackup::namesSuitEverySystem_data()
{
    QTest::addColumn<QString>("vault");
    QTest::addColumn<QString>("name");
    const auto row = [](const QString &vault, const QString &stem) {
        QTest::newRow(qPrintable(vault))
            << u"/x/"_s + vault << stem + u" 2026-05-03 091245.insurable"_s;
    };
    row(u"Acme Ltd.insurable"_s, u"Acme Ltd"_s);
    row(u"Acme Ltd 2026-01-02 010203.insurable"_s, u"Acme Ltd"_s);
    row(u"Acme Ltd (before restoring) 2026-01-02 010203.insurable"_s, u"Acme Ltd"_s);
    row(u"a:b*c.insurable"_s, u"a_b_c"_s);
    row(u"plain"_s, u"plain"_s);
    QTest::newRow("long") << u"/x/"_s + u"ä"_s.repeated(110) + u".insurable"_s
                          << u"ä"_s.repeated(75) + u" 2026-05-03 091245.insurable"_s;
}

void TestBackup::namesSuitEverySystem()
{
    QFETCH(QString, vault);
    QFETCH(QString, name);
    const QDateTime at(QDate(2026, 5, 3), QTime(9, 12, 45));
    QCOMPARE(backupName(vault, at), name);
    QCOMPARE(backupTime(name), at);
}

void TestBackup::onlyOurNamesAndThisVaultAreListed()
{
    TestVault test;
    const auto vault = test.create();
    const QString folder = test.folder.filePath(u"b"_s);
    const BackupFile first = backUp(*vault, folder);
    test.clock.advanceSeconds(60);
    const BackupFile second = backUp(*vault, folder);
    const BackupFile third = backUp(*vault, folder); // within the same second
    QVERIFY(third.path != second.path);
    TestVault::writeFile(folder + u"/Holiday 2026-05-03 091245.insurable"_s, "no vault");
    TestVault::writeFile(folder + u"/firm.insurable"_s, test.bytes());
    QVERIFY(QFile::link(first.path, folder + u"/link 2026-05-03 091245.insurable"_s));
    TestVault other;
    (void)backUp(*other.create(), folder);
    QStringList paths;
    for (const BackupFile &backup : backupsIn(folder, vault->vaultId()))
        paths.append(backup.path);
    QCOMPARE(paths, (QStringList{third.path, second.path, first.path}));
    QCOMPARE(backupsIn(folder, {}).size(), 4);
    QVERIFY(backupsIn(test.folder.filePath(u"none"_s), {}).isEmpty());
    QCOMPARE(backupTime(u"firm 2026-13-03 091245.insurable"_s), QDateTime());
}

void TestBackup::retentionKeeps_data()
{
    QTest::addColumn<QStringList>("taken");
    QTest::addColumn<QStringList>("gone");
    QTest::newRow("none") << QStringList() << QStringList();
    QTest::newRow("one, however old") << QStringList{u"2001-01-01 0900"_s} << QStringList();
    QTest::newRow("the last of each day")
        << QStringList{u"2026-05-03 0900"_s, u"2026-05-03 1000"_s, u"2026-05-02 0900"_s,
                       u"2026-05-02 0800"_s}
        << QStringList{u"2026-05-03 0900"_s, u"2026-05-02 0800"_s};
    QStringList daily;
    for (int i = 0; i < 31; ++i)
        daily.append(QDate(2026, 5, 31).addDays(-i).toString(Qt::ISODate) + u" 0900"_s);
    // Kept: 25–31 May; the Sundays 31, 24, 17, 10 for the weeks; 31 for the month.
    QStringList rest;
    for (int day = 23; day >= 1; --day) {
        if (day != 17 && day != 10)
            rest.append(QDate(2026, 5, day).toString(Qt::ISODate) + u" 0900"_s);
    }
    QTest::newRow("31 days in a row") << daily << rest;
    QStringList monthly;
    for (int i = 0; i < 30; ++i)
        monthly.append(QDate(2026, 5, 15).addMonths(-i).toString(Qt::ISODate) + u" 0900"_s);
    QTest::newRow("30 months") << monthly << monthly.sliced(12);
    QTest::newRow("weeks across a new year") // 28 December 2026 to 3 January 2027 is one week
        << QStringList{u"2027-01-20 0900"_s, u"2027-01-19 0900"_s, u"2027-01-18 0900"_s,
                       u"2027-01-17 0900"_s, u"2027-01-16 0900"_s, u"2027-01-15 0900"_s,
                       u"2027-01-14 0900"_s, u"2027-01-03 0900"_s, u"2026-12-30 0900"_s,
                       u"2026-12-29 0900"_s}
        << QStringList{u"2026-12-29 0900"_s};
}

void TestBackup::retentionKeeps()
{
    QFETCH(QStringList, taken);
    QFETCH(QStringList, gone);
    const auto moment = [](const QString &text) {
        return QDateTime::fromString(text, u"yyyy-MM-dd HHmm"_s);
    };
    QList<QDateTime> moments;
    QList<QDateTime> expected;
    for (const QString &text : taken)
        moments.prepend(moment(text));
    for (const QString &text : gone)
        expected.append(moment(text));
    QCOMPARE(superfluous(moments), expected);
    const QList<QDateTime> once = superfluous(moments);
    moments.removeIf([&](const QDateTime &m) { return once.contains(m); });
    QVERIFY(superfluous(moments).isEmpty()); // nothing more goes the second time
}

void TestBackup::pruningTakesOnlyThisVaultsBackups()
{
    TestVault test;
    const auto vault = test.create();
    const QString folder = test.folder.filePath(u"b"_s);
    const BackupFile first = backUp(*vault, folder);
    test.clock.advanceSeconds(60);
    const BackupFile second = backUp(*vault, folder);
    TestVault other;
    const BackupFile others = backUp(*other.create(), folder);
    TestVault::writeFile(folder + u"/mine 2026-05-03 000001.insurable"_s, "no vault");
    // The clock went back: what has just been made stays, though it is not the newest by name.
    test.clock.advanceSeconds(-30);
    const BackupFile third = backUp(*vault, folder);
    NoProgress progress;
    const BackupFile kept =
        BackupJob(*vault).run(folder, progress, BackupJob::Purpose::BeforeRestoring);
    QVERIFY(kept.isKept && backupsIn(folder, vault->vaultId()).size() == 4);
    const QList<BackupFile> gone = prune(folder, third);
    QCOMPARE(gone.size(), 1);
    QCOMPARE(gone.first().path, first.path);
    QVERIFY(QFileInfo::exists(second.path) && QFileInfo::exists(third.path));
    QVERIFY(QFileInfo::exists(others.path));
    QVERIFY(QFileInfo::exists(kept.path));
    QVERIFY(QFileInfo::exists(folder + u"/mine 2026-05-03 000001.insurable"_s));
}

using Warnings = QList<BackupWarning>;

void TestBackup::warnings_data()
{
    QTest::addColumn<int>("daysAgo"); // -1: never
    QTest::addColumn<bool>("there");
    QTest::addColumn<bool>("same");
    QTest::addColumn<Warnings>("expected");
    QTest::newRow("fine") << 1 << true << false << Warnings{};
    QTest::newRow("14 days") << 14 << true << false << Warnings{};
    QTest::newRow("15 days") << 15 << true << false << Warnings{BackupWarning::TooOld};
    QTest::newRow("never") << -1 << true << false << Warnings{BackupWarning::NoneYet};
    QTest::newRow("same disk") << 1 << true << true << Warnings{BackupWarning::SameDisk};
    QTest::newRow("stick away") << 1 << false << true << Warnings{BackupWarning::FolderGone};
    QTest::newRow("all") << 30 << true << true
                         << Warnings{BackupWarning::TooOld, BackupWarning::SameDisk};
}

void TestBackup::warnings()
{
    QFETCH(int, daysAgo);
    QFETCH(bool, there);
    QFETCH(bool, same);
    QFETCH(Warnings, expected);
    BackupSituation situation;
    situation.now = QDateTime(QDate(2026, 5, 30), QTime(9, 0), Qt::UTC);
    if (daysAgo >= 0)
        situation.lastGood = situation.now.addDays(-daysAgo);
    situation.folderThere = there;
    situation.onSameDisk = same;
    QCOMPARE(backupWarnings(situation), expected);
    situation.folderChosen = false;
    QCOMPARE(backupWarnings(situation), Warnings{BackupWarning::NoFolder});
    QVERIFY(lieOnSameDisk(u"/no/such/place"_s, u"/no/such/other"_s));
}

void TestBackup::pagesAreReadableWithoutSqlite()
{
    TestVault test;
    const auto vault = test.create();
    const QByteArray bytes = test.bytes().sliced(8192);
    const PageCodec codec(vault->session().dataKey(), bytes.first(16), 4096);
    for (qsizetype i = 0; i < bytes.size() / 4096; ++i) {
        const QByteArray page = bytes.sliced(i * 4096, 4096);
        QVERIFY(codec.isAuthentic(quint32(i + 1), page));
        QVERIFY(!codec.isAuthentic(quint32(i + 2), page));
        QByteArray flipped = page;
        flipped[100] = char(flipped[100] ^ 1);
        QVERIFY(!codec.isAuthentic(quint32(i + 1), flipped));
    }
    const QByteArray first = codec.plain(1, bytes.first(4096));
    QCOMPARE(first.size(), 4096 - 80);
    QVERIFY(first.startsWith("SQLite format 3"));
    QCOMPARE(first.sliced(68, 4), QByteArray("INSR"));
    QVERIFY(first.contains("CREATE TABLE vault_state"));
}

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
