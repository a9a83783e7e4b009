// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "treewalk.h"

#include "damagedpages.h"

#include <QtEndian>

namespace insurable {

namespace {

constexpr qsizetype freeListAt = 32; // in the file's header
// SQLite's own limit for a row.
constexpr qint64 largestPayload = 1'000'000'000;

quint32 big(const QByteArray &bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.constData() + at);
}

// Pages still to be visited, the next one last. A page is taken once, whatever points to it.
class Walk final
{
public:
    Walk(DamagedPages &pages, quint32 root)
        : m_pages(pages)
    {
        open(root);
    }

    // The next whole page; false when there are no more.
    [[nodiscard]] bool next()
    {
        while (!m_open.empty()) {
            m_number = m_open.back();
            m_open.pop_back();
            const auto plain = m_pages.plain(m_number);
            m_plain = plain.value_or(QByteArray());
            m_page = plain ? TreePage::parse(m_plain, m_number) : std::nullopt;
            if (m_page)
                return true;
            m_hasHole = true;
        }
        return false;
    }
    [[nodiscard]] const TreePage &page() const { return *m_page; }
    [[nodiscard]] quint32 number() const { return m_number; }
    [[nodiscard]] quint32 usable() const { return quint32(m_plain.size()); }
    [[nodiscard]] bool hasHole() const { return m_hasHole; }
    void addHole() { m_hasHole = true; }

    void descend()
    {
        open(m_page->lastChild());
        for (int i = m_page->count() - 1; i >= 0; --i) {
            if (const auto entry = m_page->entry(i))
                open(entry->child);
        }
    }

private:
    void open(quint32 number)
    {
        if (number >= 1 && number <= m_pages.count()) {
            if (m_pages.isReached(number))
                return;
            m_pages.reach(number);
        }
        m_open.push_back(number);
    }

    DamagedPages &m_pages;
    std::vector<quint32> m_open;
    quint32 m_number = 0;
    QByteArray m_plain;
    std::optional<TreePage> m_page;
    bool m_hasHole = false;
};

} // namespace

ChainAllowance::ChainAllowance(const DamagedPages &pages)
    : m_left(2 * qint64(pages.count()))
{
}

std::optional<QByteArray> wholePayload(const DamagedPages &pages, const TreePage::Entry &entry,
                                       quint32 usable, ChainAllowance &allowance)
{
    QByteArray payload = entry.local.toByteArray();
    // No more than the file can hold is believed.
    if (entry.size > std::min(qint64(pages.count()) * usable, largestPayload))
        return std::nullopt;
    quint32 next = entry.overflow;
    while (payload.size() < entry.size) {
        const auto page = allowance.take() ? pages.plain(next) : std::nullopt;
        if (!page)
            return std::nullopt;
        const qint64 wanted = std::min<qint64>(entry.size - payload.size(), usable - 4);
        payload.append(QByteArrayView(*page).sliced(4, wanted));
        next = big(*page, 0);
    }
    return payload;
}

Leaves walkTable(DamagedPages &pages, quint32 root)
{
    Leaves leaves;
    Walk walk(pages, root);
    while (walk.next()) {
        if (!walk.page().isTable())
            walk.addHole();
        else if (walk.page().isLeaf())
            leaves.pages.push_back(walk.number());
        else
            walk.descend();
    }
    leaves.hasHole = walk.hasHole();
    return leaves;
}

bool walkIndex(DamagedPages &pages, quint32 root, const RecordReader &reader,
               ChainAllowance &allowance)
{
    Walk walk(pages, root);
    while (walk.next()) {
        if (walk.page().isTable()) {
            walk.addHole();
            continue;
        }
        for (int i = 0; i < walk.page().count(); ++i) {
            const auto entry = walk.page().entry(i);
            const auto payload =
                entry ? wholePayload(pages, *entry, walk.usable(), allowance) : std::nullopt;
            const auto cells = payload ? decodeRecord(*payload) : std::nullopt;
            if (cells)
                reader(*cells);
            else
                walk.addHole();
        }
        if (!walk.page().isLeaf())
            walk.descend();
    }
    return !walk.hasHole();
}

void walkFreeList(DamagedPages &pages)
{
    const auto first = pages.plain(1);
    quint32 trunk = first ? big(*first, freeListAt) : 0;
    while (trunk >= 1 && trunk <= pages.count() && !pages.isReached(trunk)) {
        pages.reach(trunk);
        const auto page = pages.plain(trunk);
        if (!page)
            return;
        const quint32 most = quint32(page->size()) / 4 - 2;
        for (quint32 i = 0; i < std::min(big(*page, 4), most); ++i) {
            const quint32 leaf = big(*page, 8 + 4 * qsizetype(i));
            if (leaf >= 1 && leaf <= pages.count())
                pages.reach(leaf);
        }
        trunk = big(*page, 0);
    }
}

qint64 readLeaf(const DamagedPages &pages, quint32 page, const RowReader &reader,
                ChainAllowance &allowance)
{
    const auto plain = pages.plain(page);
    const auto tree = plain ? TreePage::parse(*plain, page) : std::nullopt;
    if (!tree || tree->kind() != TreePage::Kind::TableLeaf)
        return 0;
    qint64 lost = 0;
    for (int i = 0; i < tree->count(); ++i) {
        const auto entry = tree->entry(i);
        const auto payload =
            entry ? wholePayload(pages, *entry, quint32(plain->size()), allowance) : std::nullopt;
        auto cells = payload ? decodeRecord(*payload) : std::nullopt;
        if (cells)
            reader(entry->row, std::move(*cells));
        else
            ++lost;
    }
    return lost;
}

} // namespace insurable
