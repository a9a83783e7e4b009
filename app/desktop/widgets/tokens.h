// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>

class QEvent;
class QPalette;

namespace insurable {

// The spacing scale, in device-independent pixels.
namespace space {
inline constexpr int xs = 4;
inline constexpr int s = 8;
inline constexpr int m = 12;
inline constexpr int l = 16;
inline constexpr int xl = 24;
inline constexpr int xxl = 40;
inline constexpr int radius = 8;
} // namespace space

// What a colour means. Never the only carrier of a meaning: an icon or a word goes with it.
enum class Tone { Ink, Muted, Accent, OnAccent, Good, Warning, Bad, Unknown };

// The sizes of text, relative to the system's own font.
enum class TextRole { Display, Title, Heading, Strong, Body, Small };

// The colours of one mode. Every text colour reads at 4.5:1 or better on every ground it is meant
// for (ground, surface, sunken; the soft grounds for their own tone).
struct Tokens
{
    bool dark = false;
    QColor ground;  // behind everything
    QColor surface; // cards, fields, tables
    QColor sunken;  // navigation, table heads
    QColor hover;   // under the pointer
    QColor ink;
    QColor muted;
    QColor line;       // hairlines between things
    QColor strongLine; // the edge of something that can be used
    QColor accent;
    QColor accentHover;
    QColor accentSoft; // selection
    QColor onAccent;   // text on accent
    QColor good, goodSoft;
    QColor warning, warningSoft;
    QColor bad, badSoft;
    QColor unknown, unknownSoft;

    [[nodiscard]] QColor tone(Tone tone) const;
    [[nodiscard]] QColor softTone(Tone tone) const;

    [[nodiscard]] static const Tokens &light();
    [[nodiscard]] static const Tokens &darkMode();
    // Those of the mode that this palette shows.
    [[nodiscard]] static const Tokens &of(const QPalette &palette);
    // Those of the application's palette. Painting code asks for these each time; the palette of a
    // widget does not do, since the style sheet may have changed it.
    [[nodiscard]] static const Tokens &current();
};

// Whether this event of a widget may come with another mode. One change sends several, and which
// of them reach a widget differs between the versions of Qt: what is kept is compared, not redone.
[[nodiscard]] bool mayChangeTokens(const QEvent &event);

// WCAG 2 contrast, 1 to 21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

[[nodiscard]] QFont textFont(TextRole role);

} // namespace insurable
