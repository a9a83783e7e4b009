// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exact.h"

#include "contributions.h"
#include "layeredsum.h"

#include <bit>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

// The costs of one scenario in each view, kept as long as the scenario stays as it is.
struct ScenarioTables
{
    Severity severity;
    EventLayer layer;
    double rate;
    CostTable gross;
    CostTable ceded;
    CostTable retained;

    explicit ScenarioTables(const LossScenario &scenario)
        : severity(scenario.severity)
        , layer(scenario.layer)
        , rate(scenario.frequency.mean())
        , gross(EventCost(severity, layer, CostView::Gross), rate)
        , ceded(EventCost(severity, layer, CostView::Ceded), rate)
        , retained(EventCost(severity, layer, CostView::Retained), rate)
    {
    }

    [[nodiscard]] bool fits(const LossScenario &scenario) const
    {
        return layer == scenario.layer && severity == scenario.severity
            && scenario.frequency.mean() <= 2 * rate + 1;
    }

    [[nodiscard]] CostTable &of(CostView view)
    {
        switch (view) {
        case CostView::Gross:
            return gross;
        case CostView::Ceded:
            return ceded;
        case CostView::Retained:
            return retained;
        }
        Q_UNREACHABLE();
    }
};

int checkedPoints(int points)
{
    requireParameter(points >= 1024 && points <= LatticeTools::mostPoints
                         && std::has_single_bit(unsigned(points)),
                     u"points"_s, u"a power of two from 1,024 to 65,536"_s, points);
    return points;
}

// Beyond this the parts of a year are too small for a lattice that holds the whole.
constexpr double mostEvents = 2e4;

void requireFewEvents(const LossModel &model)
{
    double events = 0;
    for (const LossScenario &scenario : model.scenarios)
        events += scenario.frequency.mean();
    for (const CommonShock &shock : model.shocks)
        events += shock.frequency.mean() * static_cast<double>(shock.scenarios.size());
    requireParameter(events <= mostEvents, u"mean"_s,
                     u"20,000 events a year at most, all together, for the exact method"_s, events);
}

bool hasEventLayers(const LossModel &model)
{
    return std::any_of(model.scenarios.begin(), model.scenarios.end(),
                       [](const auto &scenario) { return !scenario.layer.isEverything(); });
}

} // namespace

class ExactEngine::Private
{
public:
    explicit Private(const ExactOptions &options)
        : m_options(options)
        , m_tools(checkedPoints(options.points))
    {
    }

    LossResult calculate(const LossModel &model);

private:
    void keepTables(const LossModel &model);
    [[nodiscard]] YearlySum wholeSum(const LossModel &model, CostView view);
    [[nodiscard]] YearlySum sumOf(const LossModel &model, std::size_t scenario, CostView view);
    void describeGross(AnnualLoss &loss, AnnualSum &gross, AnnualSum &ceded,
                       const AnnualLayer &layer) const;
    void addLayers(LossResult &result, const LossModel &model, AnnualSum &gross);
    void addScenarios(LossResult &result, const LossModel &model, AnnualSum &gross);
    [[nodiscard]] AnnualLoss scenarioLoss(const LossModel &model, std::size_t scenario);

    ExactOptions m_options;
    LatticeTools m_tools;
    std::vector<std::unique_ptr<ScenarioTables>> m_tables;
};

void ExactEngine::Private::keepTables(const LossModel &model)
{
    m_tables.resize(model.scenarios.size());
    for (std::size_t i = 0; i < m_tables.size(); ++i) {
        if (!m_tables[i] || !m_tables[i]->fits(model.scenarios[i]))
            m_tables[i] = std::make_unique<ScenarioTables>(model.scenarios[i]);
    }
}

YearlySum ExactEngine::Private::wholeSum(const LossModel &model, CostView view)
{
    std::vector<CostTable *> costs;
    for (const auto &tables : m_tables)
        costs.push_back(&tables->of(view));
    YearlySum sum(std::move(costs));
    for (std::size_t i = 0; i < model.scenarios.size(); ++i)
        sum.add(model.scenarios[i].frequency, {i});
    for (const CommonShock &shock : model.shocks)
        sum.add(shock.frequency, shock.scenarios);
    return sum;
}

YearlySum ExactEngine::Private::sumOf(const LossModel &model, std::size_t scenario, CostView view)
{
    YearlySum sum({&m_tables[scenario]->of(view)});
    sum.add(model.scenarios[scenario].frequency, {0});
    for (const CommonShock &shock : model.shocks) {
        if (std::find(shock.scenarios.begin(), shock.scenarios.end(), scenario)
            != shock.scenarios.end())
            sum.add(shock.frequency, {0});
    }
    return sum;
}

// The figures that only a gross loss has.
void ExactEngine::Private::describeGross(AnnualLoss &loss, AnnualSum &gross, AnnualSum &ceded,
                                         const AnnualLayer &layer) const
{
    loss = LayeredSum(gross, {}, LayeredSum::Side::Everything).describe();
    loss.layerMean = {ceded.mean(), 1e-14 * ceded.mean()};
    loss.annualMean = LayeredSum(ceded, layer, LayeredSum::Side::Inside).mean();
    loss.attachment = ceded.survival(layer.retention);
    const double end = layer.retention + layer.limit;
    if (!std::isinf(end))
        loss.exhaustion = ceded.probabilityFrom(end);
}

void ExactEngine::Private::addLayers(LossResult &result, const LossModel &model, AnnualSum &gross)
{
    const bool isLayered = hasEventLayers(model);
    std::optional<AnnualSum> own;
    if (isLayered)
        own.emplace(wholeSum(model, CostView::Ceded), m_tools);
    AnnualSum &ceded = own ? *own : gross;
    describeGross(result.total, gross, ceded, model.annual);
    if (!m_options.layers)
        return;
    result.ceded = LayeredSum(ceded, model.annual, LayeredSum::Side::Inside).describe();
    if (!isLayered) {
        result.retained = LayeredSum(gross, model.annual, LayeredSum::Side::Outside).describe();
    } else if (model.annual.isEverything()) {
        AnnualSum retained(wholeSum(model, CostView::Retained), m_tools);
        result.retained = LayeredSum(retained, {}, LayeredSum::Side::Everything).describe();
    } else {
        // Depends on both the ceded and the gross sum, which one lattice cannot hold.
        result.retained.mean = {result.total.mean.value - result.ceded.mean.value,
                                result.total.mean.error + result.ceded.mean.error};
    }
}

AnnualLoss ExactEngine::Private::scenarioLoss(const LossModel &model, std::size_t scenario)
{
    AnnualSum gross(sumOf(model, scenario, CostView::Gross), m_tools);
    AnnualLoss loss;
    if (model.scenarios[scenario].layer.isEverything()) {
        describeGross(loss, gross, gross, model.annual);
    } else {
        AnnualSum ceded(sumOf(model, scenario, CostView::Ceded), m_tools);
        describeGross(loss, gross, ceded, model.annual);
    }
    return loss;
}

void ExactEngine::Private::addScenarios(LossResult &result, const LossModel &model,
                                        AnnualSum &gross)
{
    const Estimate whole = *result.total.tvarAt(0.95);
    const std::vector<Estimate> worst = worstYearMeans(gross, 0.95, m_tools);
    double sum = 0;
    for (const Estimate &mean : worst)
        sum += mean.value;
    // They come from a lattice of their own and differ from the whole by next to nothing.
    const double correction = sum > 0 ? whole.value / sum : 1;
    const double off =
        1e-6 + std::abs(correction - 1) + whole.error / std::max(whole.value, 1e-300);
    for (std::size_t i = 0; i < model.scenarios.size(); ++i) {
        ScenarioLoss &loss = result.scenarios.emplace_back();
        loss.id = model.scenarios[i].id;
        const double mean = sumOf(model, i, CostView::Gross).mean();
        loss.contributionToMean = {mean, 1e-14 * mean};
        loss.contributionToTvar95 = {worst[i].value * correction,
                                     worst[i].error + worst[i].value * off};
        if (m_options.eachScenario)
            loss.loss = scenarioLoss(model, i);
    }
}

LossResult ExactEngine::Private::calculate(const LossModel &model)
{
    requireValid(model);
    requireFewEvents(model);
    keepTables(model);
    LossResult result;
    result.method = LossMethod::Exact;
    AnnualSum gross(wholeSum(model, CostView::Gross), m_tools);
    addLayers(result, model, gross);
    addScenarios(result, model, gross);
    return result;
}

ExactEngine::ExactEngine(const ExactOptions &options)
    : d(std::make_unique<Private>(options))
{
}

ExactEngine::~ExactEngine() = default;
ExactEngine::ExactEngine(ExactEngine &&) noexcept = default;
ExactEngine &ExactEngine::operator=(ExactEngine &&) noexcept = default;

LossResult ExactEngine::calculate(const LossModel &model)
{
    return d->calculate(model);
}

LossResult exactLoss(const LossModel &model, const ExactOptions &options)
{
    return ExactEngine(options).calculate(model);
}

} // namespace insurable
