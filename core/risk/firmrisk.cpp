// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assetweights.h"
#include "catalogue.h"
#include "firmscale.h"
#include "organisationfacts.h"
#include "ownincidents.h"
#include "riskinput.h"
#include "snapshot.h"

#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr auto interruption = "interruption"_L1;
// However long or short a what-if makes an interruption, its cost stays within this of the usual.
constexpr Bounds hoursBounds{0.2, 5};

void requireValid(const WhatIf &whatIf)
{
    requireAmount("turnover", whatIf.turnover.value_or(0));
    requireAmount("records", whatIf.records.value_or(0));
    requireAmount("hours_down", whatIf.hoursDown.value_or(0));
    requireAmount("frequency_factor", whatIf.frequencyFactor);
    requireAmount("years_kept", whatIf.yearsKept.value_or(0));
}

// Puts one firm's scenarios together.
class FirmRiskBuilder final
{
public:
    FirmRiskBuilder(const Snapshot &records, const Catalogue &catalogue, QDate on,
                    const WhatIf &whatIf)
        : m_records(records)
        , m_catalogue(catalogue)
        , m_basis(catalogue.lossBasis())
        , m_whatIf(whatIf)
        , m_scale(records.organisation, m_basis, whatIf)
        , m_incidents(records, on, m_basis.claimsFrom.value * m_scale.perDollar(), whatIf)
        , m_levels(controlLevels(records))
        , m_facts(records.organisation)
    {
        for (const ControlState &state : records.controls) {
            if (state.status == ControlStatus::NotApplicable)
                m_notApplicable.insert(state.id);
        }
    }

    [[nodiscard]] FirmRisk build()
    {
        m_risk.currency = m_scale.currency();
        m_risk.frequencyCap = m_basis.frequencyCap.value;
        m_risk.severityCap = m_basis.severityCap.value;
        m_risk.overlap = m_basis.overlap.value;
        m_risk.typicalRetention = m_basis.typicalRetention.value * m_scale.perDollar();
        m_risk.typicalLimit = m_basis.typicalLimit.value * m_scale.perDollar();
        for (const auto &[control, share] : m_basis.usual)
            m_risk.usual[control] = share.value;
        for (const Scenario &scenario : m_catalogue.scenarios()) {
            if (scenario.applies.applies(m_facts))
                addLayers(scenario);
        }
        return std::move(m_risk);
    }

private:
    void addLayers(const Scenario &scenario)
    {
        const auto assets = weightedAssets(scenario, m_records);
        const auto effects = effectsFor(scenario);
        for (const ScenarioLayer &layer : scenario.layers) {
            if (const LayerBasis *basis = m_basis.layer(layer.layer)) {
                FirmScenario firm = begun(scenario, layer);
                firm.assets = assets;
                firm.effects = effects;
                scale(firm, scenario, layer, *basis);
                m_risk.scenarios.push_back(std::move(firm));
            }
        }
    }

    [[nodiscard]] static FirmScenario begun(const Scenario &scenario, const ScenarioLayer &layer)
    {
        FirmScenario firm;
        firm.id = Id::from(u"%1.%2"_s.arg(scenario.id.text(), lossLayerName(layer.layer)));
        firm.scenario = scenario.id;
        firm.title = scenario.title;
        firm.layer = layer.layer;
        firm.area = scenario.area;
        if (layer.layer == LossLayer::Everyday)
            firm.cover = {{unclaimedPart, 1}};
        else
            firm.cover = scenario.cover;
        firm.hoursDown = scenario.hoursDown.value;
        return firm;
    }

    // What does not concern the firm neither helps it nor counts against it.
    [[nodiscard]] std::vector<ControlEffect> effectsFor(const Scenario &scenario) const
    {
        std::vector<ControlEffect> effects = scenario.effects;
        std::erase_if(effects, [&](const ControlEffect &effect) {
            const Control *control = m_catalogue.control(effect.control);
            return m_notApplicable.contains(effect.control)
                || (control && !control->applies.applies(m_facts));
        });
        return effects;
    }

    void scale(FirmScenario &firm, const Scenario &scenario, const ScenarioLayer &layer,
               const LayerBasis &basis) const
    {
        const ScaledLayer &scaled = m_scale.of(layer.layer);
        double frequency = basis.frequency.value * layer.share.value * scaled.frequency;
        double mean = layer.mean.value * scaled.severity;
        note(firm, FigureStep::What::Book, EffectOn::Frequency, basis.frequency);
        note(firm, FigureStep::What::Share, EffectOn::Frequency, layer.share);
        note(firm, FigureStep::What::Mean, EffectOn::Severity, layer.mean);
        note(firm, FigureStep::What::Sigma, EffectOn::Severity, layer.sigma);
        firm.steps.insert(firm.steps.end(), scaled.steps.begin(), scaled.steps.end());
        mean *= noted(firm, FigureStep::What::Currency, EffectOn::Severity,
                      m_scale.rateFrom(basis.currency), m_basis.rates);
        mean *= recordsFactor(firm, scenario);
        mean *= hoursFactor(firm, scenario);
        const double ofTheBook = frequency;
        const Remaining usual = remaining(m_risk, firm, m_risk.usual);
        frequency *=
            noted(firm, FigureStep::What::Usual, EffectOn::Frequency, 1 / usual.frequency, {});
        mean *= noted(firm, FigureStep::What::Usual, EffectOn::Severity, 1 / usual.severity, {});
        firm.update = update(firm, ofTheBook, basis.priorShape, EffectCase::Likely);
        frequency *= noted(firm, FigureStep::What::OwnIncidents, EffectOn::Frequency,
                           firm.update.factor(), {});
        firm.atLow = factorsAt(firm, ofTheBook, basis.priorShape, EffectCase::Low);
        firm.atHigh = factorsAt(firm, ofTheBook, basis.priorShape, EffectCase::High);
        if (m_whatIf.frequencyFactor != 1)
            frequency *= noted(firm, FigureStep::What::WhatIf, EffectOn::Frequency,
                               m_whatIf.frequencyFactor, {});
        firm.frequency = Frequency::poisson(frequency);
        const double sigma = layer.sigma.value;
        firm.severity = Severity::lognormal(std::log(mean) - sigma * sigma / 2, sigma);
    }

    static void note(FirmScenario &firm, FigureStep::What what, EffectOn on, const Sourced &figure)
    {
        firm.steps.push_back({what, on, figure.value, figure.source, figure.year});
    }

    static double noted(FirmScenario &firm, FigureStep::What what, EffectOn on, double factor,
                        const Sourced &from)
    {
        if (factor != 1)
            firm.steps.push_back({what, on, factor, from.source, from.year});
        return factor;
    }

    double recordsFactor(FirmScenario &firm, const Scenario &scenario) const
    {
        const double records = m_whatIf.records.value_or(recordsHeld(m_records));
        if (!scenario.growsWithRecords || firm.layer != LossLayer::Claims
            || (records <= 0 && !m_whatIf.records))
            return 1;
        const double factor = std::pow(std::max(records, 1.0) / m_basis.recordsReference.value,
                                       m_basis.recordsElasticity.value);
        return noted(firm, FigureStep::What::Records, EffectOn::Severity,
                     std::clamp(factor, m_basis.recordsBounds.least, m_basis.recordsBounds.most),
                     m_basis.recordsElasticity);
    }

    double hoursFactor(FirmScenario &firm, const Scenario &scenario) const
    {
        if (!m_whatIf.hoursDown || firm.hoursDown <= 0 || scenario.cover.empty()
            || scenario.cover.front().part != interruption)
            return 1;
        const double ratio =
            std::clamp(*m_whatIf.hoursDown / firm.hoursDown, hoursBounds.least, hoursBounds.most);
        const double share = scenario.cover.front().share;
        firm.hoursDown = *m_whatIf.hoursDown;
        return noted(firm, FigureStep::What::Hours, EffectOn::Severity, 1 - share + share * ratio,
                     {});
    }

    // Own incidents against what the published frequency is with the firm's controls.
    [[nodiscard]] FrequencyUpdate update(const FirmScenario &firm, double ofTheBook, double shape,
                                         EffectCase effectCase) const
    {
        const double now = ofTheBook / remaining(m_risk, firm, m_risk.usual, effectCase).frequency
            * remaining(m_risk, firm, m_levels, effectCase).frequency;
        return m_incidents.update(firm.scenario, firm.layer, now, shape);
    }

    [[nodiscard]] CaseFactors factorsAt(const FirmScenario &firm, double ofTheBook, double shape,
                                        EffectCase effectCase) const
    {
        const Remaining likely = remaining(m_risk, firm, m_risk.usual);
        const Remaining usual = remaining(m_risk, firm, m_risk.usual, effectCase);
        const double own =
            update(firm, ofTheBook, shape, effectCase).factor() / firm.update.factor();
        return {likely.frequency / usual.frequency * own, likely.severity / usual.severity};
    }

    const Snapshot &m_records;
    const Catalogue &m_catalogue;
    const LossBasis &m_basis;
    const WhatIf &m_whatIf;
    FirmScale m_scale;
    OwnIncidents m_incidents;
    ControlLevels m_levels;
    OrganisationFacts m_facts;
    QSet<Id> m_notApplicable;
    FirmRisk m_risk;
};

} // namespace

FirmRisk firmRisk(const Snapshot &records, const Catalogue &catalogue, QDate on,
                  const WhatIf &whatIf)
{
    requireValid(whatIf);
    return FirmRiskBuilder(records, catalogue, on, whatIf).build();
}

} // namespace insurable
