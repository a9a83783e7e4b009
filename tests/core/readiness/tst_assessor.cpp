// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessor.h"
#include "errors.h"
#include "randomfirm.h"

#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 22);

ControlState inPlace(const Id &control)
{
    ControlState state;
    state.id = control;
    state.status = ControlStatus::InPlace;
    state.assessed = today;
    return state;
}

} // namespace

class TestAssessor final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyRunOfEditsEndsWhereStartingAnewDoes_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed : {1U, 7U, 2026U})
            QTest::addRow("seed %u", seed) << seed;
    }

    void anyRunOfEditsEndsWhereStartingAnewDoes()
    {
        QFETCH(quint32, seed);
        const Catalogue catalogue = Catalogue::load();
        RandomFirm firm(seed, catalogue);
        Assessor assessor(catalogue, defaultScheme(catalogue).id);
        assessor.assess(firm.records(), today);
        for (int i = 0; i < 400; ++i) {
            assessor.update(firm.records(), firm.edit());
            const Readiness anew = assess(firm.records(), catalogue, assessor.scheme(), today);
            QVERIFY2(assessor.readiness().verdicts == anew.verdicts,
                     qPrintable(QString::number(i)));
            QVERIFY2(assessor.readiness().findings == anew.findings,
                     qPrintable(QString::number(i)));
            QVERIFY2(assessor.readiness() == anew, qPrintable(QString::number(i)));
        }
    }

    void manyChangesAtOnceEndWhereStartingAnewDoes()
    {
        const Catalogue catalogue = Catalogue::load();
        RandomFirm firm(3, catalogue);
        Assessor assessor(catalogue, defaultScheme(catalogue).id);
        assessor.assess(firm.records(), today);
        for (const int edits : {5, 64, 65, 200}) {
            QList<Change> changes;
            for (int i = 0; i < edits; ++i)
                changes += firm.edit();
            assessor.update(firm.records(), changes);
            QVERIFY(assessor.readiness()
                    == assess(firm.records(), catalogue, assessor.scheme(), today));
        }
    }

    void evidenceThatMovesToAnotherControlLeavesTheFirst()
    {
        const Catalogue catalogue = Catalogue::load();
        const Id first = catalogue.controls().at(0).id;
        const Id second = catalogue.controls().at(1).id;
        RandomFirm firm(1, catalogue);
        (void)firm.put(inPlace(first));
        (void)firm.put(inPlace(second));
        Evidence proof = firm.evidence();
        proof.kind = EvidenceKind::Check;
        proof.effective = today;
        proof.validUntil = {};
        proof.controls = {first};
        Assessor assessor(catalogue, defaultScheme(catalogue));
        assessor.assess(firm.records(), today);
        assessor.update(firm.records(), firm.put(proof));
        QCOMPARE(assessor.readiness().verdict(first)->assurance, Assurance::Observed);
        proof.controls = {second};
        assessor.update(firm.records(), firm.put(proof));
        QCOMPARE(assessor.readiness().verdict(first)->assurance, Assurance::Declared);
        QCOMPARE(assessor.readiness().verdict(second)->assurance, Assurance::Observed);
    }

    // Whatever the scheme says not knowing is worth.
    void notKnowingIsNeverBetterThanNo()
    {
        const Catalogue catalogue = Catalogue::load();
        Scheme odd = defaultScheme(catalogue);
        odd.levels.notKnown = 1.0;
        for (quint32 seed = 0; seed < 30; ++seed) {
            RandomFirm firm(seed, catalogue);
            for (int i = 0; i < 150; ++i)
                (void)firm.edit();
            ControlState state = firm.state();
            state.status = ControlStatus::NotInPlace;
            state.assessed = today;
            (void)firm.put(state);
            const Readiness no = assess(firm.records(), catalogue, odd, today);
            state.status = ControlStatus::NotKnown;
            (void)firm.put(state);
            const Readiness unknown = assess(firm.records(), catalogue, odd, today);
            QVERIFY(unknown.score <= no.score);
            QVERIFY(unknown.gate.state != GateState::Met || no.gate.state == GateState::Met);
            QVERIFY(unknown.risk >= no.risk);
        }
    }

    void moreEvidenceNeverTakesPointsAway()
    {
        const Catalogue catalogue = Catalogue::load();
        RandomFirm firm(11, catalogue);
        for (int i = 0; i < 200; ++i)
            (void)firm.edit();
        for (int i = 0; i < 200; ++i) {
            const double before =
                assess(firm.records(), catalogue, defaultScheme(catalogue), today).score;
            Evidence more = firm.evidence();
            more.id = Id::from(QString(u"more%1"_s).arg(i));
            (void)firm.put(more);
            const double after =
                assess(firm.records(), catalogue, defaultScheme(catalogue), today).score;
            QVERIFY(after >= before);
        }
    }

    void anUnknownSchemeIsRefused()
    {
        QVERIFY_THROWS_EXCEPTION(Error, Assessor(Catalogue::load(), Id::from(u"nowhere")));
    }
};

QTEST_GUILESS_MAIN(TestAssessor)
#include "tst_assessor.moc"
