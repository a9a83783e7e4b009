// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blobs.h"
#include "faultvfs.h"
#include "session.h"
#include "testvault.h"
#include "vaultkey.h"

#include <QBuffer>

using namespace insurable;
using namespace Qt::StringLiterals;

class TestFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFailingWriteLeavesTheVaultAsItWas_data();
    void everyFailingWriteLeavesTheVaultAsItWas();
    void aReadThatFailsIsNoDamage();
    void aFullDiskWhileEvidenceStreamsIn();
    void aFullDiskWhileCreatingLeavesNothing();
    void anEditSyncsItsJournalOnceBeforeTheFile();

private:
    FaultVfs m_faults;
};

namespace {

QStringList names(const Vault &vault)
{
    QStringList found;
    vault.readRows("thing", {"name"}, [&found](const RowView &row) { found.append(row.text(1)); });
    return found;
}

} // namespace

void TestFaults::everyFailingWriteLeavesTheVaultAsItWas_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("disk full") << SQLITE_FULL << ErrorKind::DiskFull;
    QTest::newRow("write error") << int(SQLITE_IOERR_WRITE) << ErrorKind::InputOutput;
}

void TestFaults::everyFailingWriteLeavesTheVaultAsItWas()
{
    QFETCH(int, code);
    QFETCH(ErrorKind, kind);
    TestVault test;
    auto vault = test.create();
    TestVault::insert(*vault, u"a"_s, TestVault::thing(u"Alpha"_s));
    bool done = false;
    for (int writes = 0; !done; ++writes) {
        QVERIFY(writes < 200);
        m_faults.failAfter(writes, code);
        const auto error =
            errorOf([&vault] { TestVault::insert(*vault, u"b"_s, TestVault::thing(u"Beta"_s)); });
        m_faults.heal();
        done = names(*vault).size() == 2;
        if (error) {
            QCOMPARE(error->kind(), kind);
            QCOMPARE(vault->generation(), 1u);
        }
        QVERIFY(error || done);
        if (error && done) // the last write of all: done, but nobody may build on it unseen
            EXPECT_ERROR(ErrorKind::InputOutput, (void)vault->edit());
        else
            QVERIFY(isSound(*vault));
    }
    QCOMPARE(names(*vault), (QStringList{u"Alpha"_s, u"Beta"_s}));
    vault.reset();
    vault = test.open();
    QVERIFY(isSound(*vault));
    QCOMPARE(names(*vault).size(), 2);
    QCOMPARE(vault->generation(), 2u);
}

// A stick or a share that is away for a moment: nobody is to replace the vault for that.
void TestFaults::aReadThatFailsIsNoDamage()
{
    TestVault test;
    {
        const auto vault = test.create();
        NoProgress progress;
        QByteArray bytes(50'000, 'e');
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        Edit edit = vault->edit();
        BlobStore blobs(*vault);
        blobs.retain(blobs.add(buffer, progress));
        for (int i = 0; i < 20; ++i)
            edit.insertRow("thing", u"id%1"_s.arg(i),
                           TestVault::thing(u"Thing"_s, u"notes "_s.repeated(500)));
        edit.commit();
    }
    const QByteArray before = test.bytes();
    const VaultKey key = VaultKey::fromDataKey(test.open()->session().dataKey());
    int refused = 0;
    for (int reads = 0;; ++reads) {
        TestVault::writeFile(test.path() + u".lock"_s, "{}");
        m_faults.failOneReadAfter(reads);
        const auto error = errorOf([&] { (void)Vault::open(test.path(), key, test.options); });
        const bool hasFailed = m_faults.hasFailed();
        m_faults.heal();
        QCOMPARE(error.has_value(), hasFailed);
        QCOMPARE(test.bytes(), before);
        if (!error)
            break;
        QVERIFY2(error->kind() == ErrorKind::InputOutput,
                 qPrintable(u"%1: %2"_s.arg(reads).arg(error->detail())));
        QVERIFY(QFile::exists(test.path() + u".lock"_s)); // the check comes again
        ++refused;
    }
    QVERIFY2(refused > before.size() / 4096, qPrintable(QString::number(refused)));
}

void TestFaults::aFullDiskWhileEvidenceStreamsIn()
{
    TestVault test;
    auto vault = test.create();
    TestVault::insert(*vault, u"a"_s, TestVault::thing(u"Alpha"_s));
    const qint64 size = QFileInfo(test.path()).size();
    QByteArray bytes(40 << 20, 'x');
    const auto attach = [&] {
        NoProgress progress;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        Edit edit = vault->edit();
        edit.insertRow("thing", u"b"_s, TestVault::thing(u"Beta"_s));
        BlobStore(*vault).retain(BlobStore(*vault).add(buffer, progress));
        edit.commit();
    };
    m_faults.failAfter(1000, SQLITE_FULL);
    const auto error = errorOf(attach);
    QVERIFY(m_faults.hasFailed());
    m_faults.heal();
    QVERIFY(error);
    QCOMPARE(error->kind(), ErrorKind::DiskFull);
    QCOMPARE(names(*vault), QStringList{u"Alpha"_s});
    QCOMPARE(QFileInfo(test.path()).size(), size);
    attach(); // room was made
    QVERIFY(isSound(*vault));
}

void TestFaults::aFullDiskWhileCreatingLeavesNothing()
{
    TestVault test;
    m_faults.failAfter(3, SQLITE_FULL);
    EXPECT_ERROR(ErrorKind::DiskFull, (void)test.create());
    m_faults.heal();
    QVERIFY(test.files().isEmpty());
}

// Journal, file, end of the journal; and a sync more where an older journal's end may lie behind.
void TestFaults::anEditSyncsItsJournalOnceBeforeTheFile()
{
    TestVault test;
    auto vault = test.create();
    TestVault::insert(*vault, u"a"_s, TestVault::thing(u"Alpha"_s));
    (void)m_faults.takeSyncs();
    TestVault::insert(*vault, u"b"_s, TestVault::thing(u"Beta"_s));
    QCOMPARE(m_faults.takeSyncs(), 3);
    vault->session().database().setCache(64);
    {
        Edit edit = vault->edit();
        for (int i = 0; i < 300; ++i)
            edit.insertRow("thing", u"c%1"_s.arg(i), TestVault::thing(u"x"_s.repeated(2000)));
        edit.commit();
    }
    {
        Edit edit = vault->edit();
        for (int i = 0; i < 300; ++i)
            edit.removeRow("thing", u"c%1"_s.arg(i));
        edit.commit();
    }
    vault->session().database().setCache(64 * 1024);
    (void)m_faults.takeSyncs();
    TestVault::insert(*vault, u"d"_s, TestVault::thing(u"Delta"_s));
    QCOMPARE(m_faults.takeSyncs(), 4);
}

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
