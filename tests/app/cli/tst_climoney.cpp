// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprobe.h"
#include "schemavalidator.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <cmath>

using namespace insurable;
using namespace Qt::StringLiterals;

class TestCliMoney final : public QObject
{
    Q_OBJECT

private:
    CliProbe m_probe;

    CliResult run(QStringList words)
    {
        words.insert(1, m_probe.vault());
        return m_probe.run(words);
    }
    QJsonObject json(QStringList words) { return run(words << u"--json"_s).json(); }
    static double sumOf(const QJsonValue &list, QLatin1StringView key)
    {
        double sum = 0;
        for (const QJsonValue &one : list.toArray())
            sum += one[key].toDouble();
        return sum;
    }
    static bool isClose(double a, double b) { return std::abs(a - b) <= 1e-4 * std::abs(b) + 1e-6; }

private Q_SLOTS:
    void init() { m_probe.useSample(); }

    void riskSaysWhatAYearMayCost()
    {
        const QJsonObject risk = json({u"risk"_s});
        QCOMPARE(risk["currency"_L1].toString(), u"GBP"_s);
        const double mean = risk["loss"_L1]["total"_L1]["mean"_L1].toDouble();
        QVERIFY(mean > 0);
        QVERIFY(isClose(risk["expected_loss"_L1]["likely"_L1].toDouble(), mean));
        QVERIFY(risk["expected_loss"_L1]["low"_L1].toDouble() <= mean * 1.0001);
        for (const QLatin1StringView list : {"by_scenario"_L1, "by_area"_L1, "by_asset"_L1}) {
            QVERIFY(isClose(sumOf(risk[list], "mean"_L1), mean));
            QVERIFY(isClose(sumOf(risk[list], "tvar95"_L1),
                            risk["loss"_L1]["total"_L1]["tvar"_L1]["0.95"_L1].toDouble()));
        }
        for (const QJsonValue &one : risk["by_asset"_L1].toArray()) {
            QVERIFY(one["mean_error"_L1].toDouble(-1) >= 0);
            QVERIFY(one["mean_error"_L1].toDouble() < 0.01 * one["mean"_L1].toDouble());
            QVERIFY(one["tvar95_error"_L1].toDouble(-1) >= 0);
        }
        const double likely = risk["likely"_L1]["loss"_L1].toDouble();
        const double bad = risk["bad"_L1]["loss"_L1].toDouble();
        QVERIFY(likely <= bad && bad < risk["very_bad"_L1]["loss"_L1].toDouble());
    }

    void everyFigureOfARiskHasItsSource()
    {
        const QJsonArray scenarios = json({u"risk"_s})["scenarios"_L1].toArray();
        QVERIFY(scenarios.size() >= 9);
        for (const QJsonValue &scenario : scenarios) {
            QVERIFY(!scenario["title"_L1].toString().isEmpty());
            QVERIFY(scenario["steps"_L1].toArray().size() >= 4);
            double events = 1;
            double mean = 1;
            for (const QJsonValue &step : scenario["steps"_L1].toArray()) {
                if (step["on"_L1].toString() == "frequency"_L1)
                    events *= step["value"_L1].toDouble();
                else if (step["what"_L1].toString() != "sigma"_L1)
                    mean *= step["value"_L1].toDouble();
            }
            QVERIFY(isClose(events, scenario["frequency"_L1].toDouble()));
            QVERIFY(isClose(mean, scenario["mean"_L1].toDouble()));
            for (const QJsonValue &effect : scenario["effects"_L1].toArray()) {
                QVERIFY(!effect["source"_L1].toString().isEmpty());
                QVERIFY(effect["year"_L1].toInt() >= 2014);
            }
        }
    }

    void reportsKeepTheirSchemas()
    {
        const auto problems = [&](const QStringList &words, const QString &name) {
            QFile schema(
                QStringLiteral(INSURABLE_SOURCE_DIR "/resources/catalogue/schema/%1").arg(name));
            return schema.open(QIODevice::ReadOnly)
                ? schemaProblems(schema.readAll(), run(QStringList(words) << u"--json"_s).out)
                : QStringList{u"unreadable"_s};
        };
        for (const bool isSample : {true, false}) {
            if (!isSample)
                m_probe.useEmpty();
            QCOMPARE(problems({u"risk"_s}, u"riskreport.schema.json"_s), QStringList());
            QCOMPARE(problems({u"cover"_s}, u"coverreport.schema.json"_s), QStringList());
            QCOMPARE(problems({u"plan"_s, u"--hours"_s, u"30"_s}, u"planreport.schema.json"_s),
                     QStringList());
            QCOMPARE(problems({u"remedy"_s}, u"remedyreport.schema.json"_s), QStringList());
            QCOMPARE(problems({u"remedy"_s, u"--charged"_s, u"1"_s, u"--would-charge"_s, u"2"_s},
                              u"remedyreport.schema.json"_s),
                     QStringList());
        }
    }

    void riskIsShownInFewDigits()
    {
        const CliResult plain = run({u"risk"_s});
        QCOMPARE(plain.status, 0);
        QVERIFY(plain.out.contains("Bad year"));
        QVERIFY(plain.out.contains("Ransomware"));
        QVERIFY(!plain.out.contains("e+"));
    }

    void anEmptyFirmHasARiskToo()
    {
        m_probe.useEmpty();
        QCOMPARE(run({u"risk"_s}).status, 0);
        QCOMPARE(run({u"plan"_s}).status, 0);
        const CliResult cover = run({u"cover"_s});
        QCOMPARE(cover.status, 0);
        QVERIFY(cover.out.contains("no policy or quote"));
        const QJsonObject usual = json({u"cover"_s});
        QCOMPARE(usual["covers"_L1].toArray().size(), 1);
        QVERIFY(usual["covers"_L1][0]["expected_paid"_L1].toDouble() > 0);
    }

    void whatIsNotKnownIsSaid()
    {
        QCOMPARE(json({u"risk"_s})["not_known"_L1].toArray(), QJsonArray());
        QVERIFY(!run({u"risk"_s}).out.contains("not known"));
        m_probe.useEmpty();
        const QJsonArray gaps = json({u"risk"_s})["not_known"_L1].toArray();
        QVERIFY(gaps.contains(u"size"_s) && gaps.contains(u"sector"_s) && gaps.contains(u"controls"_s));
        for (const QString &command : {u"risk"_s, u"cover"_s, u"plan"_s})
            QVERIFY(run({command}).out.contains("Neither turnover nor staff is known"));
    }

    // Half of all years must not be said to cost more than nothing where most cost nothing.
    void theLikelyYearIsWordedAsItIs()
    {
        const QJsonObject risk = json({u"risk"_s});
        const double free = risk["loss"_L1]["total"_L1]["p_zero"_L1].toDouble();
        QVERIFY(free > 0.55 && risk["likely"_L1]["loss"_L1].toDouble() == 0);
        const QString words = u"most years cost nothing (about %1 in 100)"_s.arg(qRound(100 * free));
        QCOMPARE(risk["likely"_L1]["words"_L1].toString(), words);
        const CliResult plain = run({u"risk"_s});
        QVERIFY(plain.out.contains("Likely year:") && plain.out.contains(words.toUtf8()));
        QVERIFY(!plain.out.contains("one year in two costs more"));
        QVERIFY(plain.out.contains("one year in twenty costs more"));
    }

    void aPremiumChargedTooLowPaysItsPart()
    {
        const QStringList words{u"remedy"_s,  u"--claim"_s,        u"60000"_s, u"--charged"_s,
                                u"10000"_s, u"--would-charge"_s, u"15000"_s};
        const QJsonObject answer = json(words);
        QCOMPARE(answer["remedy"_L1]["paid"_L1].toDouble(), 40'000.0);
        QVERIFY(std::abs(answer["remedy"_L1]["percent"_L1].toDouble() - 200.0 / 3) < 1e-9);
        const CliResult plain = run(words);
        QCOMPARE(plain.status, 0);
        QVERIFY(plain.out.contains("£40,000") && plain.out.contains("66.67 %"));
        QVERIFY(plain.out.contains("deliberate or reckless"));
    }

    void aWrongAnswerCostsItsPartOfAClaim()
    {
        const QJsonObject answer = json({u"remedy"_s});
        const QJsonArray answers = answer["answers"_L1].toArray();
        QVERIFY(answers.size() > 10);
        const double charged = answer["charged"_L1].toDouble();
        const double claim = answer["claim"_L1].toDouble();
        QVERIFY(!answer["charged_is_indicated"_L1].toBool(true) && charged > 0);
        int refused = 0;
        for (const QJsonValue &one : answers) {
            const double paid = one["remedy"_L1]["paid"_L1].toDouble();
            if (!one["would_insure"_L1].toBool(true)) {
                QCOMPARE(paid, 0.0);
                QVERIFY(one["remedy"_L1]["premium_returned"_L1].toBool());
                ++refused;
            } else {
                QVERIFY(one["factor"_L1].toDouble() > 1);
                QVERIFY(std::abs(paid - claim * charged / one["would_charge"_L1].toDouble()) < 0.01);
            }
        }
        QVERIFY(refused > 0 && refused < answers.size());
        const QString asked = answers.last()["control"_L1].toString();
        const QJsonArray one = json({u"remedy"_s, u"--wrong"_s, asked})["answers"_L1].toArray();
        QCOMPARE(one, (QJsonArray{answers.last()}));
        m_probe.useEmpty();
        QVERIFY(run({u"remedy"_s}).out.contains("Nothing that bears on the price"));
        QCOMPARE(run({u"remedy"_s, u"--wrong"_s, asked}).status, 1);
        QCOMPARE(run({u"remedy"_s, u"--wrong"_s, u"no-such-control"_s}).status, 2);
        QCOMPARE(run({u"remedy"_s, u"--policy"_s, u"no-such-policy"_s}).status, 2);
    }

    void coverPutsPoliciesSideBySide()
    {
        const QJsonObject answer = json({u"cover"_s});
        const QJsonArray covers = answer["covers"_L1].toArray();
        QVERIFY(covers.size() >= 2);
        for (const QJsonValue &cover : covers) {
            const double paid = cover["expected_paid"_L1].toDouble();
            QVERIFY(paid > 0);
            QVERIFY(
                isClose(cover["per_pound"_L1].toDouble(), paid / cover["premium"_L1].toDouble()));
            QVERIFY(std::abs(paid + cover["expected_retained"_L1].toDouble()
                             - answer["expected_loss"_L1].toDouble())
                    < 1e-3 * answer["expected_loss"_L1].toDouble());
            for (const QLatin1StringView year : {"likely"_L1, "bad"_L1, "very_bad"_L1})
                QVERIFY(cover[year]["paid"_L1].toDouble() >= 0);
            const QJsonValue premium = cover["indicated_premium"_L1];
            QVERIFY(!premium["is_offer"_L1].toBool(true));
            QVERIFY(premium["low"_L1].toDouble() <= premium["likely"_L1].toDouble());
            QVERIFY(premium["likely"_L1].toDouble() <= premium["high"_L1].toDouble());
            QVERIFY(premium["steps"_L1].toArray().size() >= 4);
        }
        const CliResult plain = run({u"cover"_s});
        QCOMPARE(plain.status, 0);
        QVERIFY(plain.out.contains("no offer"));
    }

    void aMissingLimitIsSaid()
    {
        QCOMPARE(json({u"cover"_s})["covers"_L1][0]["has_limit"_L1], QJsonValue(true));
        QVERIFY(!run({u"cover"_s}).out.contains("no limit is on record"));
        QCOMPARE(run({u"add"_s, u"policy"_s, u"id=open"_s, u"name=Open end"_s, u"kind=quote"_s}).status,
                 0);
        const QJsonArray covers = json({u"cover"_s})["covers"_L1].toArray();
        QCOMPARE(covers.last()["policy"_L1].toString(), u"open"_s);
        QCOMPARE(covers.last()["has_limit"_L1], QJsonValue(false));
        QVERIFY(run({u"cover"_s}).out.contains("Open end: no limit is on record"));
    }

    void whatIsNotKnownStandsInEveryAnswer()
    {
        QCOMPARE(run({u"add"_s, u"incident"_s, u"title=Lost phone"_s, u"kind=lost_device"_s}).status,
                 0);
        QCOMPARE(run({u"set"_s, u"organisation"_s, u"organisation"_s, u"staff="_s}).status, 0);
        for (const QString &command : {u"risk"_s, u"cover"_s, u"plan"_s}) {
            const QJsonArray gaps = json({command})["not_known"_L1].toArray();
            QVERIFY2(gaps.contains(u"staff"_s) && gaps.contains(u"incident_dates"_s),
                     qPrintable(command));
            QVERIFY(!gaps.contains(u"turnover"_s));
            QVERIFY2(run({command}).out.contains("1 without a date"), qPrintable(command));
        }
        m_probe.useEmpty();
        for (const QString &command : {u"risk"_s, u"cover"_s, u"plan"_s})
            QVERIFY(json({command})["not_known"_L1].toArray().contains(u"size"_s));
    }

    void anIncidentToComeIsWarnedOf()
    {
        const QStringList words{u"add"_s, u"incident"_s, u"id=early"_s, u"title=Lost phone"_s,
                                u"kind=lost_device"_s};
        const QDate today = QDate::currentDate();
        const CliResult early =
            run(words + QStringList{u"happened="_s + today.addYears(1).toString(Qt::ISODate)});
        QCOMPARE(early.status, 0);
        QVERIFY2(early.err.contains("in the future"), early.err.constData());
        QVERIFY(run({u"risk"_s}).out.contains("1 dated in the future"));
        const CliResult late = run({u"set"_s, u"incident"_s, u"early"_s,
                                    u"happened="_s + today.addYears(-1).toString(Qt::ISODate)});
        QCOMPARE(late.status, 0);
        QVERIFY2(!late.err.contains("in the future"), late.err.constData());
        QVERIFY(!run({u"risk"_s}).out.contains("in the future"));
    }

    void lapsedPoliciesAreLeftOut()
    {
        const QJsonArray before = json({u"cover"_s})["covers"_L1].toArray();
        const QString id = before[0]["policy"_L1].toString();
        QCOMPARE(run({u"set"_s, u"policy"_s, id, u"kind=lapsed"_s}).status, 0);
        QCOMPARE(json({u"cover"_s})["covers"_L1].toArray().size(), before.size() - 1);
    }

    void endedPoliciesAreLeftOut()
    {
        const QJsonArray before = json({u"cover"_s})["covers"_L1].toArray();
        const QString id = before[0]["policy"_L1].toString();
        QCOMPARE(run({u"set"_s, u"policy"_s, id, u"starts=2020-01-01"_s, u"ends=2020-12-31"_s}).status,
                 0);
        QCOMPARE(json({u"cover"_s})["covers"_L1].toArray().size(), before.size() - 1);
    }

    void policiesInACurrencyWithoutARateAreNotCompared()
    {
        QCOMPARE(run({u"set"_s, u"organisation"_s, u"organisation"_s, u"currency=KWD"_s}).status, 0);
        const CliResult answer = run({u"cover"_s});
        QCOMPARE(answer.status, 1);
        QVERIFY2(answer.err.contains("KWD"), answer.err.constData());
    }

    void aPlanCostsInTheFirmsCurrency()
    {
        const auto dearest = [this](const QString &budget) {
            double most = 0;
            for (const QJsonValue &step :
                 json({u"plan"_s, u"--all"_s, u"--budget"_s, budget, u"--hours"_s, u"200"_s})["steps"_L1]
                     .toArray())
                most = std::max(most, step["first_year"_L1].toDouble());
            return most;
        };
        const double pounds = dearest(u"100000"_s);
        QVERIFY(pounds > 10);
        QCOMPARE(run({u"set"_s, u"organisation"_s, u"organisation"_s, u"currency=JPY"_s}).status, 0);
        QVERIFY(dearest(u"100000000"_s) > 50 * pounds);
    }

    void planKeepsTheBudget()
    {
        m_probe.useEmpty();
        QCOMPARE(run({u"set"_s, u"organisation"_s, u"organisation"_s, u"name=Smithy"_s,
                      u"staff=8"_s, u"computers=9"_s, u"turnover=500000"_s})
                     .status,
                 0);
        const QJsonObject plan = json({u"plan"_s, u"--budget"_s, u"2000"_s, u"--hours"_s, u"60"_s});
        QVERIFY(plan["exact"_L1].toBool());
        QVERIFY(!plan["steps"_L1].toArray().isEmpty());
        QVERIFY(plan["first_year"_L1].toDouble() <= 2000);
        QVERIFY(plan["hours"_L1].toDouble() <= 60);
        QVERIFY(isClose(sumOf(plan["steps"_L1], "gain"_L1),
                        plan["expected_loss"_L1]["before"_L1].toDouble()
                            - plan["expected_loss"_L1]["after"_L1].toDouble()));
        QVERIFY(plan["gain"_L1]["low"_L1].toDouble() <= plan["gain"_L1]["high"_L1].toDouble());
        QVERIFY(isClose(plan["spending_cap"_L1]["cap"_L1].toDouble(),
                        plan["expected_loss"_L1]["before"_L1].toDouble() * std::exp(-1.0)));
        const QJsonArray frontier = plan["frontier"_L1].toArray();
        QVERIFY(frontier.size() > 2);
        for (qsizetype i = 1; i < frontier.size(); ++i)
            QVERIFY(frontier[i]["expected_loss"_L1].toDouble()
                    < frontier[i - 1]["expected_loss"_L1].toDouble());
    }

    // Unless asked for, nothing that costs more than it takes away, but for the base level.
    void whatDoesNotPayIsLeftOutAndSaid()
    {
        m_probe.useEmpty();
        const auto priceOf = [](const QJsonValue &step, double hour) {
            return step["first_year"_L1].toDouble() + hour * step["hours"_L1].toDouble();
        };
        const auto dear = [&](const QJsonObject &plan, double hour) {
            int count = 0;
            for (const QJsonValue &step : plan["steps"_L1].toArray())
                count += !step["required"_L1].toBool()
                    && step["gain"_L1].toDouble() < priceOf(step, hour);
            return count;
        };
        const QJsonObject usual = json({u"plan"_s});
        const QJsonObject all = json({u"plan"_s, u"--all"_s});
        QCOMPARE(dear(usual, 0), 0);
        QVERIFY(dear(all, 0) > 0);
        const qsizetype leftOut = usual["not_worth_it"_L1].toArray().size();
        QCOMPARE(all["steps"_L1].toArray().size(), usual["steps"_L1].toArray().size() + leftOut);
        QCOMPARE(all["not_worth_it"_L1].toArray(), QJsonArray());
        const CliResult plain = run({u"plan"_s});
        QVERIFY(plain.out.contains(QByteArray::number(leftOut) + " more steps would fit"));
        QVERIFY(plain.out.contains("--all"));
        const QJsonObject priced = json({u"plan"_s, u"--hour-price"_s, u"25"_s});
        QCOMPARE(dear(priced, 25), 0);
        QVERIFY(priced["steps"_L1].toArray().size() < usual["steps"_L1].toArray().size());
        QVERIFY(isClose(priced["spending_cap"_L1]["spending"_L1].toDouble(),
                        priced["first_year"_L1].toDouble() + 25 * priced["hours"_L1].toDouble()));
        QVERIFY(!usual["spending_cap"_L1]["hours_counted"_L1].toBool(true));
    }

    void moreBudgetTakesAwayMore()
    {
        m_probe.useEmpty();
        double before = -1;
        for (const QString &hours : {u"0"_s, u"20"_s, u"60"_s, u"500"_s}) {
            const QJsonObject plan =
                json({u"plan"_s, u"--budget"_s, u"5,000"_s, u"--hours"_s, hours});
            const double gain = plan["gain"_L1]["likely"_L1].toDouble();
            QVERIFY(gain >= before);
            before = gain;
        }
        QVERIFY(before > 0);
        const CliResult plain = run({u"plan"_s, u"--budget"_s, u"500"_s, u"--hours"_s, u"30"_s});
        QCOMPARE(plain.status, 0);
        QVERIFY(plain.out.contains("Gordon and Loeb"));
    }

    void badBudgetsAreUsage()
    {
        for (const QStringList &words : {QStringList{u"plan"_s, u"--budget"_s, u"lots"_s},
                                         QStringList{u"plan"_s, u"--budget"_s, u"-5"_s},
                                         QStringList{u"plan"_s, u"--hours"_s, u"nan"_s},
                                         QStringList{u"plan"_s, u"--hours"_s, u"-1"_s},
                                         QStringList{u"plan"_s, u"--hour-price"_s, u"a lot"_s},
                                         QStringList{u"remedy"_s, u"--claim"_s, u"-1"_s},
                                         QStringList{u"remedy"_s, u"--charged"_s, u"0"_s},
                                         QStringList{u"remedy"_s, u"--would-charge"_s, u"0"_s},
                                         QStringList{u"risk"_s, u"--on"_s, u"tomorrow"_s}}) {
            const CliResult result = run(words);
            QCOMPARE(result.status, 2);
            QVERIFY2(result.isOneSentence(), result.err);
        }
    }
};

QTEST_GUILESS_MAIN(TestCliMoney)
#include "tst_climoney.moc"
