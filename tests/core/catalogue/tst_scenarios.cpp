// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue.h"
#include "cataloguereader.h"
#include "errors.h"
#include "integrity.h"

#include <QFile>
#include <QJsonObject>
#include <QTest>

#include <functional>
#include <map>
#include <set>

using namespace Qt::StringLiterals;
using namespace insurable;

namespace {

using Damage = std::function<void(CatalogueParts &)>;

QByteArray shipped(const QString &path)
{
    QFile file(QStringLiteral(INSURABLE_SOURCE_DIR "/resources/catalogue/") + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Scenario &kept(CatalogueParts &parts, const QString &id)
{
    const auto found = std::find_if(parts.scenarios.begin(), parts.scenarios.end(),
                                    [&](const Scenario &one) { return one.id.text() == id; });
    Q_ASSERT(found != parts.scenarios.end());
    return *found;
}

void row(const char *name, const QString &said, Damage damage)
{
    QTest::newRow(name) << said << damage;
}

bool isOwn(const QString &source)
{
    return source.startsWith("Own "_L1);
}

} // namespace

Q_DECLARE_METATYPE(Damage)

class TestScenarios final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNineOfASmallFirmAreThere();
    void eachHasBothLayersWithTheirOwnFigures();
    void sharesOfALayerAddUp();
    void claimsAndEverydayComeFromDifferentBooks();
    void publishedEffectsKeepToWhatIsPublished();
    void ownEstimatesAreSmall();
    void everySectorHasItsRatio();
    void everyControlWithAnEffectSaysHowUsualItIs();
    void aPlantedFaultIsReported_data();
    void aPlantedFaultIsReported();
    void whatIsNotWrittenRightIsRefused_data();
    void whatIsNotWrittenRightIsRefused();
    void namesSurviveTheirEnum();

private:
    void scenarioFaults();
    void calibrationFaults();

    Catalogue m_whole = Catalogue::load();
};

void TestScenarios::theNineOfASmallFirmAreThere()
{
    QStringList ids;
    for (const Scenario &scenario : m_whole.scenarios()) {
        ids.append(scenario.id.text());
        QCOMPARE(m_whole.scenario(scenario.id), &scenario);
    }
    QCOMPARE(ids,
             (QStringList{u"data-breach"_s, u"email-compromise"_s, u"insider"_s, u"lost-device"_s,
                          u"mobile-payment"_s, u"outage"_s, u"payment-fraud"_s, u"ransomware"_s,
                          u"website"_s}));
    QVERIFY(!m_whole.scenario(Id::from(u"earthquake")));
}

void TestScenarios::eachHasBothLayersWithTheirOwnFigures()
{
    for (const Scenario &scenario : m_whole.scenarios()) {
        QCOMPARE(scenario.layers.size(), 2u);
        const ScenarioLayer &claims = scenario.layers.at(0);
        const ScenarioLayer &everyday = scenario.layers.at(1);
        QCOMPARE(claims.layer, LossLayer::Claims);
        QCOMPARE(everyday.layer, LossLayer::Everyday);
        QVERIFY(claims.mean.value > 2 * everyday.mean.value);
        QVERIFY(claims.sigma.value > everyday.sigma.value);
    }
}

void TestScenarios::sharesOfALayerAddUp()
{
    std::map<LossLayer, double> sums;
    for (const Scenario &scenario : m_whole.scenarios()) {
        for (const ScenarioLayer &layer : scenario.layers)
            sums[layer.layer] += layer.share.value;
    }
    QCOMPARE(sums[LossLayer::Claims], 1.0);
    QCOMPARE(sums[LossLayer::Everyday], 1.0);
}

void TestScenarios::claimsAndEverydayComeFromDifferentBooks()
{
    const LossBasis &basis = m_whole.lossBasis();
    const LayerBasis *claims = basis.layer(LossLayer::Claims);
    const LayerBasis *everyday = basis.layer(LossLayer::Everyday);
    QVERIFY(claims->frequency.source != everyday->frequency.source);
    QVERIFY(everyday->frequency.value > 20 * claims->frequency.value);
    QCOMPARE(claims->frequency.value, 0.0121);
    QVERIFY(std::abs(1 - std::exp(-everyday->frequency.value) - 0.43) < 5e-4);
}

// Published likelihood ratios are the far end of a range, never what is counted on.
void TestScenarios::publishedEffectsKeepToWhatIsPublished()
{
    const std::map<QString, double> most{{u"secure-setup"_s, 1 - 1 / 6.0},
                                         {u"updates-systems"_s, 1 - 1 / 2.0},
                                         {u"mfa-email"_s, 1 - 1 / 1.4},
                                         {u"mfa-remote"_s, 1 - 1 / 1.4},
                                         {u"remote-access-closed"_s, 1 - 1 / 2.5}};
    for (const Scenario &scenario : m_whole.scenarios()) {
        for (const ControlEffect &effect : scenario.effects) {
            const auto at = most.find(effect.control.text());
            if (at == most.end() || effect.on == EffectOn::Severity)
                continue;
            QVERIFY2(effect.high <= at->second + 0.005, qPrintable(effect.control.text()));
            QVERIFY(effect.likely < at->second);
        }
    }
}

void TestScenarios::ownEstimatesAreSmall()
{
    for (const Scenario &scenario : m_whole.scenarios()) {
        for (const ControlEffect &effect : scenario.effects) {
            if (isOwn(effect.source))
                QVERIFY2(effect.likely <= 0.3 && effect.high <= 0.45,
                         qPrintable(scenario.id.text() + u' ' + effect.control.text()));
        }
    }
    QVERIFY(m_whole.lossBasis().frequencyCap.value < 0.8);
    QVERIFY(m_whole.lossBasis().severityCap.value < 0.8);
}

void TestScenarios::everySectorHasItsRatio()
{
    const KnownFact *sector = knownFact(u"sector");
    QVERIFY(sector);
    for (const QString &name : sector->options) {
        if (name != "not_known"_L1)
            QVERIFY2(m_whole.lossBasis().sector(name), qPrintable(name));
    }
    for (const ScaleName &name : m_whole.lossBasis().sectors)
        QVERIFY2(sector->options.contains(name.name), qPrintable(name.name));
}

void TestScenarios::everyControlWithAnEffectSaysHowUsualItIs()
{
    std::set<Id> usual;
    for (const auto &[control, share] : m_whole.lossBasis().usual)
        usual.insert(control);
    for (const Scenario &scenario : m_whole.scenarios()) {
        for (const ControlEffect &effect : scenario.effects)
            QVERIFY2(usual.contains(effect.control), qPrintable(effect.control.text()));
    }
}

void TestScenarios::scenarioFaults()
{
    row("twice", u"appears twice"_s,
        [](CatalogueParts &p) { p.scenarios.push_back(p.scenarios.front()); });
    row("unknown control", u"effect of the unknown control “nobody”"_s, [](CatalogueParts &p) {
        kept(p, u"insider"_s).effects.front().control = Id::from(u"nobody");
    });
    row("effect without source", u"“mfa-remote” without source or year"_s,
        [](CatalogueParts &p) { kept(p, u"ransomware"_s).effects.front().source.clear(); });
    row("effect without year", u"“mfa-remote” without source or year"_s,
        [](CatalogueParts &p) { kept(p, u"ransomware"_s).effects.front().year = 0; });
    row("effect that falls", u"that does not rise"_s,
        [](CatalogueParts &p) { kept(p, u"outage"_s).effects.front().likely = 0.9; });
    row("effect twice", u"twice"_s, [](CatalogueParts &p) {
        auto &effects = kept(p, u"outage"_s).effects;
        effects.push_back(effects.front());
    });
    row("figure without source", u"has a figure without source or year"_s,
        [](CatalogueParts &p) { kept(p, u"outage"_s).layers.front().mean.source.clear(); });
    row("figure without year", u"has a figure without source or year"_s,
        [](CatalogueParts &p) { kept(p, u"outage"_s).layers.back().share.year = 0; });
    row("hours without source", u"hours, cover or assets"_s,
        [](CatalogueParts &p) { kept(p, u"outage"_s).hoursDown.source.clear(); });
    row("cover without year", u"hours, cover or assets"_s,
        [](CatalogueParts &p) { kept(p, u"outage"_s).coverYear = 0; });
    row("assets without source", u"hours, cover or assets"_s,
        [](CatalogueParts &p) { kept(p, u"outage"_s).assetsSource.clear(); });
    row("cover too much", u"do not add up to 1"_s,
        [](CatalogueParts &p) { kept(p, u"outage"_s).cover.back().share += 0.1; });
    row("cover out of order", u"greatest part of cover first"_s, [](CatalogueParts &p) {
        auto &cover = kept(p, u"outage"_s).cover;
        std::swap(cover.front(), cover.back());
    });
    row("unknown theme", u"unknown theme “nobody”"_s,
        [](CatalogueParts &p) { kept(p, u"outage"_s).area = Id::from(u"nobody"); });
    row("layer twice", u"has a layer twice"_s,
        [](CatalogueParts &p) { kept(p, u"outage"_s).layers.back().layer = LossLayer::Claims; });
    row("no layer", u"has no layer"_s,
        [](CatalogueParts &p) { kept(p, u"outage"_s).layers.clear(); });
    row("unknown fact", u"unknown fact “moat”"_s, [](CatalogueParts &p) {
        kept(p, u"outage"_s).applies =
            Condition::fromJson({{u"fact"_s, u"moat"_s}, {u"is"_s, true}}, u"test"_s);
    });
}

void TestScenarios::calibrationFaults()
{
    row("shares", u"“claims” do not add up"_s,
        [](CatalogueParts &p) { kept(p, u"outage"_s).layers.front().share.value += 0.01; });
    row("layer without basis", u"a layer without a basis"_s,
        [](CatalogueParts &p) { p.lossBasis.layers.pop_back(); });
    row("basis without rate", u"no rate for “USD”"_s, [](CatalogueParts &p) {
        std::erase_if(p.lossBasis.currencies,
                      [](const CurrencyRate &one) { return one.currency == "USD"_L1; });
    });
    row("frequency without source", u"“frequency” has no source"_s,
        [](CatalogueParts &p) { p.lossBasis.layers.front().frequency.source.clear(); });
    row("steps fall", u"steps of turnover do not rise"_s,
        [](CatalogueParts &p) { p.lossBasis.turnover.back().at = 5; });
    row("step without year", u"step of staff has no source"_s,
        [](CatalogueParts &p) { p.lossBasis.staff.back().year = 0; });
    row("sector twice", u"“agriculture” appears twice"_s,
        [](CatalogueParts &p) { p.lossBasis.sectors.push_back(p.lossBasis.sectors.front()); });
    row("country without source", u"“GB” has no source"_s,
        [](CatalogueParts &p) { p.lossBasis.countries.front().source.clear(); });
    row("cap without source", u"has no source or year"_s,
        [](CatalogueParts &p) { p.lossBasis.frequencyCap.source.clear(); });
    row("unknown usual control", u"unknown control “nobody” is called usual"_s,
        [](CatalogueParts &p) { p.lossBasis.usual.front().first = Id::from(u"nobody"); });
    row("usual without year", u"has no source or year"_s,
        [](CatalogueParts &p) { p.lossBasis.usual.front().second.year = 0; });
}

void TestScenarios::aPlantedFaultIsReported_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<Damage>("damage");
    scenarioFaults();
    calibrationFaults();
}

void TestScenarios::aPlantedFaultIsReported()
{
    QFETCH(QString, said);
    QFETCH(Damage, damage);
    QVERIFY(problems(m_whole).empty());
    CatalogueParts parts = m_whole.parts();
    damage(parts);
    const std::vector<QString> wrong = problems(Catalogue(parts));
    const QString all = QStringList(wrong.begin(), wrong.end()).join(u'\n');
    QVERIFY2(all.contains(said), qPrintable(u"said: "_s + all));
}

void TestScenarios::whatIsNotWrittenRightIsRefused_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto broken = [](const char *name, const QString &path, const char *before,
                           const char *after) {
        QTest::newRow(name) << path << QByteArray(before) << QByteArray(after);
    };
    const QString scenario = u"scenarios/ransomware.json"_s;
    broken("unknown layer", scenario, R"("layer": "claims")", R"("layer": "all")");
    broken("unknown target", scenario, R"("on": "frequency")", R"("on": "luck")");
    broken("unknown cover", scenario, R"("part": "recovery")", R"("part": "luck")");
    broken("no source", scenario, R"("source":)", R"("hearsay":)");
    broken("no year", scenario, R"("year":)", R"("yeah":)");
    broken("effect that falls", scenario, R"("likely": 0.2,)", R"("likely": 0.9,)");
    broken("negative mean", scenario, R"("value": 195000)", R"("value": -195000)");
    broken("sigma of nought", scenario, R"("value": 1.8)", R"("value": 0)");
    broken("one key too many", scenario, R"("title":)", R"("colour": "red", "title":)");
    const QString calibration = u"calibration.json"_s;
    broken("cap above one", calibration, R"("value": 0.7)", R"("value": 1.7)");
    broken("factor of nought", calibration, R"("frequency": 3.7)", R"("frequency": 0)");
    broken("rate of nought", calibration, R"("per_dollar": 0.76)", R"("per_dollar": 0)");
    broken("no version", calibration, R"("version":)", R"("edition":)");
}

void TestScenarios::whatIsNotWrittenRightIsRefused()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QByteArray document = shipped(path);
    const qsizetype at = document.indexOf(before);
    QVERIFY2(at >= 0, "the text to break is not there");
    document.replace(at, before.size(), after);
    bool isRefused = false;
    try {
        if (path.startsWith("scenarios/"_L1))
            (void)readScenario(document, path);
        else
            (void)readLossBasis(document, path);
    } catch (const Error &error) {
        isRefused = error.kind() == ErrorKind::Invalid && error.message().contains(path);
    }
    QVERIFY(isRefused);
}

void TestScenarios::namesSurviveTheirEnum()
{
    for (const LossLayer layer : {LossLayer::Claims, LossLayer::Everyday})
        QCOMPARE(lossLayerFrom(lossLayerName(layer)), layer);
    for (const EffectOn on : {EffectOn::Frequency, EffectOn::Severity})
        QCOMPARE(effectOnFrom(effectOnName(on)), on);
    QVERIFY(!lossLayerFrom(u"weekly"));
}

QTEST_APPLESS_MAIN(TestScenarios)
#include "tst_scenarios.moc"
