// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lanes.h"

#include "progress.h"
#include "yearblock.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>

namespace insurable {

namespace {

constexpr quint64 mostLanes = 64;

class LaneRun final
{
public:
    LaneRun(std::span<const LanePlan> plans, const LaneOptions &options)
        : m_plans(plans)
        , m_options(options)
        , m_blocks((options.years + yearsPerBlock - 1) / yearsPerBlock)
        , m_sums(size_t(std::min(mostLanes, m_blocks)))
    {
    }

    [[nodiscard]] std::vector<PlanOutcome> run();

private:
    using Outcomes = std::vector<PlanOutcome>;

    [[nodiscard]] int threadCount() const;
    void work(Outcomes &own, Progress *progress);
    void playLane(size_t lane, std::vector<YearBlock> &players, Outcomes &own, Progress *progress);
    void tell(Progress *progress);
    void workApart(Outcomes &own) noexcept;
    void awaitOthers();
    [[nodiscard]] Outcomes joined(const std::vector<Outcomes> &threads) const;
    [[nodiscard]] Outcomes emptyOutcomes() const;

    std::span<const LanePlan> m_plans;
    LaneOptions m_options;
    quint64 m_blocks;
    std::vector<std::vector<LaneSums>> m_sums; // by lane and plan

    std::atomic<size_t> m_nextLane = 0;
    std::atomic<quint64> m_blocksDone = 0;
    std::atomic<bool> m_isStopped = false;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_atWork = 0; // other threads
    std::exception_ptr m_trouble;
};

void addDifference(std::span<const YearBlock> players, DifferenceSums &sums)
{
    const std::span before = players[0].totals();
    const std::span after = players[1].totals();
    for (size_t year = 0; year < before.size(); ++year) {
        const DoublePair less = before[year] - after[year];
        const std::array parts{less.first, less.second, less.first - less.second};
        for (size_t i = 0; i < parts.size(); ++i) {
            sums.sum[i] += parts[i];
            sums.squares[i] += parts[i] * parts[i];
        }
    }
}

int LaneRun::threadCount() const
{
    const int wanted =
        m_options.threads > 0 ? m_options.threads : int(std::thread::hardware_concurrency());
    return std::clamp(wanted, 1, int(m_sums.size()));
}

LaneRun::Outcomes LaneRun::emptyOutcomes() const
{
    Outcomes outcomes(m_plans.size());
    for (size_t i = 0; i < m_plans.size(); ++i)
        outcomes[i].histograms = m_plans[i].blank;
    return outcomes;
}

std::vector<PlanOutcome> LaneRun::run()
{
    const int threads = threadCount();
    std::vector<Outcomes> outcomes(size_t(threads), emptyOutcomes());
    std::vector<std::thread> others;
    m_atWork = threads - 1;
    for (size_t i = 1; i < outcomes.size(); ++i)
        others.emplace_back([this, &own = outcomes[i]] { workApart(own); });
    std::exception_ptr trouble;
    try {
        work(outcomes.front(), m_options.progress);
        awaitOthers();
    } catch (...) {
        trouble = std::current_exception();
        m_isStopped = true;
    }
    for (std::thread &other : others)
        other.join();
    if (trouble || m_trouble)
        std::rethrow_exception(trouble ? trouble : m_trouble);
    return joined(outcomes);
}

void LaneRun::workApart(Outcomes &own) noexcept
{
    std::exception_ptr trouble;
    try {
        work(own, nullptr);
    } catch (...) {
        trouble = std::current_exception();
        m_isStopped = true;
    }
    const std::lock_guard lock(m_mutex);
    if (trouble)
        m_trouble = trouble;
    --m_atWork;
    m_changed.notify_all();
}

void LaneRun::work(Outcomes &own, Progress *progress)
{
    std::vector<YearBlock> players;
    for (const LanePlan &plan : m_plans)
        players.emplace_back(plan.model);
    for (size_t lane = m_nextLane++; lane < m_sums.size() && !m_isStopped; lane = m_nextLane++)
        playLane(lane, players, own, progress);
}

void LaneRun::playLane(size_t lane, std::vector<YearBlock> &players, Outcomes &own,
                       Progress *progress)
{
    std::vector<LaneSums> sums(m_plans.size());
    for (size_t i = 0; i < sums.size(); ++i)
        sums[i].scenarios.resize(m_plans[i].model.scenarios.size());
    const quint64 end = m_blocks * (lane + 1) / m_sums.size();
    for (quint64 block = m_blocks * lane / m_sums.size(); block < end && !m_isStopped; ++block) {
        const quint64 left = m_options.years - block * yearsPerBlock;
        const auto years = quint32(std::min<quint64>(left, yearsPerBlock));
        for (size_t i = 0; i < players.size(); ++i)
            players[i].play(block, years, m_plans[i].window, sums[i], own[i].histograms);
        if (players.size() == 2)
            addDifference(players, sums.front().difference);
        ++m_blocksDone;
        tell(progress);
    }
    m_sums[lane] = std::move(sums);
}

void LaneRun::tell(Progress *progress)
{
    if (!progress)
        return;
    progress->report(qint64(m_blocksDone), qint64(m_blocks));
    progress->check();
}

// The calling thread goes on telling how far the others are.
void LaneRun::awaitOthers()
{
    using namespace std::chrono_literals;
    std::unique_lock lock(m_mutex);
    while (!m_changed.wait_for(lock, 50ms, [this] { return m_atWork == 0; }))
        tell(m_options.progress);
}

LaneRun::Outcomes LaneRun::joined(const std::vector<Outcomes> &threads) const
{
    Outcomes all = emptyOutcomes();
    for (size_t plan = 0; plan < all.size(); ++plan) {
        for (const auto &lane : m_sums)
            all[plan].sums.join(lane[plan]);
        for (const Outcomes &thread : threads)
            all[plan].histograms.join(thread[plan].histograms);
    }
    return all;
}

} // namespace

std::vector<PlanOutcome> playLanes(std::span<const LanePlan> plans, const LaneOptions &options)
{
    return LaneRun(plans, options).run();
}

} // namespace insurable
