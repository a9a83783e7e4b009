// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ordeal.h"

// One maker for each ordeal; allOrdeals() calls them all.
namespace insurable::torture {

[[nodiscard]] std::unique_ptr<Ordeal> makeKills();
[[nodiscard]] std::unique_ptr<Ordeal> makePowerCuts();
[[nodiscard]] std::unique_ptr<Ordeal> makeLyingDisk();
[[nodiscard]] std::unique_ptr<Ordeal> makeCallFaults();
[[nodiscard]] std::unique_ptr<Ordeal> makeMemoryFaults();
[[nodiscard]] std::unique_ptr<Ordeal> makeDiskFull();
[[nodiscard]] std::unique_ptr<Ordeal> makePassphrase();
[[nodiscard]] std::unique_ptr<Ordeal> makeMigrationKills();
[[nodiscard]] std::unique_ptr<Ordeal> makeDamage();
[[nodiscard]] std::unique_ptr<Ordeal> makeRollback();
[[nodiscard]] std::unique_ptr<Ordeal> makeHeaderFlips();
[[nodiscard]] std::unique_ptr<Ordeal> makeWrongPassphrase();
[[nodiscard]] std::unique_ptr<Ordeal> makeRaces();
[[nodiscard]] std::unique_ptr<Ordeal> makeCopies();
[[nodiscard]] std::unique_ptr<Ordeal> makeBackups();
[[nodiscard]] std::unique_ptr<Ordeal> makeReadOnlyMedium();
[[nodiscard]] std::unique_ptr<Ordeal> makeClockJumps();
[[nodiscard]] std::unique_ptr<Ordeal> makeHostileVaults();
[[nodiscard]] std::unique_ptr<Ordeal> makeHostileNames();
[[nodiscard]] std::unique_ptr<Ordeal> makeFormulas();
[[nodiscard]] std::unique_ptr<Ordeal> makeHistoryEdits();
[[nodiscard]] std::unique_ptr<Ordeal> makeSession();

} // namespace insurable::torture
