// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readinesstext.h"
#include "scheme.h"

#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 22);

} // namespace

class TestReadinessText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFirmThatAnsweredNothingHasNoScoreYet()
    {
        const Catalogue catalogue = Catalogue::load();
        const Scheme &scheme = defaultScheme(catalogue);
        Snapshot records;
        const Readiness empty = assess(records, catalogue, scheme, today);
        QVERIFY(!hasAnswers(empty));
        QCOMPARE(scoreText(empty), u"not known yet"_s);
        QCOMPARE(bandLabel(empty, scheme), u"Not known yet"_s);

        ControlState state;
        state.id = catalogue.controls().front().id;
        state.status = ControlStatus::NotInPlace;
        state.assessed = today;
        records.controls.append(state);
        const Readiness said = assess(records, catalogue, scheme, today);
        QVERIFY(hasAnswers(said));
        QCOMPARE(scoreText(said), u"0 of 100"_s);
        QCOMPARE(bandLabel(said, scheme), scheme.band(0).title);
    }

    void hoursAreToldToTheHalfHour()
    {
        QCOMPARE(hoursText(0), u"0 h"_s);
        QCOMPARE(hoursText(0.1), u"0.5 h"_s);
        QCOMPARE(hoursText(0.9), u"1 h"_s);
        QCOMPARE(hoursText(11.6), u"11.5 h"_s);
        QCOMPARE(hoursText(11.75), u"12 h"_s);
        QCOMPARE(hoursText(99.9), u"100 h"_s);
        QCOMPARE(hoursText(1234.4), u"1,234 h"_s);
    }
};

QTEST_GUILESS_MAIN(TestReadinessText)
#include "tst_readinesstext.moc"
