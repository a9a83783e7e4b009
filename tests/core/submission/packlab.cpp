// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packlab.h"

#include "zipstore.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QtEndian>

#include <zlib.h>

using namespace Qt::StringLiterals;

namespace insurable::lab {

namespace {

template <typename Number>
void put(QByteArray &bytes, Number number)
{
    const Number little = qToLittleEndian(number);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

QByteArray packedContent(const Crafted &entry)
{
    return entry.method == 8 ? deflated(entry.content) : entry.content;
}

void putCommon(QByteArray &header, const Crafted &entry, const QByteArray &name, quint32 size)
{
    const auto crc = crc32(0, reinterpret_cast<const Bytef *>(entry.content.constData()),
                           uInt(entry.content.size()));
    put<quint16>(header, 20);
    put<quint16>(header, entry.flags);
    put<quint16>(header, entry.method);
    put<quint16>(header, 0);
    put<quint16>(header, ZipDate::from(day).dos);
    put<quint32>(header, entry.crc.value_or(quint32(crc)));
    put<quint32>(header, quint32(packedContent(entry).size()));
    put<quint32>(header, size);
    put<quint16>(header, quint16(name.size()));
    put<quint16>(header, quint16(entry.extra.size()));
}

QByteArray local(const Crafted &entry)
{
    const QByteArray name = entry.localName.isEmpty() ? entry.name : entry.localName;
    const quint32 size = entry.size.value_or(quint32(entry.content.size()));
    QByteArray bytes;
    put<quint32>(bytes, 0x04034b50);
    putCommon(bytes, entry, name, entry.localSize.value_or(size));
    return bytes + name + entry.extra + packedContent(entry);
}

QByteArray central(const Crafted &entry, quint32 offset)
{
    QByteArray bytes;
    put<quint32>(bytes, 0x02014b50);
    put<quint16>(bytes, 3 << 8 | 20);
    putCommon(bytes, entry, entry.name, entry.size.value_or(quint32(entry.content.size())));
    put<quint16>(bytes, 0);
    put<quint16>(bytes, 0);
    put<quint16>(bytes, 0);
    put<quint32>(bytes, entry.attributes);
    put<quint32>(bytes, entry.offset.value_or(offset));
    return bytes + entry.name + entry.extra;
}

} // namespace

QByteArray deflated(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return QByteArray::fromHex("0300"); // qCompress makes nothing of nothing
    const QByteArray framed = qCompress(bytes, 9);
    return framed.sliced(6, framed.size() - 10); // length, zlib header … Adler-32
}

QByteArray craft(const QList<Crafted> &entries, const Around &around)
{
    QByteArray bytes = around.before;
    QByteArray directory;
    for (const Crafted &entry : entries) {
        directory += central(entry, quint32(bytes.size()));
        if (entry.withLocal)
            bytes += local(entry);
    }
    bytes += around.between;
    const auto start = quint32(bytes.size() + around.shift);
    const quint16 count = around.count.value_or(quint16(entries.size()));
    bytes += directory;
    put<quint32>(bytes, 0x06054b50);
    put<quint32>(bytes, 0);
    put<quint16>(bytes, count);
    put<quint16>(bytes, count);
    put<quint32>(bytes, quint32(directory.size()));
    put<quint32>(bytes, start);
    put<quint16>(bytes, quint16(around.comment.size()));
    return bytes + around.comment + around.after;
}

const SigningKey &firmKey()
{
    static const SigningKey key = SigningKey::fromSeed(Secret::copyOf(QByteArray(32, 'k')));
    return key;
}

PackSeal firmSeal()
{
    return {day, &firmKey(), u"firm:Müller Joinery serial:7"_s, {}};
}

QList<PackItem> items()
{
    return {PackItem::ofBytes(u"READ ME FIRST.txt"_s, "What this is.\n"),
            PackItem::ofBytes(u"submission.pdf"_s, "%PDF-1.7 not really"),
            PackItem::ofBytes(u"submission.json"_s, R"({"title":"Acme"})"),
            PackItem::ofBytes(u"evidence/Türschloss 1.jpg"_s, QByteArray(300, '\xd8')),
            PackItem::ofBytes(u"evidence/nested.zip"_s, craft({{"a.txt", "abc"}})),
            PackItem::ofBytes(u"evidence/empty.txt"_s, {}),
            PackItem::ofBytes(u"schema/submission.schema.json"_s, "{}")};
}

QByteArray sealedBytes(const PackSeal &seal)
{
    const PackFile file;
    NoProgress progress;
    (void)writePack(file.path(), items(), seal, progress);
    return readFile(file.path());
}

Files unpacked(const QString &path)
{
    Files files;
    PackReader reader(path);
    for (const PackEntry &entry : reader.entries()) {
        QByteArray bytes;
        const auto take = [&](QByteArrayView piece) { bytes += piece; };
        if (reader.read(files.size(), take, NoProgress()))
            return {};
        files.append({entry.name, bytes});
    }
    return files;
}

QByteArray packed(const Files &files, QDate date)
{
    QBuffer buffer;
    buffer.open(QIODevice::ReadWrite);
    ZipStore store(buffer, u"buffer"_s, ZipDate::from(date), {});
    for (const auto &[name, bytes] : files) {
        store.begin(name, bytes.size());
        store.write(bytes);
        store.end();
    }
    (void)store.finish();
    return buffer.data();
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

PackFile::PackFile(const QByteArray &bytes)
{
    if (!bytes.isNull())
        writeFile(path(), bytes);
}

QStringList PackFile::neighbours() const
{
    return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

PackVerification PackFile::verify(const VerifyOptions &options) const
{
    NoProgress progress;
    return verifyPack(path(), options, progress);
}

QStringList failures(const PackVerification &verification)
{
    QStringList names;
    for (const PackPoint &point : verification.points) {
        if (!point.holds)
            names.append(codeName(point.code));
    }
    names.sort();
    return names;
}

} // namespace insurable::lab
