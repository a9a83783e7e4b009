// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace insurable {

// The pages of a SQLCipher 4 database as they lie in the file, without SQLite: for those who have
// to tell page by page what is whole. One thread at a time.
class PageCodec final
{
public:
    static constexpr qsizetype saltSize = 16;
    static constexpr qsizetype reserve = 80; // at a page's end: start value and MAC

    // The salt is the beginning of the first page.
    PageCodec(const Secret &dataKey, QByteArrayView salt, quint32 pageSize);
    ~PageCodec();
    PageCodec(const PageCodec &) = delete;
    PageCodec &operator=(const PageCodec &) = delete;

    // Whether this was written with the data key as that page. Numbers count from 1.
    [[nodiscard]] bool isAuthentic(quint32 number, QByteArrayView page) const;
    // What SQLite sees: the page without its reserve. It has to be authentic.
    [[nodiscard]] QByteArray plain(quint32 number, QByteArrayView page) const;
    // SQLite leaves a page that was taken and given back within one edit as it is in the file:
    // zeros, which no MAC fits. In use, such a page is found by what it should hold.
    [[nodiscard]] static bool isBlank(quint32 number, QByteArrayView page);

private:
    struct Contexts;
    std::unique_ptr<Contexts> d;
    qsizetype m_pageSize;
};

} // namespace insurable
