// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benches.h"
#include "exact.h"
#include "fiftyscenarios.h"
#include "job.h"

using namespace Qt::StringLiterals;

namespace insurable::bench {

namespace {

const ExactOptions wholeOnly{false, true};

double millisecondsOf(ExactEngine &engine, const LossModel &model)
{
    const Stopwatch watch;
    (void)engine.calculate(model);
    return watch.seconds() * 1000;
}

double millisecondsFromScratch(const LossModel &model, const ExactOptions &options)
{
    ExactEngine engine(options);
    return millisecondsOf(engine, model);
}

// What a slider does: one scenario after the other becomes dearer and more frequent.
double millisecondsPerChange(ExactEngine &engine, LossModel &model, std::size_t scenario)
{
    LossScenario &changed = model.scenarios[scenario % model.scenarios.size()];
    changed.severity = changed.severity.scaled(1.01);
    changed.frequency = changed.frequency.scaled(1.01);
    return millisecondsOf(engine, model);
}

double inMillionths(double value, double closer)
{
    return std::abs(value / closer - 1) * 1e6;
}

struct Accuracy
{
    double quantile;
    double tail;
    QString bounds;
};

// Against a lattice sixteen times as fine.
Accuracy accuracyOf(const LossModel &model)
{
    const AnnualLoss loss = exactLoss(model, wholeOnly).total;
    const AnnualLoss closer = exactLoss(model, {false, false, 65536}).total;
    const Estimate quantile = *loss.quantile(0.99);
    const Estimate tail = *loss.tvarAt(0.95);
    const auto bound = [](const Estimate &estimate) {
        return QString::number(estimate.error / estimate.value * 1e6, 'g', 2);
    };
    return {inMillionths(quantile.value, closer.quantile(0.99)->value),
            inMillionths(tail.value, closer.tvarAt(0.95)->value),
            u"bounds it gives itself: %1 and %2"_s.arg(bound(quantile), bound(tail))};
}

} // namespace

Figures benchLoss(Context &context)
{
    const LossModel model = fiftyScenarios();
    LossModel changing = model;
    ExactEngine engine(wholeOnly);
    (void)engine.calculate(changing);
    std::vector<double> scratch;
    std::vector<double> mixed;
    std::vector<double> each;
    std::vector<double> changed;
    std::vector<double> memory;
    for (int i = 0; i < context.rounds(25); ++i) {
        scratch.push_back(millisecondsFromScratch(model, wholeOnly));
        changed.push_back(millisecondsPerChange(engine, changing, static_cast<std::size_t>(i)));
        mixed.push_back(millisecondsFromScratch(fiftyMixedScenarios(), wholeOnly));
        each.push_back(millisecondsFromScratch(model, {}));
    }
    const QJsonObject report = context.inChild({u"loss-exact"_s, u"50"_s});
    memory.push_back(report.value("growth"_L1).toDouble() / (1 << 20));
    const Accuracy accuracy = accuracyOf(model);
    const auto atMost = Figure::Goal::AtMost;
    const auto none = Figure::Goal::None;
    return {
        {u"loss"_s, u"50 scenarios, exactly, from scratch"_s, u"ms"_s, scratch, atMost, 12, {}},
        {u"loss"_s, u"one scenario changed"_s, u"ms"_s, changed, atMost, 4, {}},
        {u"loss"_s,
         u"error of the 99 % quantile"_s,
         u"millionths"_s,
         {accuracy.quantile},
         atMost,
         10,
         accuracy.bounds},
        {u"loss"_s, u"error of TVaR 95"_s, u"millionths"_s, {accuracy.tail}, atMost, 10, {}},
        {u"loss"_s, u"memory"_s, u"MiB"_s, memory, atMost, 64, {}},
        {u"loss"_s, u"a fifth of them not Poisson"_s, u"ms"_s, mixed, none, 0, {}},
        {u"loss"_s, u"each scenario's distribution too"_s, u"ms"_s, each, none, 0, {}},
    };
}

QJsonObject lossChild(const QStringList &)
{
    const LossModel model = fiftyScenarios();
    const Job job;
    (void)exactLoss(model);
    return job.report();
}

} // namespace insurable::bench
