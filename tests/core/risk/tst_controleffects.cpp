// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue.h"
#include "firmloss.h"
#include "snapshot.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace insurable;

namespace {

const Id a = Id::from(u"mfa-email");
const Id b = Id::from(u"mfa-admin");
const Id c = Id::from(u"backup-tested");

ControlEffect effect(const Id &control, double likely, const QString &group)
{
    return {control, EffectOn::Frequency, likely / 2, likely, std::min(1.0, likely * 2),
            group,   u"test"_s,           2026};
}

double reduction(const std::vector<ControlEffect> &effects, const ControlLevels &levels,
                 double cap = 0.7, EffectCase effectCase = EffectCase::Likely)
{
    return combinedReduction(effects, EffectOn::Frequency, levels, cap, 0.5, effectCase);
}

ControlState state(const QString &id, ControlStatus status, std::optional<qint64> coverage = {})
{
    ControlState one;
    one.id = Id::from(id);
    one.status = status;
    one.coverage = coverage;
    return one;
}

ControlLevels randomLevels(const Catalogue &catalogue, QRandomGenerator &random)
{
    ControlLevels levels;
    for (const Control &control : catalogue.controls())
        levels[control.id] = random.bounded(3) == 0 ? random.generateDouble() : random.bounded(2);
    return levels;
}

} // namespace

class TestControlEffects final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneEffectTakesAwayWhatItSays();
    void halfAControlTakesAwayHalf();
    void aSecondOfTheSameGroupCountsLess();
    void theOrderOfEffectsDoesNotMatter();
    void theCapIsNeverPassed();
    void nothingKnownTakesAwayNothing();
    void effectsOnSeverityAreApart();
    void lowLikelyHighRise();
    void levelsFollowTheAnswer();
    void moreControlNeverLeavesMoreLoss();
    void theFarthestCaseIsNeverWorseThanTheLikely();

private:
    Catalogue m_catalogue = Catalogue::load();
};

void TestControlEffects::oneEffectTakesAwayWhatItSays()
{
    QCOMPARE(reduction({effect(a, 0.286, u"g"_s)}, {{a, 1.0}}), 0.286);
}

void TestControlEffects::halfAControlTakesAwayHalf()
{
    QCOMPARE(reduction({effect(a, 0.3, u"g"_s)}, {{a, 0.5}}), 0.15);
    QCOMPARE(reduction({effect(a, 0.3, u"g"_s)}, {{a, 7.0}}), 0.3); // no level beyond whole
}

void TestControlEffects::aSecondOfTheSameGroupCountsLess()
{
    const ControlLevels both{{a, 1.0}, {b, 1.0}};
    const double same = reduction({effect(a, 0.3, u"g"_s), effect(b, 0.2, u"g"_s)}, both);
    const double apart = reduction({effect(a, 0.3, u"g"_s), effect(b, 0.2, u"h"_s)}, both);
    QCOMPARE(same, 0.7 * (1 - (1 - 0.3 / 0.7) * (1 - 0.1 / 0.7)));
    QVERIFY(0.3 < same && same < apart);
    QVERIFY(apart < 1 - 0.7 * 0.8); // less than published factors multiplied
}

void TestControlEffects::theOrderOfEffectsDoesNotMatter()
{
    const ControlLevels all{{a, 0.4}, {b, 1.0}, {c, 0.9}};
    const auto x = effect(a, 0.5, u"g"_s);
    const auto y = effect(b, 0.3, u"g"_s);
    const auto z = effect(c, 0.2, u"g"_s);
    QCOMPARE(reduction({x, y, z}, all), reduction({z, x, y}, all));
}

void TestControlEffects::theCapIsNeverPassed()
{
    std::vector<ControlEffect> many;
    for (int i = 0; i < 40; ++i)
        many.push_back(effect(a, 0.9, QString::number(i)));
    QVERIFY(reduction(many, {{a, 1.0}}, 0.7) <= 0.7);
    QVERIFY(reduction(many, {{a, 1.0}}, 0.7, EffectCase::High) <= 0.7);
    QCOMPARE(reduction(many, {{a, 1.0}}, 0), 0.0);
}

void TestControlEffects::nothingKnownTakesAwayNothing()
{
    QCOMPARE(reduction({effect(a, 0.5, u"g"_s)}, {}), 0.0);
    QCOMPARE(reduction({}, {{a, 1.0}}), 0.0);
}

void TestControlEffects::effectsOnSeverityAreApart()
{
    QCOMPARE(combinedReduction({effect(a, 0.5, u"g"_s)}, EffectOn::Severity, {{a, 1.0}}, 0.7), 0.0);
}

void TestControlEffects::lowLikelyHighRise()
{
    const std::vector<ControlEffect> one{effect(a, 0.2, u"g"_s)};
    const ControlLevels whole{{a, 1.0}};
    QCOMPARE(reduction(one, whole, 0.7, EffectCase::Low), 0.1);
    QCOMPARE(reduction(one, whole, 0.7, EffectCase::High), 0.4);
}

void TestControlEffects::levelsFollowTheAnswer()
{
    Snapshot records;
    records.controls = {state(u"mfa-email"_s, ControlStatus::InPlace),
                        state(u"mfa-admin"_s, ControlStatus::Partly),
                        state(u"mfa-cloud"_s, ControlStatus::Partly, 80),
                        state(u"mfa-remote"_s, ControlStatus::InPlace, 90),
                        state(u"backup-tested"_s, ControlStatus::Planned),
                        state(u"backup-regular"_s, ControlStatus::NotKnown),
                        state(u"backup-access"_s, ControlStatus::NotApplicable),
                        state(u"web-filter"_s, ControlStatus::NotInPlace, 70)};
    const ControlLevels expected{{Id::from(u"mfa-email"), 1.0},
                                 {Id::from(u"mfa-admin"), 0.5},
                                 {Id::from(u"mfa-cloud"), 0.8},
                                 {Id::from(u"mfa-remote"), 0.9}};
    QCOMPARE(controlLevels(records), expected);
}

void TestControlEffects::moreControlNeverLeavesMoreLoss()
{
    QRandomGenerator random(20261122);
    const FirmRisk risk = firmRisk(Snapshot(), m_catalogue, QDate(2026, 11, 22));
    for (int round = 0; round < 200; ++round) {
        const ControlLevels before = randomLevels(m_catalogue, random);
        ControlLevels after = before;
        const auto &control =
            m_catalogue.controls().at(size_t(random.bounded(int(m_catalogue.controls().size()))));
        double &level = after[control.id];
        level += (1 - level) * random.generateDouble();
        for (const EffectCase effectCase :
             {EffectCase::Low, EffectCase::Likely, EffectCase::High}) {
            for (const FirmScenario &scenario : risk.scenarios) {
                const Remaining was = remaining(risk, scenario, before, effectCase);
                const Remaining is = remaining(risk, scenario, after, effectCase);
                QVERIFY2(is.frequency <= was.frequency + 1e-15
                             && is.severity <= was.severity + 1e-15,
                         qPrintable(control.id.text() + u' ' + scenario.id.text()));
                QVERIFY(is.frequency >= 1 - risk.frequencyCap - 1e-15);
                QVERIFY(is.severity >= 1 - risk.severityCap - 1e-15);
            }
        }
    }
}

void TestControlEffects::theFarthestCaseIsNeverWorseThanTheLikely()
{
    QRandomGenerator random(7);
    const FirmRisk risk = firmRisk(Snapshot(), m_catalogue, QDate(2026, 11, 22));
    for (int round = 0; round < 50; ++round) {
        const ControlLevels levels = randomLevels(m_catalogue, random);
        for (const FirmScenario &scenario : risk.scenarios) {
            const double low = remaining(risk, scenario, levels, EffectCase::Low).frequency;
            const double likely = remaining(risk, scenario, levels).frequency;
            const double high = remaining(risk, scenario, levels, EffectCase::High).frequency;
            QVERIFY(high <= likely && likely <= low);
        }
    }
}

QTEST_APPLESS_MAIN(TestControlEffects)
#include "tst_controleffects.moc"
