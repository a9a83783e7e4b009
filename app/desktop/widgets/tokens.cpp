// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens.h"

#include <QEvent>
#include <QGuiApplication>
#include <QPalette>

#include <cmath>

namespace insurable {

namespace {

Tokens makeLight()
{
    Tokens t;
    t.dark = false;
    t.ground = QColor(0xf7f6f2);
    t.surface = QColor(0xffffff);
    t.sunken = QColor(0xefede6);
    t.hover = QColor(0xe6e3da);
    t.ink = QColor(0x1a2325);
    t.muted = QColor(0x55605f);
    t.line = QColor(0xe0dcd2);
    t.strongLine = QColor(0x8b918d);
    t.accent = QColor(0x0b5a5f);
    t.accentHover = QColor(0x0f6f75);
    t.accentSoft = QColor(0xd8e9e7);
    t.onAccent = QColor(0xffffff);
    t.good = QColor(0x1b6437);
    t.goodSoft = QColor(0xe0f0e4);
    t.warning = QColor(0x7d4b00);
    t.warningSoft = QColor(0xfaecd2);
    t.bad = QColor(0x9c2226);
    t.badSoft = QColor(0xf9e3e1);
    t.unknown = QColor(0x45546b);
    t.unknownSoft = QColor(0xe5e9f0);
    return t;
}

Tokens makeDark()
{
    Tokens t;
    t.dark = true;
    t.ground = QColor(0x12181a);
    t.surface = QColor(0x1a2224);
    t.sunken = QColor(0x0d1213);
    t.hover = QColor(0x243032);
    t.ink = QColor(0xe8ecea);
    t.muted = QColor(0xa4b0ae);
    t.line = QColor(0x2b3638);
    t.strongLine = QColor(0x6c7b7b);
    t.accent = QColor(0x62c4bf);
    t.accentHover = QColor(0x7bd3ce);
    t.accentSoft = QColor(0x173a3b);
    t.onAccent = QColor(0x06211f);
    t.good = QColor(0x80cd97);
    t.goodSoft = QColor(0x17321f);
    t.warning = QColor(0xe8b660);
    t.warningSoft = QColor(0x3a2c12);
    t.bad = QColor(0xf29a95);
    t.badSoft = QColor(0x412221);
    t.unknown = QColor(0xaeb9cd);
    t.unknownSoft = QColor(0x252d3a);
    return t;
}

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

} // namespace

const Tokens &Tokens::light()
{
    static const Tokens tokens = makeLight();
    return tokens;
}

const Tokens &Tokens::darkMode()
{
    static const Tokens tokens = makeDark();
    return tokens;
}

const Tokens &Tokens::of(const QPalette &palette)
{
    const bool dark = palette.color(QPalette::Window).lightness()
        < palette.color(QPalette::WindowText).lightness();
    return dark ? darkMode() : light();
}

const Tokens &Tokens::current()
{
    return of(QGuiApplication::palette());
}

bool mayChangeTokens(const QEvent &event)
{
    return event.type() == QEvent::PaletteChange || event.type() == QEvent::ApplicationPaletteChange
        || event.type() == QEvent::StyleChange;
}

QColor Tokens::tone(Tone tone) const
{
    switch (tone) {
    case Tone::Ink:
        return ink;
    case Tone::Muted:
        return muted;
    case Tone::Accent:
        return accent;
    case Tone::OnAccent:
        return onAccent;
    case Tone::Good:
        return good;
    case Tone::Warning:
        return warning;
    case Tone::Bad:
        return bad;
    case Tone::Unknown:
        return unknown;
    }
    return ink;
}

QColor Tokens::softTone(Tone tone) const
{
    switch (tone) {
    case Tone::Ink:
    case Tone::Muted:
        return sunken;
    case Tone::Accent:
        return accentSoft;
    case Tone::OnAccent:
        return accent;
    case Tone::Good:
        return goodSoft;
    case Tone::Warning:
        return warningSoft;
    case Tone::Bad:
        return badSoft;
    case Tone::Unknown:
        return unknownSoft;
    }
    return sunken;
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QFont textFont(TextRole role)
{
    QFont font = QGuiApplication::font();
    const double base = font.pointSizeF() > 0 ? font.pointSizeF() : 10.0;
    const auto set = [&](double factor, QFont::Weight weight) {
        font.setPointSizeF(base * factor);
        font.setWeight(weight);
    };
    switch (role) {
    case TextRole::Display:
        set(2.4, QFont::DemiBold);
        break;
    case TextRole::Title:
        set(1.7, QFont::DemiBold);
        break;
    case TextRole::Heading:
        set(1.2, QFont::DemiBold);
        break;
    case TextRole::Strong:
        set(1.0, QFont::DemiBold);
        break;
    case TextRole::Body:
        set(1.0, QFont::Normal);
        break;
    case TextRole::Small:
        set(0.9, QFont::Normal);
        break;
    }
    return font;
}

} // namespace insurable
