// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policypayment.h"

#include "firmloss.h"

#include <array>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr size_t mostParts = 16;

} // namespace

ScenarioPayment::Part ScenarioPayment::partOf(const PolicyTerms &terms,
                                              const InsuredScenario &scenario,
                                              const CoverShare &share)
{
    Part part;
    part.share = share.share;
    part.terms = terms.parts.size();
    if (share.part == unclaimedPart)
        part.limit = 0;
    if (const CoverPart *named = terms.part(share.part)) {
        part.limit = named->limitEvent;
        part.excess = named->excess;
        part.terms = size_t(named - terms.parts.data());
    }
    if (share.part == "interruption"_L1 && scenario.hourCost > 0) {
        part.waiting = terms.waitingHours * scenario.hourCost;
        if (terms.interruptionHour)
            part.paid = std::min(1.0, *terms.interruptionHour / scenario.hourCost);
    }
    return part;
}

ScenarioPayment::ScenarioPayment(const PolicyTerms &terms, const InsuredScenario &scenario)
    : m_excess(terms.excess)
    , m_limit(terms.limitEvent)
    , m_share(1 - terms.coinsurance)
{
    for (const CoverShare &share : scenario.parts) {
        if (m_parts.size() < mostParts)
            m_parts.push_back(partOf(terms, scenario, share));
    }
    if (m_parts.empty())
        m_parts.push_back({.excess = {}, .terms = terms.parts.size()});
}

double ScenarioPayment::pay(double loss, std::span<double> byPart) const
{
    double shared = 0; // of parts that bear the event's excess together
    for (size_t i = 0; i < m_parts.size(); ++i) {
        const Part &part = m_parts[i];
        byPart[i] =
            part.limit > 0 ? part.paid * std::max(0.0, part.share * loss - part.waiting) : 0;
        if (!part.excess)
            shared += byPart[i];
    }
    const double above = shared > m_excess ? 1 - m_excess / shared : 0;
    double total = 0;
    for (size_t i = 0; i < m_parts.size(); ++i) {
        const Part &part = m_parts[i];
        const double left =
            part.excess ? std::max(0.0, byPart[i] - *part.excess) : byPart[i] * above;
        byPart[i] = m_share * std::min(left, part.limit);
        total += byPart[i];
    }
    if (total <= m_limit)
        return total;
    for (double &paid : byPart)
        paid *= m_limit / total;
    return m_limit;
}

// One covered part, or several that differ in nothing.
std::optional<EventLayer> ScenarioPayment::asLayer() const
{
    double covered = 0;
    size_t count = 0;
    Part last;
    bool isPlain = true;
    for (const Part &part : m_parts) {
        if (part.limit <= 0 || part.paid <= 0 || part.share <= 0)
            continue;
        covered += part.share;
        ++count;
        last = part;
        isPlain =
            isPlain && part.limit == noLimit && !part.excess && part.waiting == 0 && part.paid == 1;
    }
    if (count == 0 || m_share <= 0 || m_limit <= 0)
        return EventLayer{0, 0, 0};
    if (count > 1 && !isPlain)
        return std::nullopt;
    const double rate = covered * last.paid; // of each pound of the loss
    const double bare = last.excess.value_or(m_excess);
    const double limit = std::min(last.limit, m_limit / m_share);
    return EventLayer{(last.waiting + bare / last.paid) / covered, limit / rate,
                      std::min(1.0, m_share * rate)};
}

PolicyPayoff::PolicyPayoff(const PolicyTerms &terms, const std::vector<InsuredScenario> &scenarios)
    : m_limitYear(terms.limitYear)
{
    for (const InsuredScenario &scenario : scenarios)
        m_scenarios.emplace_back(terms, scenario);
    for (const CoverPart &part : terms.parts)
        m_limits.push_back(part.limitYear);
    m_limits.push_back(noLimit);
}

void PolicyPayoff::pay(const EventBatch &events, YearTable &paid) const
{
    const ScenarioPayment &scenario = m_scenarios[events.scenario];
    std::array<double, mostParts> byPart;
    std::array<double *, mostParts> rows;
    const size_t count = scenario.parts();
    for (size_t i = 0; i < count; ++i)
        rows[i] = paid.row(scenario.termsOf(i)).data();
    for (size_t event = 0; event < events.losses.size(); ++event) {
        scenario.pay(events.losses[event], std::span(byPart).first(count));
        for (size_t i = 0; i < count; ++i)
            rows[i][events.years[event]] += byPart[i];
    }
}

void PolicyPayoff::settle(YearTable &paid, std::span<double> ceded) const
{
    std::fill(ceded.begin(), ceded.end(), 0.0);
    for (size_t part = 0; part < m_limits.size(); ++part) {
        const std::span<double> row = paid.row(part);
        for (size_t year = 0; year < ceded.size(); ++year)
            ceded[year] += std::min(row[year], m_limits[part]);
    }
    for (double &year : ceded)
        year = std::min(year, m_limitYear);
}

} // namespace insurable
