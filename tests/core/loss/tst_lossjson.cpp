// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors.h"
#include "exact.h"
#include "lossjson.h"
#include "schemavalidator.h"
#include "simulate.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

// Easier to read, and to moc, with ' for ".
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

QByteArray schema(const char *name)
{
    QFile file(QStringLiteral(INSURABLE_SOURCE_DIR "/resources/catalogue/schema/")
               + QLatin1StringView(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("a schema cannot be read");
    return file.readAll();
}

const QByteArray everything = json(
    "{'scenarios':["
    "{'id':'mail','frequency':{'poisson':0.3},'severity':{'lognormal':{'mu':9,'sigma':1}},"
    "'layer':{'retention':1000,'limit':50000,'share':0.9}},"
    "{'id':'a b','frequency':{'negative_binomial':{'mean':1,'size':0.5}},"
    "'severity':{'lognormal':{'median':5000,'p95':60000}},'layer':{'retention':500,'limit':null}},"
    "{'id':'once','frequency':{'bernoulli':0.05},'severity':{'lognormal':{'low':1e3,'high':2e5}}},"
    "{'id':'mean','frequency':{'poisson':1},'severity':{'lognormal':{'mean':9000,'median':4000}}},"
    "{'id':'pert','frequency':{'poisson':1},'severity':{'pert':{'min':0,'mode':1e3,'max':9e3}}},"
    "{'id':'flat','frequency':{'poisson':1},"
    "'severity':{'pert':{'min':0,'mode':1e3,'max':9e3,'shape':2}},'layer':null},"
    "{'id':'bill','frequency':{'poisson':2},'severity':{'fixed':1200}},"
    "{'id':'records','frequency':{'poisson':0.01},"
    "'severity':{'per_record':{'records':5000,'intercept':7.68,'slope':0.76,'sigma':1.2}}},"
    "{'id':'tail','frequency':{'poisson':0.1},'severity':{'spliced':{"
    "'body':{'lognormal':{'mu':9,'sigma':1}},'threshold':50000,'alpha':1.5}}}],"
    "'shocks':[{'id':'cloud','frequency':{'poisson':0.1},'scenarios':['mail','tail']}],"
    "'aggregate':{'retention':5000,'limit':1e6}}");

// What is wrong with it, or nothing.
QString problemOf(const QByteArray &text)
{
    try {
        (void)lossModelFromJson(json(text));
    } catch (const Error &error) {
        return error.kind() == ErrorKind::Invalid ? error.message() : u"another kind"_s;
    }
    return {};
}

QByteArray scenario(const QByteArray &frequency, const QByteArray &severity,
                    const QByteArray &more = {})
{
    return "{'scenarios':[{'id':'x','frequency':" + frequency + ",'severity':" + severity + more
        + "}]}";
}

const QByteArray often = "{'poisson':1}";
const QByteArray flat = "{'fixed':1}";

} // namespace

class TestLossJson final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsRead()
    {
        QCOMPARE(schemaProblems(schema("loss.schema.json"), everything), QStringList());
        const LossModel model = lossModelFromJson(everything);
        QCOMPARE(model.scenarios.size(), size_t(9));
        const LossScenario &mail = model.scenarios[0];
        QVERIFY(mail.frequency == Frequency::poisson(0.3));
        QVERIFY(mail.severity == Severity::lognormal(9, 1));
        QVERIFY((mail.layer == EventLayer{1000, 50000, 0.9}));
        QVERIFY(model.scenarios[1].frequency == Frequency::negativeBinomial(1, 0.5));
        QVERIFY(model.scenarios[1].severity == Severity::lognormalMedianP95(5000, 60000));
        QVERIFY((model.scenarios[1].layer == EventLayer{500}));
        QVERIFY(model.scenarios[2].frequency == Frequency::bernoulli(0.05));
        QVERIFY(model.scenarios[2].severity == Severity::lognormalInterval(1e3, 2e5));
        QVERIFY(model.scenarios[2].layer.isEverything());
        QVERIFY(model.scenarios[3].severity == Severity::lognormalMeanMedian(9000, 4000));
        QVERIFY(model.scenarios[4].severity == Severity::pert(0, 1e3, 9e3));
        QVERIFY(model.scenarios[5].severity == Severity::pert(0, 1e3, 9e3, 2));
        QVERIFY(model.scenarios[6].severity == Severity::fixed(1200));
        QVERIFY(model.scenarios[7].severity == Severity::perRecord(5000, 7.68, 0.76, 1.2));
        QVERIFY(model.scenarios[8].severity
                == Severity::withParetoTail(Severity::lognormal(9, 1), 50000, 1.5));
        QCOMPARE(model.shocks.size(), size_t(1));
        QCOMPARE(model.shocks[0].scenarios, (std::vector<size_t>{0, 8}));
        QVERIFY((model.annual == AnnualLayer{5000, 1e6}));
    }

    void bothMethodsKeepTheSchemaOfTheReport()
    {
        const LossModel model = lossModelFromJson(everything);
        QJsonObject played = lossResultToJson(simulateLoss(model, {.years = 2000}));
        played.insert(u"years"_s, 2000);
        played.insert(u"seed"_s, 1);
        for (const QJsonObject &json : {played, lossResultToJson(exactLoss(model))}) {
            const QByteArray text = QJsonDocument(json).toJson();
            QCOMPARE(schemaProblems(schema("lossresult.schema.json"), text), QStringList());
            QCOMPARE(json["scenarios"_L1].toArray().size(), 9);
            QCOMPARE(json["scenarios"_L1][1]["id"_L1].toString(), u"a b"_s);
            QVERIFY(json["total"_L1]["mean"_L1].toDouble() > 0);
            QVERIFY(json["total"_L1]["error"_L1]["quantiles"_L1]["0.995"_L1].isDouble());
            // A tail without a variance.
            QVERIFY(json["total"_L1]["sd"_L1].isNull());
        }
        QCOMPARE(played["method"_L1].toString(), u"simulate"_s);
    }

    void whatIsWrongIsSaid_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("says"); // both of them, with a bar between
        QTest::newRow("no JSON") << QByteArray("{") << u"JSON|line"_s;
        QTest::newRow("a list") << QByteArray("[]") << u"The loss model|object"_s;
        QTest::newRow("nothing") << QByteArray("{}") << u"The loss model|scenarios"_s;
        QTest::newRow("no scenarios") << QByteArray("{'scenarios':[]}") << u"scenarios|1 to"_s;
        QTest::newRow("a number of them") << QByteArray("{'scenarios':7}") << u"scenarios|list"_s;
        QTest::newRow("a number for one")
            << QByteArray("{'scenarios':[7]}") << u"Scenario 1|object"_s;
        QTest::newRow("no id") << QByteArray("{'scenarios':[{}]}") << u"Scenario 1|id"_s;
        QTest::newRow("an id of lines")
            << QByteArray("{'scenarios':[{'id':'a\nb'}]}") << u"Scenario 1|id"_s;
        QTest::newRow("an endless id") << QByteArray("{'scenarios':[{'id':'") + QByteArray(65, 'x')
                + "'}]}" << u"Scenario 1|64"_s;
        QTest::newRow("no frequency")
            << QByteArray("{'scenarios':[{'id':'x'}]}") << u"“x”|frequency"_s;
        QTest::newRow("key twice") << QByteArray("{'scenarios':[],'scenarios':[]}") << u"twice|"_s;
        QTest::newRow("unknown key") << scenario(often, flat, ",'colour':1") << u"“x”|colour"_s;
        QTest::newRow("unknown key above")
            << QByteArray("{'scenarios':[{'id':'x','frequency':{'poisson':1},'severity':{'fixed':1}"
                          "}],'agregate':{}}")
            << u"The loss model|agregate"_s;
        QTest::newRow("negative mean") << scenario("{'poisson':-1}", flat) << u"“x”|mean"_s;
        QTest::newRow("endless mean") << scenario("{'poisson':1e999}", flat) << u"|"_s;
        QTest::newRow("two frequencies")
            << scenario("{'poisson':1,'bernoulli':0.1}", flat)
            << u"frequency|exactly one of poisson, negative_binomial, bernoulli"_s;
        QTest::newRow("empty severity")
            << scenario(often, "{}")
            << u"severity|exactly one of lognormal, pert, fixed, per_record, spliced"_s;
        QTest::newRow("unknown frequency")
            << scenario("{'weekly':1}", flat)
            << u"one of poisson, negative_binomial, bernoulli|“weekly”"_s;
        QTest::newRow("text for a number")
            << scenario("{'poisson':'1'}", flat) << u"poisson|number"_s;
        QTest::newRow("probability above one")
            << scenario("{'bernoulli':1.5}", flat) << u"frequency|probability"_s;
        QTest::newRow("size of nothing")
            << scenario("{'negative_binomial':{'mean':1,'size':0}}", flat)
            << u"negative_binomial|size"_s;
        QTest::newRow("sigma of nothing")
            << scenario(often, "{'lognormal':{'mu':1,'sigma':0}}") << u"lognormal|sigma"_s;
        QTest::newRow("low above high")
            << scenario(often, "{'lognormal':{'low':10,'high':5}}") << u"lognormal|high"_s;
        QTest::newRow("half a form")
            << scenario(often, "{'lognormal':{'mu':1}}") << u"lognormal|sigma"_s;
        QTest::newRow("too many forms")
            << scenario(often, "{'lognormal':{'mu':1,'sigma':1,'p95':3}}") << u"lognormal|p95"_s;
        QTest::newRow("mode outside")
            << scenario(often, "{'pert':{'min':1,'mode':9,'max':5}}") << u"pert|mode"_s;
        QTest::newRow("negative cost") << scenario(often, "{'fixed':-5}") << u"severity|fixed"_s;
        QTest::newRow("infinite mean")
            << scenario(often, "{'spliced':{'body':{'fixed':5},'threshold':1,'alpha':1}}")
            << u"spliced|alpha"_s;
        QTest::newRow("negative retention")
            << scenario(often, flat, ",'layer':{'retention':-1}") << u"layer|retention"_s;
        QTest::newRow("share above one")
            << scenario(often, flat, ",'layer':{'share':2}") << u"layer|share"_s;
        QTest::newRow("shock without scenario")
            << QByteArray("{'scenarios':[{'id':'x','frequency':{'poisson':1},'severity':{'fixed':1}"
                          "}],'shocks':[{'id':'s','frequency':{'poisson':1},'scenarios':['y']}]}")
            << u"Shock “s”|y"_s;
    }

    void whatIsWrongIsSaid()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, says);
        const QString problem = problemOf(text);
        QVERIFY(!problem.isEmpty());
        for (const QString &part : says.split(u'|'))
            QVERIFY2(problem.contains(part), qPrintable(problem));
    }

    void twoOfTheSameNameAreRefused()
    {
        const QByteArray one = "{'id':'x','frequency':{'poisson':1},'severity':{'fixed':1}}";
        QVERIFY(problemOf("{'scenarios':[" + one + ',' + one + "]}").contains(u"“x”"_s));
    }

    void tooMuchIsRefused()
    {
        QByteArrayList many;
        for (int i = 0; i <= 1000; ++i)
            many.append("{'id':'" + QByteArray::number(i)
                        + "','frequency':{'poisson':1},'severity':{'fixed':1}}");
        QVERIFY(problemOf("{'scenarios':[" + many.join(',') + "]}").contains(u"1000"_s));
        many.removeLast();
        QCOMPARE(problemOf("{'scenarios':[" + many.join(',') + "]}"), QString());
        QVERIFY(problemOf(QByteArray(5 << 20, ' ')).contains(u"larger"_s));
        QByteArray deep = "{'fixed':1}";
        for (int i = 0; i < 8; ++i)
            deep = "{'spliced':{'body':" + deep + ",'threshold':0.5,'alpha':2}}";
        QVERIFY(!problemOf(scenario(often, deep)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLossJson)
#include "tst_lossjson.moc"
