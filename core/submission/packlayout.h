// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>
#include <QtGlobal>

namespace insurable {

// Names that mean something; sealing itself adds all but the last.
namespace packfile {
inline constexpr QStringView manifest = u"SHA256SUMS";
inline constexpr QStringView signature = u"SHA256SUMS.minisig";
inline constexpr QStringView publicKey = u"firm.pub";
inline constexpr QStringView draftMark = u"DRAFT - NOT SIGNED.txt";
inline constexpr QStringView content = u"submission.json";
} // namespace packfile

// What a pack may measure; anything beyond is refused before it is read.
struct PackLimits
{
    qint64 fileBytes = Q_INT64_C(9) << 30;
    qint64 inflatedBytes = Q_INT64_C(8) << 30; // all entries together
    qint64 directoryBytes = 16 << 20;
    int entries = 10'000;
    int ratio = 100; // inflated to packed, each entry
};

} // namespace insurable
