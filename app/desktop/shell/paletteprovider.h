// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icons.h"

#include <QList>
#include <QString>

#include <functional>

namespace insurable {

// One line of the command palette.
struct PaletteItem
{
    QString title;
    QString subtitle;
    Glyph glyph = Glyph::ArrowRight;
    int score = 0; // higher is better; fuzzyScore() gives comparable ones
    std::function<void()> run;
};

// Something that can be found with Ctrl+K: pages, actions, records.
class PaletteProvider
{
public:
    PaletteProvider() = default;
    PaletteProvider(const PaletteProvider &) = delete;
    PaletteProvider &operator=(const PaletteProvider &) = delete;
    virtual ~PaletteProvider() = default;

    // What fits what was typed so far; everything worth offering while nothing is typed.
    [[nodiscard]] virtual QList<PaletteItem> items(const QString &query) const = 0;
};

// How well `text` fits what was typed: all letters in order, better at the starts of words and in a
// row. Negative: it does not fit. Case and accents do not matter.
[[nodiscard]] int fuzzyScore(const QString &query, const QString &text);

} // namespace insurable
