// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors.h"
#include "hash.h"
#include "packlab.h"
#include "zipstore.h"

#include <QBuffer>
#include <QDir>
#include <QTest>

using namespace insurable;
using namespace insurable::lab;
using namespace Qt::StringLiterals;

namespace {

ErrorKind kindOfWriting(const QString &path, const QList<PackItem> &files,
                        const PackSeal &seal = firmSeal(), qint64 stopAfter = 1LL << 60)
{
    StoppingProgress progress(stopAfter);
    try {
        (void)writePack(path, files, seal, progress);
    } catch (const Error &error) {
        return error.kind();
    }
    return ErrorKind::NotAVault; // stands for: nothing went wrong
}

// Content in pieces, as the vault hands it out.
PackItem inPieces(const QString &name, qint64 size, qint64 piece)
{
    const auto write = [size, piece](QIODevice &out) {
        for (qint64 done = 0; done < size; done += piece) {
            const QByteArray bytes(std::min(piece, size - done), char('a' + done % 26));
            if (out.write(bytes) != bytes.size())
                throw Error(ErrorKind::InputOutput, u"what the source says"_s, out.errorString());
        }
    };
    return {name, size, write, {}};
}

// A disk that fills up. As a real one, it takes what still fits and only the next time says why.
class SmallDisk final : public QBuffer
{
public:
    explicit SmallDisk(qint64 room)
        : m_room(room)
    {
        open(QIODevice::WriteOnly);
    }

protected:
    qint64 writeData(const char *bytes, qint64 size) override
    {
        const qint64 fits = std::min(size, m_room - pos());
        if (fits > 0)
            return QBuffer::writeData(bytes, fits);
        setErrorString(u"No space left on device"_s);
        return -1;
    }

private:
    qint64 m_room;
};

} // namespace

class TestPackWriter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameContentGivesTheSameBytes()
    {
        const QByteArray first = sealedBytes();
        QCOMPARE(sealedBytes(), first);
        PackSeal tomorrow = firmSeal();
        tomorrow.sealedOn = day.addDays(1);
        QVERIFY(sealedBytes(tomorrow) != first);
    }

    // Should this ever change, packs sealed earlier no longer show "as sealed".
    void theFormOfAPackStaysWhatItWas()
    {
        const QByteArray bytes = sealedBytes();
        QCOMPARE(hex(Sha256::of(bytes)),
                 u"06922239986a62578027e5361c58d203d523a6c4295ed7b8515a558da7b2b8fe"_s);
    }

    void theResultDescribesTheFile()
    {
        const PackFile file;
        NoProgress progress;
        const SealedPack pack = writePack(file.path(), items(), firmSeal(), progress);
        const QByteArray bytes = readFile(file.path());
        QCOMPARE(pack.sha256, Sha256::of(bytes));
        QCOMPARE(pack.size, bytes.size());
        const Files files = unpacked(file.path());
        QCOMPARE(files.size(), items().size() + 3);
        QCOMPARE(files.at(7).first, u"firm.pub"_s);
        QCOMPARE(files.at(8).second, pack.manifest);
        QCOMPARE(files.at(9).first, u"SHA256SUMS.minisig"_s);
        QCOMPARE(files.at(9).second, pack.signature);
        for (qsizetype i = 0; i < pack.files.size(); ++i) {
            QCOMPARE(pack.files.at(i).name, files.at(i).first);
            QCOMPARE(pack.files.at(i).sha256, Sha256::of(files.at(i).second));
        }
        QCOMPARE(file.neighbours(), QStringList{u"pack.zip"_s});
    }

    void aPackOfADraftIsMarkedAndUnsigned()
    {
        const PackFile file;
        NoProgress progress;
        PackSeal seal = firmSeal();
        seal.key = nullptr;
        const SealedPack pack = writePack(file.path(), items(), seal, progress);
        QVERIFY(pack.signature.isEmpty());
        const Files files = unpacked(file.path());
        QCOMPARE(files.first().first, u"DRAFT - NOT SIGNED.txt"_s);
        QCOMPARE(files.last().first, u"SHA256SUMS"_s);
    }

    void aCancelledPackLeavesWhatWasThere()
    {
        const PackFile file("the old one");
        const QList<PackItem> files{inPieces(u"big.bin"_s, 3'000'000, 100'000)};
        QCOMPARE(kindOfWriting(file.path(), files, firmSeal(), 1'000'000), ErrorKind::Cancelled);
        QCOMPARE(readFile(file.path()), QByteArray("the old one"));
        QCOMPARE(file.neighbours(), QStringList{u"pack.zip"_s});
    }

    void aFailingSourceLeavesNothing()
    {
        const PackFile file;
        const auto broken = [](QIODevice &out) {
            (void)out.write("some");
            throw Error(ErrorKind::Damaged, u"The vault is damaged."_s);
        };
        QCOMPARE(kindOfWriting(file.path(), {{u"a"_s, 8, broken, {}}}), ErrorKind::Damaged);
        QVERIFY(file.neighbours().isEmpty());
    }

    void contentThatChangedSincePlanningIsRefused()
    {
        const PackFile file;
        PackItem item = PackItem::ofBytes(u"a.txt"_s, "abc");
        item.size = 4;
        QCOMPARE(kindOfWriting(file.path(), {item}), ErrorKind::Damaged);
        item.size = 2;
        QCOMPARE(kindOfWriting(file.path(), {item}), ErrorKind::Damaged);
        item.size = 3;
        item.expectedSha256 = Sha256::of("abd");
        QCOMPARE(kindOfWriting(file.path(), {item}), ErrorKind::Damaged);
        item.expectedSha256 = Sha256::of("abc");
        QVERIFY(file.neighbours().isEmpty());
        QCOMPARE(kindOfWriting(file.path(), {item}), ErrorKind::NotAVault);
    }

    void impossibleNamesAreRefused_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::newRow("way out") << QStringList{u"../a"_s};
        QTest::newRow("twice") << QStringList{u"a"_s, u"a"_s};
        QTest::newRow("case") << QStringList{u"a"_s, u"A"_s};
        QTest::newRow("manifest") << QStringList{u"SHA256SUMS"_s};
        QTest::newRow("signature") << QStringList{u"sha256sums.minisig"_s};
        QTest::newRow("key") << QStringList{u"firm.pub"_s};
        QTest::newRow("mark") << QStringList{u"DRAFT - NOT SIGNED.txt"_s};
    }
    void impossibleNamesAreRefused()
    {
        QFETCH(const QStringList, names);
        const PackFile file;
        QList<PackItem> files;
        for (const QString &name : names)
            files.append(PackItem::ofBytes(name, "x"));
        QCOMPARE(kindOfWriting(file.path(), files), ErrorKind::Invalid);
        QVERIFY(file.neighbours().isEmpty());
    }

    void moreThanAReaderTakesIsNotWritten()
    {
        const PackFile file;
        QCOMPARE(kindOfWriting(file.path(), {{u"a"_s, 9LL << 30, {}, {}}}), ErrorKind::Invalid);
        QCOMPARE(kindOfWriting(file.path(), {{u"a"_s, -1, {}, {}}}), ErrorKind::Invalid);
        QList<PackItem> many;
        for (int i = 0; i < 9'997; ++i)
            many.append(PackItem::ofBytes(u"f%1"_s.arg(i), {}));
        QCOMPARE(kindOfWriting(file.path(), many), ErrorKind::Invalid);
        QVERIFY(file.neighbours().isEmpty());
    }

    void aPackNeedsADate()
    {
        const PackFile file;
        PackSeal seal = firmSeal();
        seal.sealedOn = {};
        QCOMPARE(kindOfWriting(file.path(), items(), seal), ErrorKind::Invalid);
        seal.sealedOn = QDate(1979, 12, 31);
        QCOMPARE(kindOfWriting(file.path(), items(), seal), ErrorKind::Invalid);
    }

    void aFolderThatCannotBeWrittenToIsNamed()
    {
        const PackFile file("a file, not a folder");
        NoProgress progress;
        try {
            (void)writePack(file.path() + u"/pack.zip"_s, items(), firmSeal(), progress);
            QFAIL("it was written");
        } catch (const Error &error) {
            QCOMPARE(error.kind(), ErrorKind::InputOutput);
            QVERIFY2(error.message().contains(u"pack.zip"), qPrintable(error.message()));
        }
    }

    void aFullDiskIsCalledThat()
    {
        const QByteArray whole = packed({{u"a"_s, QByteArray(500, 'a')}, {u"b"_s, "b"}});
        for (qint64 room = 0; room < whole.size(); room += 7) {
            SmallDisk disk(room);
            ZipStore store(disk, u"pack.zip"_s, ZipDate::from(day), {});
            const auto write = [&] {
                store.begin(u"a"_s, 500);
                store.write(QByteArray(500, 'a'));
                store.end();
                store.begin(u"b"_s, 1);
                store.write("b");
                store.end();
                (void)store.finish();
            };
            try {
                write();
                QFAIL("it fitted");
            } catch (const Error &error) {
                QCOMPARE(error.kind(), ErrorKind::DiskFull);
            }
        }
    }

    void theCauseIsToldNotWhatFollowed()
    {
        // The source only sees a failed write; the writer knows it was the person who stopped it.
        const PackFile file;
        const QList<PackItem> files{inPieces(u"a"_s, 100, 10)};
        QCOMPARE(kindOfWriting(file.path(), files, firmSeal(), 50), ErrorKind::Cancelled);
    }

    void numbersBeyond32BitsGoIntoZip64()
    {
        const ZipItem item{"big", 5'000'000'000, 0x12345678, 6'000'000'000, false};
        const QByteArray header = zipCentralHeader(item, ZipDate::from(day));
        QCOMPARE(header.sliced(20, 8), QByteArray(8, '\xff'));
        QCOMPARE(header.sliced(42, 4), QByteArray(4, '\xff'));
        QCOMPARE(header.sliced(49).toHex(),
                 QByteArray("01001800"
                            "00f2052a01000000"
                            "00f2052a01000000"
                            "00bca06501000000"));
        QCOMPARE(zipLocalHeader(item, ZipDate::from(day)).sliced(33).toHex(),
                 QByteArray("01001000"
                            "00f2052a01000000"
                            "00f2052a01000000"));
        QCOMPARE(zipEnd(1, 5'000'000'000, 100).size(), 56 + 20 + 22);
        QCOMPARE(zipEnd(1, 5'000, 100).size(), 22);
    }

    void aPackBeyondFourGigabytesComesBack()
    {
        if (!qEnvironmentVariableIsSet("INSURABLE_LARGE_TESTS"))
            QSKIP("set INSURABLE_LARGE_TESTS to write 4.5 GB");
        const PackFile file;
        const qint64 size = 4'400'000'000;
        QCOMPARE(kindOfWriting(file.path(),
                               {inPieces(u"big.bin"_s, size, 1 << 20),
                                PackItem::ofBytes(u"after.txt"_s, "x")}),
                 ErrorKind::NotAVault);
        QVERIFY(file.verify().isVerified());
        qInfo() << QDir::toNativeSeparators(file.path());
    }
};

QTEST_APPLESS_MAIN(TestPackWriter)
#include "tst_packwriter.moc"
