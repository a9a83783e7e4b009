// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annualloss.h"
#include "lossmodel.h"

#include <memory>

namespace insurable {

struct ExactOptions
{
    // Quantiles, curve and layers of each scenario by itself. Contributions to the total come
    // without it too.
    bool eachScenario = true;
    // Ceded and retained.
    bool layers = true;
    // Of a lattice, a power of two: more are slower and closer. At least 1024.
    int points = 4096;
};

// Annual loss distributions without dice: severities on lattices that keep their means, summed by
// Fourier transform. Every error is a bound from two lattices, one twice as wide as the other.
// Deterministic. One engine belongs to one thread at a time; it remembers what a severity and a
// layer looked like, so that a changed scenario costs only itself.
class ExactEngine final
{
public:
    explicit ExactEngine(const ExactOptions &options = {});
    ~ExactEngine();
    ExactEngine(ExactEngine &&) noexcept;
    ExactEngine &operator=(ExactEngine &&) noexcept;

    // Throws Error::Invalid for a model that makes no sense.
    [[nodiscard]] LossResult calculate(const LossModel &model);

private:
    class Private;
    std::unique_ptr<Private> d;
};

[[nodiscard]] LossResult exactLoss(const LossModel &model, const ExactOptions &options = {});

} // namespace insurable
