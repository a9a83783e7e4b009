// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "firmloss.h"
#include "policyterms.h"

namespace insurable {

struct Policy;

// Whether neither a limit of an event nor one of a year is on record. Then it is reckoned without,
// which is said wherever it is compared.
[[nodiscard]] bool hasNoLimit(const PolicyTerms &terms);
// "no limit is on record: reckoned without one".
[[nodiscard]] QString noLimitText();

// In force on that day, the highest limit of an event first, those with none on record last: the
// first is the one that counts where only one can. Points into `records`.
[[nodiscard]] std::vector<const Policy *> policiesInForce(const Snapshot &records, QDate on);

// Policies and quotes that make sense beside the firm's losses: those in force first, then quotes
// and what is yet to begin, as they stand on record. Lapsed ones and ones that have ended are not
// among them.
[[nodiscard]] std::vector<const Policy *> comparedPolicies(const Snapshot &records, QDate on);

// Whether amounts of a policy, which are in the firm's currency, may be held against its losses:
// those are in dollars where no rate of exchange is known.
[[nodiscard]] bool hasOneCurrency(const Snapshot &records, const FirmRisk &risk);
// Throws ErrorKind::Invalid where it has not.
void requireOneCurrency(const Snapshot &records, const FirmRisk &risk);

// The figures of all that are compared. Throws ErrorKind::Invalid where there are any and they are
// in another currency than the losses.
[[nodiscard]] std::vector<PolicyTerms> comparedTerms(const Snapshot &records, QDate on,
                                                     const FirmRisk &risk);

// What small firms mostly have, where there is no policy to look at. Of no policy, without a
// premium.
[[nodiscard]] PolicyTerms usualCover(const FirmRisk &risk);

} // namespace insurable
