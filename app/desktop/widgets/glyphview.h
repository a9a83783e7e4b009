// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icons.h"

#include <QWidget>

namespace insurable {

// An icon on its own; decoration, so without an accessible name unless one is given.
class GlyphView final : public QWidget
{
    Q_OBJECT
public:
    GlyphView(Glyph glyph, Tone tone, int size = 20, QWidget *parent = nullptr);

    void setGlyph(Glyph glyph, Tone tone);
    // On a soft round ground of its tone.
    void setDisc(bool disc);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Glyph m_glyph;
    Tone m_tone;
    int m_size;
    bool m_disc = false;
};

} // namespace insurable
