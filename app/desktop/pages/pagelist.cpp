// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagelist.h"

namespace insurable {

std::vector<PageEntry> allPages()
{
    return {};
}

} // namespace insurable
