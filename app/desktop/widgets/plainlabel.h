// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tokens.h"

#include <QLabel>

namespace insurable {

// Text exactly as it is, never markup: the only label in this program. Wraps, or cuts off with an
// ellipsis and then shows the whole as a tooltip.
class PlainLabel final : public QLabel
{
    Q_OBJECT
public:
    explicit PlainLabel(QWidget *parent = nullptr);
    explicit PlainLabel(const QString &text, TextRole role = TextRole::Body, Tone tone = Tone::Ink,
                        QWidget *parent = nullptr);

    void setRole(TextRole role);
    void setTone(Tone tone);
    // One line, cut off where it does not fit. Otherwise the text wraps.
    void setElided(Qt::TextElideMode mode = Qt::ElideRight);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] bool isCutOff() const;
    void recolour();

    TextRole m_role = TextRole::Body;
    Tone m_tone = Tone::Ink;
    bool m_recolouring = false;
    Qt::TextElideMode m_elide = Qt::ElideNone;
};

} // namespace insurable
