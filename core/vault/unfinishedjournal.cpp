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
        , m_codec(dataKey, salt(), pageSize)
    {
    }

    // Where the first head stands whose pages are not all there; nothing where SQLite may go on.
    // Throws Damaged.
    [[nodiscard]] std::optional<qint64> firstNotWhole() const
    {
        qint64 at = 0;
        for (auto head = JournalHead::in(m_journal); head; head = JournalHead::in(m_journal, at)) {
            const auto end = endOf(*head, at);
            if (!end) {
                requireUntouched(*head, at);
                return at;
            }
            at = nextHeadAfter(*end, head->sector);
        }
        return std::nullopt;
    }

private:
    // The first page as it was begins with it too, should the file's own be torn.
    [[nodiscard]] QByteArray salt() const
    {
        const QByteArray first = m_file.read(Header::size, m_pageSize);
        const auto head = JournalHead::in(m_journal);
        for (qint64 i = 0; head && head->sector > 0 && i < mostLookedAt; ++i) {
            const auto record = recordAt(*head, head->placeOf(i, m_pageSize));
            if (!record)
                break;
            if (record->page == 1)
                return record->bytes.first(PageCodec::saltSize);
        }
        return first.first(std::min(first.size(), PageCodec::saltSize));
    }
    [[nodiscard]] qint64 mostRecordsIn() const
    {
        return m_journal.size() / JournalRecord::sizeWith(m_pageSize) + 1;
    }
    [[nodiscard]] std::optional<JournalRecord> recordAt(const JournalHead &head, qint64 at) const
    {
        return JournalRecord::in(m_journal, head, m_pageSize, at);
    }
    // Behind the last record of this head; nothing where one is missing, torn or not counted yet.
    [[nodiscard]] std::optional<qint64> endOf(const JournalHead &head, qint64 from) const
    {
        if (head.records == 0 || head.sector < JournalHead::size || head.pageSize != m_pageSize)
            return std::nullopt;
        qint64 at = from + head.sector;
        for (quint32 i = 0; i < head.records; ++i) {
            const auto record = recordAt(head, at);
            if (!record || !m_codec.isAuthentic(record->page, record->bytes))
                return std::nullopt;
            at += JournalRecord::sizeWith(m_pageSize);
        }
        return at;
    }
    // Whatever did arrive has to be what the file still holds.
    void requireUntouched(const JournalHead &head, qint64 from) const
    {
        if (head.sector < JournalHead::size)
            return;
        const qint64 counted = std::min<qint64>(head.records, mostRecordsIn());
        qint64 at = from + head.sector;
        for (qint64 i = 0;; ++i, at += JournalRecord::sizeWith(m_pageSize)) {
            const auto record = recordAt(head, at);
            if (!record && i >= counted)
                return;
            if (record && m_codec.isAuthentic(record->page, record->bytes) && !isInFile(*record))
                throw notKept(m_fileName, u"page %1 was changed"_s.arg(record->page));
        }
    }
    [[nodiscard]] bool isInFile(const JournalRecord &record) const
    {
        const QByteArray now =
            m_file.read(Header::size + qint64(record.page - 1) * m_pageSize, m_pageSize);
        const QByteArray then = m_codec.plain(record.page, record.bytes);
        if (m_codec.isAuthentic(record.page, now))
            return m_codec.plain(record.page, now) == then;
        return PageCodec::isBlank(record.page, now) && isZero(then);
    }

    static constexpr qint64 mostLookedAt = 16; // the first page is among the first
    const PlatformFile &m_file;
    const PlatformFile &m_journal;
    QString m_fileName;
    quint32 m_pageSize;
    PageCodec m_codec;
};

// A shorter journal ends where its next head would be; one without any is spent.
bool takeOff(const QString &path, qint64 at)
{
    auto opened = PlatformFile::open(path, PlatformFile::Mode::ReadWrite);
    return opened.file && opened.file->write(at, QByteArray(JournalHead::size, '\0'))
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
    const auto at = Settling(file, *opened.file, name, pageSize, dataKey).firstNotWhole();
    if (at && !takeOff(path, *at))
        throw fileError(u"Could not write to"_s, path, {});
}

} // namespace insurable
