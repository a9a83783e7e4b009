// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparedpolicies.h"
#include "money.h"
#include "shownmoney.h"
#include "submissionsections.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace insurable::report {

namespace {

constexpr double rarestDrawn = 0.001; // one year in 1,000
constexpr size_t mostScenarios = 6;
constexpr size_t mostOwn = 3;
constexpr size_t mostOthers = 3;

// Two digits, as with money.
QString shownNumber(double value)
{
    const double rounded = roundedAmount(value);
    return rounded >= 100 ? numberText(qint64(rounded)) : QString::number(rounded, 'g', 12);
}

QString howOften(double eventsAYear)
{
    if (eventsAYear <= 0)
        return u"never"_s;
    if (eventsAYear >= 0.95)
        return u"%1 a year"_s.arg(shownNumber(eventsAYear));
    return u"1 in %1 years"_s.arg(shownNumber(1 / eventsAYear));
}

QString wholePercent(double part, double whole)
{
    const double percent = whole > 0 ? part / whole * 100 : 0;
    return percent > 0 && percent < 0.5 ? u"under 1 %"_s : u"%1 %"_s.arg(qRound(percent));
}

// The page, from the estimate alone.
class MoneyPage final
{
public:
    MoneyPage(Document &document, const LossEstimate &estimate)
        : m_document(document)
        , m_estimate(estimate)
    {
    }

    void add() const
    {
        m_document.add(Heading {1, u"Money at risk"_s, u"money"_s, true, true});
        m_document.add(Paragraph {lossStatementText(), Prose::Body, {}});
        m_document.add(threeYears());
        m_document.add(curveAndFacts());
        m_document.add(Heading {2, u"What makes up the expected loss"_s, {}, false, false});
        m_document.add(scenarioTable());
        addSmallPrint();
    }

private:
    [[nodiscard]] QString money(double amount) const
    {
        return amount <= 0 ? u"nothing"_s : shownMoney(amount, m_estimate.risk.currency);
    }
    // A figure of the contract, to the penny: nothing in it is reckoned.
    [[nodiscard]] QString agreed(double amount) const
    {
        if (amount <= 0)
            return u"nothing"_s;
        constexpr double most = 9e13; // beyond what an amount can be: there is none
        return amount < most
            ? Money::minor(qRound64(amount * 100)).shown(m_estimate.risk.currency)
            : u"any amount"_s;
    }
    // What has been rounded already.
    [[nodiscard]] QString whole(double amount) const
    {
        return amount <= 0 ? u"nothing"_s : wholeMoney(amount, m_estimate.risk.currency);
    }

    [[nodiscard]] Tile tile(const EstimatedYear &year, const QString &label, const QString &rarity,
                            Tone tone) const
    {
        if (year.loss <= 0)
            return {u"No loss"_s, label,
                    u"%1 of all years bring none."_s.arg(
                        shownPercent(m_estimate.loss.total.pZero.value)),
                    tone};
        const ShownSplit shown = year.shown();
        QString note = rarity;
        if (year.paid)
            note += u" With the policy: %1 paid, %2 stays."_s.arg(whole(shown.paid),
                                                               whole(shown.retained));
        return {whole(shown.loss), label, note, tone};
    }

    [[nodiscard]] Tiles threeYears() const
    {
        const auto years = m_estimate.years();
        return {{tile(years[0], u"A likely year"_s, u"Half of all years are worse."_s, Tone::Accent),
                 tile(years[1], u"A bad year"_s, u"One year in 20 is worse."_s, Tone::Caution),
                 tile(years[2], u"A very bad year"_s, u"One year in 100 is worse."_s, Tone::Bad)}};
    }

    [[nodiscard]] static CurveLine lineOf(const AnnualLoss &loss, const QString &label, bool dashed)
    {
        CurveLine line {label, {}, {}, dashed, dashed ? Tone::Caution : Tone::Accent};
        for (const CurvePoint &point : statedCurve(loss))
            line.points.push_back({point.loss, point.exceedance});
        return line;
    }

    [[nodiscard]] std::vector<CurveLine> lines() const
    {
        std::vector<CurveLine> all {
            lineOf(m_estimate.loss.total,
                   m_estimate.policy ? u"without policy"_s : u"a year's loss"_s, false)};
        if (m_estimate.policy)
            all.push_back(lineOf(m_estimate.policy->cover.loss.retained,
                                 u"with the policy in force"_s, true));
        for (const EstimatedYear &year : m_estimate.years()) {
            all.front().marks.push_back({std::max(year.loss, 1e-9), 1 - year.level});
            if (year.paid)
                all.back().marks.push_back({std::max(year.retained(), 1e-9), 1 - year.level});
        }
        return all;
    }

    // Powers of ten around all that is drawn.
    [[nodiscard]] std::vector<CurveTick> amountTicks(const std::vector<CurveLine> &drawn) const
    {
        double least = std::numeric_limits<double>::infinity();
        double most = 0;
        for (const CurveLine &line : drawn) {
            for (const CurvePlace &point : line.points) {
                least = std::min(least, point.across);
                most = point.up >= rarestDrawn ? std::max(most, point.across) : most;
            }
        }
        if (most <= 0)
            return {};
        const int first = std::max(0, int(std::floor(std::log10(least))));
        const int last = std::max(first + 2, int(std::ceil(std::log10(most))));
        std::vector<CurveTick> ticks;
        for (int power = std::max(first, last - 6); power <= last; ++power) {
            const double at = std::pow(10.0, power);
            ticks.push_back({at, shownMoney(at, m_estimate.risk.currency)});
        }
        return ticks;
    }

    [[nodiscard]] Curve curve() const
    {
        Curve curve;
        curve.lines = lines();
        curve.across = amountTicks(curve.lines);
        for (const int years : {1'000, 500, 200, 100, 50, 20, 10, 5, 2})
            curve.up.push_back({1.0 / years, u"1 in %1"_s.arg(numberText(years))});
        curve.up.push_back({1, u"every"_s});
        curve.upTitle = u"One year in so many costs more than the amount below"_s;
        curve.acrossTitle = u"Both scales are logarithmic. Dots: the likely, the bad and the very "
                            "bad year."_s;
        curve.height = 92;
        return curve;
    }

    // By their dates and figures: a policy's name mostly is its insurer's.
    [[nodiscard]] QString periodText(QDate starts, QDate ends) const
    {
        if (!starts.isValid() && !ends.isValid())
            return u"period not stated"_s;
        return u"%1 to %2"_s.arg(shortDayText(starts), shortDayText(ends));
    }

    [[nodiscard]] QString limitsText(const PolicyTerms &terms) const
    {
        if (hasNoLimit(terms))
            return u"excess %1; %2"_s.arg(agreed(terms.excess), noLimitText());
        return u"excess %1, up to %2 an event and %3 a year"_s.arg(
            agreed(terms.excess), agreed(terms.limitEvent), agreed(terms.limitYear));
    }

    [[nodiscard]] QString averagePaid(const Cover &cover) const
    {
        return cover.expectedPaid() <= 0
            ? u"nothing"_s
            : shownEstimate(cover.expectedPaid(), cover.expectedPaidError(), m_estimate.risk.currency);
    }

    void addPolicies(Facts &facts) const
    {
        const Cover &cover = m_estimate.policy->cover;
        facts.facts.push_back({u"Policy counted"_s,
                               periodText(m_estimate.policy->starts, m_estimate.policy->ends), {}});
        facts.facts.push_back({u"Pays on average"_s, averagePaid(cover) + u" a year"_s, {}});
        facts.facts.push_back({u"Its terms"_s, limitsText(cover.terms), {}});
        const auto &others = m_estimate.otherPolicies;
        for (size_t i = 0; i < std::min(others.size(), mostOthers); ++i)
            facts.facts.push_back({u"In force too, not counted"_s,
                                   u"%1; %2"_s.arg(periodText(others[i].starts, others[i].ends),
                                                   limitsText(others[i].terms)), {}});
        if (others.size() > mostOthers)
            facts.facts.push_back({u"And not counted"_s,
                                   u"%1 more, in submission.json"_s.arg(others.size() - mostOthers), {}});
    }

    [[nodiscard]] Facts facts() const
    {
        const AnnualLoss &year = m_estimate.loss.total;
        const auto worst = [&](double level) {
            return money(year.tvarAt(level).value_or(Estimate()).value);
        };
        const bool hasSpread = std::isfinite(year.sd.value);
        Facts facts;
        facts.facts = {{u"Expected loss"_s, money(year.mean.value) + u" a year"_s, {}},
                       {u"Standard deviation"_s, hasSpread ? money(year.sd.value) : u"no end"_s, {}},
                       {u"Years without loss"_s, shownPercent(year.pZero.value), {}},
                       {u"Worst 1 in 20"_s, worst(0.95) + u" on average"_s, {}},
                       {u"Worst 1 in 100"_s, worst(0.99) + u" on average"_s, {}}};
        if (!m_estimate.policy) {
            facts.facts.push_back({u"Policy in force"_s, u"none is counted"_s, {}});
            return facts;
        }
        addPolicies(facts);
        return facts;
    }

    [[nodiscard]] Columns curveAndFacts() const
    {
        Columns columns;
        columns.leftShare = 0.5;
        columns.left.push_back({Heading {2, u"How rare a loss is"_s, {}, false, false}});
        columns.left.push_back({curve()});
        columns.right.push_back({Heading {2, u"The year in figures"_s, {}, false, false}});
        columns.right.push_back({facts()});
        return columns;
    }

    [[nodiscard]] Row scenarioRow(const EstimatedScenario &one) const
    {
        const Severity &cost = one.events.severity;
        return {{{one.scenario.title},
                 {howOften(one.events.frequency.mean())},
                 {money(cost.quantile(0.5))},
                 {money(cost.quantile(0.95))},
                 {wholePercent(one.loss.contributionToMean.value, wholeMean())},
                 {wholePercent(one.loss.contributionToTvar95.value, wholeWorst())}},
                RowKind::Plain};
    }

    // What an event of any of these kinds costs at most, with that probability.
    [[nodiscard]] static double costQuantile(const std::vector<EstimatedScenario> &all, double level)
    {
        double least = 0;
        double most = 0;
        double events = 0;
        for (const EstimatedScenario &one : all) {
            most = std::max(most, one.events.severity.quantile(level));
            events += one.events.frequency.mean();
        }
        constexpr int halvings = 60;
        for (int i = 0; i < halvings; ++i) {
            const double middle = (least + most) / 2;
            double below = 0;
            for (const EstimatedScenario &one : all)
                below += one.events.frequency.mean() * one.events.severity.cdf(middle);
            (below < level * events ? least : most) = middle;
        }
        return most;
    }

    // Several kinds of loss in one row.
    [[nodiscard]] Row sumRow(const QString &title, const std::vector<EstimatedScenario> &all) const
    {
        double events = 0;
        double mean = 0;
        double worst = 0;
        for (const EstimatedScenario &one : all) {
            events += one.events.frequency.mean();
            mean += one.loss.contributionToMean.value;
            worst += one.loss.contributionToTvar95.value;
        }
        return {{{title},
                 {howOften(events)},
                 {money(costQuantile(all, 0.5))},
                 {money(costQuantile(all, 0.95))},
                 {wholePercent(mean, wholeMean())},
                 {wholePercent(worst, wholeWorst())}},
                RowKind::Plain};
    }

    [[nodiscard]] Table scenarioTable() const
    {
        Table table;
        table.tight = true;
        table.columns = {{u"What may happen"_s, 2.4},
                         {u"How often"_s, 0},
                         {u"Typical event"_s, 0.8, Align::Right},
                         {u"1 in 20 events above"_s, 0.9, Align::Right},
                         {u"Share of expected"_s, 0.75, Align::Right},
                         {u"Share of worst 1 in 20 years"_s, 1, Align::Right}};
        std::vector<EstimatedScenario> everyday;
        std::vector<EstimatedScenario> others;
        for (const EstimatedScenario &one : m_estimate.scenarios()) {
            if (one.scenario.layer == LossLayer::Everyday)
                everyday.push_back(one);
            else if (table.rows.size() < mostScenarios)
                table.rows.push_back(scenarioRow(one));
            else
                others.push_back(one);
        }
        if (!others.empty())
            table.rows.push_back(sumRow(u"%1 rarer kinds together"_s.arg(others.size()), others));
        if (!everyday.empty())
            table.rows.push_back(sumRow(u"Everyday losses, not claimed"_s, everyday));
        table.rows.push_back({{{u"All together, a year"_s}, {}, {}, {}, {money(wholeMean())}, {money(wholeWorst())}},
                              RowKind::Total});
        return table;
    }

    [[nodiscard]] static QString ownText(const FirmScenario &scenario)
    {
        const FrequencyUpdate &update = scenario.update;
        QStringList seen;
        if (update.events > 0)
            seen.append(u"%1"_s.arg(update.events));
        if (update.nearMisses > 0)
            seen.append((update.nearMisses == 1 ? u"%1 near miss without loss"_s
                                                : u"%1 near misses without loss"_s)
                            .arg(update.nearMisses));
        return u"%1 (%2), %3: from %4 to %5"_s.arg(
            scenario.title, scenario.layer == LossLayer::Claims ? u"claim"_s : u"everyday"_s,
            seen.join(u" and "_s), shownNumber(update.prior), shownNumber(update.posterior));
    }

    [[nodiscard]] QString ownIncidents() const
    {
        QStringList own;
        size_t more = 0;
        double years = 0;
        int left = 0; // not counted
        for (const FirmScenario &one : m_estimate.risk.scenarios) {
            years = std::max(years, one.update.years);
            left += one.update.undated + one.update.ahead;
            if (one.update.events + one.update.nearMisses == 0)
                continue;
            if (size_t(own.size()) < mostOwn)
                own.append(ownText(one));
            else
                ++more;
        }
        if (years <= 0) // near misses alone move nothing
            return left > 0
                ? u"None of the firm's list counts (%1 without a date or of one to come): published frequencies "
                  "stand as they are."_s.arg(left)
                : u"The firm's list of incidents has no loss on it: published frequencies stand as they are."_s;
        if (own.isEmpty())
            return u"No own incident in %1 years: that too counts against published frequencies."_s.arg(
                shownNumber(years));
        if (more > 0)
            own.append(u"%1 more in submission.json"_s.arg(more));
        return u"%1 years of them move the published events a year; %2."_s
            .arg(shownNumber(years), own.join(u"; "_s));
    }

    // Publishers with the years; submission.json says which figure is whose.
    [[nodiscard]] QString sources() const
    {
        std::map<QString, std::set<int>> publishers;
        const auto add = [&publishers](const QString &source, int year) {
            const QString work = source.section(u':', 0, 0).section(u';', 0, 0);
            static const QRegularExpression edition(u"\\s(19|20)\\d\\d\\b.*$"_s);
            const QString name = work.section(u',', 0, 0).remove(edition).trimmed();
            if (!name.isEmpty() && !name.startsWith("Own "_L1))
                publishers[name].insert(year);
        };
        for (const EstimatedScenario &one : m_estimate.scenarios()) {
            for (const FigureStep &step : one.scenario.steps)
                add(step.source, step.year);
            for (const ControlEffect &effect : one.scenario.effects) {
                if (m_estimate.levels.contains(effect.control))
                    add(effect.source, effect.year);
            }
        }
        QStringList names;
        for (const auto &[name, years] : publishers) {
            QStringList shown;
            for (const int year : years)
                shown.append(QString::number(year));
            names.append(u"%1 %2"_s.arg(name, shown.join(u", "_s)));
        }
        return names.join(u"; "_s);
    }

    [[nodiscard]] QString notKnown() const
    {
        QStringList sentences;
        for (const NotKnownFact &one : m_estimate.notKnown)
            sentences.append(one.text);
        return sentences.join(u' ');
    }

    void addSmallPrint() const
    {
        const FirmRisk &risk = m_estimate.risk;
        m_document.add(Paragraph {lossLimitsText(m_estimate), Prose::Body, {}});
        if (!m_estimate.notKnown.empty())
            m_document.add(Paragraph {notKnown(), Prose::Small, {}});
        m_document.add(Paragraph {
            u"Own incidents: %1 Controls: together they take at most %2 of how often and %3 of how much; "
            "what is not known counts as missing. Sources: %4; else estimates of the Insurable "
            "authors. submission.json has each figure with its source and year."_s.arg(
                ownIncidents(), shownPercent(risk.frequencyCap), shownPercent(risk.severityCap), sources()),
            Prose::Small, {}});
    }

    [[nodiscard]] double wholeMean() const { return m_estimate.loss.total.mean.value; }
    [[nodiscard]] double wholeWorst() const
    {
        return m_estimate.loss.total.tvarAt(0.95).value_or(Estimate()).value;
    }

    Document &m_document;
    const LossEstimate &m_estimate;
};

} // namespace

void addMoneyLine(Document &document, const SubmissionPlan &plan)
{
    if (!plan.loss)
        return;
    const QString &currency = plan.loss->risk.currency;
    document.add(Paragraph {
        u"By the firm's own estimate cyber losses cost %1 a year, in one year of 100 over %2: see “Money at "
        "risk”."_s.arg(shownMoney(plan.loss->loss.total.mean.value, currency),
                                              shownMoney(plan.loss->years()[2].loss, currency)),
        Prose::Small, u"money"_s});
}

void addMoney(Document &document, const SubmissionPlan &plan)
{
    if (plan.loss)
        MoneyPage(document, *plan.loss).add();
}

} // namespace insurable::report
