// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue.h"
#include "comparedpolicies.h"
#include "errors.h"
#include "riskgaps.h"
#include "snapshot.h"
#include "yearwords.h"

#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 22);

Policy policy(const QString &id, PolicyKind kind, int limit = 0)
{
    Policy policy;
    policy.id = Id::from(id);
    policy.name = id;
    policy.kind = kind;
    if (limit > 0)
        policy.limitEvent = Money::major(limit);
    return policy;
}

QStringList idsOf(const std::vector<const Policy *> &policies)
{
    QStringList ids;
    for (const Policy *one : policies)
        ids.append(one->id.text());
    return ids;
}

AnnualLoss yearWith(double median, double free)
{
    AnnualLoss year;
    year.pZero = {free, 0};
    year.quantiles = {{0.5, {median, 0}}, {0.95, {4000, 0}}, {0.99, {9000, 0}}, {0.995, {9900, 0}}};
    return year;
}

} // namespace

class TestComparedPolicies final : public QObject
{
    Q_OBJECT

private:
    Catalogue m_catalogue = Catalogue::load();

private Q_SLOTS:
    void inForceComesFirstAndWhatEndedIsLeftOut()
    {
        Snapshot records;
        Policy past = policy(u"past"_s, PolicyKind::InForce, 900'000);
        past.ends = today.addDays(-1);
        Policy oldQuote = policy(u"old-quote"_s, PolicyKind::Quote);
        oldQuote.ends = today.addDays(-1);
        Policy coming = policy(u"coming"_s, PolicyKind::InForce);
        coming.starts = today.addDays(1);
        Policy lastDay = policy(u"last-day"_s, PolicyKind::InForce, 50'000);
        lastDay.ends = today;
        records.policies = {policy(u"quote"_s, PolicyKind::Quote),
                            past,
                            oldQuote,
                            coming,
                            policy(u"lapsed"_s, PolicyKind::Lapsed),
                            policy(u"small"_s, PolicyKind::InForce, 20'000),
                            lastDay};
        QCOMPARE(idsOf(policiesInForce(records, today)), (QStringList{u"last-day"_s, u"small"_s}));
        QCOMPARE(idsOf(comparedPolicies(records, today)),
                 (QStringList{u"last-day"_s, u"small"_s, u"quote"_s, u"coming"_s}));
        records.policies.append(policy(u"endless"_s, PolicyKind::InForce));
        // One without a limit on record is mostly one whose limit was not typed in.
        QCOMPARE(idsOf(policiesInForce(records, today)),
                 (QStringList{u"last-day"_s, u"small"_s, u"endless"_s}));
        QVERIFY(hasNoLimit(termsOf(records.policies.last())));
        // Of an event is paid no more than of a year.
        records.policies.last().limitYear = Money::major(10'000);
        QVERIFY(!hasNoLimit(termsOf(records.policies.last())));
        QCOMPARE(policiesInForce(records, today).back()->id.text(), u"endless"_s);
        records.policies.last().limitYear = Money::major(90'000);
        QCOMPARE(policiesInForce(records, today).front()->id.text(), u"endless"_s);
    }

    void oneCurrencyIsDemandedWhereThereIsAPolicy()
    {
        Snapshot records;
        records.organisation.currency = u"XPF"_s;
        const FirmRisk risk = firmRisk(records, m_catalogue, today);
        QVERIFY(!hasOneCurrency(records, risk));
        QVERIFY(comparedTerms(records, today, risk).empty());
        records.policies = {policy(u"lapsed"_s, PolicyKind::Lapsed)};
        QVERIFY(comparedTerms(records, today, risk).empty());
        records.policies.append(policy(u"quote"_s, PolicyKind::Quote));
        try {
            (void)comparedTerms(records, today, risk);
            QFAIL("two currencies were compared");
        } catch (const Error &error) {
            QCOMPARE(error.kind(), ErrorKind::Invalid);
            QVERIFY(error.message().contains("XPF"_L1) && error.message().contains(risk.currency));
        }
        records.organisation.currency = u"GBP"_s;
        QCOMPARE(comparedTerms(records, today, firmRisk(records, m_catalogue, today)).size(), 1u);
    }

    void theUsualCoverIsTheBooks()
    {
        const FirmRisk risk = firmRisk(Snapshot(), m_catalogue, today);
        const PolicyTerms usual = usualCover(risk);
        QVERIFY(usual.policy.isNull() && usual.premium == 0);
        QCOMPARE(usual.excess, risk.typicalRetention);
        QCOMPARE(usual.limitYear, risk.typicalLimit);
    }

    void gapsCloseOneByOne()
    {
        const auto gaps = [this](const Snapshot &records) {
            const FirmRisk risk = firmRisk(records, m_catalogue, today);
            const auto found = riskGaps(records, risk);
            const QStringList sentences = riskGapSentences(records, risk);
            return size_t(sentences.size()) == found.size() && !sentences.contains(QString())
                ? found
                : std::vector<RiskGap>();
        };
        Snapshot records;
        QCOMPARE(gaps(records), (std::vector{RiskGap::Size, RiskGap::Sector, RiskGap::Controls}));
        Snapshot turnover = records;
        turnover.organisation.turnover = Money::major(1);
        QCOMPARE(gaps(turnover).front(), RiskGap::Staff);
        records.organisation.staff = 3;
        QCOMPARE(gaps(records).front(), RiskGap::Turnover);
        records.organisation.turnover = Money::major(1);
        records.organisation.sector = Sector::Retail;
        QCOMPARE(gaps(records), std::vector{RiskGap::Controls});
        ControlState state;
        state.id = Id::from(u"mfa-email");
        state.status = ControlStatus::NotInPlace;
        records.controls = {state};
        const FirmRisk risk = firmRisk(records, m_catalogue, today);
        QVERIFY(riskGaps(records, risk).empty());
        records.organisation.currency = u"XPF"_s;
        QCOMPARE(gaps(records), std::vector{RiskGap::Currency});
    }

    void aYearIsWordedAsItIs()
    {
        QCOMPARE(yearWords(yearWith(120, 0.48), 0.5), u"one year in two costs more"_s);
        QCOMPARE(yearWords(yearWith(120, 0.48), 0.95), u"one year in twenty costs more"_s);
        QCOMPARE(yearWords(yearWith(120, 0.48), 0.99), u"one year in a hundred costs more"_s);
        QCOMPARE(yearWords(yearWith(120, 0.48), 0.995), u"one year in 200 costs more"_s);
        QCOMPARE(yearWords(yearWith(0, 0.731), 0.5),
                 u"most years cost nothing (about 73 in 100)"_s);
        QCOMPARE(freeYearWords(0.502), u"about 50 years in 100 cost nothing"_s);
        QCOMPARE(freeYearWords(0.997), u"nearly every year costs nothing"_s);
        QCOMPARE(freeYearWords(1), u"no year costs anything"_s);
    }
};

QTEST_APPLESS_MAIN(TestComparedPolicies)
#include "tst_comparedpolicies.moc"
