// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness.h"
#include "readinesstext.h"
#include "snapshotjson.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

const QString folder = QStringLiteral(INSURABLE_TEST_DATA "/readiness/");

QJsonObject missingOf(const Gate &gate)
{
    QJsonObject missing;
    for (const GateItem &item : gate.missing())
        missing.insert(item.control.text(), gateReasonName(item.reason));
    return missing;
}

QJsonArray textsOf(const std::vector<Id> &ids)
{
    QJsonArray texts;
    for (const Id &id : ids)
        texts.append(id.text());
    return texts;
}

void compareScores(const Readiness &readiness, const QJsonObject &expect)
{
    constexpr double near = 1e-6;
    if (expect.contains(u"score"_s))
        QVERIFY2(std::abs(readiness.score - expect.value(u"score"_s).toDouble()) < near,
                 qPrintable(QString::number(readiness.score, 'g', 12)));
    const QJsonObject themes = expect.value(u"themes"_s).toObject();
    for (const QString &key : themes.keys()) {
        const ThemeScore *theme = readiness.theme(Id::from(key));
        QVERIFY2(theme, qPrintable(key));
        QVERIFY2(std::abs(theme->score - themes.value(key).toDouble()) < near,
                 qPrintable(key + u' ' + QString::number(theme->score, 'g', 12)));
    }
    const QJsonObject counts = expect.value(u"controls"_s).toObject();
    for (const QString &key : counts.keys())
        QCOMPARE(readiness.theme(Id::from(key))->controls, counts.value(key).toInt());
}

void compareVerdicts(const Readiness &readiness, const QJsonObject &expected,
                     const std::function<QString(const ControlVerdict &)> &actual)
{
    for (const QString &key : expected.keys()) {
        const ControlVerdict *verdict = readiness.verdict(Id::from(key));
        QVERIFY2(verdict, qPrintable(key));
        QCOMPARE(actual(*verdict), expected.value(key).toString());
    }
}

} // namespace

// Every file in tests/data/readiness: an expert can add one without a line of code.
class TestGoldenReadiness final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyExampleComesOutAsWritten_data()
    {
        QTest::addColumn<QString>("file");
        const QStringList files = QDir(folder).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
        QVERIFY(files.size() >= 20);
        for (const QString &file : files)
            QTest::newRow(qPrintable(file.chopped(5))) << file;
    }

    void everyExampleComesOutAsWritten()
    {
        QFETCH(QString, file);
        const QJsonObject example = jsonFile(folder + file);
        const bool isShipped = example.value(u"catalogue"_s).toString() == u"program"_s;
        const Catalogue catalogue = isShipped ? Catalogue::load() : yardCatalogue();
        const Snapshot snapshot = snapshotFromJson(example.value(u"records"_s).toObject());
        const QDate on = QDate::fromString(example.value(u"on"_s).toString(), Qt::ISODate);
        QVERIFY(on.isValid());
        const Readiness readiness = assess(snapshot, catalogue, defaultScheme(catalogue), on);
        const QJsonObject expect = example.value(u"expect"_s).toObject();

        QCOMPARE(gateStateName(readiness.gate.state), expect.value(u"gate"_s).toString());
        QCOMPARE(missingOf(readiness.gate), expect.value(u"missing"_s).toObject());
        compareScores(readiness, expect);
        if (expect.contains(u"risk"_s))
            QCOMPARE(choiceName(readiness.risk), expect.value(u"risk"_s).toString());
        if (expect.contains(u"set_aside"_s))
            QCOMPARE(textsOf(readiness.gate.setAside), expect.value(u"set_aside"_s).toArray());
        compareVerdicts(readiness, expect.value(u"freshness"_s).toObject(),
                        [](const auto &verdict) { return freshnessName(verdict.freshness); });
        compareVerdicts(readiness, expect.value(u"assurance"_s).toObject(),
                        [](const auto &verdict) { return assuranceName(verdict.assurance); });
        compareVerdicts(readiness, expect.value(u"until"_s).toObject(),
                        [](const auto &verdict) { return verdict.until().toString(Qt::ISODate); });
    }
};

QTEST_GUILESS_MAIN(TestGoldenReadiness)
#include "tst_goldenreadiness.moc"
