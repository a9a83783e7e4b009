// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icons.h"

#include <QWidget>

namespace insurable {

class GlyphView;
class PlainLabel;

// The line at the foot of the window: saved, where, locked in how many minutes.
class StatusLine final : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);

    void showSaved(const QString &filePath);
    void showReadOnly(const QString &filePath);
    void showMinutesLeft(int minutes);               // negative: never locks by itself

private:
    GlyphView *m_savedGlyph = nullptr;
    PlainLabel *m_saved = nullptr;
    PlainLabel *m_file = nullptr;
    GlyphView *m_lockGlyph = nullptr;
    PlainLabel *m_lock = nullptr;
};

} // namespace insurable
