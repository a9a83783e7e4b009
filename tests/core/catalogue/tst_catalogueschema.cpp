// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemavalidator.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace insurable;

namespace {

QString inCatalogue(const QString &path)
{
    return QStringLiteral(INSURABLE_SOURCE_DIR "/resources/catalogue/") + path;
}

QByteArray text(const QString &path)
{
    QFile file(inCatalogue(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString schemaOf(const QString &kind)
{
    return u"schema/%1.schema.json"_s.arg(kind);
}

void addFolder(const QString &folder, const QString &kind)
{
    const QStringList names = QDir(inCatalogue(folder)).entryList({u"*.json"_s}, QDir::Files);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << kind << QString(folder + u'/' + name);
}

} // namespace

class TestCatalogueSchema final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFileKeepsItsSchema_data();
    void everyFileKeepsItsSchema();
    void brokenFilesAreCaught_data();
    void brokenFilesAreCaught();
    void whatIsNoJsonIsAProblem();
};

void TestCatalogueSchema::everyFileKeepsItsSchema_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("path");
    addFolder(u"controls"_s, u"controls"_s);
    addFolder(u"insurers"_s, u"questionset"_s);
    addFolder(u"schemes"_s, u"scheme"_s);
    addFolder(u"scenarios"_s, u"scenario"_s);
    QTest::newRow("calibration") << u"calibration"_s << u"calibration.json"_s;
    QTest::newRow("frameworks") << u"frameworks"_s << u"frameworks.json"_s;
}

void TestCatalogueSchema::everyFileKeepsItsSchema()
{
    QFETCH(QString, kind);
    QFETCH(QString, path);
    const QStringList wrong = schemaProblemsOfFiles(inCatalogue(schemaOf(kind)), inCatalogue(path));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

// One word of a file that keeps its schema is changed; a schema that lets it pass is too weak.
void TestCatalogueSchema::brokenFilesAreCaught_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const QString &kind, const QString &path,
                        const char *before, const char *after) {
        QTest::newRow(name) << kind << path << QByteArray(before) << QByteArray(after);
    };
    const QString controls = u"controls/money.json"_s;
    row("unknown key", u"controls"_s, controls, R"("why":)", R"("because":)");
    row("bad id", u"controls"_s, controls, R"("id": "bank-access")", R"("id": "Bank Access")");
    row("no question", u"controls"_s, controls, R"(?",)", R"(.",)");
    row("unknown platform", u"controls"_s, controls, R"("platform": "any")", R"("platform": "ox")");
    row("endless freshness", u"controls"_s, controls, R"("fresh_days": 3)",
        R"("fresh_days": 9993)");
    row("weight as text", u"controls"_s, controls, R"("weight": 10)", R"("weight": "10")");
    row("truth as number", u"controls"_s, controls, R"("base": true)", R"("base": 1)");
    row("bad condition", u"controls"_s, controls, R"("is": true)", R"("was": true)");
    const QString set = u"insurers/common-proposal.json"_s;
    row("unknown role", u"questionset"_s, set, R"("role": "gate")", R"("role": "wall")");
    row("unknown rule", u"questionset"_s, set, R"("from": "control")", R"("from": "stars")");
    row("group 30", u"questionset"_s, set, R"("group": 29)", R"("group": 30)");
    row("percentage of nothing", u"questionset"_s, set, R"("type": "number")",
        R"("type": "percentage")");
    row("choice of nothing", u"questionset"_s, set, R"("type": "money")", R"("type": "choice")");
    const QString scheme = u"schemes/base-2026.json"_s;
    row("level above one", u"scheme"_s, scheme, R"("partly": 0.5)", R"("partly": 1.5)");
    row("band above 100", u"scheme"_s, scheme, R"("from": 90)", R"("from": 190)");
    row("figure without year", u"scheme"_s, scheme, R"("year":)", R"("yeah":)");
    row("price without basis", u"scheme"_s, scheme, R"("basis":)", R"("hunch":)");
    row("loss ratio above one", u"scheme"_s, scheme, R"("high": 0.75)", R"("high": 75)");
    const QString scenario = u"scenarios/ransomware.json"_s;
    row("unknown layer", u"scenario"_s, scenario, R"("layer": "claims")", R"("layer": "all")");
    row("unknown cover", u"scenario"_s, scenario, R"("part": "recovery")", R"("part": "luck")");
    row("effect above one", u"scenario"_s, scenario, R"("high": 0.83)", R"("high": 1.83)");
    row("effect without source", u"scenario"_s, scenario, R"("source":)", R"("hearsay":)");
    const QString calibration = u"calibration.json"_s;
    row("no such sector", u"calibration"_s, calibration, R"("name": "retail")", R"("name": "Re tail")");
    row("currency in words", u"calibration"_s, calibration, R"("currency": "USD")",
        R"("currency": "dollars")");
    row("rate of nought", u"calibration"_s, calibration, R"("per_dollar": 1)", R"("per_dollar": 0)");
    row("framework without version", u"frameworks"_s, u"frameworks.json"_s, R"("version":)",
        R"("edition":)");
}

void TestCatalogueSchema::brokenFilesAreCaught()
{
    QFETCH(QString, kind);
    QFETCH(QString, path);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QByteArray document = text(path);
    const qsizetype at = document.indexOf(before);
    QVERIFY2(at >= 0, "the text to break is not there");
    document.replace(at, before.size(), after);
    QVERIFY(!schemaProblems(text(schemaOf(kind)), document).isEmpty());
}

void TestCatalogueSchema::whatIsNoJsonIsAProblem()
{
    QVERIFY(!schemaProblems("{}", "no").isEmpty());
    QVERIFY(!schemaProblems("no", "{}").isEmpty());
    QVERIFY(!schemaProblemsOfFiles(u"/nowhere"_s, u"/nowhere"_s).isEmpty());
    QVERIFY(schemaProblems("{}", "{}").isEmpty());
}

QTEST_APPLESS_MAIN(TestCatalogueSchema)
#include "tst_catalogueschema.moc"
