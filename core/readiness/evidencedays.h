// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

namespace insurable {

class Catalogue;
struct Evidence;

// When evidence stops serving the first of its controls, unless it has an end of its own. Null
// where it serves none that is known.
[[nodiscard]] QDate lastDayOf(const Evidence &evidence, const Catalogue &catalogue);

} // namespace insurable
