// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document.h"
#include "reportenvironment.h"

#include <QColor>

// How a report looks: every size in points, every colour, in one place.
namespace insurable::report {

struct TextStyle
{
    Face face = Face::Regular;
    qreal size = 9.5;     // a multiple of 0.05
    qreal leading = 14.5; // from baseline to baseline
    QColor colour;
};

namespace colours {
inline constexpr QColor ink{0x1c, 0x27, 0x29};
inline constexpr QColor muted{0x58, 0x67, 0x6b};
inline constexpr QColor accent{0x0f, 0x5c, 0x5c};
inline constexpr QColor accentSoft{0xe8, 0xf1, 0xf0};
inline constexpr QColor hairline{0xd6, 0xde, 0xdf};
inline constexpr QColor zebra{0xf6, 0xf9, 0xf9};
inline constexpr QColor track{0xe9, 0xee, 0xef};
inline constexpr QColor watermark{0xec, 0xf1, 0xf1};
} // namespace colours

namespace styles {
inline constexpr TextStyle kicker{Face::Semibold, 8.5, 12, colours::accent};
inline constexpr TextStyle title{Face::Light, 26, 33, colours::accent};
inline constexpr TextStyle subtitle{Face::Regular, 11, 16, colours::muted};
inline constexpr TextStyle heading1{Face::Light, 18, 24, colours::accent};
inline constexpr TextStyle heading2{Face::Semibold, 11.5, 16, colours::ink};
inline constexpr TextStyle heading3{Face::Semibold, 9.5, 14, colours::accent};
inline constexpr TextStyle lead{Face::Regular, 11, 17, colours::ink};
inline constexpr TextStyle body{Face::Regular, 9.5, 14.5, colours::ink};
inline constexpr TextStyle strong{Face::Semibold, 9.5, 14.5, colours::ink};
inline constexpr TextStyle small{Face::Regular, 8, 11.5, colours::muted};
inline constexpr TextStyle cell{Face::Regular, 8.5, 12, colours::ink};
inline constexpr TextStyle cellBold{Face::Semibold, 8.5, 12, colours::ink};
inline constexpr TextStyle cellMuted{Face::Regular, 8.5, 12, colours::muted};
inline constexpr TextStyle note{Face::Regular, 7.5, 10.5, colours::muted};
inline constexpr TextStyle columnTitle{Face::Semibold, 7.5, 10.5, colours::accent};
inline constexpr TextStyle section{Face::Semibold, 8.5, 12, colours::accent};
inline constexpr TextStyle pill{Face::Semibold, 7.5, 10, colours::ink};
inline constexpr TextStyle figure{Face::Light, 22, 28, colours::accent};
inline constexpr TextStyle gauge{Face::Light, 30, 36, colours::accent};
inline constexpr TextStyle running{Face::Regular, 7.5, 10, colours::muted};
inline constexpr TextStyle runningStrong{Face::Semibold, 7.5, 10, colours::accent};
} // namespace styles

struct ToneColours
{
    QColor strong; // text and rules; at least 4.5 : 1 on `soft`
    QColor soft;   // the ground beneath
    QColor fill;   // bars and arcs, where lighter is friendlier
};

[[nodiscard]] ToneColours toneColours(Tone tone);
[[nodiscard]] TextStyle inColour(TextStyle style, QColor colour);
[[nodiscard]] TextStyle headingStyle(int level);

} // namespace insurable::report
