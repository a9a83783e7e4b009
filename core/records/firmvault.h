// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "firm.h"
#include "vault.h"

namespace insurable {

// How a firm's vault is opened. Private to core/records.
[[nodiscard]] VaultOptions vaultOptions(const FirmOptions &options);
[[nodiscard]] FirmOptions optionsLike(const Isms &isms, bool readOnly);

} // namespace insurable
