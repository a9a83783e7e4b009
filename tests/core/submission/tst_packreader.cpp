// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors.h"
#include "packlab.h"

#include <QTest>

using namespace insurable;
using namespace insurable::lab;
using namespace Qt::StringLiterals;

namespace {

constexpr quint16 utf8 = 1 << 11;

QString faultOf(const QByteArray &bytes, const PackLimits &limits = {})
{
    const PackFile file(bytes);
    const PackReader reader(file.path(), limits);
    return reader.fault() ? QString(codeName(reader.fault()->code)) : QString();
}

// What reading every entry to its end comes to.
QString faultOfReading(const QByteArray &bytes, const Secret &password = {})
{
    const PackFile file(bytes);
    PackReader reader(file.path(), {}, password);
    if (reader.fault())
        return QString(codeName(reader.fault()->code));
    for (qsizetype i = 0; i < reader.entries().size(); ++i) {
        qint64 got = 0;
        const auto fault = reader.read(
            i, [&](QByteArrayView piece) { got += piece.size(); }, NoProgress());
        if (got > reader.entries().at(i).size)
            return u"more than it said"_s;
        if (fault)
            return QString(codeName(fault->code));
    }
    return {};
}

QByteArray zip64Extra()
{
    return QByteArray::fromHex("01001000"
                               "0000000000000000"
                               "0000000000000000");
}

const Crafted plain{"a.txt", "hello"};

void addLayoutRows()
{
    const QByteArray good = craft({plain, {"b.txt", "world"}});
    const auto row = [](const char *name, const QByteArray &bytes, const QString &code) {
        QTest::newRow(name) << bytes << code;
    };
    row("good", good, {});
    row("no entries", craft({}), {});
    row("nothing", QByteArray(""), u"not-an-archive"_s);
    row("text", "Just a text, long enough to hold an end record.", u"not-an-archive"_s);
    row("another ZIP's start only", good.first(30), u"archive-truncated"_s);
    row("one byte short", good.chopped(1), u"archive-truncated"_s);
    row("cut in half", good.first(good.size() / 2), u"archive-truncated"_s);
    row("byte after", good + "x", u"unaccounted-bytes"_s);
    row("two ends", good + good.last(22), u"unaccounted-bytes"_s);
    row("a ZIP after a ZIP", good + good, u"unaccounted-bytes"_s);
    row("comment", craft({plain}, {.comment = "hello"}), u"unaccounted-bytes"_s);
    row("comment like an end", craft({plain}, {.comment = good.last(22)}), u"archive-truncated"_s);
    row("program before", craft({plain}, {.before = "#!/bin/sh\n"}), u"unaccounted-bytes"_s);
    row("gap before the directory", craft({plain}, {.between = "secret"}), u"unaccounted-bytes"_s);
    row("directory said to be later", craft({plain}, {.shift = 3}), u"archive-truncated"_s);
    row("directory said to be earlier", craft({plain}, {.shift = -3}), u"unaccounted-bytes"_s);
    row("one entry fewer", craft({plain, {"b.txt", "x"}}, {.count = quint16(1)}),
        u"unaccounted-bytes"_s);
    row("one entry more", craft({plain}, {.count = quint16(2)}), u"archive-truncated"_s);
    row("65,535 entries said", craft({plain}, {.count = quint16(0xffff)}), u"archive-truncated"_s);
    row("entry not in the directory", craft({plain}, {.before = craft({plain}).first(40)}),
        u"unaccounted-bytes"_s);
}

void addOverlapRows()
{
    const auto row = [](const char *name, const QByteArray &bytes, const QString &code) {
        QTest::newRow(name) << bytes << code;
    };
    row("the same data twice",
        craft({plain, {.name = "a.txt", .content = "hello", .offset = 0, .withLocal = false}}),
        u"entries-overlap"_s);
    const Crafted inner{"inner", QByteArray(100, 'i')};
    const QByteArray quoted = craft({inner}).first(30 + 5 + 100);
    row("an entry inside another",
        craft(
            {{"outer", quoted},
             {.name = "inner", .content = QByteArray(100, 'i'), .offset = 35, .withLocal = false}}),
        u"entries-overlap"_s);
    row("offset beyond the file", craft({{.name = "a", .content = "x", .offset = 1u << 30}}),
        u"unaccounted-bytes"_s);
    row("offset without ZIP64", craft({{.name = "a", .content = "x", .offset = 0xffffffff}}),
        u"unaccounted-bytes"_s);
}

void addHeaderRows()
{
    const auto row = [](const char *name, const Crafted &entry, const QString &code) {
        QTest::newRow(name) << craft({entry}) << code;
    };
    row("two names", {.name = "a.txt", .content = "x", .localName = "b.txt"},
        u"headers-disagree"_s);
    row("two sizes", {.name = "a", .content = "x", .localSize = 2}, u"headers-disagree"_s);
    row("stored, but larger", {.name = "a", .content = "x", .size = 2}, u"headers-disagree"_s);
    row("folder", {.name = "a/", .content = ""}, u"special-entry"_s);
    row("folder by attribute", {.name = "a", .content = "", .attributes = 0x10},
        u"special-entry"_s);
    row("link", {.name = "a", .content = "/etc/passwd", .attributes = 0120777u << 16},
        u"special-entry"_s);
    row("device", {.name = "a", .content = "", .attributes = 0060644u << 16}, u"special-entry"_s);
    row("pipe", {.name = "a", .content = "", .attributes = 0010644u << 16}, u"special-entry"_s);
    row("link on Windows", {.name = "a", .content = "", .attributes = 0x400}, u"special-entry"_s);
    row("sizes after the data", {.name = "a", .content = "x", .flags = utf8 | 8},
        u"unsupported-entry"_s);
    row("patch", {.name = "a", .content = "x", .flags = utf8 | 32}, u"unsupported-entry"_s);
    row("old encryption", {.name = "a", .content = "x", .flags = utf8 | 1}, u"unsupported-entry"_s);
    row("hidden headers", {.name = "a", .content = "x", .flags = utf8 | 1 << 13},
        u"unsupported-entry"_s);
    row("bzip2", {.name = "a", .content = "x", .method = 12}, u"unsupported-entry"_s);
    row("AES without its field", {.name = "a", .content = "x", .flags = utf8 | 1, .method = 99},
        u"unsupported-entry"_s);
    row("another name in an extra field",
        {.name = "a",
         .content = "x",
         .extra = QByteArray::fromHex("75700500"
                                      "01"
                                      "00000000")},
        u"unsupported-entry"_s);
    row("extra field cut short",
        {.name = "a",
         .content = "x",
         .extra = QByteArray::fromHex("55540900"
                                      "00")},
        u"unsupported-entry"_s);
    row("ZIP64 for nothing", {.name = "a", .content = "x", .extra = zip64Extra()},
        u"unsupported-entry"_s);
    row("times of Info-ZIP",
        {.name = "a",
         .content = "x",
         .extra = QByteArray::fromHex("55540500"
                                      "0300000000")},
        {});
}

} // namespace

class TestPackReader final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostileContainersAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        addLayoutRows();
        addOverlapRows();
        addHeaderRows();
    }
    void hostileContainersAreRefused()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, code);
        QCOMPARE(faultOf(bytes), code);
    }

    void cuttingAnywhereIsNoticed()
    {
        const QByteArray bytes = craft({plain, {"b.txt", "world"}});
        for (qsizetype size = 0; size < bytes.size(); ++size)
            QVERIFY(!faultOf(bytes.first(size)).isEmpty());
    }

    void eachLimitHoldsExactly()
    {
        const QByteArray zip = craft({{"a", QByteArray(100, 'a')}, {"b", QByteArray(50, 'b')}});
        PackLimits limits;
        limits.inflatedBytes = 150;
        QCOMPARE(faultOf(zip, limits), QString());
        limits.inflatedBytes = 149;
        QCOMPARE(faultOf(zip, limits), u"archive-too-large"_s);
        limits = {};
        limits.entries = 2;
        QCOMPARE(faultOf(zip, limits), QString());
        limits.entries = 1;
        QCOMPARE(faultOf(zip, limits), u"too-many-entries"_s);
        limits = {};
        limits.fileBytes = zip.size();
        QCOMPARE(faultOf(zip, limits), QString());
        limits.fileBytes = zip.size() - 1;
        QCOMPARE(faultOf(zip, limits), u"archive-too-large"_s);
        limits = {};
        limits.directoryBytes = 2 * 47;
        QCOMPARE(faultOf(zip, limits), QString());
        limits.directoryBytes = 2 * 47 - 1;
        QCOMPARE(faultOf(zip, limits), u"archive-too-large"_s);
    }

    void tenThousandEntriesAreTheMost()
    {
        QList<Crafted> entries;
        for (int i = 0; i < 10'000; ++i)
            entries.append({QByteArray::number(i), {}});
        QCOMPARE(faultOf(craft(entries)), QString());
        entries.append(Crafted{"more", {}});
        QCOMPARE(faultOf(craft(entries)), u"too-many-entries"_s);
    }

    void aBombIsRefusedBeforeItGrows()
    {
        const QByteArray zeros(10 << 20, '\0');
        QCOMPARE(faultOf(craft({{.name = "a", .content = zeros, .method = 8}})),
                 u"ratio-too-high"_s);
        const qint64 room = deflated(zeros).size() * 100;
        QCOMPARE(
            faultOf(craft({{.name = "a", .content = zeros, .method = 8, .size = quint32(room)}})),
            QString());
        QCOMPARE(faultOf(craft(
                     {{.name = "a", .content = zeros, .method = 8, .size = quint32(room + 1)}})),
                 u"ratio-too-high"_s);
    }

    void anEntryNeverGivesMoreThanItSaid()
    {
        const QByteArray zeros(10 << 20, '\0');
        const auto bomb = [&](quint32 size) {
            return craft({{.name = "a", .content = zeros, .method = 8, .size = size}});
        };
        QCOMPARE(faultOfReading(bomb(1000)), u"entry-damaged"_s);
        QCOMPARE(faultOfReading(bomb(0)), u"entry-damaged"_s);
    }

    void compressedEntriesAreReadAndChecked()
    {
        const QByteArray text = QByteArray("It is a truth universally acknowledged. ").repeated(9);
        Crafted entry{.name = "a", .content = text, .method = 8};
        QCOMPARE(faultOfReading(craft({entry, plain})), QString());
        entry.crc = 1;
        QCOMPARE(faultOfReading(craft({entry})), u"entry-damaged"_s);
        entry.crc = {};
        entry.size = quint32(text.size() + 1);
        QCOMPARE(faultOfReading(craft({entry})), u"entry-damaged"_s);
        QCOMPARE(faultOfReading(craft({{.name = "a", .content = "not deflated"}})), QString());
        const PackFile file(craft({{.name = "a", .content = text, .method = 8}}));
        QCOMPARE(unpacked(file.path()), (Files{{u"a"_s, text}}));
    }

    void aWrongChecksumIsDamage()
    {
        QCOMPARE(faultOfReading(craft({{.name = "a", .content = "x", .crc = 1}})),
                 u"entry-damaged"_s);
    }

    void zipsInsideAreJustBytes()
    {
        const QByteArray inner = craft({{"../evil", "x"}});
        const PackFile file(craft({{"inner.zip", inner}}));
        QCOMPARE(unpacked(file.path()), (Files{{u"inner.zip"_s, inner}}));
    }

    void hostileNamesAreKeptForTellingOnly()
    {
        const PackFile file(craft({{"../a", "x"}, {"ok", "y"}, {"a\xff", "z"}}));
        const PackReader reader(file.path());
        QVERIFY(!reader.fault());
        QVERIFY(!reader.entries().at(0).isNameAllowed);
        QVERIFY(reader.entries().at(1).isNameAllowed);
        QVERIFY(!reader.entries().at(2).isNameAllowed);
        QCOMPARE(reader.indexOf(u"ok"), 1);
        QCOMPARE(reader.indexOf(u"no"), -1);
    }

    void anEncryptedPackOpensWithItsPasswordOnly()
    {
        PackSeal seal = firmSeal();
        seal.encryptedFor = Secret::copyOf("correct horse");
        const QByteArray bytes = sealedBytes(seal);
        QVERIFY(!bytes.contains("What this is."));
        QCOMPARE(faultOfReading(bytes), u"password-needed"_s);
        QCOMPARE(faultOfReading(bytes, Secret::copyOf("battery staple")), u"password-wrong"_s);
        QCOMPARE(faultOfReading(bytes, seal.encryptedFor), QString()); // read by libzip
        QVERIFY(sealedBytes(seal) != bytes);
    }

    void aFileThatIsNotThereIsAnError()
    {
        try {
            const PackReader reader(u"/nowhere/pack.zip"_s);
            QFAIL("it was opened");
        } catch (const Error &error) {
            QCOMPARE(error.kind(), ErrorKind::InputOutput);
        }
    }

    void readingCanBeStopped()
    {
        const PackFile file(craft({plain}));
        PackReader reader(file.path());
        const StoppingProgress stopped(0);
        QVERIFY_THROWS_EXCEPTION(Error,
                                 (void)reader.read(
                                     0, [](QByteArrayView) {}, stopped));
    }
};

QTEST_APPLESS_MAIN(TestPackReader)
#include "tst_packreader.moc"
