// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hardening.h"

namespace insurable {

void hardenProcess()
{
    forbidCoreDumps();
#ifdef NDEBUG
    forbidInspection();
#endif
}

} // namespace insurable
