// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"

namespace insurable {

// Every page of the program, in the order of the navigation. A new page is one entry here.
[[nodiscard]] std::vector<PageEntry> allPages();

} // namespace insurable
