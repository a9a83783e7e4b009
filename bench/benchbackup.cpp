// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup.h"
#include "benches.h"
#include "bigfirm.h"
#include "errors.h"
#include "job.h"
#include "progress.h"
#include "vault.h"

#include <QFile>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace insurable::bench {

namespace {

QJsonObject fill(const QString &vault, const QString &path)
{
    const Catalogue catalogue = Catalogue::load();
    const FixedClock clock(benchDay());
    const auto firm = openBenchFirm(vault, catalogue, clock);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        throw Error(ErrorKind::InputOutput, file.errorString());
    NoProgress progress;
    Evidence evidence;
    evidence.title = u"A large file"_s;
    evidence.effective = benchDay();
    evidence.files = {firm->store(file, u"large.bin"_s, progress)};
    firm->add(evidence);
    return {};
}

// From the open vault to a file that is on the disk, read back and checked.
QJsonObject backUp(const QString &vault, const QString &copy)
{
    const Catalogue catalogue = Catalogue::load();
    const FixedClock clock(benchDay());
    const auto firm = openBenchFirm(vault, catalogue, clock);
    NoProgress progress;
    const Job job;
    (void)BackupJob(firm->vault()).runAs(copy, progress);
    return job.report();
}

// Only the copy has to be on the disk, not what else the machine has to write.
double copyAndSync(const QString &from, const QString &to)
{
    const Stopwatch watch;
    const bool done =
        QProcess::execute(u"cp"_s, {from, to}) == 0 && QProcess::execute(u"sync"_s, {to}) == 0;
    if (!done)
        throw Error(ErrorKind::InputOutput, u"cp or sync failed."_s);
    return watch.seconds();
}

} // namespace

QJsonObject backupChild(const QStringList &arguments)
{
    return arguments.at(0) == "backup-fill"_L1 ? fill(arguments.at(1), arguments.at(2))
                                               : backUp(arguments.at(1), arguments.at(2));
}

Figures benchBackup(Context &context)
{
    const QString source = context.randomFile(u"large.bin"_s, context.largeSize());
    const QString vault = context.path(u"backup.insurable"_s);
    const QString ours = context.path(u"ours.insurable"_s);
    const QString theirs = context.path(u"theirs.insurable"_s);
    createEmptyFirm(vault, context.catalogue());
    (void)context.inChild({u"backup-fill"_s, vault, source});
    Pairs seconds;
    std::vector<double> growth;
    for (int round = 0; round < context.rounds(5); ++round) {
        settleDisk();
        seconds.reference.push_back(copyAndSync(vault, theirs));
        QFile::remove(theirs);
        settleDisk();
        const QJsonObject report = context.inChild({u"backup-make"_s, vault, ours});
        seconds.ours.push_back(Job::seconds(report));
        growth.push_back(Job::mebibytes(report));
        QFile::remove(ours);
    }
    QFile::remove(vault);
    const QString size = u"%1 MiB; "_s.arg(context.largeSize() >> 20);
    return {
        {u"backup"_s, u"speed of a verified backup to that of cp and sync"_s, u"×"_s,
         seconds.speeds(), Figure::Goal::AtLeast, 0.5, size + seconds.inMilliseconds()},
        {u"backup"_s,
         u"memory growth while backing up"_s,
         u"MiB"_s,
         growth,
         Figure::Goal::AtMost,
         32,
         {}},
    };
}

} // namespace insurable::bench
