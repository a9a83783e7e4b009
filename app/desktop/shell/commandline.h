// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace insurable {

// What the program was started for.
struct CommandLine
{
    QString file;
    bool locked = false;
    bool minimised = false; // together with locked
    bool sample = false;
    bool version = false;
    bool help = false;
    bool quitAfterFirstPaint = false;
    QString trouble; // a sentence where the arguments make no sense

    [[nodiscard]] static CommandLine parse(const QStringList &arguments);
    [[nodiscard]] static QString helpText();
};

} // namespace insurable
