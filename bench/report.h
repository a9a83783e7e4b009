// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure.h"

class QTextStream;

namespace insurable::bench {

void printTable(const Figures &figures, QTextStream &out);
[[nodiscard]] QByteArray toJson(const Figures &figures, bool quick);

} // namespace insurable::bench
