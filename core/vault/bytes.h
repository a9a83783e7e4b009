// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QtEndian>

namespace insurable {

// Little-endian numbers in and out of byte arrays.
template <typename Number>
void putNumber(QByteArray &bytes, qsizetype at, Number number)
{
    qToLittleEndian(number, bytes.data() + at);
}

template <typename Number>
void appendNumber(QByteArray &bytes, Number number)
{
    const qsizetype at = bytes.size();
    bytes.resize(at + qsizetype(sizeof(Number)));
    qToLittleEndian(number, bytes.data() + at);
}

template <typename Number>
[[nodiscard]] Number number(QByteArrayView bytes, qsizetype at)
{
    return qFromLittleEndian<Number>(bytes.data() + at);
}

template <typename Array>
void putArray(QByteArray &bytes, qsizetype at, const Array &array)
{
    std::copy(array.begin(), array.end(), bytes.begin() + at);
}

template <typename Array>
void getArray(QByteArrayView bytes, qsizetype at, Array &array)
{
    std::copy_n(bytes.begin() + at, array.size(), array.begin());
}

[[nodiscard]] inline bool isZero(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return c == 0; });
}

} // namespace insurable
