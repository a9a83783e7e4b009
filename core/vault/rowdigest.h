// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cell.h"
#include "secret.h"

#include <QByteArray>

#include <array>

namespace insurable {

// A keyed hash of a set of rows, which rows can be added to and taken from in any order: the sum,
// modulo 2^256, of the keyed hashes of the rows.
class SetDigest final
{
public:
    SetDigest() = default;
    explicit SetDigest(QByteArrayView bytes); // 32
    void add(QByteArrayView hash);
    void remove(QByteArrayView hash);
    [[nodiscard]] QByteArray toBytes() const;

    friend bool operator==(const SetDigest &, const SetDigest &) = default;

private:
    std::array<quint64, 4> m_sum{};
};

// Hashes one row at a time: begin, the fields in one agreed order, finish. Nothing-there is left
// out, so that a column that came later changes no row.
class RowHasher final
{
public:
    explicit RowHasher(const Secret &dataKey);

    RowHasher &begin(QByteArrayView table, QByteArrayView id);
    RowHasher &field(QByteArrayView name, const Cell &cell);
    RowHasher &field(QByteArrayView name, const RowView &row, int column);
    [[nodiscard]] QByteArray finish();

private:
    void append(char kind, QByteArrayView name, QByteArrayView value);

    Secret m_key;
    QByteArray m_row;
};

} // namespace insurable
