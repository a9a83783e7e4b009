// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checker.h"
#include "lastseen.h"
#include "ordeals.h"
#include "powerloss.h"
#include "rollbackjournal.h"

using namespace Qt::StringLiterals;

namespace insurable::torture {

namespace {

// A piece of work, and every call that it made to the disk. Marks stand for what was said: 2n that
// job n was begun, 2n + 1 that it was done.
struct Recording
{
    std::map<std::string, QByteArray> atFirst;
    std::vector<DiskOp> log;
    std::vector<std::pair<Job, int>> jobs;

    void tell(const DiskOp &mark, Ledger &ledger) const
    {
        const auto &[job, number] = jobs[std::size_t(mark.at / 2)];
        if (mark.at % 2)
            ledger.finish(job, number);
        else
            ledger.begin(job, number);
    }
};

std::vector<std::pair<Job, int>> someJobs(QRandomGenerator &random)
{
    std::vector<std::pair<Job, int>> jobs;
    for (int number = 1; number <= 14; ++number) {
        constexpr Job choice[] = {Job::Edit, Job::Edit,   Job::Edit,    Job::Import,
                                  Job::Lock, Job::Backup, Job::Evidence};
        jobs.emplace_back(choice[random.bounded(7)], number);
    }
    jobs.emplace_back(Job::Passphrase, 1);
    jobs.emplace_back(Job::Migration, 0);
    jobs.emplace_back(Job::Edit, 20);
    return jobs;
}

class Scene final
{
public:
    Scene(const Tools &tools, const VaultKey &key, const QString &firm)
        : m_tools(tools)
        , m_key(key)
        , m_firm(firm)
    {
    }
    Recording record(QRandomGenerator &random, bool skipsSyncs, bool spills) const
    {
        QTemporaryDir folder;
        const Yard yard(folder.path());
        QFile::copy(m_firm, yard.vault());
        makeOld(m_tools, yard.old(0), m_key);
        Recording recording;
        recording.jobs = someJobs(random);
        disk::watch(yard.folder());
        recording.atFirst = disk::startLog();
        if (skipsSyncs)
            disk::skipSyncs();
        Worker worker(m_tools, yard, m_key);
        if (spills)
            worker.spill();
        for (std::size_t i = 0; i < recording.jobs.size(); ++i) {
            disk::mark(qint64(2 * i));
            worker.run(recording.jobs[i].first, recording.jobs[i].second);
            disk::mark(qint64(2 * i + 1));
        }
        worker.close();
        recording.log = disk::takeLog();
        disk::forget();
        return recording;
    }

private:
    const Tools &m_tools;
    const VaultKey &m_key;
    QString m_firm;
};

// Memory where there is some for files: the real disk has nothing to do with it.
QString quickPlace()
{
    const QString memory = u"/dev/shm"_s;
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + u"/insurable-XXXXXX"_s;
}

class PowerCuts final : public Ordeal
{
public:
    QString name() const override { return u"power cuts"_s; }
    QString goal() const override
    {
        return u"R2: nothing said to be done is lost, nothing corrupt"_s;
    }
    int seconds(bool release) const override { return release ? 4500 : 90; }

    void run(const Plan &plan, Tally &tally) override
    {
        const Deadline deadline(plan);
        QTemporaryDir store;
        const Yard yard(store.path());
        makeFirm(m_tools, yard);
        const VaultKey key = dataKeyOf(m_tools, yard.vault());
        QRandomGenerator random(plan.seed);
        const int wanted = plan.plant != Plant::None ? 300 : plan.count(700, 50'000);
        const int recordings = plan.plant != Plant::None ? 1 : plan.count(3, 40);
        const Scene scene(m_tools, key, yard.vault());
        Checker checker(m_tools, key);
        qsizetype calls = 0;
        for (int i = 0; i < recordings && !deadline.isOver(); ++i) {
            const Recording recording =
                scene.record(random, plan.plant == Plant::SkippedSync, i % 2 == 1);
            calls += qsizetype(recording.log.size());
            cut(recording, wanted / recordings, checker, random, deadline, tally);
        }
        tally.figures =
            u"%1 recorded pieces of work, %2 calls; %3 left a journal, %4 one in several "
            "parts; of each fourth the rollback was cut as well"_s.arg(recordings)
                .arg(calls)
                .arg(m_journals)
                .arg(m_inParts);
        if (plan.plant == Plant::None && m_inParts == 0)
            tally.miss(u"no journal was in several parts"_s);
        if (tally.cycles < wanted * 9 / 10)
            tally.miss(u"time ran out after %1 of %2"_s.arg(tally.cycles).arg(wanted));
    }

private:
    void cut(const Recording &recording, int cuts, Checker &checker, QRandomGenerator &random,
             const Deadline &deadline, Tally &tally)
    {
        QTemporaryDir folder(quickPlace());
        const Yard yard(folder.path());
        PowerLoss loss(recording.atFirst);
        Ledger ledger;
        double due = 0;
        const double step = double(cuts) / double(recording.log.size());
        for (const DiskOp &operation : recording.log) {
            loss.apply(operation);
            if (operation.kind == DiskOp::Kind::Mark)
                recording.tell(operation, ledger);
            for (due += step; due >= 1 && !deadline.isOver(); due -= 1) {
                loss.writeTo(folder.path(), random);
                if (hasJournal(yard) && random.bounded(4) == 0)
                    cutAgain(yard, checker, random);
                tally.found += checker.examine(yard, ledger);
                ++tally.cycles;
            }
        }
    }

    [[nodiscard]] bool hasJournal(const Yard &yard)
    {
        QFile file(yard.vault() + u"-journal"_s);
        const QByteArray journal = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        if (!journal.startsWith(journalMagic))
            return false;
        ++m_journals;
        m_inParts += journal.count(journalMagic) > 1 ? 1 : 0;
        return true;
    }

    // While what the first cut has left is being taken back.
    static void cutAgain(const Yard &yard, const Checker &checker, QRandomGenerator &random)
    {
        disk::watch(yard.folder());
        PowerLoss loss(disk::startLog());
        checker.open(yard);
        const std::vector<DiskOp> log = disk::takeLog();
        disk::forget();
        const std::size_t end = random.bounded(quint32(log.size()) + 1);
        for (std::size_t i = 0; i < end; ++i)
            loss.apply(log[i]);
        loss.writeTo(yard.folder(), random);
    }

    Tools m_tools;
    qint64 m_journals = 0; // found beside the vault
    qint64 m_inParts = 0;  // of them
};

// From some moment on the disk only says that it has synced.
class LyingDisk final : public Ordeal
{
public:
    QString name() const override { return u"lying disk"_s; }
    QString goal() const override
    {
        return u"R2: what it lost is noticed at the next opening, 95 %"_s;
    }
    int seconds(bool release) const override { return release ? 900 : 30; }

    void run(const Plan &plan, Tally &tally) override
    {
        const Deadline deadline(plan);
        QTemporaryDir store;
        const Yard yard(store.path());
        makeFirm(m_tools, yard);
        const VaultKey key = dataKeyOf(m_tools, yard.vault());
        QRandomGenerator random(plan.seed);
        const int wanted = plan.count(300, 3000);
        while (tally.cycles < wanted && !deadline.isOver()) {
            const Recording recording = record(yard.vault(), key, random);
            for (int i = 0; i < 30; ++i)
                lie(recording, key, random, tally);
        }
        const qint64 harmed = m_opening + m_check + m_silent;
        tally.figures =
            u"%1 of %2 did harm: %3 noticed at opening, %4 by a check, %5 by nobody"_s.arg(harmed)
                .arg(tally.cycles)
                .arg(m_opening)
                .arg(m_check)
                .arg(m_silent);
        if (harmed == 0 || double(m_opening) < 0.95 * double(harmed))
            tally.miss(u"noticed at opening: %1 of %2"_s.arg(m_opening).arg(harmed));
    }

private:
    // Edits only, and what this computer has seen after each of them.
    Recording record(const QString &firm, const VaultKey &key, QRandomGenerator &random)
    {
        QTemporaryDir folder;
        const Yard yard(folder.path());
        QFile::copy(firm, yard.vault());
        Recording recording;
        m_seen.clear();
        disk::watch(yard.folder());
        recording.atFirst = disk::startLog();
        Worker worker(m_tools, yard, key);
        for (int number = 1; number <= 12; ++number) {
            const Job job = random.bounded(3) ? Job::Edit : Job::Evidence;
            recording.jobs.emplace_back(job, number);
            worker.run(job, number);
            disk::mark(2 * (number - 1) + 1);
            m_seen.push_back(seenStateOf(worker.isms().vault()));
        }
        worker.close();
        recording.log = disk::takeLog();
        disk::forget();
        return recording;
    }

    void lie(const Recording &recording, const VaultKey &key, QRandomGenerator &random,
             Tally &tally)
    {
        PowerLoss loss(recording.atFirst);
        Ledger ledger;
        const int end = int(recording.log.size());
        const int from = int(random.bounded(end));
        const int to = from + int(random.bounded(end - from));
        int done = 0;
        for (int i = 0; i < to; ++i) {
            const DiskOp &operation = recording.log[std::size_t(i)];
            loss.apply(operation, i >= from);
            if (operation.kind != DiskOp::Kind::Mark)
                continue;
            const auto &[job, number] = recording.jobs[std::size_t(done++)];
            ledger.begin(job, number);
            ledger.finish(job, number);
        }
        if (done < int(recording.jobs.size())) // the one under way
            ledger.begin(recording.jobs[std::size_t(done)].first,
                         recording.jobs[std::size_t(done)].second);
        QTemporaryDir folder(quickPlace());
        loss.writeTo(folder.path(), random);
        ++tally.cycles;
        count(Yard(folder.path()), key, ledger, done);
    }

    void count(const Yard &yard, const VaultKey &key, const Ledger &ledger, int done)
    {
        const bool noticed = isNoticedAtOpening(yard, key, done);
        const Findings found = Checker(m_tools, key).examine(yard, ledger);
        if (found.isClean())
            return; // it had luck
        if (noticed)
            ++m_opening;
        else if (found.corrupt > 0)
            ++m_check;
        else
            ++m_silent;
    }

    bool isNoticedAtOpening(const Yard &yard, const VaultKey &key, int done) const
    {
        try {
            const auto isms = openFirm(yard.vault(), key, m_tools.options());
            if (!isms->vault().foundAtOpening().isEmpty())
                return true;
            if (done == 0)
                return false;
            const SeenState &seen = m_seen[std::size_t(done - 1)];
            const Vault &vault = isms->vault();
            const SeenVerdict verdict =
                judge(seen, seenStateOf(vault), historyHeadAt(vault, seen.historyLength));
            return verdict == SeenVerdict::Older || verdict == SeenVerdict::Forked;
        } catch (const Error &) {
            return true;
        }
    }

    Tools m_tools;
    std::vector<SeenState> m_seen; // after each job
    qint64 m_opening = 0;
    qint64 m_check = 0;
    qint64 m_silent = 0;
};

} // namespace

std::unique_ptr<Ordeal> makePowerCuts()
{
    return std::make_unique<PowerCuts>();
}

std::unique_ptr<Ordeal> makeLyingDisk()
{
    return std::make_unique<LyingDisk>();
}

} // namespace insurable::torture
