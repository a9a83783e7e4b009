// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foreignjournal.h"
#include "pagecodec.h"
#include "platformfile.h"

#include <vector>

namespace insurable {

class Progress;

// A damaged vault's pages as far as they authenticate. Reads only; what a journal would put back is
// seen as if it had been.
class DamagedPages final
{
public:
    // `otherSalt`: of a backup, for when the file's own is damaged; may be empty.
    DamagedPages(const QString &path, const Secret &dataKey, quint32 pageSize,
                 const QByteArray &otherSalt);

    // Looks at every page once.
    void scan(Progress &progress);

    [[nodiscard]] quint32 count() const { return quint32(m_kinds.size()); } // that there are
    [[nodiscard]] quint32 damaged() const;
    // The number of pages the file should have by what it says of itself; 0 = not known.
    [[nodiscard]] quint32 expected() const;
    [[nodiscard]] bool isWhole(quint32 number) const;
    // First byte of a whole page: what kind of b-tree page it may be.
    [[nodiscard]] quint8 kind(quint32 number) const { return m_kinds[number - 1].first; }
    // What SQLite would see; nothing where the page is damaged or not there.
    [[nodiscard]] std::optional<QByteArray> plain(quint32 number) const;

    // Whether somebody has come by this page already, and that he has.
    [[nodiscard]] bool isReached(quint32 number) const { return m_kinds[number - 1].reached; }
    void reach(quint32 number) { m_kinds[number - 1].reached = true; }
    // How often a page was read so far: what all of it has cost.
    [[nodiscard]] qint64 reads() const { return m_reads; }

private:
    struct Kind
    {
        quint8 first = 0;
        bool whole : 1 = false;
        bool reached : 1 = false;
    };
    [[nodiscard]] QByteArray raw(quint32 number) const;
    [[nodiscard]] int authenticWith(const PageCodec &codec) const;
    void openJournal(const QString &path, const Secret &dataKey);
    [[nodiscard]] quint32 pagesThen() const;

    std::unique_ptr<PlatformFile> m_file;
    std::unique_ptr<PlatformFile> m_journal;
    std::optional<Rollback> m_rollback;
    std::unique_ptr<PageCodec> m_codec;
    quint32 m_pageSize;
    std::vector<Kind> m_kinds;
    mutable qint64 m_reads = 0;
};

} // namespace insurable
