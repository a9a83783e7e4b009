// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "isms.h"

namespace insurable {

// Answers every control with "in place" as of `on`, but for those in `missing`, which are not; adds
// an asset, a supplier, a risk, evidence that ends soon and an action that is due.
void fillFirm(Isms &isms, QDate on, const QStringList &missing = {});

// Acknowledges every finding that stands in the way of sealing, as a person would one by one.
void settleFindings(Isms &isms, const Catalogue &catalogue, QDate on);

} // namespace insurable
