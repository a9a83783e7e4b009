// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icons.h"

#include <QFrame>

class QHBoxLayout;
class QPushButton;

namespace insurable {

class GlyphView;
class PlainLabel;

// A sentence that stays in the page until it is no longer true: an icon, words, perhaps an action.
class Banner final : public QFrame
{
    Q_OBJECT
public:
    explicit Banner(QWidget *parent = nullptr);

    // Shows itself; the accessible alert goes with it.
    void showMessage(Tone tone, const QString &text);
    QPushButton *addAction(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Accent;
    QHBoxLayout *m_row = nullptr;
    GlyphView *m_glyph = nullptr;
    PlainLabel *m_text = nullptr;
};

// The picture beside a notice of that tone, in banners and messages alike.
[[nodiscard]] Glyph noticeGlyph(Tone tone);

} // namespace insurable
