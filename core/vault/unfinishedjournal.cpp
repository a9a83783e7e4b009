// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unfinishedjournal.h"

#include "bytes.h"
#include "errors.h"
#include "foreignjournal.h"
#include "header.h"
#include "pagecodec.h"
#include "platformfile.h"
#include "rollbackjournal.h"
#include "uncleanend.h"

#include <QFileInfo>
#include <QtEndian>

#include <limits>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

class Settling final
{
public:
    Settling(const PlatformFile &file, const PlatformFile &journal, QString fileName,
             quint32 pageSize, const Secret &dataKey)
        : m_file(file)
        , m_journal(journal)
        , m_fileName(std::move(fileName))
        , m_pageSize(pageSize)
        , m_salt(salt(dataKey))
        , m_codec(dataKey, m_salt, pageSize)
    {
    }

    // Whether SQLite may go on with it. If not, the file is as it was. Throws Damaged.
    [[nodiscard]] bool isWhole()
    {
        const auto first = JournalHead::in(m_journal);
        if (!first || first->lacksTheRest())
            return false;
        if (!first->isWellFormed())
            throw notKept(m_fileName, u"the journal's head"_s);
        qint64 at = 0;
        for (auto head = first; head; head = JournalHead::in(m_journal, at)) {
            const qint64 records = at + first->sector; // SQLite looks at the first head's only
            const auto end = endOf(*head, records);
            if (!end) {
                requireUntouched(*first, at);
                return false;
            }
            at = nextHeadAfter(*end, first->sector);
        }
        requireLength(*first);
        return true;
    }

private:
    // The first page as it was begins with it too, should the file's own be torn.
    [[nodiscard]] QByteArray salt(const Secret &dataKey) const
    {
        const QByteArray now = pageInFile(1);
        const QByteArray ours = now.first(std::min(now.size(), PageCodec::saltSize));
        const auto head = JournalHead::in(m_journal);
        if (!head || PageCodec(dataKey, ours, m_pageSize).isAuthentic(1, now))
            return ours;
        for (qint64 i = 0;; ++i) {
            const auto record = recordAt(*head, head->placeOf(i, m_pageSize));
            if (!record)
                return ours;
            const QByteArray then = record->bytes.first(PageCodec::saltSize);
            if (record->page == 1)
                return PageCodec(dataKey, then, m_pageSize).isAuthentic(1, record->bytes) ? then
                                                                                          : ours;
        }
    }
    [[nodiscard]] qint64 recordSize() const { return JournalRecord::sizeWith(m_pageSize); }
    [[nodiscard]] qint64 countedIn(const JournalHead &head) const
    {
        return std::min<qint64>(head.records, m_journal.size() / recordSize() + 1);
    }
    [[nodiscard]] QByteArray pageInFile(quint32 number) const
    {
        return m_file.read(Header::size + (qint64(number) - 1) * m_pageSize, m_pageSize);
    }
    [[nodiscard]] std::optional<JournalRecord> recordAt(const JournalHead &head, qint64 at) const
    {
        return JournalRecord::in(m_journal, head, m_pageSize, at);
    }
    [[nodiscard]] bool isAuthentic(const std::optional<JournalRecord> &record) const
    {
        return record && m_codec.isAuthentic(record->page, record->bytes)
            && (record->page != 1 || record->bytes.startsWith(m_salt)); // no MAC covers it
    }
    // Behind the last record of this head; nothing where one is missing or torn, or where there are
    // others than it counts.
    [[nodiscard]] std::optional<qint64> endOf(const JournalHead &head, qint64 at)
    {
        for (quint32 i = 0; i < head.records; ++i, at += recordSize()) {
            const auto record = recordAt(head, at);
            if (!isAuthentic(record))
                return std::nullopt;
            if (record->page == 1)
                m_firstPage = record->bytes;
        }
        return isAuthentic(recordAt(head, at)) ? std::nullopt : std::optional(at);
    }
    // `at` is where the head stands whose pages did not all arrive. The file is written to once the
    // first part has been synced, and then a further one is begun at once or none at all.
    void requireUntouched(const JournalHead &first, qint64 at) const
    {
        if (at > 0 || isFollowed(first))
            throw notKept(m_fileName, u"the journal at %1"_s.arg(at));
        requireSamePages(first);
        const QByteArray page = pageInFile(1);
        if (!m_codec.isAuthentic(1, page) || !page.startsWith(m_salt)
            || pagesInFile() > first.pages)
            throw notKept(m_fileName, u"the file beside its journal"_s);
    }
    [[nodiscard]] bool isFollowed(const JournalHead &first) const
    {
        constexpr qint64 shared = 16; // from here on all heads of a journal are alike
        constexpr qsizetype size = JournalHead::size - shared;
        const qint64 next =
            nextHeadAfter(first.sector + countedIn(first) * recordSize(), first.sector);
        return m_journal.read(next + shared, size) == m_journal.read(shared, size);
    }
    // Whatever did arrive has to be what the file still holds.
    void requireSamePages(const JournalHead &first) const
    {
        const qint64 counted = countedIn(first);
        for (qint64 i = 0;; ++i) {
            const auto record = recordAt(first, first.placeOf(i, m_pageSize));
            if (!record && i >= counted)
                return;
            if (isAuthentic(record) && !isInFile(*record))
                throw notKept(m_fileName, u"page %1 was changed"_s.arg(record->page));
        }
    }
    [[nodiscard]] bool isInFile(const JournalRecord &record) const
    {
        const QByteArray now = pageInFile(record.page);
        const QByteArray then = m_codec.plain(record.page, record.bytes);
        if (m_codec.isAuthentic(record.page, now))
            return m_codec.plain(record.page, now) == then;
        return PageCodec::isBlank(record.page, now) && isZero(then);
    }
    // SQLite makes the file as long as the first head says, which no MAC covers; the first page as
    // it was says it too.
    void requireLength(const JournalHead &first) const
    {
        const QByteArray page = m_firstPage.isEmpty() ? pageInFile(1) : m_firstPage;
        const qint64 least = m_codec.isAuthentic(1, page)
            ? qFromBigEndian<quint32>(m_codec.plain(1, page).constData() + pagesAt)
            : std::numeric_limits<qint64>::max();
        if (first.pages < least || first.pages > pagesInFile())
            throw notKept(m_fileName, u"%1 pages, once %2"_s.arg(pagesInFile()).arg(first.pages));
    }
    [[nodiscard]] qint64 pagesInFile() const { return (m_file.size() - Header::size) / m_pageSize; }

    static constexpr qsizetype pagesAt = 28; // in the first page
    const PlatformFile &m_file;
    const PlatformFile &m_journal;
    QString m_fileName;
    quint32 m_pageSize;
    QByteArray m_salt;
    PageCodec m_codec;
    QByteArray m_firstPage; // as it was, where the journal has it
};

// A journal without a head is spent.
bool spend(const QString &path)
{
    auto opened = PlatformFile::open(path, PlatformFile::Mode::ReadWrite);
    return opened.file && opened.file->write(0, QByteArray(JournalHead::size, '\0'))
        && opened.file->sync();
}

} // namespace

void settleJournal(const QString &vaultPath, const PlatformFile &file, quint32 pageSize,
                   const Secret &dataKey)
{
    if (!setAsideForeignJournal(vaultPath, file, pageSize, dataKey).isEmpty())
        return;
    const QString path = vaultPath + u"-journal"_s;
    const QString name = QFileInfo(vaultPath).fileName();
    const auto opened = PlatformFile::open(path, PlatformFile::Mode::Read);
    if (!opened.file || !JournalHead::in(*opened.file))
        return;
    const bool isWhole = Settling(file, *opened.file, name, pageSize, dataKey).isWhole();
    if (!isWhole && !spend(path))
        throw fileError(u"Could not write to"_s, path, {});
}

} // namespace insurable
