// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readiness.h"

namespace insurable {

// The rules of readiness: each looks at one record, or at the verdict on one control.
[[nodiscard]] std::vector<Finding> findingsOfControls(const Readiness &readiness,
                                                      const Catalogue &catalogue);
[[nodiscard]] std::vector<Finding> findingsOfEvidence(const QList<Evidence> &evidence);
[[nodiscard]] std::optional<Finding> findingOf(const Evidence &evidence);
[[nodiscard]] std::vector<Finding> findingsOfAssets(const QList<Asset> &assets, QDate on);
[[nodiscard]] std::vector<Finding> findingsOfSuppliers(const QList<Supplier> &suppliers, QDate on);
[[nodiscard]] std::vector<Finding> findingsOfRisks(const QList<Risk> &risks, QDate on);
[[nodiscard]] std::vector<Finding> findingsOfActions(const QList<Action> &actions, QDate on);

} // namespace insurable
