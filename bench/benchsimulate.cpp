// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benches.h"
#include "dicewithstd.h"
#include "errors.h"
#include "fiftyscenarios.h"
#include "job.h"
#include "simulate.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

#include <cmath>
#include <thread>

using namespace Qt::StringLiterals;

namespace insurable::bench {

namespace {

constexpr quint64 manyYears = 1'000'000;
constexpr double noEnd = 1e300; // JSON knows no infinity

LossModel model()
{
    LossModel fifty = fiftyScenarios();
    fifty.annual = {100'000, 1'000'000};
    return fifty;
}

double eventsAYear(const LossModel &model)
{
    double events = 0;
    for (const LossScenario &scenario : model.scenarios)
        events += scenario.frequency.mean();
    return events;
}

double secondsOf(const LossModel &model, quint64 years, int threads)
{
    const Stopwatch watch;
    (void)simulateLoss(model, {.years = years, .seed = 1, .threads = threads});
    return watch.seconds();
}

double secondsWithStd(const LossModel &model, quint64 seed)
{
    const Stopwatch watch;
    const double mean = meanWithStd(model, manyYears, seed);
    const double seconds = watch.seconds();
    const Estimate ours = simulateLoss(model, {.years = 100'000}).total.mean;
    if (std::abs(mean - ours.value) > 5 * ours.error)
        throw Error(ErrorKind::Invalid, u"The reference plays other years."_s);
    return seconds;
}

QByteArray forNumpy(const LossModel &model, int rounds)
{
    QJsonArray scenarios;
    for (const LossScenario &one : model.scenarios) {
        const double median = one.severity.quantile(0.5);
        const double sigma = std::sqrt(2 * std::log(one.severity.mean() / median));
        scenarios.append(QJsonObject{{u"rate"_s, one.frequency.mean()},
                                     {u"mu"_s, std::log(median)},
                                     {u"sigma"_s, sigma},
                                     {u"retention"_s, one.layer.retention},
                                     {u"limit"_s, std::min(one.layer.limit, noEnd)}});
    }
    return QJsonDocument(QJsonObject{{u"scenarios"_s, scenarios},
                                     {u"retention"_s, model.annual.retention},
                                     {u"limit"_s, model.annual.limit},
                                     {u"years"_s, qint64(manyYears)},
                                     {u"rounds"_s, rounds}})
        .toJson(QJsonDocument::Compact);
}

// Debian's numpy belongs to Debian's Python, whichever else stands before it in the path.
QString python()
{
    const QString debian = u"/usr/bin/python3"_s;
    return QFileInfo(debian).isExecutable() ? debian : u"python3"_s;
}

// Empty where there is no numpy.
double secondsWithNumpy(const LossModel &model)
{
    QProcess numpy;
    numpy.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    numpy.start(python(), {QStringLiteral(INSURABLE_BENCH_SOURCE "/simulate.py")});
    numpy.write(forNumpy(model, 1));
    numpy.closeWriteChannel();
    if (!numpy.waitForFinished(-1) || numpy.exitCode() != 0)
        return 0;
    const QByteArray out = numpy.readAllStandardOutput();
    return QJsonDocument::fromJson(out).object()["seconds"_L1][0].toDouble();
}

double memoryOf(Context &context, quint64 years)
{
    return Job::mebibytes(context.inChild({u"simulate-years"_s, QString::number(years)}));
}

Figure numpyFigure(const Pairs &pairs)
{
    const bool has = !pairs.reference.empty() && pairs.reference.front() > 0;
    return {u"simulate"_s,
            u"speed, to vectorised numpy"_s,
            u"×"_s,
            has ? pairs.speeds() : std::vector<double>(),
            Figure::Goal::AtLeast,
            10,
            has ? pairs.inMilliseconds() : u"numpy is not installed"_s};
}

struct Rounds
{
    std::vector<double> perEvent; // nanoseconds
    Pairs withStd;
    Pairs withNumpy;
    Pairs threads; // two and one
};

Rounds measured(Context &context, const LossModel &model)
{
    Rounds rounds;
    const double events = eventsAYear(model) * double(manyYears);
    for (int i = 0; i < context.rounds(5); ++i) {
        const double one = secondsOf(model, manyYears, 1);
        rounds.perEvent.push_back(one / events * 1e9);
        rounds.threads.reference.push_back(one);
        rounds.threads.ours.push_back(secondsOf(model, manyYears, 2));
        rounds.withStd.ours.push_back(one);
        rounds.withStd.reference.push_back(secondsWithStd(model, quint64(i)));
        rounds.withNumpy.ours.push_back(secondsOf(model, manyYears, 1));
        rounds.withNumpy.reference.push_back(secondsWithNumpy(model));
    }
    return rounds;
}

} // namespace

Figures benchSimulate(Context &context)
{
    const LossModel fifty = model();
    (void)secondsOf(fifty, manyYears, 1);
    const Rounds rounds = measured(context, fifty);
    const auto atMost = Figure::Goal::AtMost;
    const auto atLeast = Figure::Goal::AtLeast;
    const bool hasTwo = std::thread::hardware_concurrency() >= 2;
    return {
        {u"simulate"_s, u"50 scenarios, a million years, one thread"_s, u"ns per event"_s,
         rounds.perEvent, atMost, 7,
         u"%1 million events, all outputs"_s.arg(eventsAYear(fifty), 0, 'f', 1)},
        {u"simulate"_s, u"speed, to the standard library's distributions"_s, u"×"_s,
         rounds.withStd.speeds(), atLeast, 8, rounds.withStd.inMilliseconds()},
        numpyFigure(rounds.withNumpy),
        {u"simulate"_s, u"two threads, to one"_s, u"×"_s,
         hasTwo ? rounds.threads.speeds() : std::vector<double>(), atLeast, 1.7,
         u"where two cores are free"_s},
        {u"simulate"_s,
         u"memory, a million years and ten"_s,
         u"MiB"_s,
         {memoryOf(context, manyYears), memoryOf(context, 10 * manyYears)},
         atMost,
         32,
         u"two threads"_s},
    };
}

QJsonObject simulateChild(const QStringList &arguments)
{
    const LossModel fifty = model();
    const Job job;
    (void)simulateLoss(fifty, {.years = arguments.value(1).toULongLong(), .threads = 2});
    return job.report();
}

} // namespace insurable::bench
