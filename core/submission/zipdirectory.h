// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "packlayout.h"
#include "packpoint.h"
#include "zipentry.h"

#include <QByteArray>
#include <QList>

#include <optional>

class QIODevice;

namespace insurable {

// Everything in the file but the content. When there is a fault the entries must not be used.
struct ZipDirectory
{
    QList<ZipEntry> entries;
    QByteArray directory;    // its bytes, with the end records
    quint64 offset = 0;      // where it starts
    bool isAsSealed = false; // headers, order and ends are what ZipStore writes
    std::optional<PackPoint> fault;
};

// Takes a hostile file apart: one end record at the very end, a directory within limits, entries
// that follow each other from the first byte to the directory without gap or overlap, and local
// headers that say the same as the directory. Reads no content.
[[nodiscard]] ZipDirectory readZipDirectory(QIODevice &file, const PackLimits &limits);

} // namespace insurable
