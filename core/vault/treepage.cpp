// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "treepage.h"

#include <QtEndian>

#include <bit>
#include <limits>

namespace insurable {

namespace {

constexpr qsizetype fileHeaderSize = 100; // on the first page, before its b-tree header
// SQLite's own limit. A byte that says null would else take the room of a whole cell.
constexpr std::size_t mostColumns = 2000;

// Reads on from a place; once something is missing, nothing is there any more.
class Reader final
{
public:
    Reader(QByteArrayView bytes, qsizetype at)
        : m_bytes(bytes)
        , m_at(at)
        , m_fine(at >= 0 && at <= bytes.size())
    {
    }

    [[nodiscard]] bool isFine() const { return m_fine; }
    [[nodiscard]] qsizetype at() const { return m_at; }
    template <typename Number>
    [[nodiscard]] Number big()
    {
        const QByteArrayView taken = take(qsizetype(sizeof(Number)));
        return m_fine ? qFromBigEndian<Number>(taken.data()) : Number(0);
    }
    // SQLite's variable-length number.
    [[nodiscard]] qint64 varint()
    {
        quint64 value = 0;
        for (int i = 0; i < 9; ++i) {
            const auto byte = quint8(big<quint8>());
            if (!m_fine)
                return 0;
            if (i == 8)
                return qint64((value << 8) | byte);
            value = (value << 7) | (byte & 0x7fu);
            if (!(byte & 0x80u))
                break;
        }
        return qint64(value);
    }
    [[nodiscard]] QByteArrayView take(qint64 size)
    {
        m_fine = m_fine && size >= 0 && size <= m_bytes.size() - m_at;
        if (!m_fine)
            return {};
        const QByteArrayView taken = m_bytes.sliced(m_at, size);
        m_at += size;
        return taken;
    }

private:
    QByteArrayView m_bytes;
    qsizetype m_at;
    bool m_fine;
};

// How much of a payload lies on the page itself.
qint64 localSize(qint64 payload, qsizetype usable, bool tableLeaf)
{
    const qint64 most = tableLeaf ? usable - 35 : (usable - 12) * 64 / 255 - 23;
    if (payload <= most)
        return payload;
    const qint64 least = (usable - 12) * 32 / 255 - 23;
    const qint64 fitting = least + (payload - least) % (usable - 4);
    return fitting <= most ? fitting : least;
}

qint64 wholeNumber(QByteArrayView bytes)
{
    qint64 value = bytes.isEmpty() || !(bytes[0] & 0x80) ? 0 : -1;
    for (const char c : bytes)
        value = qint64((quint64(value) << 8) | quint8(c));
    return value;
}

qint64 sizeOfType(qint64 type)
{
    constexpr int small[] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0};
    if (type >= 0 && type < 10)
        return small[type];
    return type < 12 ? -1 : (type - 12) / 2;
}

Cell valueOf(qint64 type, QByteArrayView bytes)
{
    if (type == 0)
        return {};
    if (type == 7)
        return std::bit_cast<double>(qFromBigEndian<quint64>(bytes.data()));
    if (type == 8 || type == 9)
        return qint64(type - 8);
    if (type < 7)
        return wholeNumber(bytes);
    return type % 2 ? Cell(QString::fromUtf8(bytes)) : Cell(bytes.toByteArray());
}

std::optional<std::vector<Cell>> decode(QByteArrayView payload, std::size_t most)
{
    Reader types(payload, 0);
    const qint64 headSize = types.varint();
    if (!types.isFine() || headSize < types.at() || headSize > payload.size())
        return std::nullopt;
    Reader values(payload, headSize);
    std::vector<Cell> cells;
    while (types.at() < headSize && cells.size() < most) {
        const qint64 type = types.varint();
        const QByteArrayView bytes = values.take(sizeOfType(type));
        if (cells.size() == mostColumns || !types.isFine() || !values.isFine()
            || types.at() > headSize)
            return std::nullopt;
        cells.push_back(valueOf(type, bytes));
    }
    return cells;
}

} // namespace

std::optional<TreePage> TreePage::parse(QByteArrayView plain, quint32 number)
{
    Reader head(plain, number == 1 ? fileHeaderSize : 0);
    const auto kind = head.big<quint8>();
    if (!head.isFine() || (kind != 2 && kind != 5 && kind != 10 && kind != 13))
        return std::nullopt;
    TreePage page;
    page.m_plain = plain;
    page.m_kind = Kind(kind);
    (void)head.big<quint16>(); // first free block
    page.m_count = head.big<quint16>();
    (void)head.big<quint16>(); // where the entries begin
    (void)head.big<quint8>();  // fragments
    if (!page.isLeaf())
        page.m_lastChild = head.big<quint32>();
    page.m_pointersAt = head.at();
    if (!head.isFine() || page.m_pointersAt + 2 * page.m_count > plain.size()
        || !page.hasRoomForEntries())
        return std::nullopt;
    return page;
}

// Else thousands of them could be one and the same.
bool TreePage::hasRoomForEntries() const
{
    qint64 taken = m_pointersAt + 2 * m_count;
    for (int i = 0; i < m_count && taken <= m_plain.size(); ++i) {
        const auto found = entry(i);
        taken += found ? std::max<qint64>(found->local.size(), 1) : 0;
    }
    return taken <= m_plain.size();
}

bool TreePage::isLeaf() const
{
    return m_kind == Kind::IndexLeaf || m_kind == Kind::TableLeaf;
}

bool TreePage::isTable() const
{
    return m_kind == Kind::TableInterior || m_kind == Kind::TableLeaf;
}

std::optional<TreePage::Entry> TreePage::entry(int index) const
{
    const auto at = Reader(m_plain, m_pointersAt + 2 * index).big<quint16>();
    Reader reader(m_plain, at);
    Entry entry;
    if (!isLeaf())
        entry.child = reader.big<quint32>();
    if (m_kind == Kind::TableInterior) {
        entry.row = reader.varint();
        return reader.isFine() ? std::optional(entry) : std::nullopt;
    }
    entry.size = reader.varint();
    if (m_kind == Kind::TableLeaf)
        entry.row = reader.varint();
    if (!reader.isFine() || entry.size < 0)
        return std::nullopt;
    const qint64 local = localSize(entry.size, m_plain.size(), m_kind == Kind::TableLeaf);
    entry.local = reader.take(local);
    if (local < entry.size)
        entry.overflow = reader.big<quint32>();
    return reader.isFine() ? std::optional(entry) : std::nullopt;
}

std::optional<std::vector<Cell>> decodeRecord(QByteArrayView payload)
{
    return decode(payload, std::numeric_limits<std::size_t>::max());
}

std::optional<std::vector<Cell>> decodeBeginning(QByteArrayView payload, std::size_t count)
{
    auto cells = decode(payload, count);
    return cells && cells->size() == count ? std::move(cells) : std::nullopt;
}

} // namespace insurable
