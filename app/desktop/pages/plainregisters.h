// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registerpage.h"

namespace insurable {

// The registers that are a table and a form and nothing else.
[[nodiscard]] Page *makeAssetsPage(Workspace &workspace);
[[nodiscard]] Page *makeSuppliersPage(Workspace &workspace);
[[nodiscard]] Page *makeIncidentsPage(Workspace &workspace);
[[nodiscard]] Page *makeInsurancePage(Workspace &workspace);
[[nodiscard]] Page *makeActionsPage(Workspace &workspace);

} // namespace insurable
