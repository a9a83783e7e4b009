// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checker.h"
#include "disk.h"
#include "failingmemory.h"
#include "ordeals.h"

#include <functional>

using namespace Qt::StringLiterals;

namespace insurable::torture {

namespace {

// A firm to try things on: a fresh copy each time.
struct Stock
{
    Stock(const Tools &tools, bool sample)
        : yard(store.path())
    {
        makeFirm(tools, yard, sample);
        key = dataKeyOf(tools, yard.vault());
        makeOld(tools, yard.old(0), *key);
    }
    QTemporaryDir store;
    Yard yard;
    std::optional<VaultKey> key;
};

// What starts and ends the trouble for one attempt.
struct Trouble
{
    QString name;
    std::function<void(int)> start; // the call after so many fails
    std::function<bool()> end;      // whether any call has failed
};

class FailingCalls : public Ordeal
{
public:
    void run(const Plan &plan, Tally &tally) override
    {
        const Deadline deadline(plan);
        begin();
        const Stock small(m_tools, false);
        const Stock sample(m_tools, true);
        int pairs = 0;
        int failures = 0;
        for (const Trouble &trouble : troubles()) {
            for (const Job job : allJobs) {
                if (deadline.isOver())
                    return tally.miss(u"time ran out after %1 pairs"_s.arg(pairs));
                failures += tryAll(plan, trouble, job, job == Job::Pack ? sample : small, tally);
                ++pairs;
                if (plan.plant != Plant::None && !tally.found.isClean())
                    return;
            }
        }
        tally.figures =
            u"%1 kinds of failure × 8 operations, %2 refused with a sentence"_s.arg(pairs / 8).arg(
                failures);
    }

protected:
    virtual void begin() { }
    [[nodiscard]] virtual std::vector<Trouble> troubles() const = 0;
    // Which calls are tried besides the first ones, when not all of them are.
    [[nodiscard]] virtual int steps(const Plan &plan, Job job) const = 0;

private:
    int tryAll(const Plan &plan, const Trouble &trouble, Job job, const Stock &stock, Tally &tally)
    {
        int failures = 0;
        int stride = 1;
        for (int call = 0, tried = 0;; call += stride, ++tried) {
            bool refused = false;
            const bool reached = attempt(plan, trouble, call, job, stock, tally, refused);
            ++tally.cycles;
            failures += refused ? 1 : 0;
            if (!reached)
                return failures;
            if (!plan.release && tried >= steps(plan, job))
                stride = std::max(stride + 1, stride * 5 / 4);
        }
    }

    // False once the job needs fewer calls than that.
    bool attempt(const Plan &plan, const Trouble &trouble, int call, Job job, const Stock &stock,
                 Tally &tally, bool &refused)
    {
        QTemporaryDir folder(QFileInfo(u"/dev/shm"_s).isWritable()
                                 ? u"/dev/shm/insurable-XXXXXX"_s
                                 : QDir::tempPath() + u"/XXXXXX"_s);
        const Yard yard(folder.path());
        QFile::copy(stock.yard.vault(), yard.vault());
        QFile::copy(stock.yard.old(0), yard.old(0));
        Ledger ledger;
        Worker worker(m_tools, yard, *stock.key);
        disk::watch(yard.folder()); // first: what is open already it does not see
        worker.open();
        const auto doIt = [&](Job what, int number) {
            ledger.begin(what, number);
            try {
                worker.run(what, number);
                ledger.finish(what, number);
            } catch (const Error &error) {
                refused = true;
                if (!error.message().endsWith(u'.'))
                    tally.miss(u"no sentence: "_s + error.message());
                if (plan.plant == Plant::SwallowedError)
                    ledger.finish(what, number);
            } catch (const std::bad_alloc &) {
                refused = true;
            }
        };
        const int number = job == Job::Migration ? 0 : 1;
        trouble.start(call);
        doIt(job, number);
        const bool reached = trouble.end();
        doIt(Job::Edit, 2); // goes on, or says why it cannot
        worker.close();
        disk::forget();
        Findings found = Checker(m_tools, *stock.key).examine(yard, ledger);
        if (!found.isClean())
            found.notes.prepend(
                u"%1 at call %2 of %3:"_s.arg(trouble.name).arg(call).arg(torture::name(job)));
        tally.found += found;
        return reached;
    }

    Tools m_tools;
};

class CallFaults final : public FailingCalls
{
public:
    QString name() const override { return u"failing calls"_s; }
    QString goal() const override
    {
        return u"R3: each disk call fails in turn: told, and intact"_s;
    }
    int seconds(bool release) const override { return release ? 3600 : 90; }

protected:
    std::vector<Trouble> troubles() const override
    {
        std::vector<Trouble> all;
        for (const DiskFault fault : allDiskFaults)
            all.push_back({QString::fromLatin1(torture::name(fault)),
                           [fault](int calls) { disk::failAfter(fault, calls); },
                           [] {
                               disk::heal();
                               return disk::hasFailed();
                           }});
        return all;
    }
    int steps(const Plan &, Job job) const override { return job == Job::Passphrase ? 4 : 8; }
};

class MemoryFaults final : public FailingCalls
{
public:
    QString name() const override { return u"failing memory"_s; }
    QString goal() const override { return u"R3: each allocation of SQLite fails in turn"_s; }
    int seconds(bool release) const override { return release ? 3600 : 60; }

protected:
    void begin() override { useFailingMemory(); }
    std::vector<Trouble> troubles() const override
    {
        return {
            {u"one allocation fails"_s, [](int calls) { failMemoryAfter(calls, true); },
             healMemory},
            {u"allocations fail"_s, [](int calls) { failMemoryAfter(calls, false); }, healMemory}};
    }
    int steps(const Plan &, Job job) const override { return job == Job::Passphrase ? 4 : 20; }
};

} // namespace

std::unique_ptr<Ordeal> makeCallFaults()
{
    return std::make_unique<CallFaults>();
}

std::unique_ptr<Ordeal> makeMemoryFaults()
{
    return std::make_unique<MemoryFaults>();
}

} // namespace insurable::torture
