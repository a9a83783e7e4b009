// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace insurable::torture {

// Which faults can be planted, so that it is seen that the checker finds them.
enum class Plant { None, SkippedSync, LostCommit, SwallowedError, SwappedPage };

struct Plan
{
    bool release = false; // the full counts
    Plant plant = Plant::None;
    quint32 seed = 1;
    QString cli;     // insurable-cli
    QString program; // this one
    qint64 milliseconds = 60'000;

    [[nodiscard]] int count(int usual, int full) const { return release ? full : usual; }
};

// What an ordeal has come to.
struct Tally
{
    qint64 cycles = 0;
    Findings found;
    QString figures; // what was measured besides, in words
    bool met = true; // whatever besides the findings the goal asks for

    void miss(const QString &why)
    {
        met = false;
        found.note(why);
    }
    [[nodiscard]] bool isMet() const { return met && found.isClean() && cycles > 0; }
};

// One trial. Each runs in a process of its own, within its time.
class Ordeal
{
public:
    Ordeal() = default;
    Ordeal(const Ordeal &) = delete;
    Ordeal &operator=(const Ordeal &) = delete;
    virtual ~Ordeal() = default;

    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual QString goal() const = 0; // "R1: …"
    [[nodiscard]] virtual int seconds(bool release) const = 0;
    virtual void run(const Plan &plan, Tally &tally) = 0;
};

using Ordeals = std::vector<std::unique_ptr<Ordeal>>;
[[nodiscard]] Ordeals allOrdeals();

// Stops work that would take longer than it may.
class Deadline final
{
public:
    explicit Deadline(const Plan &plan)
        : m_milliseconds(plan.milliseconds)
    {
        m_timer.start();
    }
    [[nodiscard]] bool isOver() const { return m_timer.elapsed() > m_milliseconds; }

private:
    QElapsedTimer m_timer;
    qint64 m_milliseconds;
};

} // namespace insurable::torture
