// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uncleanend.h"

#include "check.h"
#include "errors.h"
#include "header.h"
#include "pagecodec.h"
#include "platformfile.h"
#include "progress.h"
#include "session.h"
#include "vaultfile.h"

#include <QFileInfo>
#include <QtEndian>

#include <unordered_set>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr qint64 mostBytes = 256 << 20;
constexpr qint64 mostBytesChecked = 32 << 20;
constexpr quint32 pagesPerReport = 256;
constexpr qsizetype firstTrunkAt = 32; // in the first page
constexpr qsizetype freeCountAt = 36;

class Pages final
{
public:
    Pages(PlatformFile &file, const Secret &dataKey, quint32 pageSize, const QString &fileName)
        : m_file(file)
        , m_fileName(fileName)
        , m_size(pageSize)
        , m_count(quint32(std::max<qint64>(0, file.size() - Header::size) / pageSize))
        , m_codec(dataKey, readThere(file, Header::size, PageCodec::saltSize, fileName), pageSize)
    {
    }

    // The pages that hold nothing, as the chain of SQLite's free list names them.
    [[nodiscard]] std::unordered_set<quint32> free() const
    {
        std::unordered_set<quint32> leaves;
        std::unordered_set<quint32> trunks;
        quint32 trunk = number(plain(1), firstTrunkAt);
        while (trunk > 1 && trunk <= m_count && trunks.insert(trunk).second) {
            const QByteArray page = plain(trunk);
            const quint32 most = quint32(page.size() / 4);
            const quint32 entries = number(page, 4);
            for (quint32 i = 0; i < entries && i + 2 < most; ++i)
                leaves.insert(number(page, 8 + 4 * qsizetype(i)));
            trunk = number(page, 0);
        }
        m_trunks = trunks.size();
        return leaves;
    }
    // Whether the chain names as many as the first page says.
    [[nodiscard]] bool freeListIsWhole() const
    {
        const std::size_t leaves = free().size();
        return leaves + m_trunks == number(plain(1), freeCountAt);
    }

    [[nodiscard]] quint32 count() const
    {
        return quint32(std::min<qint64>(m_count, mostBytes / m_size));
    }
    [[nodiscard]] bool isWhole(quint32 page) const
    {
        const QByteArray bytes = raw(page);
        return m_codec.isAuthentic(page, bytes) || PageCodec::isBlank(page, bytes);
    }
    [[nodiscard]] bool blank(quint32 page)
    {
        return m_file.write(placeOf(page), QByteArray(m_size, '\0'));
    }

private:
    [[nodiscard]] qint64 placeOf(quint32 page) const
    {
        return Header::size + qint64(page - 1) * m_size;
    }
    [[nodiscard]] QByteArray raw(quint32 page) const
    {
        return readThere(m_file, placeOf(page), m_size, m_fileName);
    }
    // Empty where it is not what was written.
    [[nodiscard]] QByteArray plain(quint32 page) const
    {
        const QByteArray bytes = raw(page);
        return m_codec.isAuthentic(page, bytes) ? m_codec.plain(page, bytes) : QByteArray();
    }
    [[nodiscard]] static quint32 number(const QByteArray &page, qsizetype at)
    {
        return page.size() < at + 4 ? 0 : qFromBigEndian<quint32>(page.constData() + at);
    }

    PlatformFile &m_file;
    QString m_fileName;
    mutable std::size_t m_trunks = 0; // of the free list
    qint64 m_size;
    quint32 m_count;
    PageCodec m_codec;
};

// What has nothing to do with the last edits does not lock anybody out.
bool mayHaveBeenBefore(const CheckProblem &problem)
{
    return problem.code == u"header-copy" || problem.code == u"evidence-references"
        || problem.code == u"row";
}

// It can be made anew from the records.
bool isOfTheSearch(const CheckProblem &problem)
{
    return problem.code == u"search"
        || (problem.code == u"structure" && problem.where == u"vault_search");
}

// A page as such. Where anything but the bytes of evidence or the free list needed it, that has
// failed as well.
bool isOfAPage(const CheckProblem &problem)
{
    return problem.code == u"page" && problem.where.toLongLong() > 0;
}

} // namespace

Error notKept(const QString &fileName, const QString &detail)
{
    return Error(ErrorKind::Damaged,
                 u"“%1” was not closed properly, and the disk has not kept what was saved. "
                 u"Please use a backup."_s.arg(fileName),
                 detail);
}

bool endedUncleanly(const QString &vaultPath)
{
    return QFileInfo(vaultPath + u"-journal"_s).size() > 0;
}

bool settleAfterUncleanEnd(PlatformFile &file, const Secret &dataKey, quint32 pageSize,
                           const QString &fileName, Progress &progress)
{
    Pages pages(file, dataKey, pageSize, fileName);
    const std::unordered_set<quint32> free = pages.free();
    bool blanked = false;
    bool isWhole = true;
    for (quint32 page = 1; page <= pages.count(); ++page) {
        if (page % pagesPerReport == 1) {
            progress.report(page - 1, pages.count());
            progress.check();
        }
        if (pages.isWhole(page))
            continue;
        if (free.count(page) == 0) {
            isWhole = false;
            continue;
        }
        if (!pages.blank(page))
            throw fileError(u"Could not write to"_s, fileName, file.lastError());
        blanked = true;
    }
    if (blanked && !file.sync())
        throw fileError(u"Could not write to"_s, fileName, file.lastError());
    return isWhole;
}

void requireConsistent(Vault &vault, Progress &progress)
{
    Session &session = vault.session();
    const CheckDepth depth =
        session.file().size() > mostBytesChecked ? CheckDepth::Records : CheckDepth::Everything;
    progress.report(0, 0);
    bool isWhole = session.pagesAreWhole();
    for (const CheckProblem &problem : check(vault, progress, depth).problems) {
        if (isOfTheSearch(problem))
            session.searchIsStale = true;
        else if (isOfAPage(problem) || problem.code == u"evidence")
            isWhole = false;
        else if (!mayHaveBeenBefore(problem))
            throw notKept(session.fileName(),
                          problem.code + u' ' + problem.where + u' ' + problem.text);
    }
    if (isWhole)
        return;
    const Pages pages(session.file(), session.dataKey(), session.header().pageSize,
                      session.fileName());
    if (!pages.freeListIsWhole())
        throw notKept(session.fileName(), u"the free list"_s);
    session.foundAtOpening =
        u"“%1” was not closed properly. Everything in it is whole but for files kept as evidence: "
        u"at least one of them cannot be read any more. Please put it in again, or take it from a "
        u"backup."_s.arg(session.fileName());
}

} // namespace insurable
