// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "packverifier.h"

namespace insurable {

class Catalogue;

// What in submission.json does not agree with itself or with the files beside it, each as a short
// sentence. Treats it as hostile: whatever is not there or of another kind is a problem.
[[nodiscard]] QStringList contentProblems(const PackContent &content, const Catalogue &catalogue);

} // namespace insurable
