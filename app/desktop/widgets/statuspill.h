// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icons.h"

#include <QWidget>

namespace insurable {

// How a state looks: always an icon and a word, the colour only underlines them.
struct PillLook
{
    Tone tone = Tone::Unknown;
    Glyph glyph = Glyph::Question;
    QString word;
};

namespace pill {
[[nodiscard]] PillLook met(); // gate met
[[nodiscard]] PillLook notMet();
[[nodiscard]] PillLook notKnown();
[[nodiscard]] PillLook low(); // of a level where low is good
[[nodiscard]] PillLook medium();
[[nodiscard]] PillLook high();
[[nodiscard]] PillLook good(const QString &word);
[[nodiscard]] PillLook warning(const QString &word);
[[nodiscard]] PillLook bad(const QString &word);
[[nodiscard]] PillLook unknown(const QString &word);
[[nodiscard]] PillLook waiting(const QString &word); // a clock, muted

[[nodiscard]] QSize size(const PillLook &look, const QFont &font);
// For delegates: left-aligned in the rectangle, vertically centred.
void paint(QPainter &painter, const QRect &rect, const PillLook &look, const Tokens &tokens);
} // namespace pill

class StatusPill final : public QWidget
{
    Q_OBJECT
public:
    explicit StatusPill(PillLook look = pill::notKnown(), QWidget *parent = nullptr);

    void setLook(PillLook look);
    [[nodiscard]] const PillLook &look() const { return m_look; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PillLook m_look;
};

} // namespace insurable
