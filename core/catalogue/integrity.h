// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace insurable {

class Catalogue;
struct QuestionSet;

// Everything in the catalogue that points at nothing, appears twice or lacks its source; empty when
// all is well. Each entry names the file or part, the id and the problem.
[[nodiscard]] std::vector<QString> problems(const Catalogue &catalogue);

// The same for one question set, against the catalogue's controls.
[[nodiscard]] std::vector<QString> problems(const QuestionSet &set, const Catalogue &catalogue);

} // namespace insurable
