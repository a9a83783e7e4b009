// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace insurable::torture {

// The other process of the kills: does one job again and again, says so, and is killed. The data
// key comes on standard input.
[[nodiscard]] int beVictim(const QString &job, const QString &folder);

} // namespace insurable::torture
