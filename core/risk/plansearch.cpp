// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plansearch.h"

#include "errors.h"
#include "greedyplan.h"
#include "knapsackbound.h"
#include "progress.h"
#include "riskinput.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr double certainty = 1e-9; // of the loss with nothing done
constexpr int roundsOfBound = 6;
// Sums of pence are off by rounding: what can just be afforded is to fit. Pounds, and hours.
constexpr double roundingRoom = 1e-6;

// Which candidates are in, out or open, and what may still be spent.
struct Node
{
    enum State : signed char { Out, Open, In };
    std::vector<State> states;
    std::vector<double> shares; // where the bound of the node above ended
    PlanBudget left;
    double most = 0; // worth of the best plan below, at most
};

class Search final
{
public:
    Search(const PlanObjective &objective, const std::vector<PlanCandidate> &candidates,
           const PlanBudget &budget, const SearchOptions &options)
        : m_objective(objective)
        , m_candidates(candidates)
        , m_budget(budget)
        , m_size(candidates.size())
        , m_options(options)
        , m_slope(m_size)
        , m_taken(m_size)
        , m_nothing(objective.expectedLoss(PlanSet(m_size)))
    {
        m_mostNodes = m_size <= options.exactUpTo ? options.mostNodesExact : options.mostNodes;
    }

    [[nodiscard]] SearchResult run();

private:
    // Besides the loss taken away: for each required one more than all loss there is, and where
    // only what pays is wanted, the others less their cost.
    [[nodiscard]] double bonus(size_t i) const
    {
        if (m_candidates[i].isRequired)
            return 2 * m_nothing + 1;
        return m_budget.onlyWhatPays ? -m_budget.costOf(m_candidates[i]) : 0;
    }
    [[nodiscard]] double worthOf(const PlanSet &chosen) const;
    void offer(const PlanSet &chosen);
    void explore(Node &node);
    [[nodiscard]] bool close(Node &node);
    void branch(const Node &node);
    [[nodiscard]] Node child(const Node &node, size_t candidate, Node::State state) const;
    void shutOutWhatDoesNotFit(Node &node) const;
    void takeWhatCostsNothing(Node &node) const;
    void takeWhatIsRequired(Node &node) const;
    [[nodiscard]] bool allFits(const Node &node) const;
    void tighten(Node &node);
    [[nodiscard]] double relaxedWorth(const Node &node);
    [[nodiscard]] size_t mostDoubtful(const Node &node) const;
    [[nodiscard]] double tolerance() const { return certainty * m_nothing; }

    const PlanObjective &m_objective;
    const std::vector<PlanCandidate> &m_candidates;
    const PlanBudget &m_budget;
    size_t m_size;
    SearchOptions m_options;
    quint64 m_mostNodes = 0;
    std::vector<double> m_slope;
    std::vector<double> m_taken;
    std::vector<KnapsackItem> m_items;
    KnapsackBound m_knapsack;
    double m_nothing; // expected loss with nothing done
    PlanSet m_best;
    double m_bestWorth = -1;
    double m_unexplored = 0; // the most that a part never looked at could be worth
    quint64 m_nodes = 0;
};

PlanSet setOf(const Node &node, bool withOpen)
{
    PlanSet set(node.states.size());
    for (size_t i = 0; i < set.size(); ++i)
        set[i] = node.states[i] == Node::In || (withOpen && node.states[i] == Node::Open);
    return set;
}

double Search::worthOf(const PlanSet &chosen) const
{
    double worth = m_nothing - m_objective.expectedLoss(chosen);
    for (size_t i = 0; i < m_size; ++i)
        worth += chosen[i] ? bonus(i) : 0;
    return worth;
}

void Search::offer(const PlanSet &chosen)
{
    const double worth = worthOf(chosen);
    if (worth > m_bestWorth) {
        m_bestWorth = worth;
        m_best = chosen;
    }
}

bool fits(const PlanCandidate &candidate, const PlanBudget &left)
{
    return candidate.firstYear() <= left.pounds && candidate.hours <= left.hours;
}

void Search::shutOutWhatDoesNotFit(Node &node) const
{
    for (size_t i = 0; i < m_size; ++i) {
        if (node.states[i] == Node::Open && !fits(m_candidates[i], node.left)) {
            node.states[i] = Node::Out;
            node.shares[i] = 0;
        }
    }
}

void Search::takeWhatCostsNothing(Node &node) const
{
    for (size_t i = 0; i < m_size; ++i) {
        const PlanCandidate &candidate = m_candidates[i];
        if (node.states[i] == Node::Open && candidate.firstYear() == 0 && candidate.hours == 0) {
            node.states[i] = Node::In;
            node.shares[i] = 1;
        }
    }
}

// Where all of it can be had, the best plan has it.
void Search::takeWhatIsRequired(Node &node) const
{
    Node taken = node;
    for (size_t i = 0; i < m_size; ++i) {
        if (m_candidates[i].isRequired)
            taken = child(taken, i, Node::In);
    }
    if (taken.left.pounds >= 0 && taken.left.hours >= 0)
        node = taken;
}

bool Search::allFits(const Node &node) const
{
    double pounds = 0;
    double hours = 0;
    for (size_t i = 0; i < m_size; ++i) {
        if (node.states[i] == Node::Open) {
            pounds += m_candidates[i].firstYear();
            hours += m_candidates[i].hours;
        }
    }
    return pounds <= node.left.pounds && hours <= node.left.hours;
}

// Share of what is left; what has no bound costs nothing.
double shareOf(double cost, double left)
{
    return std::isinf(left) || left <= 0 ? 0 : cost / left;
}

// Worth and, in m_items, gains of the open ones, at the node's shares.
double Search::relaxedWorth(const Node &node)
{
    double worth = m_nothing - m_objective.relaxedLoss(node.shares, m_slope);
    m_items.clear();
    for (size_t i = 0; i < m_size; ++i) {
        worth += node.shares[i] * bonus(i);
        if (node.states[i] == Node::Open)
            m_items.push_back({i, bonus(i) - m_slope[i],
                               shareOf(m_candidates[i].firstYear(), node.left.pounds),
                               shareOf(m_candidates[i].hours, node.left.hours)});
    }
    return worth;
}

// Walks the shares towards the best of the relaxed problem. Wherever they are, the tangent there
// bounds every whole choice.
void Search::tighten(Node &node)
{
    double mix = 0.5;
    for (int round = 0; round < roundsOfBound; ++round) {
        const double worth = relaxedWorth(node);
        if (round == 0)
            mix = m_knapsack.bestMix(m_items, m_taken);
        double most = worth + m_knapsack.solve(m_items, mix, m_taken);
        for (const KnapsackItem &item : m_items)
            most -= item.gain * node.shares[item.candidate];
        node.most = std::min(node.most, most);
        if (node.most <= m_bestWorth + tolerance())
            return;
        const double step = 2.0 / (round + 3.0);
        for (const KnapsackItem &item : m_items)
            node.shares[item.candidate] +=
                step * (m_taken[item.candidate] - node.shares[item.candidate]);
    }
}

// True when there is nothing left to look for below the node.
bool Search::close(Node &node)
{
    shutOutWhatDoesNotFit(node);
    takeWhatCostsNothing(node);
    if (allFits(node)) {
        offer(setOf(node, true));
        const bool isWhole =
            std::find(node.states.begin(), node.states.end(), Node::Open) == node.states.end();
        if (isWhole || !m_budget.onlyWhatPays)
            return true;
    }
    offer(setOf(node, false));
    tighten(node);
    return node.most <= m_bestWorth + tolerance();
}

size_t Search::mostDoubtful(const Node &node) const
{
    size_t found = m_size;
    double most = -1;
    for (size_t i = 0; i < m_size; ++i) {
        if (node.states[i] != Node::Open)
            continue;
        const double share = node.shares[i];
        const double doubt = std::abs(bonus(i) - m_slope[i]) * (0.01 + share * (1 - share));
        if (doubt > most) {
            most = doubt;
            found = i;
        }
    }
    return found;
}

Node Search::child(const Node &node, size_t candidate, Node::State state) const
{
    Node next = node;
    next.states[candidate] = state;
    next.shares[candidate] = state == Node::In ? 1 : 0;
    if (state == Node::In) {
        next.left.pounds -= m_candidates[candidate].firstYear();
        next.left.hours -= m_candidates[candidate].hours;
    }
    return next;
}

void Search::explore(Node &node)
{
    if (m_nodes >= m_mostNodes) {
        m_unexplored = std::max(m_unexplored, node.most);
        return;
    }
    ++m_nodes;
    if (m_options.progress)
        m_options.progress->check();
    if (!close(node))
        branch(node);
}

void Search::branch(const Node &node)
{
    const size_t candidate = mostDoubtful(node);
    const bool inFirst = node.shares[candidate] >= 0.5;
    for (const Node::State state :
         {inFirst ? Node::In : Node::Out, inFirst ? Node::Out : Node::In}) {
        Node next = child(node, candidate, state);
        if (next.most > m_bestWorth + tolerance())
            explore(next);
    }
}

SearchResult Search::run()
{
    offer(greedyPlan(m_objective, m_candidates, m_budget));
    Node root{std::vector<Node::State>(m_size, Node::Open), std::vector<double>(m_size, 0.5),
              m_budget, std::numeric_limits<double>::infinity()};
    takeWhatIsRequired(root);
    explore(root);
    return {m_best, m_objective.expectedLoss(m_best), std::max(0.0, m_unexplored - m_bestWorth),
            m_unexplored <= m_bestWorth + tolerance(), m_nodes};
}

void requireValid(const PlanObjective &objective, const std::vector<PlanCandidate> &candidates,
                  const PlanBudget &budget)
{
    if (objective.candidates() != candidates.size())
        throw Error(ErrorKind::Invalid, u"The candidates must be those of the objective."_s);
    for (const PlanCandidate &candidate : candidates) {
        requireAmount("cost of a control", candidate.once);
        requireAmount("yearly cost of a control", candidate.yearly);
        requireAmount("hours of a control", candidate.hours);
    }
    requireLimit("budget", budget.pounds);
    requireLimit("hours", budget.hours);
    requireAmount("price of an hour", budget.hourPrice);
}

} // namespace

SearchResult bestChoice(const PlanObjective &objective,
                        const std::vector<PlanCandidate> &candidates, const PlanBudget &budget,
                        const SearchOptions &options)
{
    requireValid(objective, candidates, budget);
    PlanBudget roomy = budget;
    roomy.pounds += roundingRoom;
    roomy.hours += roundingRoom;
    return Search(objective, candidates, roomy, options).run();
}

} // namespace insurable
