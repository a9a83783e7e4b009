// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace insurable {

// Where a file is proposed to go: the person's documents, or their home where no such folder is.
[[nodiscard]] QString documentsFolder();

} // namespace insurable
