// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "firmobjective.h"
#include "firmplan.h"
#include "plan.h"

#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 22);

// A firm of eight that has answered nothing but these.
class Smithy final
{
public:
    Catalogue catalogue = Catalogue::load();
    Snapshot records;

    Smithy()
    {
        records.organisation.staff = 8;
        records.organisation.computers = 9;
        records.organisation.turnover = Money::major(500'000);
        answer(u"mfa-email"_s, ControlStatus::InPlace);
        answer(u"edr-monitored"_s, ControlStatus::Partly);
        answer(u"backup-tested"_s, ControlStatus::NotInPlace);
    }

    void answer(const QString &id, ControlStatus status)
    {
        ControlState state;
        state.id = Id::from(id);
        state.status = status;
        state.assessed = today;
        records.controls.append(state);
    }
    [[nodiscard]] Readiness readiness() const
    {
        return assess(records, catalogue, defaultScheme(catalogue), today);
    }
    [[nodiscard]] FirmRisk risk() const { return firmRisk(records, catalogue, today); }
    [[nodiscard]] FirmChoices choices() const
    {
        return firmChoices(readiness(), catalogue, risk(), controlLevels(records));
    }
};

const PlanCandidate *find(const FirmChoices &choices, const QString &id)
{
    for (const PlanCandidate &candidate : choices.candidates) {
        if (candidate.id.text() == id)
            return &candidate;
    }
    return nullptr;
}

} // namespace

class TestFirmPlan final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatHelpsOrIsMissingInTheGateMayBeChosen()
    {
        const Smithy firm;
        const FirmChoices choices = firm.choices();
        const PlanCandidate *backups = find(choices, u"backup-tested"_s);
        QVERIFY(backups && backups->isRequired && backups->hours > 0);
        const PlanCandidate *watched = find(choices, u"edr-monitored"_s);
        QVERIFY(watched && !watched->isRequired);
        QVERIFY(!find(choices, u"mfa-email"_s));
        QVERIFY(!find(choices, u"clear-desk"_s)); // lowers no loss
        for (const PlanCandidate &candidate : choices.candidates)
            QVERIFY(candidate.isRequired == firm.readiness().gate.isMissing(candidate.id));
    }

    void costsFollowTheFirmsSize()
    {
        Smithy firm;
        const double before = find(firm.choices(), u"edr-monitored"_s)->yearly;
        QVERIFY(before > 0);
        firm.records.organisation.computers = 18;
        QCOMPARE(find(firm.choices(), u"edr-monitored"_s)->yearly, 2 * before);
        QVERIFY(firm.choices().costNotKnown.empty());
        firm.records.organisation.computers.reset();
        const FirmChoices unknown = firm.choices();
        QVERIFY(!unknown.costNotKnown.empty());
        QCOMPARE(find(unknown, u"edr-monitored"_s)->yearly, before / 9);
    }

    void thePlanBeginsWithTheGate()
    {
        const Smithy firm;
        const FirmChoices choices = firm.choices();
        const FirmRisk risk = firm.risk();
        const ControlLevels levels = controlLevels(firm.records);
        const Plan plan = bestPlan(firmObjective(risk, levels, choices.controls()),
                                   choices.candidates, {3000, 100});
        QVERIFY(!plan.steps.empty());
        QVERIFY(choices.candidates[plan.steps.front().candidate].isRequired);
        QVERIFY(plan.pounds <= 3000 && plan.hours <= 100);
        ControlLevels after = levels;
        for (const PlanStep &step : plan.steps)
            after[choices.candidates[step.candidate].id] = 1;
        QVERIFY(qFuzzyCompare(plan.lossAfter, expectedLoss(risk, after)));
        QVERIFY(qFuzzyCompare(plan.lossBefore, expectedLoss(risk, levels)));
    }

    // Whatever the budget: nothing that does not pay, but for what is required.
    void anEmptyFirmIsToldWhatPays()
    {
        Smithy firm;
        firm.records = Snapshot();
        const FirmChoices choices = firm.choices();
        const PlanObjective objective =
            firmObjective(firm.risk(), controlLevels(firm.records), choices.controls());
        const double all = expectedLoss(firm.risk(), {});
        for (const double hours : {0.0, 20.0, 30.0, 60.0, 100.0, 1000.0}) {
            PlanBudget budget;
            budget.hours = hours;
            budget.onlyWhatPays = true;
            SearchOptions few;
            few.mostNodes = 2000;
            const Plan plan = bestPlan(objective, choices.candidates, budget, few);
            QVERIFY(plan.hours <= hours);
            for (const PlanStep &step : plan.steps) {
                const PlanCandidate &candidate = choices.candidates[step.candidate];
                QVERIFY(candidate.isRequired || step.gain >= budget.costOf(candidate));
            }
            QVERIFY2(plan.mostMore < 0.01 * all, qPrintable(QString::number(plan.mostMore)));
        }
    }

    void standingsTellNotKnownFromNotInPlace()
    {
        const Smithy firm;
        const ControlStandings standings =
            standingsOf(firm.readiness(), controlLevels(firm.records));
        QCOMPARE(standings.at(Id::from(u"mfa-email")).level, std::optional<double>(1));
        QCOMPARE(standings.at(Id::from(u"edr-monitored")).level, std::optional<double>(0.5));
        QCOMPARE(standings.at(Id::from(u"backup-tested")).level, std::optional<double>(0));
        QVERIFY(!standings.at(Id::from(u"staff-training")).level);
        QCOMPARE(missingInGate(firm.readiness()).size(), firm.readiness().gate.missing().size());
    }
};

QTEST_APPLESS_MAIN(TestFirmPlan)
#include "tst_firmplan.moc"
