// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporttheme.h"

namespace insurable::report {

ToneColours toneColours(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return {QColor(0x4f, 0x5e, 0x63), QColor(0xee, 0xf2, 0xf3), QColor(0x8a, 0x98, 0x9c)};
    case Tone::Accent:
        return {colours::accent, colours::accentSoft, QColor(0x1f, 0x75, 0x74)};
    case Tone::Good:
        return {QColor(0x1c, 0x6e, 0x43), QColor(0xe3, 0xf2, 0xe9), QColor(0x3a, 0x91, 0x62)};
    case Tone::Caution:
        return {QColor(0x8a, 0x52, 0x00), QColor(0xfc, 0xf0, 0xdb), QColor(0xd0, 0x93, 0x2a)};
    case Tone::Bad:
        return {QColor(0xa1, 0x28, 0x28), QColor(0xfa, 0xe7, 0xe5), QColor(0xb9, 0x48, 0x42)};
    }
    Q_UNREACHABLE();
}

TextStyle inColour(TextStyle style, QColor colour)
{
    style.colour = colour;
    return style;
}

TextStyle headingStyle(int level)
{
    if (level <= 1)
        return styles::heading1;
    return level == 2 ? styles::heading2 : styles::heading3;
}

} // namespace insurable::report
