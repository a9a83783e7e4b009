// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layer.h"
#include "payoff.h"
#include "policyterms.h"

namespace insurable {

// One policy's terms for the events of one scenario, ready for many of them. Never changes.
class ScenarioPayment final
{
public:
    ScenarioPayment(const PolicyTerms &terms, const InsuredScenario &scenario);

    [[nodiscard]] size_t parts() const { return m_parts.size(); }
    // Which of the policy's parts, or its number of parts for those that it does not name.
    [[nodiscard]] size_t termsOf(size_t part) const { return m_parts[part].terms; }
    // What is paid of an event; `byPart` has an entry for each part.
    double pay(double loss, std::span<double> byPart) const;
    // The same as a layer, where one says it all.
    [[nodiscard]] std::optional<EventLayer> asLayer() const;

private:
    struct Part
    {
        double share = 1;
        double waiting = 0; // what the waiting period costs
        double paid = 1;    // of each pound beyond it
        double limit = noLimit;
        std::optional<double> excess;
        size_t terms = 0;
    };

    [[nodiscard]] static Part partOf(const PolicyTerms &terms, const InsuredScenario &scenario,
                                     const CoverShare &share);

    std::vector<Part> m_parts;
    double m_excess;
    double m_limit;
    double m_share; // one less the coinsurance
};

// A policy over all scenarios of a model, in their order, with its limits of a year.
class PolicyPayoff final : public Payoff
{
public:
    PolicyPayoff(const PolicyTerms &terms, const std::vector<InsuredScenario> &scenarios);

    [[nodiscard]] size_t parts() const override { return m_limits.size(); }
    void pay(const EventBatch &events, YearTable &paid) const override;
    void settle(YearTable &paid, std::span<double> ceded) const override;

private:
    std::vector<ScenarioPayment> m_scenarios;
    std::vector<double> m_limits; // of a year: each part's, the last for all parts without
    double m_limitYear;
};

} // namespace insurable
