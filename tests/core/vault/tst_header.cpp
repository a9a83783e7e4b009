// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testvault.h"

#include "database.h"
#include "header.h"
#include "vaultkey.h"

#include <sodium.h>

using namespace insurable;
using namespace Qt::StringLiterals;

class TestHeader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void layoutIsTheOneOnPaper();
    void theNewerValidCopyCounts();
    void everyFlippedBitOfACopyIsNoticed();
    void aFileThatIsNoVaultIsCalledThat_data();
    void aFileThatIsNoVaultIsCalledThat();
    void aNewerFormatIsCalledNewer();
    void costsOutOfBoundsAreRefusedBeforeAnythingIsDerived_data();
    void costsOutOfBoundsAreRefusedBeforeAnythingIsDerived();
    void aKeySlotSlippedInIsNoticed();
    void aKeySlotOfAnotherVaultDoesNotOpen();
    void measuredCostIsAllowed();
    void aSqlCipherThatIsTooOldIsRefused();

private:
    Secret m_key;
    Header m_header;
    QByteArray m_copy;
};

namespace {

// The checksum that tells damage, made anew after a change on purpose.
QByteArray rechecked(QByteArray copy)
{
    crypto_generichash(reinterpret_cast<unsigned char *>(copy.data()) + 4064, 32,
                       reinterpret_cast<const unsigned char *>(copy.constData()), 4064, nullptr, 0);
    return copy;
}

} // namespace

void TestHeader::initTestCase()
{
    m_key = Secret::random(32);
    m_header.vaultId = QByteArray("0123456789abcdef");
    m_header.sequence = 0x0102030405060708;
    m_header.keySlots[0] =
        KeySlot::seal(TestVault::passphrase(), KdfCost::floor(), m_header.vaultId, m_key);
    m_copy = m_header.toBytes(m_key);
}

void TestHeader::layoutIsTheOneOnPaper()
{
    QCOMPARE(m_copy.size(), 4096);
    QCOMPARE(m_copy.first(8), QByteArray("INSRVLT1"));
    QCOMPARE(m_copy.sliced(8, 4), QByteArray("\1\0\0\0", 4));
    QCOMPARE(m_copy.sliced(12, 4), QByteArray("\0\x10\0\0", 4));
    QCOMPARE(m_copy.sliced(16, 8), QByteArray("\x08\7\6\5\4\3\2\1", 8));
    QCOMPARE(m_copy.sliced(24, 16), m_header.vaultId);
    QCOMPARE(m_copy.sliced(40, 24), QByteArray(24, '\0'));
    QCOMPARE(m_copy.sliced(64, 16), QByteArray("\1\1\0\0\0\0\1\0\3\0\0\0\0\0\0\0", 16));
    QCOMPARE(m_copy.sliced(64 + 120, 40), QByteArray(40, '\0'));
    QCOMPARE(m_copy.sliced(64 + 160, 7 * 160), QByteArray(7 * 160, '\0'));
    QCOMPARE(m_copy.sliced(1376, 2688), QByteArray(2688, '\0'));
    QCOMPARE(rechecked(m_copy), m_copy);
}

void TestHeader::theNewerValidCopyCounts()
{
    Header newer = m_header;
    ++newer.sequence;
    const QByteArray copy = newer.toBytes(m_key);
    QCOMPARE(readHeader(m_copy + copy, u"f"_s).copy, 1);
    QCOMPARE(readHeader(copy + m_copy, u"f"_s).copy, 0);
    QVERIFY(!readHeader(copy + m_copy, u"f"_s).otherOlder); // the same slots
    QByteArray torn = copy;
    torn[4095] = char(~torn[4095]);
    const HeaderReading reading = readHeader(m_copy + torn, u"f"_s);
    QCOMPARE(reading.copy, 0);
    QVERIFY(reading.otherDamaged);
    QCOMPARE(reading.header.sequence, m_header.sequence);
}

void TestHeader::everyFlippedBitOfACopyIsNoticed()
{
    const QByteArray zero(4096, '\0');
    for (int bit = 0; bit < 4096 * 8; ++bit) {
        QByteArray bytes = m_copy;
        bytes[bit / 8] = char(bytes[bit / 8] ^ (1 << (bit % 8)));
        const auto error = errorOf([&] { (void)readHeader(bytes + zero, u"f"_s); });
        QVERIFY2(error, qPrintable(QString::number(bit)));
        QCOMPARE(error->kind(), bit < 64 ? ErrorKind::NotAVault : ErrorKind::Damaged);
        QVERIFY(readHeader(bytes + m_copy, u"f"_s).otherDamaged);
    }
}

void TestHeader::aFileThatIsNoVaultIsCalledThat_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a few bytes") << QByteArray("INSR");
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n").repeated(2000);
    QTest::newRow("a database") << QByteArray("SQLite format 3").leftJustified(20000, '\0');
}

void TestHeader::aFileThatIsNoVaultIsCalledThat()
{
    QFETCH(QByteArray, bytes);
    EXPECT_ERROR(ErrorKind::NotAVault, (void)readHeader(bytes, u"f"_s));
    TestVault test;
    test.setBytes(bytes);
    EXPECT_ERROR(ErrorKind::NotAVault, (void)test.open());
    QCOMPARE(test.files().size(), 1);
    QCOMPARE(test.bytes(), bytes);
}

void TestHeader::aNewerFormatIsCalledNewer()
{
    QByteArray copy = m_copy;
    copy[8] = 2;
    EXPECT_ERROR(ErrorKind::NewerVersion, (void)readHeader(rechecked(copy).repeated(2), u"f"_s));
}

void TestHeader::costsOutOfBoundsAreRefusedBeforeAnythingIsDerived_data()
{
    QTest::addColumn<quint32>("memory");
    QTest::addColumn<quint32>("passes");
    QTest::newRow("too little memory") << quint32(64 * 1024 - 1) << quint32(3);
    QTest::newRow("too much memory") << quint32(1024 * 1024 + 1) << quint32(3);
    QTest::newRow("4 TiB") << quint32(0xFFFFFFFF) << quint32(3);
    QTest::newRow("too few passes") << quint32(64 * 1024) << quint32(2);
    QTest::newRow("too many passes") << quint32(64 * 1024) << quint32(17);
}

void TestHeader::costsOutOfBoundsAreRefusedBeforeAnythingIsDerived()
{
    QFETCH(quint32, memory);
    QFETCH(quint32, passes);
    Header header = m_header;
    header.keySlots[0].cost = {memory, passes};
    EXPECT_ERROR(ErrorKind::Damaged, (void)readHeader(header.toBytes(m_key).repeated(2), u"f"_s));
}

void TestHeader::aKeySlotSlippedInIsNoticed()
{
    const auto unlock = [this](const Header &header, QByteArray mac) {
        QByteArray copy = header.toBytes(m_key);
        copy.replace(1344, 32, mac);
        const HeaderReading reading = readHeader(rechecked(copy).repeated(2), u"f"_s);
        return reading.header.unlock(TestVault::passphrase(), u"f"_s);
    };
    const QByteArray mac = m_copy.sliced(1344, 32);
    QCOMPARE(unlock(m_header, mac).size(), 32u);
    Header slipped = m_header;
    slipped.keySlots[3] = KeySlot::seal(TestVault::passphrase("thief"), KdfCost::floor(),
                                        m_header.vaultId, Secret::random(32));
    EXPECT_ERROR(ErrorKind::Damaged, (void)unlock(slipped, mac));
}

void TestHeader::aKeySlotOfAnotherVaultDoesNotOpen()
{
    const KeySlot &slot = m_header.keySlots[0];
    QVERIFY(slot.open(VaultKey::fromPassphrase(TestVault::passphrase()), m_header.vaultId));
    QVERIFY(!slot.open(VaultKey::fromPassphrase(TestVault::passphrase()), QByteArray(16, 'x')));
    QVERIFY(!slot.open(VaultKey::fromPassphrase(TestVault::passphrase("Correct horse")),
                       m_header.vaultId));
    KeySlot cheaper = slot;
    cheaper.id[0] ^= 1;
    QVERIFY(!cheaper.open(VaultKey::fromPassphrase(TestVault::passphrase()), m_header.vaultId));
}

void TestHeader::measuredCostIsAllowed()
{
    const KdfCost cost = KdfCost::measured();
    QVERIFY(cost.isAllowed());
    QCOMPARE(cost.memoryKiB, 256u * 1024);
}

void TestHeader::aSqlCipherThatIsTooOldIsRefused()
{
    EXPECT_ERROR(ErrorKind::InputOutput, requireSqlCipher("4.4.3 community"));
    EXPECT_ERROR(ErrorKind::InputOutput, requireSqlCipher(""));
    requireSqlCipher("4.5.0 community");
    requireSqlCipher("4.10.1 community");
}

QTEST_GUILESS_MAIN(TestHeader)
#include "tst_header.moc"
