// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "foreignjournal.h"

#include "header.h"
#include "pagecodec.h"
#include "platformfile.h"
#include "treepage.h"

#include <QFile>
#include <QtEndian>

#include <optional>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr QByteArrayView magic("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8);
constexpr qsizetype headSize = 28;
constexpr quint32 statePage = 2; // the state's table is the first that a new vault gets
constexpr int mostRecords = 256; // looked through; the state's page is the first of all

struct Journal
{
    quint32 records = 0;
    quint32 nonce = 0;
    quint32 pages = 0; // of the file when the transaction began
    quint32 sector = 0;
    quint32 pageSize = 0;
};

quint32 big(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.data() + at);
}

std::optional<Journal> headOf(const PlatformFile &file, qint64 at = 0)
{
    const QByteArray head = file.read(at, headSize);
    if (head.size() < headSize || !head.startsWith(magic))
        return std::nullopt;
    return Journal{big(head, 8), big(head, 12), big(head, 16), big(head, 20), big(head, 24)};
}

quint32 checksum(const Journal &journal, QByteArrayView page)
{
    quint32 sum = journal.nonce;
    for (qsizetype at = page.size() - 200; at > 0; at -= 200)
        sum += quint8(page[at]);
    return sum;
}

// The state's page as it was before the transaction, where it arrived whole.
std::optional<QByteArray> statePageIn(const PlatformFile &file, const Journal &journal)
{
    const qint64 size = journal.pageSize;
    for (int i = 0; i < mostRecords; ++i) {
        const QByteArray record = file.read(journal.sector + i * (size + 8), size + 8);
        if (record.size() < size + 8)
            return std::nullopt;
        const QByteArray page = record.sliced(4, size);
        if (big(record, 4 + size) != checksum(journal, page))
            return std::nullopt;
        if (big(record, 0) == statePage)
            return page;
    }
    return std::nullopt;
}

std::optional<qint64> generationOn(const PageCodec &codec, QByteArrayView page)
{
    if (!codec.isAuthentic(statePage, page))
        return std::nullopt;
    const QByteArray plain = codec.plain(statePage, page);
    const auto tree = TreePage::parse(plain, statePage);
    if (!tree || tree->kind() != TreePage::Kind::TableLeaf || tree->count() != 1)
        return std::nullopt;
    const auto entry = tree->entry(0);
    const auto cells = entry ? decodeRecord(entry->local) : std::nullopt;
    if (!cells || cells->size() < 2 || !std::holds_alternative<qint64>((*cells)[1]))
        return std::nullopt;
    return std::get<qint64>((*cells)[1]);
}

bool isForeign(const PlatformFile &vault, const PlatformFile &file, quint32 pageSize,
               const Secret &dataKey)
{
    const auto journal = headOf(file);
    if (!journal)
        return false; // spent, or not begun: SQLite does nothing with it
    if (journal->pageSize != pageSize)
        return true;
    // Not one page of the file is touched before the number of records stands in the journal.
    if (journal->records == 0)
        return vault.size() != Header::size + qint64(journal->pages) * pageSize;
    const QByteArray salt = vault.read(Header::size, PageCodec::saltSize);
    const auto before = statePageIn(file, *journal);
    if (!before || salt.size() != PageCodec::saltSize)
        return false;
    const PageCodec codec(dataKey, salt, pageSize);
    const auto now = generationOn(codec, vault.read(Header::size + pageSize, pageSize));
    if (!now)
        return false; // perhaps it was being written when the power went
    const auto then = generationOn(codec, *before);
    return !then || (*now != *then && *now != *then + 1);
}

// Adds the records behind one head; where the next head would be, or nothing when this is the end.
std::optional<qint64> addRecords(const PlatformFile &file, const Journal &first,
                                 const Journal &head, qint64 at, Rollback &rollback)
{
    const qint64 size = first.pageSize;
    for (quint32 i = 0; i < head.records; ++i) {
        const QByteArray record = file.read(at, size + 8);
        if (record.size() < size + 8)
            return std::nullopt;
        const QByteArrayView page = QByteArrayView(record).sliced(4, size);
        if (big(record, 4 + size) != checksum(head, page))
            return std::nullopt;
        rollback.places.emplace(big(record, 0), at + 4);
        at += size + 8;
    }
    return (at + first.sector - 1) / first.sector * first.sector;
}

} // namespace

std::optional<Rollback> rollbackIn(const PlatformFile &journal, const PlatformFile &file,
                                   quint32 pageSize, const Secret &dataKey)
{
    const auto first = headOf(journal);
    if (!first || first->records == 0 || first->sector < headSize
        || isForeign(file, journal, pageSize, dataKey))
        return std::nullopt;
    Rollback rollback{first->pages, {}};
    std::optional<Journal> head = first;
    std::optional<qint64> at = 0;
    while (head && at) {
        at = addRecords(journal, *first, *head, *at + first->sector, rollback);
        head = at ? headOf(journal, *at) : std::nullopt;
    }
    return rollback;
}

QString setAsideForeignJournal(const QString &vaultPath, const PlatformFile &file, quint32 pageSize,
                               const Secret &dataKey)
{
    const QString path = vaultPath + u"-journal"_s;
    {
        const auto opened = PlatformFile::open(path, PlatformFile::Mode::Read);
        if (!opened.file || !isForeign(file, *opened.file, pageSize, dataKey))
            return {};
    }
    for (int i = 1; i < 100; ++i) {
        const QString aside = path + u".not-of-this-file-%1"_s.arg(i);
        if (renameToNew(path, aside) == PlatformFile::Failure::None)
            return aside;
    }
    return {};
}

} // namespace insurable
