// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "explanation.h"
#include "readinesstext.h"
#include "snapshotjson.h"
#include "trend.h"

#include <QJsonArray>
#include <QTest>

#include <cmath>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 22);

ControlState stateOf(const char16_t *control, ControlStatus status, QDate assessed = today)
{
    ControlState state;
    state.id = Id::from(control);
    state.status = status;
    state.assessed = assessed;
    return state;
}

Evidence fileFor(const char16_t *control, QDate effective)
{
    Evidence evidence;
    evidence.id = Id::from(QString(u"proof-of-%1"_s).arg(QStringView(control)));
    evidence.title = u"Photo"_s;
    evidence.controls = {Id::from(control)};
    evidence.effective = effective;
    evidence.files.append({u"photo.jpg"_s, QByteArray(32, 'x'), 10, effective});
    return evidence;
}

double sumOfParts(const Explanation &explanation)
{
    double sum = 0;
    for (const Explanation &part : explanation.parts)
        sum += part.value;
    return sum;
}

} // namespace

class TestNextSteps final : public QObject
{
    Q_OBJECT

    const Catalogue m_catalogue = yardCatalogue();

    Readiness readinessOf(const Snapshot &snapshot, QDate on = today) const
    {
        return assess(snapshot, m_catalogue, defaultScheme(m_catalogue), on);
    }

private Q_SLOTS:
    void whatOpensTheGateComesFirst()
    {
        const Readiness readiness = readinessOf({});
        QCOMPARE(readiness.nextSteps.size(), size_t(5));
        QVERIFY(readiness.nextSteps.at(0).opensGate);
        QVERIFY(readiness.nextSteps.at(1).opensGate);
        // copy-made: 8/12 of two thirds for 3 hours; lock: 10/20 of one third for 2 hours
        QCOMPARE(readiness.nextSteps.at(0).control, Id::from(u"copy-made"));
        for (size_t i = 3; i < 5; ++i)
            QVERIFY(readiness.nextSteps.at(i - 1).gainPerHour()
                    >= readiness.nextSteps.at(i).gainPerHour());
    }

    void takingAStepGainsWhatItPromised()
    {
        Snapshot snapshot;
        snapshot.controls = {stateOf(u"lock", ControlStatus::Partly),
                             stateOf(u"copy-tried", ControlStatus::InPlace)};
        const Readiness before = readinessOf(snapshot);
        for (const NextStep &step : before.nextSteps) {
            Snapshot then = snapshot;
            then.controls.removeIf([&](const auto &one) { return one.id == step.control; });
            then.controls.append(
                stateOf(step.control.text().toStdU16String().c_str(), ControlStatus::InPlace));
            then.evidence.append(fileFor(step.control.text().toStdU16String().c_str(), today));
            const double gain = readinessOf(then).score - before.score;
            QVERIFY2(std::abs(gain - step.gain) < 1e-9, qPrintable(step.control.text()));
        }
    }

    void whatIsInPlaceOnlyWantsProofAndLittleTime()
    {
        Snapshot snapshot;
        snapshot.controls = {stateOf(u"lock", ControlStatus::InPlace)};
        const Readiness readiness = readinessOf(snapshot);
        const auto step =
            std::find_if(readiness.nextSteps.begin(), readiness.nextSteps.end(),
                         [](const auto &one) { return one.control.text() == u"lock"; });
        QVERIFY(step != readiness.nextSteps.end());
        QCOMPARE(step->kind, StepKind::Document);
        QCOMPARE(step->hours, 0.5);
        QVERIFY(!step->opensGate);
    }

    void nothingIsLeftToDoWhereEverythingIsDocumented()
    {
        Snapshot snapshot;
        for (const Control &control : m_catalogue.controls()) {
            const std::u16string id = control.id.text().toStdU16String();
            snapshot.controls.append(stateOf(id.c_str(), ControlStatus::InPlace));
            snapshot.evidence.append(fileFor(id.c_str(), today));
        }
        QVERIFY(readinessOf(snapshot).nextSteps.empty());
    }

    void aCostPerPersonIsNotKnownWithoutTheStaff()
    {
        Snapshot snapshot;
        const auto costOf = [&] {
            for (const NextStep &step : readinessOf(snapshot).nextSteps) {
                if (step.control == Id::from(u"key-list"))
                    return step.yearlyCost;
            }
            return std::optional<Money>();
        };
        QVERIFY(!costOf());
        snapshot.organisation.staff = 8;
        QCOMPARE(costOf(), Money::major(80));
    }

    void whatExpiresIsListedSoonestFirst()
    {
        Snapshot snapshot;
        snapshot.controls = {stateOf(u"lock", ControlStatus::InPlace, QDate(2025, 12, 1)),
                             stateOf(u"copy-made", ControlStatus::InPlace, QDate(2026, 9, 1))};
        Supplier supplier;
        supplier.id = Id::from(u"s");
        supplier.name = u"Cloud Ltd"_s;
        supplier.certificateUntil = today;
        snapshot.suppliers = {supplier};
        const Readiness readiness = readinessOf(snapshot);
        const auto soon = expiringWithin(30, snapshot, m_catalogue, readiness);
        QCOMPARE(soon.size(), size_t(3));
        QCOMPARE(soon.at(0).what, Expiring::What::Certificate);
        QCOMPARE(soon.at(1).record, Id::from(u"copy-made")); // 1 September + 90 days
        QCOMPARE(soon.at(1).until, QDate(2026, 11, 30));
        QCOMPARE(soon.at(2).until, QDate(2026, 12, 1));
        QCOMPARE(expiringWithin(8, snapshot, m_catalogue, readiness).size(), size_t(2));
        QCOMPARE(expiringWithin(7, snapshot, m_catalogue, readiness).size(), size_t(1));
    }

    void aPolicyEndsUnlessAnotherFollowsIt()
    {
        const auto policy = [](QStringView id, PolicyKind kind, QDate starts, QDate ends) {
            Policy one;
            one.id = Id::from(id);
            one.name = id.toString();
            one.kind = kind;
            one.starts = starts;
            one.ends = ends;
            return one;
        };
        const QDate end = today.addDays(20);
        const auto soon = [this](const QList<Policy> &policies) {
            Snapshot snapshot;
            snapshot.policies = policies;
            return expiringWithin(30, snapshot, m_catalogue, readinessOf(snapshot));
        };
        const Policy now = policy(u"now", PolicyKind::InForce, end.addYears(-1), end);
        const auto alone = soon({now});
        QCOMPARE(alone.size(), size_t(1));
        QCOMPARE(alone.front().what, Expiring::What::Policy);
        QCOMPARE(alone.front().record, now.id);
        QCOMPARE(alone.front().until, end);
        const QDate next = end.addDays(1);
        const QDate nextEnd = next.addYears(1);
        // An offer is no cover, and a day between two policies is a day without.
        QCOMPARE(soon({now, policy(u"offer", PolicyKind::Quote, next, nextEnd)}).size(), size_t(1));
        QCOMPARE(soon({now, policy(u"gap", PolicyKind::InForce, next.addDays(1), nextEnd)}).size(),
                 size_t(1));
        QCOMPARE(soon({now, policy(u"renewed", PolicyKind::InForce, next, nextEnd)}).size(),
                 size_t(0));
        QCOMPARE(soon({policy(u"offer", PolicyKind::Quote, next, end)}).size(), size_t(0));
    }

    void thePartsOfAScoreAddUpToIt()
    {
        Snapshot snapshot;
        snapshot.controls = {stateOf(u"lock", ControlStatus::InPlace),
                             stateOf(u"key-list", ControlStatus::Partly),
                             stateOf(u"copy-made", ControlStatus::Planned)};
        const Readiness readiness = readinessOf(snapshot);
        const Explanation score = explainScore(readiness, m_catalogue);
        double weighted = 0;
        double weights = 0;
        for (const Explanation &theme : score.parts) {
            QVERIFY(std::abs(sumOfParts(theme) - theme.value) < 1e-9);
            weighted += theme.value * readiness.theme(theme.id)->weight;
            weights += readiness.theme(theme.id)->weight;
        }
        QVERIFY(std::abs(weighted / weights - readiness.score) < 1e-9);
        const Explanation lock = explainControl(readiness, m_catalogue, Id::from(u"lock"));
        double product = 1;
        for (const Explanation &factor : lock.parts)
            product *= factor.value;
        QVERIFY(std::abs(product - 7) < 1e-9); // 10 × 1 × 0.7 × 1
        QVERIFY(explanationTree(score).contains(u"The yard is locked: 35 points"_s));
    }

    void theGateSaysWhatIsMissingAndWhy()
    {
        Snapshot snapshot;
        snapshot.controls = {stateOf(u"lock", ControlStatus::InPlace, QDate(2025, 11, 1))};
        const QString why = explanationTree(explainGate(readinessOf(snapshot), m_catalogue));
        QVERIFY(why.contains(
            u"The yard is locked: not known: what showed it counted until 1 November 2026"_s));
        QVERIFY(why.contains(u"Drawings are copied: not known: nobody has answered"_s));
    }

    void everyFindingHasASentenceAndAName()
    {
        QSet<QString> names;
        for (int code = 0; code <= int(FindingCode::ActionOverdue); ++code) {
            const Finding finding{FindingCode(code),
                                  FindingSeverity::Note,
                                  u"asset"_s,
                                  {},
                                  {u"A %2 thing"_s, u"2026-02-28"_s}};
            const QString text = findingText(finding);
            QVERIFY(text.contains(u"A %2 thing"_s));
            QVERIFY(text.endsWith(u'.'));
            names.insert(findingName(finding.code));
        }
        QCOMPARE(names.size(), int(FindingCode::ActionOverdue) + 1);
    }

    void aScoreIsShownRoundedDown()
    {
        QCOMPARE(shownScore(74.999), 74);
        QCOMPARE(shownScore(75.0), 75);
        QCOMPARE(shownScore(0.1 * 3 * 250), 75); // 75.00000000000001 or just below
        for (const double score : {74.9999994, 74.9999996, 75.0000004}) // as written to submissions
            QCOMPARE(shownScore(std::round(score * 1e6) / 1e6), shownScore(score));
        QCOMPARE(shownScore(-1), 0);
        QCOMPARE(shownScore(101), 100);
    }

    void theTrendOnlyCountsWhatWasSoOnTheDay()
    {
        Snapshot snapshot;
        snapshot.controls = {stateOf(u"lock", ControlStatus::InPlace, QDate(2026, 9, 22)),
                             stateOf(u"copy-made", ControlStatus::InPlace, QDate(2026, 10, 23))};
        const auto points = scoreTrend(snapshot, m_catalogue, defaultScheme(m_catalogue), today, 3);
        QCOMPARE(points.size(), size_t(4));
        QCOMPARE(points.at(0).on, QDate(2026, 8, 22));
        QCOMPARE(points.at(0).score, 0.0);
        QCOMPARE(points.at(0).known, 0);
        QVERIFY(points.at(1).score > 0);
        QCOMPARE(points.at(2).score, points.at(1).score);
        QCOMPARE(points.at(2).gate, GateState::NotKnown);
        QCOMPARE(points.at(3).gate, GateState::Met);
        QCOMPARE(points.at(3).score, readinessOf(snapshot).score);
        QCOMPARE(points.at(3).known, 2);
    }

    void theTrendFollowsTheEndsOfMonths()
    {
        const auto points =
            scoreTrend({}, m_catalogue, defaultScheme(m_catalogue), QDate(2028, 3, 31), 1);
        QCOMPARE(points.front().on, QDate(2028, 2, 29));
    }
};

QTEST_GUILESS_MAIN(TestNextSteps)
#include "tst_nextsteps.moc"
