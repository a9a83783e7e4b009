// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "eventstream.h"
#include "lossmodel.h"
#include "quantiletable.h"
#include "simulate.h"

namespace insurable {

// What all threads look at: a model made ready for simulation. Never changed.
struct PreparedScenario
{
    EventStream events;
    QuantileTable severity;
    EventLayer layer;
    double kept = 1;
    bool isFree = false;             // its events cost nothing
    quint64 salt = 0;                // makes its own dice of a shock's
    std::vector<size_t> shocks = {}; // that strike it
};

struct PreparedModel
{
    std::vector<PreparedScenario> scenarios = {};
    std::vector<EventStream> shocks = {};
    AnnualLayer annual = {};
    const Payoff *payoff = nullptr;
    YearFactor yearFactor = {};
    std::vector<double> factors = {}; // one for each equally likely step; empty: all years alike
    quint64 factorStream = 0;

    [[nodiscard]] bool hasLayers() const;
    // The events are made for the worst years; this share of them happens in the average year.
    [[nodiscard]] double mostFactor() const { return factors.empty() ? 1 : factors.back(); }
};

// What the amounts of the worst kind of year are multiplied by.
[[nodiscard]] double worstAmountFactor(const YearFactor &factor);

[[nodiscard]] PreparedModel preparedModel(const LossModel &model, const SimulateOptions &options);

// Where two plans have the same scenario, both get the more frequent one's events and keep their
// own share of them.
struct CoupledModels
{
    LossModel before;
    LossModel after;
    std::vector<double> keptBefore;
    std::vector<double> keptAfter;
};
[[nodiscard]] CoupledModels coupled(const LossModel &before, const LossModel &after);

} // namespace insurable
