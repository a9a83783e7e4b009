// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preparedmodel.h"

#include "normal.h"

#include <QHash>

#include <cmath>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr int factorSteps = 16;
constexpr double mostEvents = 1e11;   // of a simulation
constexpr double mostClustered = 1e9; // events in one cluster, about

double eventsAYear(const LossModel &model)
{
    double events = 0;
    for (const LossScenario &scenario : model.scenarios)
        events += scenario.frequency.mean();
    for (const CommonShock &shock : model.shocks)
        events += shock.frequency.mean() * double(shock.scenarios.size());
    return events;
}

void requireSimulable(const SimulateOptions &options, const LossModel &model)
{
    const size_t scenarios = model.scenarios.size();
    requireParameter(options.years > 0 && options.years <= 1'000'000'000'000, u"years"_s,
                     u"a number from 1 to 1,000,000,000,000"_s, double(options.years));
    requireParameter(options.threads >= 0 && options.threads <= 1024, u"threads"_s,
                     u"a number from 0 to 1,024"_s, options.threads);
    requireParameter(options.kept.empty() || options.kept.size() == scenarios, u"kept"_s,
                     u"one share for each scenario"_s, double(options.kept.size()));
    requireParameter(double(options.years) * eventsAYear(model) <= mostEvents, u"years"_s,
                     u"so few that they have 100,000,000,000 events at most"_s,
                     double(options.years));
    for (const double share : options.kept)
        requireParameter(share >= 0 && share <= 1, u"kept"_s, u"a share from 0 to 1"_s, share);
    requireParameter(options.yearFactor.sigma >= 0 && options.yearFactor.sigma <= 2,
                     u"yearFactor.sigma"_s, u"a number from 0 to 2"_s, options.yearFactor.sigma);
    requireParameter(std::abs(options.yearFactor.onSeverity) <= 4, u"yearFactor.onSeverity"_s,
                     u"a number from -4 to 4"_s, options.yearFactor.onSeverity);
}

// The means of the sixteenths of a lognormal distribution of mean 1.
std::vector<double> factorsOf(double sigma)
{
    std::vector<double> factors;
    double below = 0;
    for (int step = 1; step <= factorSteps && sigma > 0; ++step) {
        const double upTo = normalCdf(normalQuantile(double(step) / factorSteps) - sigma);
        factors.push_back((upTo - below) * factorSteps);
        below = upTo;
    }
    return factors;
}

Frequency raised(const Frequency &frequency, double factor, const QString &id)
{
    if (frequency.kind() == Frequency::Kind::NegativeBinomial)
        requireParameter(frequency.mean() <= mostClustered * frequency.size(),
                         u"size of “%1”"_s.arg(id), u"a billionth of the mean at least"_s,
                         frequency.size());
    if (frequency.kind() == Frequency::Kind::Bernoulli)
        requireParameter(frequency.mean() * factor <= 1, u"probability of “%1”"_s.arg(id),
                         u"at most 1 in the worst year too"_s, frequency.mean() * factor);
    return factor == 1 ? frequency : frequency.scaled(factor);
}

// The same name twice is two streams all the same.
quint64 streamFor(quint64 seed, const QString &kind, const QString &id, QHash<QString, int> &seen)
{
    const QString name = kind + id;
    const int before = seen[name]++;
    return streamOf(seed, before == 0 ? name : name + u'\n' + QString::number(before));
}

} // namespace

bool PreparedModel::hasLayers() const
{
    return payoff || !annual.isEverything()
        || std::any_of(scenarios.begin(), scenarios.end(),
                       [](const PreparedScenario &one) { return !one.layer.isEverything(); });
}

double worstAmountFactor(const YearFactor &factor)
{
    double most = 1;
    for (const double one : factorsOf(factor.sigma))
        most = std::max(most, std::pow(one, factor.onSeverity));
    return most;
}

PreparedModel preparedModel(const LossModel &model, const SimulateOptions &options)
{
    requireValid(model);
    requireSimulable(options, model);
    PreparedModel prepared{.annual = model.annual,
                           .payoff = options.payoff,
                           .yearFactor = options.yearFactor,
                           .factors = factorsOf(options.yearFactor.sigma),
                           .factorStream = streamOf(options.seed, u"year"_s)};
    const double factor = prepared.mostFactor();
    QHash<QString, int> seen;
    for (const LossScenario &scenario : model.scenarios) {
        const quint64 stream = streamFor(options.seed, u"scenario "_s, scenario.id, seen);
        const size_t at = prepared.scenarios.size();
        prepared.scenarios.push_back(
            {EventStream(raised(scenario.frequency, factor, scenario.id), stream),
             QuantileTable(scenario.severity), scenario.layer,
             options.kept.empty() ? 1 : options.kept[at], scenario.severity.mean() == 0,
             mixed(stream)});
    }
    for (const CommonShock &shock : model.shocks) {
        const quint64 stream = streamFor(options.seed, u"shock "_s, shock.id, seen);
        for (const size_t struck : shock.scenarios)
            prepared.scenarios[struck].shocks.push_back(prepared.shocks.size());
        prepared.shocks.push_back(EventStream(raised(shock.frequency, factor, shock.id), stream));
    }
    return prepared;
}

CoupledModels coupled(const LossModel &before, const LossModel &after)
{
    CoupledModels both{before, after, std::vector<double>(before.scenarios.size(), 1),
                       std::vector<double>(after.scenarios.size(), 1)};
    QHash<QString, size_t> places;
    for (size_t i = 0; i < before.scenarios.size(); ++i)
        places.insert(before.scenarios[i].id, i);
    for (size_t i = 0; i < after.scenarios.size(); ++i) {
        const auto place = places.constFind(after.scenarios[i].id);
        if (place == places.constEnd())
            continue;
        Frequency &one = both.before.scenarios[*place].frequency;
        Frequency &other = both.after.scenarios[i].frequency;
        if (one.kind() != other.kind() || one.size() != other.size() || one == other)
            continue;
        const bool isLess = other.mean() < one.mean();
        const double share = isLess ? other.mean() / one.mean() : one.mean() / other.mean();
        (isLess ? both.keptAfter[i] : both.keptBefore[*place]) = share;
        (isLess ? other : one) = isLess ? one : other;
    }
    return both;
}

} // namespace insurable
