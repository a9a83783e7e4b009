// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessor.h"
#include "bareconnection.h"
#include "benches.h"
#include "bigfirm.h"
#include "job.h"

using namespace Qt::StringLiterals;

namespace insurable::bench {

namespace {

// From the wish to open to what Home shows: everything loaded and judged.
double firstPage(const QString &path)
{
    const Catalogue catalogue = Catalogue::load(); // the program has it before it asks who you are
    const FixedClock clock(benchDay());
    const Stopwatch watch;
    const auto firm = openBenchFirm(path, catalogue, clock);
    Assessor assessor(catalogue, defaultScheme(catalogue));
    assessor.assess(firm->records(), benchDay());
    const auto expiring = expiringWithin(90, firm->records(), catalogue, assessor.readiness());
    qsizetype count = qsizetype(expiring.size());
    for (const RecordType *type : recordTypes())
        count += firm->count(*type);
    const double taken = watch.seconds() - derivationSeconds();
    return count > 20'000 ? taken : -1;
}

QByteArray selectSql(const RecordType &type)
{
    QByteArray sql = "SELECT id";
    for (const auto &field : type.fields())
        sql += ", \"" + field->key().toLatin1() + '"';
    return sql + " FROM \"" + type.key().toLatin1() + "\" ORDER BY vault_row";
}

// The rows that the first page needs, each value taken and none kept.
double sameRows(const QString &path, const QByteArray &key)
{
    QList<QByteArray> statements;
    for (const RecordType *type : recordTypes())
        statements.append(selectSql(*type));
    const Stopwatch watch;
    BareConnection connection(path, key);
    qint64 sum = 0;
    for (const QByteArray &sql : std::as_const(statements)) {
        BareStatement statement(connection, sql);
        while (statement.next())
            sum += statement.takeRow();
    }
    const double taken = watch.seconds();
    return sum > 0 ? taken : -1;
}

struct Round
{
    Pairs vault; // to plain SQLite
    Pairs cipher;
};

Round measure(Context &context, bool cold)
{
    const QString vault = context.bigVault();
    const Twins twins = context.twins();
    Round result;
    for (int i = 0; i < context.rounds(15); ++i) {
        const auto run = [cold](const QString &file) {
            if (cold)
                dropFromCache(file);
            return file;
        };
        const double plain = Job::seconds(context.inChild({u"open-bare"_s, run(twins.plain)}));
        const double cipher = Job::seconds(
            context.inChild({u"open-bare"_s, run(twins.cipher), QString::fromLatin1(twins.key)}));
        const double ours = Job::seconds(context.inChild({u"open-vault"_s, run(vault)}));
        result.vault.ours.push_back(ours);
        result.vault.reference.push_back(plain);
        result.cipher.ours.push_back(cipher);
        result.cipher.reference.push_back(plain);
    }
    return result;
}

} // namespace

QJsonObject openChild(const QStringList &arguments)
{
    const QString &job = arguments.at(0);
    const QString &path = arguments.at(1);
    const double seconds =
        job == "open-vault"_L1 ? firstPage(path) : sameRows(path, arguments.value(2).toLatin1());
    return {{u"seconds"_s, seconds}};
}

Figures benchOpen(Context &context)
{
    const Round warm = measure(context, false);
    const Round cold = measure(context, true);
    return {
        {u"open"_s, u"first page to plain SQLite reading the same rows"_s, u"×"_s,
         warm.vault.ratios(), Figure::Goal::AtMost, 3.5,
         warm.vault.inMilliseconds() + u"; key derivation apart, a fresh process each time"_s},
        {u"open"_s, u"SQLCipher alone to plain SQLite, the same rows"_s, u"×"_s,
         warm.cipher.ratios(), Figure::Goal::None, 0, warm.cipher.inMilliseconds()},
        {u"open"_s, u"first page, file not in the system's cache"_s, u"×"_s, cold.vault.ratios(),
         Figure::Goal::AtMost, 3.5, cold.vault.inMilliseconds()},
        {u"open"_s, u"SQLCipher alone, file not in the system's cache"_s, u"×"_s,
         cold.cipher.ratios(), Figure::Goal::None, 0, cold.cipher.inMilliseconds()},
    };
}

} // namespace insurable::bench
