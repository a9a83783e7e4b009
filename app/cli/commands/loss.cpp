// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprogress.h"
#include "clisession.h"
#include "commands.h"
#include "exact.h"
#include "lossjson.h"
#include "simulate.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr qint64 largestModel = 4 << 20;
constexpr quint64 largestSeed = (quint64(1) << 53) - 1; // JSON repeats it to the last digit

// One byte more than is allowed, at most: the reader then says that it is too much.
QByteArray modelText(const QString &path)
{
    QFile file(path);
    const bool isOpen = path == "-"_L1
        ? file.open(stdin, QIODevice::ReadOnly, QFileDevice::DontCloseHandle)
        : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        throw fileError(u"The loss model could not be read from"_s, path, file.errorString());
    QByteArray text;
    while (text.size() <= largestModel) {
        const QByteArray more = file.read(largestModel + 1 - text.size());
        if (more.isEmpty())
            break;
        text += more;
    }
    if (file.error() != QFileDevice::NoError)
        throw fileError(u"The loss model could not be read from"_s, path, file.errorString());
    return text;
}

quint64 wholeNumber(const Arguments &arguments, const QString &option, quint64 otherwise,
                    quint64 least, quint64 most)
{
    if (!arguments.has(option))
        return otherwise;
    bool isNumber = false;
    const quint64 number = arguments.value(option).toULongLong(&isNumber);
    if (!isNumber || number < least || number > most)
        throw Error(ErrorKind::Usage,
                    u"--%1 takes a whole number from %2 to %3."_s.arg(option).arg(least).arg(most));
    return number;
}

bool wantsSimulation(const Arguments &arguments)
{
    const QString method = arguments.has(u"method"_s) ? arguments.value(u"method"_s) : u"exact"_s;
    if (method != "exact"_L1 && method != "simulate"_L1)
        throw Error(ErrorKind::Usage, u"--method takes exact or simulate."_s);
    return method == "simulate"_L1;
}

SimulateOptions simulateOptions(const Arguments &arguments)
{
    SimulateOptions options;
    options.years = wholeNumber(arguments, u"years"_s, options.years, 1, 1'000'000'000'000);
    options.seed = wholeNumber(arguments, u"seed"_s, options.seed, 0, largestSeed);
    options.threads = int(wholeNumber(arguments, u"threads"_s, 0, 1, 1024));
    return options;
}

Estimate less(const Estimate &before, const Estimate &after)
{
    return {before.value - after.value, before.error + after.error};
}

LossDifference exactDifference(const LossModel &before, const LossModel &after)
{
    LossDifference both{exactLoss(before), exactLoss(after)};
    both.gross = less(both.before.total.mean, both.after.total.mean);
    both.ceded = less(both.before.ceded.mean, both.after.ceded.mean);
    both.retained = less(both.before.retained.mean, both.after.retained.mean);
    return both;
}

// What two files hold, where --against names another.
std::vector<LossModel> modelsIn(const Arguments &arguments)
{
    QStringList paths{arguments.operand(u"FILE.json"_s)};
    if (arguments.has(u"against"_s))
        paths.append(arguments.value(u"against"_s));
    if (paths.count(u"-"_s) > 1)
        throw Error(ErrorKind::Usage, u"Only one of both models can come from standard input."_s);
    std::vector<LossModel> models;
    for (const QString &path : std::as_const(paths))
        models.push_back(lossModelFromJson(modelText(path)));
    return models;
}

QJsonObject exactReport(const std::vector<LossModel> &models)
{
    return models.size() > 1 ? lossDifferenceToJson(exactDifference(models[0], models[1]))
                             : lossResultToJson(exactLoss(models[0]));
}

// Two live through the same years, so that what they differ by is known far better than either.
QJsonObject playedReport(const std::vector<LossModel> &models, SimulateOptions options)
{
    CliProgress progress(u"Playing the years"_s);
    options.progress = &progress;
    QJsonObject json = models.size() > 1
        ? lossDifferenceToJson(simulateDifference(models[0], models[1], options))
        : lossResultToJson(simulateLoss(models[0], options));
    json.insert(u"years"_s, qint64(options.years));
    json.insert(u"seed"_s, qint64(options.seed));
    return json;
}

} // namespace

ExitStatus runLoss(CliSession &session, const Arguments &arguments)
{
    const SimulateOptions options = simulateOptions(arguments);
    const bool simulates = wantsSimulation(arguments);
    const std::vector<LossModel> models = modelsIn(arguments);
    session.console().json(simulates ? playedReport(models, options) : exactReport(models));
    return ExitStatus::Fine;
}

} // namespace insurable
