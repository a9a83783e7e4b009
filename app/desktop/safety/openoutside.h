// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace insurable {

// Opening a file is running it, unless it is of one of these few types that programs only show.
[[nodiscard]] QStringList harmlessEndings(); // without the dot

// By its name alone, for what to offer.
[[nodiscard]] bool hasHarmlessName(const QString &name);
// The name, and what the file's first bytes say that it is: both, or it is not harmless.
[[nodiscard]] bool isHarmless(const QString &name, const QByteArray &head);

// The only way out of this program: hands a harmless file to the system's program for its type.
// False where it is not harmless, or the system knows no program.
[[nodiscard]] bool openOutside(const QString &path);
// Shows the folder that a file lies in, not the file. False where there is none, or no program.
[[nodiscard]] bool showFolderOf(const QString &path);

} // namespace insurable
