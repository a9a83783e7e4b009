// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Files whose pages all authenticate and yet were never written by SQLite: what a rescue of them
// costs is counted in pages read, not in time.
#include "damagedpages.h"
#include "hash.h"
#include "pageforge.h"
#include "salvage.h"
#include "salvagedblob.h"
#include "session.h"
#include "testvault.h"
#include "treepage.h"

#include <QtEndian>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 4096;
constexpr int usable = pageSize - PageForge::reserve;
constexpr int chainPages = 300;
constexpr int leaves = 60;
constexpr int rowsOnLeaf = 7;
// As much of a payload that overflows lies on the leaf itself when it fills its chain.
constexpr int local = (usable - 12) * 32 / 255 - 23;
constexpr qint64 payloadSize = local + qint64(chainPages) * (usable - 4);

template <typename Number>
QByteArray big(Number number)
{
    QByteArray bytes(sizeof(Number), '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

// SQLite's variable-length number.
QByteArray varint(quint64 value)
{
    QByteArray bytes(1, char(value & 0x7f));
    while (value >>= 7)
        bytes.prepend(char(0x80 | (value & 0x7f)));
    return bytes;
}

// The row of a chunk, as long as a whole chain: number, hash, size, bytes.
QByteArray chunkPayload()
{
    const auto head = [](qint64 size) {
        const QByteArray types =
            varint(0) + varint(12 + 2 * 32) + varint(4) + varint(12 + 2 * size);
        return varint(quint64(types.size() + 1)) + types;
    };
    const qint64 size = payloadSize - head(payloadSize).size() - 32 - 4;
    const QByteArray bytes(size, 'c');
    return head(size) + Sha256::of(bytes) + big(quint32(size)) + bytes;
}

QByteArray leafPage(const QList<QByteArray> &cells, int times = 1)
{
    QByteArray page(usable, '\0');
    page.replace(0, 8,
                 QByteArray("\x0d\0\0", 3) + big(quint16(cells.size() * times)) + big(quint16(0))
                     + '\0');
    qsizetype end = usable;
    qsizetype pointer = 8;
    for (const QByteArray &cell : cells) {
        end -= cell.size();
        page.replace(end, cell.size(), cell);
        for (int i = 0; i < times; ++i, pointer += 2)
            page.replace(pointer, 2, big(quint16(end)));
    }
    return page;
}

// A vault whose table of chunks has lost its root, and behind it leaves that all name one chain.
struct Crafted : TestVault
{
    Secret key;

    enum class Chain { Ends, BitesItsTail };
    explicit Crafted(Chain chain)
    {
        quint32 root = 0;
        {
            const auto vault = create();
            key = Secret::copyOf(vault->session().dataKey().data(), 32);
            root = quint32(vault->session().database().number(
                "SELECT rootpage FROM sqlite_schema WHERE name = 'vault_chunk'"));
        }
        QByteArray all = bytes();
        all.replace(Header::size + qsizetype(root - 1) * pageSize, pageSize,
                    QByteArray(pageSize, 'x'));
        const PageForge forge(key, all.sliced(Header::size, 16), pageSize);
        const auto first = quint32((all.size() - Header::size) / pageSize + 1);
        const QByteArray payload = chunkPayload();
        for (quint32 i = 0; i < chainPages; ++i) {
            const bool isLast = i + 1 == chainPages;
            const quint32 next = !isLast ? first + i + 1 : (chain == Chain::Ends ? 0 : first);
            all += forge.page(first + i,
                              big(next) + payload.sliced(local + i * (usable - 4), usable - 4));
        }
        for (quint32 i = 0; i < leaves; ++i) {
            QList<QByteArray> cells;
            for (int j = 0; j < rowsOnLeaf; ++j) {
                const quint64 row = quint64(1 + i * rowsOnLeaf + j) << BlobRow::chunkShift;
                cells.append(varint(payloadSize) + varint(row) + payload.first(local) + big(first));
            }
            all += forge.page(first + chainPages + i, leafPage(cells));
        }
        setBytes(all);
    }
};

} // namespace

class TestHostileChains final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChainThatEverybodyNamesIsNotReadForEach_data()
    {
        QTest::addColumn<bool>("bites");
        QTest::newRow("it ends") << false;
        QTest::newRow("it bites its tail") << true;
    }

    void aChainThatEverybodyNamesIsNotReadForEach()
    {
        QFETCH(bool, bites);
        const Crafted test(bites ? Crafted::Chain::BitesItsTail : Crafted::Chain::Ends);
        DamagedPages pages(test.path(), test.key, pageSize, {});
        NoProgress progress;
        pages.scan(progress);
        QCOMPARE(pages.damaged(), 1U);
        const Salvage salvage(pages, TestVault::schema(), stateKey(test.key));
        QCOMPARE(qsizetype(salvage.table("vault_chunk")->leaves.size()), leaves);
        SalvagedBlobs blobs(pages, salvage);
        QCOMPARE(qsizetype(blobs.all().size()), leaves * rowsOnLeaf);
        int whole = 0;
        for (const SalvagedBlob &blob : blobs.all()) {
            const auto file = blobs.open(blob);
            QVERIFY(file);
            whole += !file->readAll().isEmpty() && !file->hasFailed() ? 1 : 0;
        }
        QVERIFY(whole >= 1); // who comes first has his chain
        // For each in turn it would be hundreds of times the file.
        QVERIFY(qint64(leaves) * rowsOnLeaf * chainPages > 200 * qint64(pages.count()));
        QVERIFY2(pages.reads() < 15 * qint64(pages.count()),
                 qPrintable(u"%1 pages read of %2"_s.arg(pages.reads()).arg(pages.count())));
    }

    void entriesThatLieOnOneAnotherMakeNoPage()
    {
        const QByteArray cell = varint(100) + varint(1) + QByteArray(100, 'v');
        QCOMPARE(TreePage::parse(leafPage({cell}), 2)->count(), 1);
        QVERIFY(TreePage::parse(leafPage({cell}, 30), 2));
        QVERIFY(!TreePage::parse(leafPage({cell}, 60), 2));
    }

    void aRecordOfCountlessNothingsIsNone()
    {
        // A head: two bytes with its own size, then a zero for each.
        QCOMPARE(decodeRecord("\x8f\x52" + QByteArray(2000, '\0'))->size(), 2000U);
        QVERIFY(!decodeRecord("\x8f\x53" + QByteArray(2001, '\0')));
    }
};

QTEST_GUILESS_MAIN(TestHostileChains)
#include "tst_hostilechains.moc"
