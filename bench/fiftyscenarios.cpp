// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fiftyscenarios.h"

#include <cmath>

namespace insurable::bench {

LossModel fiftyScenarios()
{
    LossModel model;
    for (int i = 0; i < 50; ++i) {
        const double rate = 0.05 + 0.02 * (i * 37 % 50);
        const double median = 500 * std::pow(1.12, i * 13 % 50);
        const double sigma = 1 + 0.023 * (i * 7 % 50);
        const EventLayer layer{1000.0 * (1 + i % 3), 100000.0 * (1 + i % 4), 1};
        model.scenarios.push_back({QString::number(i), Frequency::poisson(rate),
                                   Severity::lognormal(std::log(median), sigma), layer});
    }
    return model;
}

LossModel fiftyMixedScenarios()
{
    LossModel model = fiftyScenarios();
    for (std::size_t i = 0; i < model.scenarios.size(); i += 5) {
        Frequency &frequency = model.scenarios[i].frequency;
        frequency = i % 2 == 0 ? Frequency::negativeBinomial(frequency.mean(), 0.8)
                               : Frequency::bernoulli(std::min(0.9, frequency.mean()));
    }
    return model;
}

} // namespace insurable::bench
