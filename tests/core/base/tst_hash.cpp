// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors.h"
#include "hash.h"
#include "progress.h"

#include <QBuffer>
#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

// Gives some bytes, then fails as a disk would.
class FailingDevice final : public QIODevice
{
protected:
    qint64 readData(char *data, qint64 size) override
    {
        if (m_given >= 4096) {
            setErrorString(u"input/output error"_s);
            return -1;
        }
        const qint64 count = std::min<qint64>(size, 4096 - m_given);
        std::fill_n(data, count, 'x');
        m_given += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 m_given = 0;
};

class Watch final : public Progress
{
public:
    explicit Watch(qint64 stopAt = -1)
        : m_stopAt(stopAt)
    {
    }
    void report(qint64 done, qint64 total) override
    {
        m_done = done;
        m_total = total;
    }
    [[nodiscard]] bool isCancelled() const override { return m_stopAt >= 0 && m_done >= m_stopAt; }
    qint64 m_done = 0;
    qint64 m_total = 0;

private:
    qint64 m_stopAt;
};

} // namespace

class TestHash final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void digestsAreThoseOfTheStandard_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("digest");
        QTest::newRow("nothing")
            << QByteArray()
            << u"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_s;
        QTest::newRow("abc") << QByteArray(
            "abc") << u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s;
        QTest::newRow("two blocks")
            << QByteArray("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
            << u"248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"_s;
        QTest::newRow("a million")
            << QByteArray(1'000'000, 'a')
            << u"cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"_s;
    }

    void digestsAreThoseOfTheStandard()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, digest);
        QCOMPARE(hex(Sha256::of(bytes)), digest);
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        NoProgress progress;
        QCOMPARE(hex(Sha256::of(buffer, progress)), digest);
    }

    void piecesOfAnySizeGiveTheSameDigest()
    {
        const QByteArray bytes(1'000'000, 'a');
        for (const qsizetype piece : {1000, 63, 64, 65, 4096}) {
            Sha256 hash;
            for (qsizetype at = 0; at < bytes.size(); at += piece)
                hash.add(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)));
            QCOMPARE(hash.finish(), Sha256::of(bytes));
        }
    }

    void aFinishedHashStartsAnew()
    {
        Sha256 hash;
        hash.add("abc");
        const QByteArray first = hash.finish();
        QCOMPARE(hash.finish(), Sha256::of(QByteArrayView()));
        hash.add("abc");
        QCOMPARE(hash.finish(), first);
    }

    void theDeviceIsReadFromWhereItStands()
    {
        QByteArray bytes("xyzabc");
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        QVERIFY(buffer.seek(3));
        NoProgress progress;
        QCOMPARE(Sha256::of(buffer, progress), Sha256::of("abc"));
    }

    void progressEndsAtTheSizeOfTheDevice()
    {
        QByteArray bytes(3'000'000, 'x');
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        Watch progress;
        QCOMPARE(Sha256::of(buffer, progress), Sha256::of(bytes));
        QCOMPARE(progress.m_done, bytes.size());
        QCOMPARE(progress.m_total, bytes.size());
    }

    void itStopsWhenAskedTo()
    {
        QByteArray bytes(5'000'000, 'x');
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        Watch progress(1);
        QVERIFY_THROWS_EXCEPTION(Error, std::ignore = Sha256::of(buffer, progress));
        QVERIFY(progress.m_done < bytes.size());
    }

    void aReadErrorIsNoDigest()
    {
        FailingDevice device;
        QVERIFY(device.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
        NoProgress progress;
        try {
            std::ignore = Sha256::of(device, progress);
            QFAIL("nothing was thrown");
        } catch (const Error &error) {
            QCOMPARE(error.kind(), ErrorKind::InputOutput);
            QVERIFY(error.message().contains("input/output error"_L1));
        }
    }

    void hexIsLowerCaseAndKeepsZeros()
    {
        QCOMPARE(hex(QByteArray::fromHex("00ff0A")), u"00ff0a"_s);
        QCOMPARE(hex(QByteArrayView()), QString());
    }
};

QTEST_GUILESS_MAIN(TestHash)
#include "tst_hash.moc"
