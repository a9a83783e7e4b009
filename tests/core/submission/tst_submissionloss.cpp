// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exact.h"
#include "lossestimate.h"
#include "lossrules.h"
#include "schemavalidator.h"
#include "sealingfirm.h"
#include "submissionjson.h"
#include "verifysubmission.h"
#include "whatleaves.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <cmath>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

QJsonObject objectOf(const SubmissionPlan &plan)
{
    return submissionObject({plan, {}, u"DRAFT"_s, 0, {}, {}});
}

QByteArray jsonOf(const SubmissionPlan &plan)
{
    return submissionJson({plan, {}, u"DRAFT"_s, 0, {}, {}});
}

QJsonObject lossOf(const SubmissionPlan &plan)
{
    return objectOf(plan)["loss"_L1].toObject();
}

// Nine digits are stated.
bool isStated(const QJsonValue &stated, double reckoned)
{
    return stated.isDouble() && std::abs(stated.toDouble() - reckoned) <= 1e-8 * std::abs(reckoned);
}

bool isStated(const QJsonValue &stated, const Estimate &reckoned)
{
    return isStated(stated["value"_L1], reckoned.value);
}

void compareYear(const QJsonValue &stated, const AnnualLoss &reckoned)
{
    QVERIFY(isStated(stated["mean"_L1], reckoned.mean));
    QVERIFY(isStated(stated["standard_deviation"_L1], reckoned.sd));
    QVERIFY(isStated(stated["chance_of_nothing"_L1], reckoned.pZero));
    const QJsonArray quantiles = stated["quantiles"_L1].toArray();
    QCOMPARE(quantiles.size(), 6);
    for (const QJsonValue &one : quantiles)
        QVERIFY(isStated(one, *reckoned.quantile(one["level"_L1].toDouble())));
    const QJsonArray tvar = stated["tvar"_L1].toArray();
    QCOMPARE(tvar.size(), 2);
    for (const QJsonValue &one : tvar)
        QVERIFY(isStated(one, *reckoned.tvarAt(one["level"_L1].toDouble())));
}

} // namespace

// The estimate of what a year may cost, as it leaves.
class TestSubmissionLoss final : public QObject
{
    Q_OBJECT

    SealingFirm m_firm;
    Id m_policy;

    Policy policy() { return *m_firm.isms().records().find<Policy>(m_policy); }

private Q_SLOTS:
    void initTestCase()
    {
        Incident incident;
        incident.title = u"Aardvark affair"_s;
        incident.kind = IncidentKind::LostDevice;
        incident.happened = QDate(2026, 3, 1);
        incident.nearMiss = Truth::No;
        incident.cost = Money::major(410);
        m_firm.isms().add(incident);
        Policy quote;
        quote.name = u"Quokka quote"_s;
        quote.excess = Money::major(7'777);
        m_firm.isms().add(quote);
        Policy policy;
        policy.name = u"Platypus policy"_s;
        policy.insurer = u"Marsupial Mutual"_s;
        policy.kind = PolicyKind::InForce;
        policy.starts = QDate(2026, 1, 1);
        policy.ends = QDate(2026, 12, 31);
        policy.premium = Money::major(654'321);
        policy.excess = Money::major(500);
        policy.limitYear = Money::major(25'000);
        m_policy = m_firm.isms().add(policy);
    }

    void theFiguresAreThoseOfTheEngine()
    {
        const SubmissionPlan plan = m_firm.plan();
        const QJsonObject said = lossOf(plan);
        const FirmRisk risk = firmRisk(plan.records, plan.catalogue, plan.options.on);
        const ControlLevels levels = controlLevels(plan.records);
        const LossModel model = lossModel(risk, levels);
        const LossResult result = exactLoss(model);
        QCOMPARE(said["currency"_L1].toString(), risk.currency);
        QCOMPARE(said["method"_L1]["code"_L1].toString(), u"exact"_s);
        QVERIFY(said["grid_error"_L1].toDouble(1) < 1e-4);
        compareYear(said["year"_L1], result.total);
        const QJsonArray scenarios = said["scenarios"_L1].toArray();
        QCOMPARE(size_t(scenarios.size()), risk.scenarios.size());
        for (size_t i = 0; i < risk.scenarios.size(); ++i) {
            const auto one = std::find_if(scenarios.begin(), scenarios.end(), [&](const auto &value) {
                return value["id"_L1] == risk.scenarios[i].id.text();
            });
            QVERIFY(one != scenarios.end());
            const QJsonValue stated = *one;
            QVERIFY(isStated(stated["events_a_year"_L1], model.scenarios[i].frequency.mean()));
            QVERIFY(isStated(stated["severity"_L1]["median"_L1], model.scenarios[i].severity.quantile(0.5)));
            QVERIFY(isStated(stated["severity"_L1]["p95"_L1], model.scenarios[i].severity.quantile(0.95)));
            QVERIFY(isStated(stated["contribution_to_mean"_L1],
                             result.scenarios[i].contributionToMean.value));
            QVERIFY(isStated(stated["own_incidents"_L1]["posterior"_L1],
                             risk.scenarios[i].update.posterior));
            QVERIFY(!stated["sources"_L1].toArray().isEmpty());
        }
    }

    void thePolicyInForcePaysWhatTheEngineSays()
    {
        const SubmissionPlan plan = m_firm.plan();
        const QJsonObject said = lossOf(plan);
        const QJsonValue stated = said["policy"_L1];
        const FirmRisk risk = firmRisk(plan.records, plan.catalogue, plan.options.on);
        const Cover cover =
            coverOf(insuredLosses(risk, controlLevels(plan.records)), termsOf(policy()));
        compareYear(stated["gross"_L1], cover.loss.total);
        compareYear(stated["ceded"_L1], cover.loss.ceded);
        compareYear(stated["retained"_L1], cover.loss.retained);
        QCOMPARE(stated["excess"_L1].toDouble(), 500);
        QCOMPARE(stated["limit_year"_L1].toDouble(), 25'000);
        QVERIFY(stated["limit_event"_L1].isNull());
        const QJsonValue bad = said["years"_L1][1];
        QVERIFY(isStated(bad["paid_by_policy"_L1]["value"_L1], cover.bad.paid()));
        QVERIFY(std::abs(bad["paid_by_policy"_L1]["value"_L1].toDouble() + bad["retained"_L1].toDouble()
                         - bad["loss"_L1].toDouble())
                < 1e-3);
        QVERIFY(cover.veryBad.paid() > 0);
    }

    void curvesAreShortAndFall()
    {
        const QJsonObject said = lossOf(m_firm.plan());
        for (const QJsonValue &year : {QJsonValue(said["year"_L1]), said["policy"_L1]["retained"_L1]}) {
            const QJsonArray curve = year["curve"_L1].toArray();
            QVERIFY(curve.size() >= 20 && curve.size() <= 40);
            for (qsizetype i = 1; i < curve.size(); ++i) {
                QVERIFY(curve[i]["loss"_L1].toDouble() > curve[i - 1]["loss"_L1].toDouble());
                QVERIFY(curve[i]["exceedance"_L1].toDouble() <= curve[i - 1]["exceedance"_L1].toDouble());
            }
        }
    }

    void theSchemaHolds()
    {
        SealingFirm withoutPolicy;
        PlanOptions unticked = m_firm.options();
        unticked.lossEstimate = false;
        Snapshot empty;
        empty.organisation.name = u"Nothing known"_s;
        const SubmissionPlan unknown =
            planSubmission(empty, m_firm.vault().catalogue(), m_firm.options());
        QVERIFY(lossOf(unknown)["not_known"_L1].toArray().size() >= 3);
        QVERIFY(objectOf(unknown)["readiness"_L1]["score"_L1].isNull());
        for (const QByteArray &json :
             {jsonOf(m_firm.plan()), jsonOf(m_firm.plan(unticked)), jsonOf(withoutPolicy.plan()),
              jsonOf(unknown)}) {
            const QStringList problems = schemaProblems(submissionSchema(), json);
            QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
        }
        QVERIFY(lossOf(withoutPolicy.plan())["policy"_L1].isNull());
        QByteArray offer = jsonOf(m_firm.plan());
        QVERIFY(offer.contains("\"is_offer\": false"));
        offer.replace("\"is_offer\": false", "\"is_offer\": true");
        QVERIFY(!schemaProblems(submissionSchema(), offer).isEmpty());
    }

    void theSameFirmGivesTheSameBytes() { QCOMPARE(jsonOf(m_firm.plan()), jsonOf(m_firm.plan())); }

    void anUntickedEstimateLeavesNothingBehind()
    {
        PlanOptions options = m_firm.options();
        options.lossEstimate = false;
        const SubmissionPlan plan = m_firm.plan(options);
        QVERIFY(!plan.loss);
        QJsonObject with = objectOf(m_firm.plan());
        QVERIFY(with.contains("loss"_L1));
        with.remove("loss"_L1);
        QCOMPARE(objectOf(plan), with); // and nothing else differs
        for (const LeavingGroup &group : whatLeaves(plan)) {
            for (const LeavingItem &item : group.items) {
                QVERIFY(item.what != LeavingItem::What::LossEstimate);
                QVERIFY(item.what != LeavingItem::What::PolicyTerms);
                QVERIFY(item.what != LeavingItem::What::IncidentCounts);
            }
        }
    }

    void whatLeavesNamesTheEstimate()
    {
        QStringList texts;
        for (const LeavingGroup &group : whatLeaves(m_firm.plan())) {
            for (const LeavingItem &item : group.items) {
                if (group.sensitivity == Sensitivity::Confidential)
                    texts.append(leavingText(item));
            }
        }
        const QString all = texts.join(u'\n');
        QVERIFY2(all.contains("What a year may cost, your own estimate: "_L1), qPrintable(all));
        QVERIFY2(all.contains("own incidents, not what happened: 1"_L1), qPrintable(all));
        QVERIFY2(all.contains("excess and limits of each policy in force"_L1), qPrintable(all));
    }

    void neitherInsurerNorPremiumNorWhatHappenedLeaves()
    {
        const QByteArray json = jsonOf(m_firm.plan());
        for (const char *secret : {"Platypus", "Marsupial", "654321", "Quokka", "7777", "Aardvark"})
            QVERIFY2(!json.contains(secret), secret);
    }

    void onlyThePolicyOfThatDayCounts()
    {
        SealingFirm firm;
        Policy past = policy();
        past.id = Id();
        past.ends = QDate(2026, 11, 21);
        firm.isms().add(past);
        QVERIFY(!firm.plan().loss->policy);
        Policy coming = past;
        coming.starts = QDate(2026, 11, 23);
        coming.ends = QDate();
        firm.isms().add(coming);
        QVERIFY(!firm.plan().loss->policy);
        Policy now = past;
        now.ends = QDate(2026, 11, 22);
        firm.isms().add(now);
        now.ends = QDate();
        now.excess = Money::major(900);
        now.limitEvent = Money::major(8'000);
        firm.isms().add(now);
        const SubmissionPlan plan = firm.plan();
        QVERIFY(plan.loss->policy);
        QCOMPARE(plan.loss->policy->ends, QDate(2026, 11, 22)); // without a limit of an event: the highest
        const QJsonArray others = lossOf(plan)["policy"_L1]["others_in_force"_L1].toArray();
        QCOMPARE(others.size(), 1);
        QCOMPARE(others[0]["excess"_L1].toDouble(), 900.0);
        QCOMPARE(others[0]["limit_event"_L1].toDouble(), 8'000.0);
        QVERIFY(others[0]["ends"_L1].isNull());
    }

    void amountsInAnotherCurrencyAreNotComparedWithThePolicy()
    {
        Snapshot records = m_firm.isms().records();
        records.organisation.currency = u"XPF"_s;
        const LossEstimate estimate =
            lossEstimate(records, m_firm.vault().catalogue(), QDate(2026, 11, 22));
        QVERIFY(estimate.risk.currency != u"XPF"_s);
        QVERIFY(!estimate.policy);
    }

    void betterWorkingControlsMakeTheRange()
    {
        const SubmissionPlan plan = m_firm.plan();
        const FigureRange &expected = plan.loss->expected;
        QVERIFY(expected.low < expected.likely);
        QVERIFY(expected.likely < expected.high);
        QVERIFY(lossLimitsText(*plan.loss).contains(plan.loss->risk.currency == "GBP"_L1 ? u'£' : u'$'));
    }

    void itSaysThatItIsNoOffer()
    {
        const QJsonObject said = lossOf(m_firm.plan());
        QCOMPARE(said["kind"_L1].toString(), u"own_estimate"_s);
        QCOMPARE(said["is_offer"_L1].toBool(true), false);
        QVERIFY(said["statement"_L1].toString().contains("neither an offer"_L1));
    }

    void whatDoesNotAddUpIsFound_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QJsonValue>("to");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QString &path, const QJsonValue &to,
                            const QString &says) { QTest::newRow(name) << path << to << says; };
        const QString impossible = u"figures of the loss estimate"_s;
        row("an offer", u"is_offer"_s, true, u"no offer"_s);
        row("no statement", u"statement"_s, QString(), u"no offer"_s);
        row("no year", u"year"_s, QJsonValue::Null, impossible);
        row("negative mean", u"year/mean/value"_s, -1, impossible);
        row("mean", u"year/mean/value"_s, 1e9, u"add up to the whole"_s);
        row("chance above one", u"year/chance_of_nothing/value"_s, 1.2, impossible);
        row("quantiles that fall", u"year/quantiles/0/value"_s, 1e12, impossible);
        row("no quantile", u"year/quantiles/3/value"_s, QJsonValue::Null, impossible);
        row("worst years below the least of them", u"year/tvar/1/value"_s, 1, impossible);
        row("curve that rises", u"year/curve/3/exceedance"_s, 1, impossible);
        row("contribution", u"scenarios/0/contribution_to_mean"_s, 1e9, u"add up to the whole"_s);
        row("contribution to the worst", u"scenarios/0/contribution_to_tvar95"_s, 0,
            u"add up to the whole"_s);
        row("no scenarios", u"scenarios"_s, QJsonArray(), u"add up to the whole"_s);
        row("policy that pays more", u"policy/ceded/mean/value"_s, 1e6, u"do not add up to the loss"_s);
        row("policy of another shape", u"policy"_s, u"full cover"_s, u"what the policy pays"_s);
    }

    void whatDoesNotAddUpIsFound()
    {
        QFETCH(QString, path);
        QFETCH(QJsonValue, to);
        QFETCH(QString, says);
        static const QJsonObject said = lossOf(m_firm.plan());
        QCOMPARE(lossProblems(said), QStringList());
        const QStringList problems =
            lossProblems(changed(said, path.split(u'/'), to).toObject());
        QVERIFY2(problems.join(u'\n').contains(says), qPrintable(problems.join(u'\n')));
    }

    void sealedPacksVerifyWithAndWithoutIt()
    {
        PlanOptions options = m_firm.options();
        for (const bool sends : {true, false}) {
            options.lossEstimate = sends;
            const SealResult result = m_firm.seal(options, sends ? u"with.zip"_s : u"without.zip"_s);
            QVERIFY(result.verification.isVerified());
            const QString kept =
                m_firm.isms().records().find<Submission>(result.submission)->content;
            QCOMPARE(QJsonDocument::fromJson(kept.toUtf8()).object().contains("loss"_L1), sends);
        }
    }
};

QTEST_GUILESS_MAIN(TestSubmissionLoss)
#include "tst_submissionloss.moc"
