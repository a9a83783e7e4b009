// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace insurable {

struct LossBasis;

// What one unit of the first currency is in the other; empty where a rate is not known.
[[nodiscard]] std::optional<double> exchangeRate(const LossBasis &basis, QStringView from,
                                                 QStringView to);

} // namespace insurable
