// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benches.h"
#include "bigfirm.h"
#include "errors.h"
#include "job.h"
#include "packverifier.h"
#include "packwriter.h"
#include "progress.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace insurable::bench {

namespace {

constexpr int fileCount = 4; // the evidence is that many files, equally large

QJsonObject fill(const Context &context, const QString &vault, const QStringList &paths)
{
    const FixedClock clock(benchDay());
    const auto firm = openBenchFirm(vault, context.catalogue(), clock);
    NoProgress progress;
    for (const QString &path : paths) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            throw Error(ErrorKind::InputOutput, file.errorString());
        Evidence evidence;
        evidence.title = QFileInfo(path).fileName();
        evidence.effective = benchDay();
        evidence.files = {firm->store(file, evidence.title, progress)};
        firm->add(evidence);
    }
    return {};
}

QJsonObject write(const QString &vault, const QString &pack)
{
    const Catalogue catalogue = Catalogue::load();
    const FixedClock clock(benchDay());
    const auto firm = openBenchFirm(vault, catalogue, clock);
    NoProgress progress;
    QList<PackItem> items{PackItem::ofBytes(u"submission.json"_s, QByteArray(200'000, ' '))};
    for (const Evidence &evidence : firm->records().evidence) {
        const EvidenceFile &file = evidence.files.first();
        items.append(
            {u"evidence/"_s + file.name, file.size,
             [&firm, &file, &progress](QIODevice &out) { firm->extract(file, out, progress); },
             file.sha256});
    }
    const SigningKey key = SigningKey::generate();
    const Job job;
    (void)writePack(pack, items, {benchDay(), &key, u"bench"_s, {}}, progress);
    return job.report();
}

QJsonObject verify(const QString &pack)
{
    NoProgress progress;
    const Job job;
    const PackVerification verification = verifyPack(pack, {}, progress);
    const QJsonObject report = job.report();
    if (!verification.isVerified())
        throw Error(ErrorKind::Damaged, u"The benchmark's pack does not hold."_s);
    return report;
}

// What a person without the program would do first: get the files out.
QJsonObject read(const QString &vault, const QString &folder)
{
    const Catalogue catalogue = Catalogue::load();
    const FixedClock clock(benchDay());
    const auto firm = openBenchFirm(vault, catalogue, clock);
    NoProgress progress;
    const Job job;
    for (const Evidence &evidence : firm->records().evidence) {
        QFile out(folder + u'/' + evidence.files.first().name);
        if (!out.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            throw Error(ErrorKind::InputOutput, out.errorString());
        firm->extract(evidence.files.first(), out, progress);
    }
    return job.report();
}

double secondsOf(const QString &program, const QStringList &arguments, const QString &folder)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setStandardOutputFile(QProcess::nullDevice());
    const Stopwatch watch;
    process.start(program, arguments);
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        throw Error(ErrorKind::InputOutput, u"“%1” failed."_s.arg(program));
    return watch.seconds();
}

class Packing final
{
public:
    explicit Packing(Context &context)
        : m_context(context)
    {
        QStringList sources;
        for (int i = 0; i < fileCount; ++i)
            sources.append(
                context.randomFile(u"evidence-%1.bin"_s.arg(i), context.largeSize() / fileCount));
        QFile::remove(m_vault);
        createEmptyFirm(m_vault, context.catalogue());
        (void)fill(context, m_vault, sources);
        for (const QString &source : std::as_const(sources))
            m_names.append(QFileInfo(source).fileName());
    }

    void round()
    {
        byHand();
        settleDisk();
        const QJsonObject written = m_context.inChild({u"pack-write"_s, m_vault, m_pack});
        pack.ours.push_back(Job::seconds(written));
        packGrowth.push_back(Job::mebibytes(written));
        settleDisk();
        unhashed.reference.push_back(secondsOf(u"sha256sum"_s, m_names, m_files));
        const QJsonObject verified = m_context.inChild({u"pack-verify"_s, m_pack});
        unhashed.ours.push_back(Job::seconds(verified));
        verifyGrowth.push_back(Job::mebibytes(verified));
    }

    Pairs pack;     // to reading, zip and sha256sum
    Pairs unhashed; // verifying to sha256sum
    std::vector<double> packGrowth;
    std::vector<double> verifyGrowth;
    std::vector<double> reading;
    std::vector<double> zipping;
    std::vector<double> hashing;

private:
    void byHand()
    {
        QDir(m_files).removeRecursively();
        QDir().mkpath(m_files);
        QFile::remove(m_pack);
        settleDisk();
        reading.push_back(Job::seconds(m_context.inChild({u"pack-read"_s, m_vault, m_files})));
        zipping.push_back(secondsOf(
            u"zip"_s, QStringList{u"-0"_s, u"-q"_s, u"by-hand.zip"_s} + m_names, m_files));
        hashing.push_back(secondsOf(u"sha256sum"_s, m_names, m_files));
        pack.reference.push_back(reading.back() + zipping.back() + hashing.back());
        QFile::remove(m_files + u"/by-hand.zip"_s);
    }

    Context &m_context;
    QString m_vault = m_context.path(u"pack.insurable"_s);
    QString m_files = m_context.path(u"files"_s);
    QString m_pack = m_context.path(u"pack.zip"_s);
    QStringList m_names;
};

} // namespace

QJsonObject packChild(const QStringList &arguments)
{
    const QString &job = arguments.at(0);
    if (job == "pack-write"_L1)
        return write(arguments.at(1), arguments.at(2));
    if (job == "pack-read"_L1)
        return read(arguments.at(1), arguments.at(2));
    return verify(arguments.at(1));
}

Figures benchPack(Context &context)
{
    for (const QString &tool : {u"zip"_s, u"sha256sum"_s}) {
        if (QStandardPaths::findExecutable(tool).isEmpty())
            return {{u"pack"_s,
                     u"writing and verifying a pack"_s,
                     {},
                     {},
                     Figure::Goal::None,
                     0,
                     u"“%1” is not installed"_s.arg(tool)}};
    }
    Packing packing(context);
    for (int i = 0; i < context.rounds(5); ++i)
        packing.round();
    const QString parts = u"; by hand: read %1 s, zip -0 %2 s, sha256sum %3 s"_s
                              .arg(medianOf(packing.reading), 0, 'f', 2)
                              .arg(medianOf(packing.zipping), 0, 'f', 2)
                              .arg(medianOf(packing.hashing), 0, 'f', 2);
    const QString size = u"%1 MiB; "_s.arg(context.largeSize() >> 20);
    return {
        {u"pack"_s, u"writing a pack to reading, zip -0 and sha256sum in turn"_s, u"×"_s,
         packing.pack.ratios(), Figure::Goal::AtMost, 1.3,
         size + packing.pack.inMilliseconds() + parts},
        {u"pack"_s, u"verifying a pack to sha256sum of its files"_s, u"×"_s,
         packing.unhashed.ratios(), Figure::Goal::AtMost, 1.5,
         size + packing.unhashed.inMilliseconds()},
        {u"pack"_s,
         u"memory growth while writing"_s,
         u"MiB"_s,
         packing.packGrowth,
         Figure::Goal::AtMost,
         64,
         {}},
        {u"pack"_s,
         u"memory growth while verifying"_s,
         u"MiB"_s,
         packing.verifyGrowth,
         Figure::Goal::AtMost,
         64,
         {}},
    };
}

} // namespace insurable::bench
