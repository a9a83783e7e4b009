// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace insurable {

// Starts a new process of this program that shows the file locked. False where that did not work.
[[nodiscard]] bool startLocked(const QString &path, bool minimised);

} // namespace insurable
