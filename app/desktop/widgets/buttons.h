// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icons.h"

class QKeyEvent;
class QPushButton;
class QToolButton;

namespace insurable {

// The one thing to do here: filled with the accent. At most one on a screen.
[[nodiscard]] QPushButton *primaryButton(const QString &text);
// Anything else: outlined.
[[nodiscard]] QPushButton *plainButton(const QString &text);
[[nodiscard]] QPushButton *plainButton(Glyph glyph, const QString &text);
// Text only, for ways out and lesser choices.
[[nodiscard]] QPushButton *quietButton(const QString &text);
// Takes something away.
[[nodiscard]] QPushButton *dangerButton(const QString &text);
// A square one with an icon; the name is its tooltip and accessible name.
[[nodiscard]] QToolButton *iconButton(Glyph glyph, const QString &name);

// Shows a choice as chips side by side: a checkable button (radio behaviour is the caller's).
[[nodiscard]] QPushButton *chipButton(const QString &text);

// Enter or Return alone, pressed once: buttons act on it as on the space bar.
[[nodiscard]] bool isEnterKey(const QKeyEvent &event);

} // namespace insurable
