// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "zipdirectory.h"

#include "zipend.h"
#include "zipfields.h"
#include "zipform.h"

#include <QIODevice>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

using namespace zip;

constexpr quint16 levelFlags = 2 | 4; // how hard the packer tried
constexpr quint16 knownFlags = encryptedFlag | levelFlags | utf8Flag;

struct Parser
{
    QIODevice &file;
    const PackLimits &limits;
    ZipDirectory result;
    ZipEnd end = {};

    bool fail(PackCode code, const QStringList &parameters = {})
    {
        result.fault = PackPoint{code, false, parameters};
        return false;
    }
    bool fail(PackCode code, const ZipEntry &entry) { return fail(code, {entry.shownName()}); }

    bool run()
    {
        return readEnd() && readDirectory() && checkLayout() && checkSizes() && checkKinds();
    }

    bool readEnd();
    bool readDirectory();
    bool readCentral(ByteReader &bytes);
    bool checkSizes();
    bool checkKinds();
    bool checkLayout();
    bool readLocal(ZipEntry &entry);
    [[nodiscard]] bool isAsSealed() const;
};

bool Parser::readEnd()
{
    if (file.size() > limits.fileBytes)
        return fail(PackCode::ArchiveTooLarge, {u"the file"_s});
    end = readZipEnd(file);
    if (end.fault)
        return fail(*end.fault);
    if (end.entries > quint64(limits.entries))
        return fail(PackCode::TooManyEntries,
                    {QString::number(end.entries), QString::number(limits.entries)});
    if (end.directorySize > quint64(limits.directoryBytes))
        return fail(PackCode::ArchiveTooLarge, {u"its directory"_s});
    return true;
}

bool Parser::readDirectory()
{
    result.offset = end.directoryOffset;
    const qint64 size = file.size() - qint64(end.directoryOffset);
    if (!file.seek(qint64(end.directoryOffset)))
        return fail(PackCode::ArchiveTruncated);
    result.directory = file.read(size);
    if (result.directory.size() != size)
        return fail(PackCode::ArchiveTruncated);
    ByteReader bytes(QByteArrayView(result.directory).first(qsizetype(end.directorySize)));
    for (quint64 i = 0; i < end.entries; ++i) {
        if (!readCentral(bytes))
            return false;
    }
    return bytes.isAtEnd() || fail(PackCode::UnaccountedBytes);
}

bool Parser::readCentral(ByteReader &bytes)
{
    ZipEntry entry;
    if (bytes.take<quint32>() != centralSignature)
        return fail(PackCode::ArchiveTruncated);
    entry.madeBy = bytes.take<quint16>();
    readCommonFields(bytes, entry);
    const auto nameSize = bytes.take<quint16>();
    const auto extraSize = bytes.take<quint16>();
    const auto commentSize = bytes.take<quint16>();
    const auto disk = bytes.take<quint16>();
    (void)bytes.take<quint16>(); // text or binary
    entry.attributes = bytes.take<quint32>();
    entry.offset = bytes.take<quint32>();
    entry.name = bytes.take(nameSize).toByteArray();
    const QByteArrayView extra = bytes.take(extraSize);
    if (bytes.isShort())
        return fail(PackCode::ArchiveTruncated);
    if (commentSize != 0 || disk != 0 || !readExtraFields(extra, entry, ExtraPlace::Directory))
        return fail(PackCode::UnsupportedEntry, entry);
    result.entries.append(entry);
    return true;
}

bool Parser::checkSizes()
{
    quint64 total = 0;
    for (const ZipEntry &entry : std::as_const(result.entries)) {
        const quint64 overhead = entry.isEncrypted() ? aesOverhead : 0;
        if (entry.packedSize < overhead
            || (entry.method == stored && entry.packedSize - overhead != entry.size))
            return fail(PackCode::HeadersDisagree, entry);
        if (entry.size > quint64(limits.inflatedBytes) - total)
            return fail(PackCode::ArchiveTooLarge, {u"its content"_s});
        total += entry.size;
        // Without multiplying: both numbers come from outside.
        if (entry.size / quint64(limits.ratio) > entry.packedSize
            || (entry.size / quint64(limits.ratio) == entry.packedSize
                && entry.size % quint64(limits.ratio) != 0))
            return fail(PackCode::RatioTooHigh, entry);
    }
    return true;
}

bool isPlainFile(const ZipEntry &entry)
{
    constexpr quint32 dosSpecial = 0x08 | 0x10 | 0x40 | 0x400; // volume, folder, device, link
    constexpr quint32 typeMask = 0170000;
    constexpr quint32 regular = 0100000;
    const quint32 type = entry.attributes >> 16 & typeMask;
    return !entry.name.endsWith('/') && !(entry.attributes & dosSpecial)
        && (type == 0 || type == regular);
}

bool Parser::checkKinds()
{
    for (const ZipEntry &entry : std::as_const(result.entries)) {
        if (!isPlainFile(entry))
            return fail(PackCode::SpecialEntry, entry);
        if ((entry.flags & ~knownFlags) != 0
            || (entry.method != stored && entry.method != deflated))
            return fail(PackCode::UnsupportedEntry, entry);
    }
    return true;
}

// In the order in which they lie in the file, each must start where the one before ended.
bool Parser::checkLayout()
{
    QList<qsizetype> order(result.entries.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) {
        return result.entries.at(a).offset < result.entries.at(b).offset;
    });
    quint64 expected = 0;
    QString previous;
    for (const qsizetype index : std::as_const(order)) {
        ZipEntry &entry = result.entries[index];
        if (entry.offset < expected)
            return fail(PackCode::EntriesOverlap, {previous, entry.shownName()});
        if (entry.offset > expected)
            return fail(PackCode::UnaccountedBytes);
        if (!readLocal(entry))
            return false;
        if (entry.packedSize > end.directoryOffset - entry.dataOffset)
            return fail(PackCode::ArchiveTruncated);
        expected = entry.dataOffset + entry.packedSize;
        previous = entry.shownName();
    }
    return expected == end.directoryOffset || fail(PackCode::UnaccountedBytes);
}

bool Parser::readLocal(ZipEntry &entry)
{
    if (entry.offset > end.directoryOffset || !file.seek(qint64(entry.offset)))
        return fail(PackCode::ArchiveTruncated);
    const QByteArray fixed = file.read(localSize);
    ByteReader bytes(fixed);
    ZipEntry local;
    const bool isHeader = bytes.take<quint32>() == localSignature;
    readCommonFields(bytes, local);
    const auto nameSize = bytes.take<quint16>();
    const auto extraSize = bytes.take<quint16>();
    const QByteArray variable = file.read(qint64(nameSize) + extraSize);
    entry.dataOffset = entry.offset + quint64(localSize) + nameSize + extraSize;
    if (!isHeader || bytes.isShort() || variable.size() != qsizetype(nameSize) + extraSize
        || entry.dataOffset > end.directoryOffset)
        return fail(PackCode::ArchiveTruncated);
    local.name = variable.first(nameSize);
    if (!readExtraFields(QByteArrayView(variable).sliced(nameSize), local, ExtraPlace::Local))
        return fail(PackCode::UnsupportedEntry, entry);
    return isSameEntry(entry, local) || fail(PackCode::HeadersDisagree, entry);
}

// Writes the headers anew from what they say, and compares.
bool Parser::isAsSealed() const
{
    const ZipDate date{result.entries.isEmpty() ? quint16(0) : result.entries.first().date};
    QByteArray directory;
    quint64 offset = 0;
    for (const ZipEntry &entry : result.entries) {
        const ZipItem item{entry.name, entry.size, entry.crc, offset, entry.isEncrypted()};
        const QByteArray local = zipLocalHeader(item, date);
        if (entry.offset != offset || !file.seek(qint64(offset))
            || file.read(local.size()) != local)
            return false;
        offset += quint64(local.size()) + item.packedSize();
        directory += zipCentralHeader(item, date);
    }
    directory += zipEnd(quint64(result.entries.size()), offset, quint64(directory.size()));
    return directory == result.directory && date.date().has_value();
}

} // namespace

ZipDirectory readZipDirectory(QIODevice &file, const PackLimits &limits)
{
    Parser parser{file, limits, {}};
    if (parser.run())
        parser.result.isAsSealed = parser.isAsSealed();
    return std::move(parser.result);
}

} // namespace insurable
