// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benches.h"
#include "errors.h"
#include "measure.h"
#include "report.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

using namespace insurable;
using namespace insurable::bench;

struct Bench
{
    const char *name;
    Figures (*run)(Context &);
    bool onlyWhenNamed = false;
};

constexpr Bench benches[] = {
    {"open", benchOpen}, {"edit", benchEdit},         {"readiness", benchReadiness},
    {"blob", benchBlob}, {"pack", benchPack},         {"window", benchWindow},
    {"cli", benchCli},   {"backup", benchBackup},     {"evidence", benchEvidence, true},
    {"loss", benchLoss}, {"simulate", benchSimulate}, {"plan", benchPlan},
    {"slider", benchSlider},
};

int child(const QStringList &arguments)
{
    const QJsonObject report = arguments.first().startsWith("open-"_L1) ? openChild(arguments)
        : arguments.first().startsWith("blob-"_L1)                      ? blobChild(arguments)
        : arguments.first().startsWith("backup-"_L1)                    ? backupChild(arguments)
        : arguments.first().startsWith("evidence-"_L1)                  ? evidenceChild(arguments)
        : arguments.first().startsWith("loss-"_L1)                      ? lossChild(arguments)
        : arguments.first().startsWith("simulate-"_L1)                  ? simulateChild(arguments)
                                                                        : packChild(arguments);
    QTextStream(stdout) << QJsonDocument(report).toJson(QJsonDocument::Compact) << '\n';
    return 0;
}

QString names()
{
    QStringList list;
    for (const Bench &bench : benches)
        list.append(QString::fromLatin1(bench.name));
    return list.join(", "_L1);
}

Figures runAll(Context &context, const QStringList &only)
{
    Figures figures;
    for (const Bench &bench : benches) {
        const QString name = QString::fromLatin1(bench.name);
        if (only.isEmpty() ? bench.onlyWhenNamed : !only.contains(name))
            continue;
        context.say(name);
        figures += bench.run(context);
    }
    return figures;
}

void writeJson(const QString &path, const QByteArray &json)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size())
        throw Error(ErrorKind::InputOutput, file.errorString());
}

int run(QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Measures Insurable side by side with what it is compared to.\n"
        "A busy machine gives bad figures; goals are stated, never enforced."_s);
    parser.addHelpOption();
    parser.addOptions({
        {u"quick"_s, u"Fewer rounds and smaller files."_s},
        {u"only"_s, u"Only this one: %1. May be given again."_s.arg(names()), u"name"_s},
        {u"json"_s, u"Writes the figures to a file as well."_s, u"file"_s},
        {u"scratch"_s, u"Where large files go for a while."_s, u"folder"_s,
         QCoreApplication::applicationDirPath()},
    });
    parser.process(application);
    for (const QString &name : parser.values(u"only"_s)) {
        if (!names().split(", "_L1).contains(name))
            throw Error(ErrorKind::Usage, u"There is no benchmark “%1”: %2."_s.arg(name, names()));
    }
    Context context(parser.isSet(u"quick"_s), parser.value(u"scratch"_s));
    const double load = loadAverage();
    if (load > 0.5)
        context.say(u"the machine is busy (load %1): figures will be noisy"_s.arg(load, 0, 'f', 1));
    const Figures figures = runAll(context, parser.values(u"only"_s));
    QTextStream out(stdout);
    printTable(figures, out);
    if (parser.isSet(u"json"_s))
        writeJson(parser.value(u"json"_s), toJson(figures, context.isQuick()));
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    try {
        const QStringList arguments = QCoreApplication::arguments();
        if (arguments.value(1) == "--child"_L1 && arguments.size() > 3)
            return child(arguments.sliced(2));
        return run(application);
    } catch (const Error &error) {
        QTextStream(stderr) << error.message() << ' ' << error.detail() << '\n';
        return error.kind() == ErrorKind::Usage ? 2 : 1;
    }
}
