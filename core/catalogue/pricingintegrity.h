// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace insurable {

class Catalogue;
struct Scheme;

// What is wrong with the way a scheme comes to a premium; empty when all is well, and where it
// does not say.
[[nodiscard]] QStringList pricingProblems(const Scheme &scheme, const Catalogue &catalogue);

} // namespace insurable
