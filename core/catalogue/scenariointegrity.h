// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace insurable {

class Catalogue;

// What is wrong with the scenarios and the figures that scale them; part of problems().
[[nodiscard]] std::vector<QString> scenarioProblems(const Catalogue &catalogue);

} // namespace insurable
