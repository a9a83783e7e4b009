// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "foreignjournal.h"

#include "errors.h"
#include "header.h"
#include "pagecodec.h"
#include "platformfile.h"
#include "rollbackjournal.h"
#include "treepage.h"

#include <QFile>
#include <optional>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr quint32 statePage = 2; // the state's table is the first that a new vault gets
constexpr int mostRecords = 256; // looked through; the state's page is the first of all

// The state's page as it was before the transaction, where it arrived whole.
std::optional<QByteArray> statePageIn(const PlatformFile &file, const JournalHead &head)
{
    for (int i = 0; i < mostRecords; ++i) {
        const auto record =
            JournalRecord::in(file, head, head.pageSize, head.placeOf(i, head.pageSize));
        if (!record || record->page == statePage)
            return record ? std::optional(record->bytes) : std::nullopt;
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

bool hasAuthenticPage(const PlatformFile &file, const JournalHead &head, const PageCodec &codec)
{
    for (quint32 i = 0; i < std::min<quint32>(head.records, mostRecords); ++i) {
        const auto record =
            JournalRecord::in(file, head, head.pageSize, head.placeOf(i, head.pageSize));
        if (record && codec.isAuthentic(record->page, record->bytes))
            return true;
    }
    return false;
}

bool isForeign(const PlatformFile &vault, const PlatformFile &file, quint32 pageSize,
               const Secret &dataKey)
{
    const auto journal = JournalHead::in(file);
    if (!journal || journal->pageSize == 0)
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
    if (!then) // torn, or another key's
        return !hasAuthenticPage(file, *journal, codec);
    return *now != *then && *now != *then + 1;
}

// Adds the records behind one head; where the next head would be, or nothing when this is the end.
std::optional<qint64> addRecords(const PlatformFile &file, const JournalHead &first,
                                 const JournalHead &head, qint64 at, Rollback &rollback)
{
    for (quint32 i = 0; i < head.records; ++i) {
        const auto record = JournalRecord::in(file, head, first.pageSize, at);
        if (!record)
            return std::nullopt;
        rollback.places.emplace(record->page, at + 4);
        at += JournalRecord::sizeWith(first.pageSize);
    }
    return nextHeadAfter(at, first.sector);
}

} // namespace

std::optional<Rollback> rollbackIn(const PlatformFile &journal, const PlatformFile &file,
                                   quint32 pageSize, const Secret &dataKey)
{
    const auto first = JournalHead::in(journal);
    if (!first || first->records == 0 || first->sector < JournalHead::size
        || isForeign(file, journal, pageSize, dataKey))
        return std::nullopt;
    Rollback rollback{first->pages, {}};
    std::optional<JournalHead> head = first;
    std::optional<qint64> at = 0;
    while (head && at) {
        at = addRecords(journal, *first, *head, *at + first->sector, rollback);
        head = at ? JournalHead::in(journal, *at) : std::nullopt;
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
    throw fileError(u"Could not rename"_s, path, u"it is a journal of another file"_s);
}

} // namespace insurable
