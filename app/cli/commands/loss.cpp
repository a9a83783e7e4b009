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

} // namespace

ExitStatus runLoss(CliSession &session, const Arguments &arguments)
{
    SimulateOptions options = simulateOptions(arguments);
    const bool simulates = wantsSimulation(arguments);
    const LossModel model = lossModelFromJson(modelText(arguments.operand(u"FILE.json"_s)));
    if (!simulates) {
        session.console().json(lossResultToJson(exactLoss(model)));
        return ExitStatus::Fine;
    }
    CliProgress progress(u"Playing the years"_s);
    options.progress = &progress;
    QJsonObject json = lossResultToJson(simulateLoss(model, options));
    json.insert(u"years"_s, qint64(options.years));
    json.insert(u"seed"_s, qint64(options.seed));
    session.console().json(json);
    return ExitStatus::Fine;
}

} // namespace insurable
