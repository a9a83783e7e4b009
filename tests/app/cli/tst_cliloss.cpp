// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprobe.h"

#include "schemavalidator.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <cmath>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

const QByteArray model = QByteArray("{'scenarios':[{'id':'mail','frequency':{'poisson':0.3},"
                                    "'severity':{'lognormal':{'median':100000,'p95':518000}},"
                                    "'layer':{'retention':100000,'limit':1000000}}],"
                                    "'aggregate':{'retention':50000,'limit':2000000}}")
                             .replace('\'', '"');

QByteArray schema()
{
    QFile file(
        QStringLiteral(INSURABLE_SOURCE_DIR "/resources/catalogue/schema/lossresult.schema.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestCliLoss final : public QObject
{
    Q_OBJECT

private:
    CliProbe m_probe;

    CliResult run(const QStringList &more = {})
    {
        return m_probe.runWithout(QStringList{u"loss"_s, m_probe.path(u"model.json"_s)} + more);
    }
    CliResult played(const QStringList &more)
    {
        return run(QStringList{u"--method"_s, u"simulate"_s, u"--years"_s, u"200000"_s} + more);
    }

private Q_SLOTS:
    void init() { m_probe.write(u"model.json"_s, model); }

    void exactIsTheDefault()
    {
        const CliResult result = run();
        QCOMPARE(result.status, 0);
        QCOMPARE(result.json()["method"_L1].toString(), u"exact"_s);
        QCOMPARE(run({u"--method"_s, u"exact"_s}).out, result.out);
        const QJsonValue total = result.json()["total"_L1];
        QVERIFY(std::abs(total["p_zero"_L1].toDouble() - std::exp(-0.3)) < 1e-6);
        QCOMPARE(schemaProblems(schema(), result.out), QStringList());
    }

    void bothMethodsTellTheSame()
    {
        const QJsonValue exact = run().json()["total"_L1];
        const QJsonValue dice = played({}).json()["total"_L1];
        for (const QString &figure : {u"mean"_s, u"sd"_s, u"p_zero"_s, u"layer_mean"_s,
                                      u"aggregate_mean"_s, u"p_attach"_s, u"retained_mean"_s}) {
            const double error = dice["error"_L1][figure].toDouble();
            QVERIFY2(error > 0, qPrintable(figure));
            QVERIFY2(std::abs(dice[figure].toDouble() - exact[figure].toDouble()) <= 4 * error,
                     qPrintable(figure));
        }
    }

    void theSameSeedPrintsTheSameBytes()
    {
        const QByteArray one = played({u"--seed"_s, u"7"_s, u"--threads"_s, u"1"_s}).out;
        QVERIFY(one.contains("\"seed\": 7"));
        QCOMPARE(played({u"--seed"_s, u"7"_s, u"--threads"_s, u"2"_s}).out, one);
        QVERIFY(played({u"--seed"_s, u"8"_s}).out != one);
    }

    // Fewer and cheaper events: most of what makes either uncertain is the same in both.
    void twoModelsAreComparedInTheSameYears()
    {
        const QString after = m_probe.path(u"after.json"_s);
        m_probe.write(u"after.json"_s,
                      QByteArray(model).replace("0.3", "0.24").replace("518000", "500000"));
        const QStringList against{u"--against"_s, after};
        const QJsonObject exact = run(against).json();
        const CliResult dice = played(against);
        QCOMPARE(played(against + QStringList{u"--threads"_s, u"2"_s}).out, dice.out);
        for (const QByteArray &report : {run(against).out, dice.out})
            QCOMPARE(schemaProblems(schema(), report), QStringList());
        const QJsonObject same = dice.json();
        for (const QString &figure : {u"mean"_s, u"aggregate_mean"_s, u"retained_mean"_s}) {
            const double difference = same["difference"_L1][figure].toDouble();
            const double error = same["difference"_L1]["error"_L1][figure].toDouble();
            QVERIFY(std::abs(difference
                             - (same["total"_L1][figure].toDouble()
                                - same["against"_L1]["total"_L1][figure].toDouble()))
                    < 1e-6 * same["total"_L1][figure].toDouble());
            QVERIFY(difference > 4 * error && error > 0);
            QVERIFY2(std::abs(difference - exact["difference"_L1][figure].toDouble()) <= 4 * error,
                     qPrintable(figure));
            // Each in years of its own.
            const double independent =
                std::hypot(same["total"_L1]["error"_L1][figure].toDouble(),
                           same["against"_L1]["total"_L1]["error"_L1][figure].toDouble());
            QVERIFY2(error < 0.7 * independent,
                     qPrintable(u"%1: %2, %3"_s.arg(figure).arg(error).arg(independent)));
        }
        const QJsonObject alone = played({}).json();
        QVERIFY(!alone.contains("difference"_L1) && !alone.contains("against"_L1));
        QCOMPARE(m_probe.runWithout({u"loss"_s, u"-"_s, u"--against"_s, u"-"_s}).status, 2);
        QCOMPARE(run({u"--against"_s, m_probe.path(u"none.json"_s)}).status, 5);
    }

    void wrongUseAndWrongModelsAreToldInOneSentence_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("status");
        QTest::newRow("no such method") << QStringList{u"--method"_s, u"guess"_s} << model << 2;
        QTest::newRow("no years") << QStringList{u"--years"_s, u"0"_s} << model << 2;
        QTest::newRow("years in words") << QStringList{u"--years"_s, u"many"_s} << model << 2;
        QTest::newRow("negative seed") << QStringList{u"--seed"_s, u"-1"_s} << model << 2;
        QTest::newRow("no threads") << QStringList{u"--threads"_s, u"0"_s} << model << 2;
        QTest::newRow("no JSON") << QStringList() << QByteArray("poisson") << 1;
        QTest::newRow("no model") << QStringList() << QByteArray("{}") << 1;
        QTest::newRow("no sense") << QStringList() << QByteArray(model).replace("0.3", "-0.3") << 1;
        QTest::newRow("too much") << QStringList() << QByteArray(5 << 20, ' ') << 1;
    }

    void wrongUseAndWrongModelsAreToldInOneSentence()
    {
        QFETCH(QStringList, options);
        QFETCH(QByteArray, text);
        QFETCH(int, status);
        m_probe.write(u"model.json"_s, text);
        const CliResult result = run(options);
        QCOMPARE(result.status, status);
        QCOMPARE(result.out, QByteArray());
        QVERIFY2(result.isOneSentence(), result.err);
    }

    void aFileThatIsNotThereIsStatusFive()
    {
        const CliResult result = m_probe.runWithout({u"loss"_s, m_probe.path(u"none.json"_s)});
        QCOMPARE(result.status, 5);
        QVERIFY2(result.isOneSentence(), result.err);
    }
};

QTEST_GUILESS_MAIN(TestCliLoss)
#include "tst_cliloss.moc"
