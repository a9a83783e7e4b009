// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "firm.h"

namespace insurable {

// A new vault with a made-up joinery of eight: every register filled, evidence with its files, all
// dates reckoned from the clock's today, so that it meets the gate narrowly on whatever day it is
// made. Throws what createFirm throws; when anything fails, no vault is left behind.
[[nodiscard]] std::unique_ptr<Isms> createSampleFirm(const QString &path, const Secret &passphrase,
                                                     const FirmOptions &options);
[[nodiscard]] std::unique_ptr<Isms> createSampleFirm(const QString &path, const VaultKey &key,
                                                     const FirmOptions &options);

} // namespace insurable
