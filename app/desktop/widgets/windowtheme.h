// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tokens.h"

#include <QObject>

class QApplication;

namespace insurable {

enum class Appearance { System, Light, Dark };

// Dresses the application: Fusion, the palette and the style sheet of the mode. Follows the system
// while the person has chosen nothing else.
class WindowTheme final : public QObject
{
    Q_OBJECT
public:
    // Takes the system's own palette as the hint of its mode: create before any other palette is
    // set.
    explicit WindowTheme(QApplication &application);

    void apply(Appearance appearance);
    [[nodiscard]] bool isDark() const { return m_dark; }

    [[nodiscard]] static QPalette palette(const Tokens &tokens);
    [[nodiscard]] static QString styleSheet(const Tokens &tokens);

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] bool systemIsDark() const;
    void follow();

    QApplication &m_application;
    Appearance m_appearance = Appearance::System;
    bool m_startedDark = false;
    bool m_dark = false;
    bool m_dressed = false;
};

} // namespace insurable
