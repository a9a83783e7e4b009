// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blobs.h"
#include "hash.h"
#include "testvault.h"

#include <QBuffer>
#include <QRandomGenerator>

using namespace insurable;
using namespace Qt::StringLiterals;

class TestBlobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesComeBackAsTheyWentIn_data();
    void filesComeBackAsTheyWentIn();
    void aFileIsStoredOnce();
    void theLastReferenceFreesTheSpace();
    void aFileNobodyRetainsIsDropped();
    void aCancelledFileLeavesNothing();
    void aFileThatCannotBeReadLeavesNothing();
    void anEditGoesOnAfterACancelledFile();
    void changesNeedAnEdit();
    void aFullOutputIsSaid();
    void aLargeFileDoesNotGrowTheJournal();
};

namespace {

constexpr qsizetype chunk = BlobStore::chunkSize;

QByteArray randomBytes(qsizetype size, quint32 seed = 1)
{
    QRandomGenerator random(seed);
    QByteArray bytes(size + 4, Qt::Uninitialized);
    random.fillRange(reinterpret_cast<quint32 *>(bytes.data()), size / 4 + 1);
    bytes.truncate(size);
    return bytes;
}

QByteArray add(Vault &vault, QByteArray bytes)
{
    NoProgress progress;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    Edit edit = vault.edit();
    BlobStore blobs(vault);
    const QByteArray sha256 = blobs.add(buffer, progress);
    blobs.retain(sha256);
    edit.commit();
    return sha256;
}

QByteArray extract(Vault &vault, const QByteArray &sha256)
{
    NoProgress progress;
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    BlobStore(vault).extract(sha256, out, progress);
    return out.data();
}

// Wants to stop once so much has been done.
class StopAfter final : public Progress
{
public:
    explicit StopAfter(qint64 bytes)
        : m_bytes(bytes)
    {
    }
    void report(qint64 done, qint64) override { m_done = done; }
    bool isCancelled() const override { return m_done >= m_bytes; }

private:
    qint64 m_bytes;
    qint64 m_done = 0;
};

// Gives some bytes and then fails; takes none.
class FailingDevice final : public QIODevice
{
public:
    explicit FailingDevice(qint64 good)
        : m_left(good)
    {
        open(QIODevice::ReadWrite | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }
    bool atEnd() const override { return false; }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        if (m_left == 0)
            return -1;
        const qint64 n = std::min(size, m_left);
        memset(data, 'x', std::size_t(n));
        m_left -= n;
        return n;
    }
    qint64 writeData(const char *, qint64) override
    {
        setErrorString(u"No space left on device"_s);
        return -1;
    }

private:
    qint64 m_left;
};

} // namespace

void TestBlobs::filesComeBackAsTheyWentIn_data()
{
    QTest::addColumn<qsizetype>("size");
    for (const qsizetype size : {qsizetype(0), qsizetype(1), qsizetype(16384), chunk - 1, chunk,
                                 chunk + 1, 2 * chunk, 3 * chunk + 17})
        QTest::addRow("%lld bytes", qlonglong(size)) << size;
}

void TestBlobs::filesComeBackAsTheyWentIn()
{
    QFETCH(qsizetype, size);
    const QByteArray bytes = randomBytes(size);
    TestVault test;
    QByteArray sha256;
    {
        const auto vault = test.create();
        sha256 = add(*vault, bytes);
        QCOMPARE(sha256, Sha256::of(bytes));
    }
    const auto vault = test.open();
    QCOMPARE(BlobStore(*vault).size(sha256), size);
    QVERIFY(extract(*vault, sha256) == bytes);
    QVERIFY(isSound(*vault));
}

void TestBlobs::aFileIsStoredOnce()
{
    TestVault test;
    const auto vault = test.create();
    const QByteArray bytes = randomBytes(2 * chunk);
    const QByteArray sha256 = add(*vault, bytes);
    const qint64 size = QFileInfo(test.path()).size();
    QCOMPARE(add(*vault, bytes), sha256);
    QCOMPARE(BlobStore(*vault).references(sha256), 2);
    QCOMPARE(QFileInfo(test.path()).size(), size);
    NoProgress progress;
    FailingDevice sequential(0); // not the same size, nor seekable
    QVERIFY(isSound(*vault));
}

void TestBlobs::theLastReferenceFreesTheSpace()
{
    TestVault test;
    const auto vault = test.create();
    const QByteArray sha256 = add(*vault, randomBytes(2 * chunk));
    add(*vault, randomBytes(2 * chunk));
    const auto release = [&] {
        Edit edit = vault->edit();
        BlobStore(*vault).release(sha256);
        edit.commit();
    };
    release();
    QVERIFY(BlobStore(*vault).contains(sha256));
    release();
    QVERIFY(!BlobStore(*vault).contains(sha256));
    EXPECT_ERROR(ErrorKind::Usage, release());
    QVERIFY(isSound(*vault));
    const qint64 size = QFileInfo(test.path()).size();
    add(*vault, randomBytes(2 * chunk, 2)); // takes the freed room
    QVERIFY(QFileInfo(test.path()).size() <= size + 4 * 16384);
    QVERIFY(isSound(*vault));
}

void TestBlobs::aFileNobodyRetainsIsDropped()
{
    TestVault test;
    const auto vault = test.create();
    NoProgress progress;
    QByteArray bytes = randomBytes(1000);
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    Edit edit = vault->edit();
    const QByteArray sha256 = BlobStore(*vault).add(buffer, progress);
    QVERIFY(BlobStore(*vault).contains(sha256));
    edit.commit();
    QVERIFY(!BlobStore(*vault).contains(sha256));
    QVERIFY(isSound(*vault));
}

void TestBlobs::aCancelledFileLeavesNothing()
{
    TestVault test;
    const auto vault = test.create();
    const qint64 size = QFileInfo(test.path()).size();
    QByteArray bytes = randomBytes(5 * chunk);
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    StopAfter progress(3 * chunk);
    {
        Edit edit = vault->edit();
        EXPECT_ERROR(ErrorKind::Cancelled, (void)BlobStore(*vault).add(buffer, progress));
    }
    QCOMPARE(QFileInfo(test.path()).size(), size);
    QVERIFY(!BlobStore(*vault).contains(Sha256::of(bytes)));
    QVERIFY(isSound(*vault));
}

void TestBlobs::aFileThatCannotBeReadLeavesNothing()
{
    TestVault test;
    const auto vault = test.create();
    NoProgress progress;
    FailingDevice device(2 * chunk + 5);
    {
        Edit edit = vault->edit();
        EXPECT_ERROR(ErrorKind::InputOutput, (void)BlobStore(*vault).add(device, progress));
    }
    QVERIFY(isSound(*vault));
}

void TestBlobs::anEditGoesOnAfterACancelledFile()
{
    TestVault test;
    const auto vault = test.create();
    QByteArray bytes = randomBytes(5 * chunk);
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    StopAfter progress(2 * chunk);
    {
        Edit edit = vault->edit();
        edit.insertRow("thing", u"a"_s, TestVault::thing(u"Alpha"_s));
        EXPECT_ERROR(ErrorKind::Cancelled, (void)BlobStore(*vault).add(buffer, progress));
        edit.commit();
    }
    QCOMPARE(vault->countRows("thing"), 1);
    QVERIFY(isSound(*vault));
}

void TestBlobs::changesNeedAnEdit()
{
    TestVault test;
    const auto vault = test.create();
    const QByteArray sha256 = add(*vault, "x");
    NoProgress progress;
    QBuffer buffer;
    buffer.open(QIODevice::ReadOnly);
    BlobStore blobs(*vault);
    EXPECT_ERROR(ErrorKind::Usage, (void)blobs.add(buffer, progress));
    EXPECT_ERROR(ErrorKind::Usage, blobs.retain(sha256));
    EXPECT_ERROR(ErrorKind::Usage, blobs.release(sha256));
    EXPECT_ERROR(ErrorKind::Usage, extract(*vault, QByteArray(32, 'x')));
}

void TestBlobs::aFullOutputIsSaid()
{
    TestVault test;
    const auto vault = test.create();
    const QByteArray sha256 = add(*vault, randomBytes(100));
    NoProgress progress;
    FailingDevice out(0);
    EXPECT_ERROR(ErrorKind::DiskFull, BlobStore(*vault).extract(sha256, out, progress));
}

void TestBlobs::aLargeFileDoesNotGrowTheJournal()
{
    TestVault test;
    const auto vault = test.create();
    NoProgress progress;
    QByteArray bytes = randomBytes(8 * chunk);
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    Edit edit = vault->edit();
    const QByteArray sha256 = BlobStore(*vault).add(buffer, progress);
    BlobStore(*vault).retain(sha256);
    QVERIFY(QFileInfo(test.path() + u"-journal"_s).size() < (1 << 20));
    edit.commit();
    QVERIFY(extract(*vault, sha256) == bytes);
}

QTEST_GUILESS_MAIN(TestBlobs)
#include "tst_blobs.moc"
