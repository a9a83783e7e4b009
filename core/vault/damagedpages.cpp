// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "damagedpages.h"

#include "header.h"
#include "progress.h"
#include "treepage.h"

#include <QFileInfo>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr quint32 sampled = 256;  // pages tried to see which salt is right
constexpr qsizetype kindAt = 100; // of the first page, behind the file's header
constexpr qsizetype sizeAt = 28;  // of the first page: how many pages there are

} // namespace

DamagedPages::DamagedPages(const QString &path, const Secret &dataKey, quint32 pageSize,
                           const QByteArray &otherSalt)
    : m_pageSize(pageSize)
{
    auto opened = PlatformFile::open(path, PlatformFile::Mode::Read);
    if (!opened.file)
        throw fileError(u"Could not open"_s, path, opened.reason);
    m_file = std::move(opened.file);
    if (!m_file->tryLock(false))
        throw Error(ErrorKind::InUse,
                    u"“%1” is open in another program."_s.arg(QFileInfo(path).fileName()));
    const qint64 size = std::max<qint64>(m_file->size() - Header::size, 0);
    m_kinds.resize(std::size_t((size + pageSize - 1) / pageSize));
    QByteArray salt = m_file->read(Header::size, PageCodec::saltSize);
    if (salt.size() == PageCodec::saltSize)
        m_codec = std::make_unique<PageCodec>(dataKey, salt, pageSize);
    if (otherSalt.size() == PageCodec::saltSize && otherSalt != salt) {
        auto other = std::make_unique<PageCodec>(dataKey, otherSalt, pageSize);
        if (!m_codec || authenticWith(*other) > authenticWith(*m_codec))
            m_codec = std::move(other);
    }
    if (!m_codec)
        m_kinds.clear();
    openJournal(path, dataKey);
}

void DamagedPages::openJournal(const QString &path, const Secret &dataKey)
{
    auto opened = PlatformFile::open(path + u"-journal"_s, PlatformFile::Mode::Read);
    if (!opened.file)
        return;
    m_rollback = rollbackIn(*opened.file, *m_file, m_pageSize, dataKey);
    m_journal = std::move(opened.file);
    if (m_rollback && m_codec)
        m_kinds.resize(pagesThen());
}

// How many pages there were when the edit began. No MAC covers the head of a journal, so it is not
// believed against the first page, nor about pages that are nowhere.
quint32 DamagedPages::pagesThen() const
{
    quint32 present = count();
    for (const auto &[number, place] : m_rollback->places) {
        if (number > present && m_codec->isAuthentic(number, m_journal->read(place, m_pageSize)))
            present = number;
    }
    const QByteArray first = raw(1);
    const quint32 said = m_codec->isAuthentic(1, first)
        ? qFromBigEndian<quint32>(m_codec->plain(1, first).constData() + sizeAt)
        : m_rollback->pages;
    return said == 0 ? present : std::min(said, present);
}

QByteArray DamagedPages::raw(quint32 number) const
{
    ++m_reads;
    if (m_rollback) {
        const auto found = m_rollback->places.find(number);
        if (found != m_rollback->places.end()) {
            QByteArray page = m_journal->read(found->second, m_pageSize);
            if (m_codec->isAuthentic(number, page))
                return page;
        }
    }
    return m_file->read(Header::size + qint64(number - 1) * m_pageSize, m_pageSize);
}

int DamagedPages::authenticWith(const PageCodec &codec) const
{
    int fitting = 0;
    for (quint32 number = 1; number <= std::min(sampled, count()); ++number)
        fitting += codec.isAuthentic(number, raw(number)) ? 1 : 0;
    return fitting;
}

void DamagedPages::scan(Progress &progress)
{
    for (quint32 number = 1; number <= count(); ++number) {
        if (number % 1024 == 0) {
            progress.check();
            progress.report(number, count());
        }
        const QByteArray page = raw(number);
        Kind &kind = m_kinds[number - 1];
        kind.whole = m_codec->isAuthentic(number, page) || PageCodec::isBlank(number, page);
        if (kind.whole && !PageCodec::isBlank(number, page))
            kind.first = quint8(m_codec->plain(number, page)[number == 1 ? kindAt : 0]);
    }
    progress.report(count(), count());
    progress.check();
}

quint32 DamagedPages::damaged() const
{
    return quint32(std::count_if(m_kinds.begin(), m_kinds.end(),
                                 [](const Kind &kind) { return !kind.whole; }));
}

quint32 DamagedPages::expected() const
{
    const auto first = plain(1);
    return first ? qFromBigEndian<quint32>(first->constData() + sizeAt) : 0;
}

bool DamagedPages::isWhole(quint32 number) const
{
    return number >= 1 && number <= count() && m_kinds[number - 1].whole;
}

std::optional<QByteArray> DamagedPages::plain(quint32 number) const
{
    if (!isWhole(number))
        return std::nullopt;
    const QByteArray page = raw(number);
    if (!m_codec->isAuthentic(number, page))
        return std::nullopt;
    return m_codec->plain(number, page);
}

} // namespace insurable
