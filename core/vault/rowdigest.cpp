// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowdigest.h"

#include "bytes.h"

#include <sodium.h>
#include <sqlite3.h>

#include <cstring>

namespace insurable {

namespace {

QByteArray littleEndian(qint64 value)
{
    QByteArray bytes;
    appendNumber(bytes, value);
    return bytes;
}

// SQLite keeps -0.0 as 0.0.
QByteArray littleEndian(double value)
{
    const double kept = value == 0.0 ? 0.0 : value;
    qint64 bits = 0;
    std::memcpy(&bits, &kept, sizeof bits);
    return littleEndian(bits);
}

} // namespace

SetDigest::SetDigest(QByteArrayView bytes)
{
    for (int i = 0; i < 4; ++i)
        m_sum[std::size_t(i)] = number<quint64>(bytes, i * 8);
}

void SetDigest::add(QByteArrayView hash)
{
    quint64 carry = 0;
    for (int i = 0; i < 4; ++i) {
        quint64 &lane = m_sum[std::size_t(i)];
        const quint64 term = number<quint64>(hash, i * 8);
        const quint64 sum = lane + term;
        const quint64 total = sum + carry;
        carry = quint64(sum < term) | quint64(total < sum);
        lane = total;
    }
}

void SetDigest::remove(QByteArrayView hash)
{
    quint64 borrow = 0;
    for (int i = 0; i < 4; ++i) {
        quint64 &lane = m_sum[std::size_t(i)];
        const quint64 term = number<quint64>(hash, i * 8);
        const quint64 difference = lane - term;
        const quint64 total = difference - borrow;
        borrow = quint64(lane < term) | quint64(difference < borrow);
        lane = total;
    }
}

QByteArray SetDigest::toBytes() const
{
    QByteArray bytes;
    for (const quint64 lane : m_sum)
        appendNumber(bytes, lane);
    return bytes;
}

RowHasher::RowHasher(const Secret &dataKey)
    : m_key(crypto_generichash_KEYBYTES)
{
    crypto_kdf_derive_from_key(m_key.data(), m_key.size(), 2, "insrvrow", dataKey.data());
}

RowHasher &RowHasher::begin(QByteArrayView table, QByteArrayView id)
{
    m_row.resize(0);
    append('R', table, id);
    return *this;
}

void RowHasher::append(char kind, QByteArrayView name, QByteArrayView value)
{
    m_row.append(kind);
    appendNumber(m_row, quint32(name.size()));
    m_row.append(name);
    appendNumber(m_row, quint64(value.size()));
    m_row.append(value);
}

RowHasher &RowHasher::field(QByteArrayView name, const Cell &cell)
{
    if (const auto *integer = std::get_if<qint64>(&cell))
        append('I', name, littleEndian(*integer));
    else if (const auto *real = std::get_if<double>(&cell))
        append('F', name, littleEndian(*real));
    else if (const auto *text = std::get_if<QString>(&cell))
        append('T', name, text->toUtf8());
    else if (const auto *blob = std::get_if<QByteArray>(&cell))
        append('B', name, *blob);
    return *this;
}

RowHasher &RowHasher::field(QByteArrayView name, const RowView &row, int column)
{
    switch (row.kind(column)) {
    case SQLITE_INTEGER:
        append('I', name, littleEndian(row.integer(column)));
        break;
    case SQLITE_FLOAT:
        append('F', name, littleEndian(row.real(column)));
        break;
    case SQLITE_TEXT:
        append('T', name, row.bytes(column));
        break;
    case SQLITE_BLOB:
        append('B', name, row.bytes(column));
        break;
    default:
        break;
    }
    return *this;
}

QByteArray RowHasher::finish()
{
    QByteArray hash(32, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), std::size_t(hash.size()),
                       reinterpret_cast<const unsigned char *>(m_row.constData()),
                       quint64(m_row.size()), m_key.data(), m_key.size());
    return hash;
}

} // namespace insurable
