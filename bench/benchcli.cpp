// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benches.h"
#include "bigfirm.h"
#include "errors.h"
#include "measure.h"

#include <QFile>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace insurable::bench {

namespace {

struct Run
{
    double seconds = 0;
    double mebibytes = 0; // the most it held
};

Run run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"INSURABLE_PASSPHRASE"_s, benchPassphrase());
    environment.insert(u"INSURABLE_LAST_SEEN"_s, {}); // these vaults need not be remembered
    process.setProcessEnvironment(environment);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    qint64 peak = 0;
    const Stopwatch watch;
    process.start(program, arguments);
    process.waitForStarted();
    while (!process.waitForFinished(20) && process.state() != QProcess::NotRunning)
        peak = std::max(peak, peakMemoryOf(process.processId()));
    const double seconds = watch.seconds();
    if (process.exitCode() != 0)
        throw Error(ErrorKind::InputOutput, u"“%1” failed."_s.arg(program));
    return {seconds, double(peak) / (1 << 20)};
}

// A file of three gibibytes that takes no room.
QString sparseFile(const Context &context, qint64 size)
{
    QFile file(context.path(u"sparse.bin"_s));
    if (!file.open(QIODevice::WriteOnly) || !file.resize(size))
        throw Error(ErrorKind::InputOutput, file.errorString());
    return file.fileName();
}

} // namespace

Figures benchCli(Context &context)
{
    const QString cli = context.neighbour(u"insurable-cli"_s);
    if (cli.isEmpty())
        return {{u"cli"_s,
                 u"start and large files"_s,
                 {},
                 {},
                 Figure::Goal::None,
                 0,
                 u"the program “insurable-cli” is not built"_s}};
    std::vector<double> starts;
    for (int i = 0; i < context.rounds(15); ++i)
        starts.push_back(run(cli, {u"types"_s}).seconds * 1000);

    const QString vault = context.path(u"cli.insurable"_s);
    createEmptyFirm(vault, context.catalogue());
    const qint64 size = context.largeSize() * 3;
    const QString source = sparseFile(context, size);
    const Run small = run(cli, {u"info"_s, vault});
    const Run large = run(cli,
                          {u"attach"_s, vault, source, u"--control"_s, u"backup-tested"_s,
                           u"--title"_s, u"Large"_s, u"--effective"_s, u"2026-11-22"_s});
    QFile::remove(vault);
    QFile::remove(source);
    return {
        {u"cli"_s,
         u"starting, saying what types there are, ending"_s,
         u"ms"_s,
         starts,
         Figure::Goal::None,
         0,
         {}},
        {u"cli"_s,
         u"attaching a sparse file of %1 MiB"_s.arg(size >> 20),
         u"s"_s,
         {large.seconds},
         Figure::Goal::None,
         0,
         u"key derivation included"_s},
        {u"cli"_s,
         u"the most memory held while attaching"_s,
         u"MiB"_s,
         {large.mebibytes},
         Figure::Goal::None,
         0,
         u"%1 MiB while only opening, most of it for the key derivation"_s.arg(small.mebibytes, 0,
                                                                               'f', 0)},
    };
}

} // namespace insurable::bench
