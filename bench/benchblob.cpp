// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bareconnection.h"
#include "benches.h"
#include "bigfirm.h"
#include "blobs.h"
#include "errors.h"
#include "job.h"
#include "nowhere.h"
#include "progress.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace insurable::bench {

namespace {

QJsonObject attach(const QString &vault, const QString &path)
{
    const Catalogue catalogue = Catalogue::load();
    const FixedClock clock(benchDay());
    const auto firm = openBenchFirm(vault, catalogue, clock);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        throw Error(ErrorKind::InputOutput, file.errorString());
    NoProgress progress;
    const Job job;
    Evidence evidence;
    evidence.title = u"A large file"_s;
    evidence.effective = benchDay();
    evidence.files = {firm->store(file, u"large.bin"_s, progress)};
    firm->add(evidence);
    return job.report();
}

QJsonObject extract(const QString &vault)
{
    const Catalogue catalogue = Catalogue::load();
    const FixedClock clock(benchDay());
    const auto firm = openBenchFirm(vault, catalogue, clock);
    Nowhere out;
    NoProgress progress;
    const Job job;
    firm->extract(firm->records().evidence.first().files.first(), out, progress);
    return job.report();
}

// While a file streams through, a vault keeps this much of the database in memory as well.
constexpr char smallCache[] = "PRAGMA cache_size=-8192";

QJsonObject bareAttach(const QString &database, const QString &path)
{
    BareConnection connection(database, BareConnection::benchKey());
    connection.execute("CREATE TABLE chunk(number INTEGER PRIMARY KEY, bytes BLOB NOT NULL)");
    connection.execute(smallCache);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        throw Error(ErrorKind::InputOutput, file.errorString());
    const Job job;
    connection.execute("BEGIN IMMEDIATE");
    BareStatement insert(connection, "INSERT INTO chunk(number, bytes) VALUES(?, ?)");
    QByteArray buffer(BlobStore::chunkSize, Qt::Uninitialized);
    qint64 number = 0;
    for (qint64 n = 0; (n = file.read(buffer.data(), buffer.size())) > 0;)
        insert.bind(1, ++number).bind(2, QByteArrayView(buffer).first(n)).run();
    connection.execute("COMMIT");
    return job.report();
}

QJsonObject bareExtract(const QString &database)
{
    BareConnection connection(database, BareConnection::benchKey());
    connection.execute(smallCache);
    Nowhere out;
    const Job job;
    BareStatement chunks(connection, "SELECT bytes FROM chunk ORDER BY number");
    while (chunks.next()) {
        const QByteArrayView bytes = chunks.bytes(0);
        out.write(bytes.data(), bytes.size());
    }
    return job.report();
}

struct Way
{
    Pairs seconds;              // ours to bare SQLCipher
    std::vector<double> growth; // ours, MiB

    void add(const QJsonObject &ours, const QJsonObject &bare)
    {
        seconds.ours.push_back(Job::seconds(ours));
        seconds.reference.push_back(Job::seconds(bare));
        growth.push_back(Job::mebibytes(ours));
    }
};

} // namespace

QJsonObject blobChild(const QStringList &arguments)
{
    const QString &job = arguments.at(0);
    if (job == "blob-attach"_L1)
        return attach(arguments.at(1), arguments.at(2));
    if (job == "blob-extract"_L1)
        return extract(arguments.at(1));
    if (job == "blob-bare-attach"_L1)
        return bareAttach(arguments.at(1), arguments.at(2));
    return bareExtract(arguments.at(1));
}

Figures benchBlob(Context &context)
{
    const QString source = context.randomFile(u"large.bin"_s, context.largeSize());
    const QString vault = context.path(u"blob.insurable"_s);
    const QString bare = context.path(u"blob.db"_s);
    Way in;
    Way out;
    for (int round = 0; round < context.rounds(5); ++round) {
        QFile::remove(vault);
        QFile::remove(bare);
        createEmptyFirm(vault, context.catalogue());
        settleDisk();
        const QJsonObject bareIn = context.inChild({u"blob-bare-attach"_s, bare, source});
        settleDisk();
        in.add(context.inChild({u"blob-attach"_s, vault, source}), bareIn);
        settleDisk();
        const QJsonObject bareOut = context.inChild({u"blob-bare-extract"_s, bare});
        out.add(context.inChild({u"blob-extract"_s, vault}), bareOut);
    }
    QFile::remove(vault);
    QFile::remove(bare);
    const QString size = u"%1 MiB; "_s.arg(context.largeSize() >> 20);
    return {
        {u"blob"_s, u"speed of attaching to that of bare SQLCipher"_s, u"×"_s, in.seconds.speeds(),
         Figure::Goal::AtLeast, 0.8, size + in.seconds.inMilliseconds()},
        {u"blob"_s, u"speed of extracting to that of bare SQLCipher"_s, u"×"_s,
         out.seconds.speeds(), Figure::Goal::AtLeast, 0.8, size + out.seconds.inMilliseconds()},
        {u"blob"_s,
         u"memory growth while attaching"_s,
         u"MiB"_s,
         in.growth,
         Figure::Goal::AtMost,
         32,
         {}},
        {u"blob"_s,
         u"memory growth while extracting"_s,
         u"MiB"_s,
         out.growth,
         Figure::Goal::AtMost,
         32,
         {}},
    };
}

} // namespace insurable::bench
