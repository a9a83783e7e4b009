// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors.h"
#include "ordeals.h"
#include "victim.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QSaveFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace insurable::torture {

Ordeals allOrdeals()
{
    Ordeals all;
    for (const auto make :
         {makeKills,           makePowerCuts,    makeLyingDisk,      makeCallFaults,
          makeMemoryFaults,    makeDiskFull,     makePassphrase,     makeMigrationKills,
          makeDamage,          makeRollback,     makeHeaderFlips,    makeRaces,
          makeCopies,          makeBackups,      makeReadOnlyMedium, makeClockJumps,
          makeHostileVaults,   makeHostileNames, makeFormulas,       makeHistoryEdits,
          makeWrongPassphrase, makeSession})
        all.push_back(make());
    return all;
}

namespace {

void print(const QString &text, FILE *to = stdout)
{
    std::fputs(qPrintable(text + u'\n'), to);
    std::fflush(to);
}

QJsonObject toJson(const Tally &tally)
{
    return {{u"cycles"_s, tally.cycles},
            {u"lost"_s, tally.found.lost},
            {u"corrupt"_s, tally.found.corrupt},
            {u"partial"_s, tally.found.partial},
            {u"figures"_s, tally.figures},
            {u"met"_s, tally.isMet()},
            {u"notes"_s, QJsonArray::fromStringList(tally.found.notes)}};
}

// The child's part: one ordeal, its tally on standard output.
int runOne(const QString &name, const Plan &plan)
{
    for (const auto &ordeal : allOrdeals()) {
        if (ordeal->name() != name)
            continue;
        Tally tally;
        try {
            ordeal->run(plan, tally);
        } catch (const Error &error) {
            tally.miss(u"it could not be run: %1 [%2]"_s.arg(error.message(), error.detail()));
        }
        print(u"tally "_s
              + QString::fromUtf8(QJsonDocument(toJson(tally)).toJson(QJsonDocument::Compact)));
        return 0;
    }
    return 2;
}

QJsonObject inProcess(const Ordeal &ordeal, const QStringList &arguments, int seconds)
{
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(
        QCoreApplication::applicationFilePath(),
        QStringList{u"--run"_s, ordeal.name(), u"--milliseconds"_s, QString::number(seconds * 1000)}
            + arguments);
    const bool ended = process.waitForFinished(seconds * 1000 + 60'000);
    QString trouble;
    if (!ended) {
        process.kill();
        process.waitForFinished();
        trouble = u"it did not end"_s;
    } else if (process.exitStatus() != QProcess::NormalExit) {
        trouble = u"the program crashed"_s;
    }
    QJsonObject result;
    for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
        if (line.startsWith("tally "))
            result = QJsonDocument::fromJson(line.sliced(6)).object();
    }
    if (result.isEmpty())
        result = {{u"met"_s, false},
                  {u"notes"_s, QJsonArray{trouble.isEmpty() ? u"it said nothing"_s : trouble}}};
    result.insert(u"name"_s, ordeal.name());
    result.insert(u"goal"_s, ordeal.goal());
    result.insert(u"seconds"_s, timer.elapsed() / 1000.0);
    return result;
}

void printRow(const QJsonObject &row)
{
    const auto cell = [&row](const QString &key) {
        return QString::number(row[key].toInteger()).rightJustified(8);
    };
    print(row[u"name"_s].toString().leftJustified(18) + cell(u"cycles"_s) + cell(u"lost"_s)
          + cell(u"corrupt"_s) + cell(u"partial"_s)
          + QString::number(row[u"seconds"_s].toDouble(), 'f', 1).rightJustified(8) + u"  "_s
          + (row[u"met"_s].toBool() ? u"met     "_s : u"MISSED  "_s) + row[u"goal"_s].toString());
    if (const QString figures = row[u"figures"_s].toString(); !figures.isEmpty())
        print(u"    "_s + figures);
    for (const QJsonValue &note : row[u"notes"_s].toArray())
        print(u"    ! "_s + note.toString());
}

Plant plantNamed(const QString &name)
{
    if (name.isEmpty())
        return Plant::None;
    const QStringList names{u"skipped-sync"_s, u"lost-commit"_s, u"swallowed-error"_s,
                            u"swapped-page"_s};
    const qsizetype index = names.indexOf(name);
    if (index < 0)
        throw Error(ErrorKind::Usage, u"--plant takes one of %1."_s.arg(names.join(u", "_s)));
    return Plant(int(index) + 1);
}

// The ordeal that has to find a planted fault.
QString finderOf(Plant plant)
{
    switch (plant) {
    case Plant::SkippedSync:
        return u"power cuts"_s;
    case Plant::LostCommit:
    case Plant::SwappedPage:
        return u"kill -9"_s;
    case Plant::SwallowedError:
        return u"failing calls"_s;
    case Plant::None:
        break;
    }
    return {};
}

bool save(const QString &path, const QJsonArray &rows)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(rows).toJson()) > 0
        && file.commit();
}

int runAll(const QCommandLineParser &options, const Plan &plan, const QStringList &passedOn)
{
    QString only = options.value(u"only"_s);
    if (plan.plant != Plant::None)
        only = finderOf(plan.plant);
    print(u"ordeal              cycles    lost corrupt partial seconds  verdict goal"_s);
    QJsonArray rows;
    int missed = 0;
    for (const auto &ordeal : allOrdeals()) {
        if (!only.isEmpty() && ordeal->name() != only)
            continue;
        const QJsonObject row = inProcess(*ordeal, passedOn, ordeal->seconds(plan.release));
        printRow(row);
        rows.append(row);
        missed += row[u"met"_s].toBool() ? 0 : 1;
    }
    if (rows.isEmpty())
        throw Error(ErrorKind::Usage, u"There is no ordeal “%1”; --list names them."_s.arg(only));
    if (options.isSet(u"json"_s) && !save(options.value(u"json"_s), rows))
        throw Error(ErrorKind::InputOutput, u"The result could not be written."_s);
    if (plan.plant != Plant::None)
        print(missed ? u"The planted fault was found."_s : u"THE PLANTED FAULT WAS NOT FOUND."_s);
    else
        print(missed ? u"%1 of %2 goals missed."_s.arg(missed).arg(rows.size())
                     : u"All %1 goals met."_s.arg(rows.size()));
    return missed ? 1 : 0;
}

int start(const QStringList &arguments)
{
    QCommandLineParser options;
    options.addHelpOption();
    const auto add = [&options](const char *name, const QString &what, const QString &value = {}) {
        options.addOption({QString::fromLatin1(name), what, value});
    };
    add("release", u"Full counts; an hour or two."_s);
    add("only", u"One ordeal."_s, u"NAME"_s);
    add("json", u"Where the results go as well."_s, u"FILE"_s);
    add("plant",
        u"Plant a fault that has to be found: skipped-sync, lost-commit, swallowed-error, "
        "swapped-page."_s,
        u"FAULT"_s);
    add("seed", u"For another course of chance."_s, u"NUMBER"_s);
    add("list", u"Names the ordeals."_s);
    add("run", u"For itself: one ordeal in this process."_s, u"NAME"_s);
    add("milliseconds", u"For itself: how long it may take."_s, u"NUMBER"_s);
    options.process(arguments);
    Plan plan;
    plan.release = options.isSet(u"release"_s);
    plan.plant = plantNamed(options.value(u"plant"_s));
    plan.seed = std::max(1u, options.value(u"seed"_s).toUInt());
    plan.program = QCoreApplication::applicationFilePath();
    plan.cli = QCoreApplication::applicationDirPath() + u"/insurable-cli"_s;
    if (options.isSet(u"run"_s)) {
        plan.milliseconds = options.value(u"milliseconds"_s).toLongLong();
        return runOne(options.value(u"run"_s), plan);
    }
    if (options.isSet(u"list"_s)) {
        for (const auto &ordeal : allOrdeals())
            print(ordeal->name().leftJustified(18) + ordeal->goal());
        return 0;
    }
    QStringList passedOn{u"--seed"_s, QString::number(plan.seed)};
    if (plan.release)
        passedOn.append(u"--release"_s);
    if (plan.plant != Plant::None)
        passedOn += {u"--plant"_s, options.value(u"plant"_s)};
    return runAll(options, plan, passedOn);
}

} // namespace

} // namespace insurable::torture

int main(int argc, char **argv)
{
    using namespace insurable;
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    try {
        if (arguments.size() == 4 && arguments[1] == "--victim"_L1)
            return torture::beVictim(arguments[2], arguments[3]);
        return torture::start(arguments);
    } catch (const Error &error) {
        std::fprintf(stderr, "insurable-torture: %s [%s]\n", qPrintable(error.message()),
                     qPrintable(error.detail()));
        return 2;
    }
}
