// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pricing.h"
#include "strictobject.h"

namespace insurable {

// Parts of a scheme's file.
[[nodiscard]] SourcedFigure readSourcedFigure(StrictObject reader);
[[nodiscard]] Pricing readPricing(StrictObject reader);

} // namespace insurable
