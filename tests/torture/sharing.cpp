// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Several at once: writers that race, copies and backups taken meanwhile, a medium that cannot be
// written.
#include "asset.h"
#include "backup.h"
#include "check.h"
#include "checker.h"
#include "disk.h"
#include "ordeals.h"
#include "progress.h"
#include "recordexport.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;

namespace insurable::torture {

namespace {

constexpr int writers = 8;

class Races final : public Ordeal
{
public:
    QString name() const override { return u"races"_s; }
    QString goal() const override
    {
        return u"R9: 8 programs write at once: 0 lost, holder named"_s;
    }
    int seconds(bool release) const override { return release ? 1800 : 90; }

    void run(const Plan &plan, Tally &tally) override
    {
        QTemporaryDir folder;
        const Yard yard(folder.path());
        makeFirm(m_tools, yard);
        const VaultKey key = dataKeyOf(m_tools, yard.vault());
        const int each = plan.count(6, 100);
        std::vector<std::thread> threads;
        for (int writer = 0; writer < writers; ++writer)
            threads.emplace_back([&, writer] { work(plan, yard, writer, each); });
        for (std::thread &thread : threads)
            thread.join();
        tally.cycles = m_done;
        const auto isms = openFirm(yard.vault(), key, m_tools.options());
        for (int writer = 0; writer < writers; ++writer) {
            for (int i = 0; i < each; ++i) {
                if (!isms->find<Asset>(Id::from(u"w%1-%2"_s.arg(writer).arg(i))))
                    ++tally.found.lost;
            }
        }
        if (m_done != writers * each)
            tally.miss(u"%1 of %2 writes were done"_s.arg(m_done.load()).arg(writers * each));
        isms->vault().setSetting(u"race"_s, "over");
        secondIsRefused(plan, yard, tally);
        tally.figures += u"%1 refusals while somebody else had it"_s.arg(m_refused.load());
    }

private:
    static int call(const Plan &plan, const QStringList &words, QByteArray *said)
    {
        QProcess cli;
        QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
        variables.insert(u"INSURABLE_PASSPHRASE"_s, u"correct horse 0"_s);
        cli.setProcessEnvironment(variables);
        cli.start(plan.cli, words);
        cli.waitForFinished(60'000);
        *said = cli.readAllStandardError();
        return cli.exitStatus() == QProcess::NormalExit ? cli.exitCode() : -1;
    }

    // Tries until it is let in, as a person would.
    void work(const Plan &plan, const Yard &yard, int writer, int each)
    {
        QByteArray said;
        for (int i = 0; i < each; ++i) {
            const QString id = u"id=w%1-%2"_s.arg(writer).arg(i);
            for (int tries = 0; tries < 3000; ++tries) {
                if (call(plan, {u"add"_s, yard.vault(), u"asset"_s, id, u"name=Race"_s}, &said)
                    == 0) {
                    ++m_done;
                    break;
                }
                ++m_refused;
                std::this_thread::sleep_for(std::chrono::milliseconds(20 + 7 * writer));
            }
        }
    }

    void secondIsRefused(const Plan &plan, const Yard &yard, Tally &tally)
    {
        const VaultKey key = VaultKey::fromPassphrase(Tools::passphrase(0));
        QByteArray said;
        QElapsedTimer timer;
        timer.start();
        const int status = call(plan, {u"info"_s, yard.vault()}, &said);
        const qint64 took = timer.elapsed();
        const QByteArray process = QByteArray::number(QCoreApplication::applicationPid());
        if (status == 0 || !said.contains(process))
            tally.miss(u"the second one was not told who has it: "_s + QString::fromUtf8(said));
        tally.figures = u"a second one is refused after %1 ms, "_s.arg(took);
        if (took > 1000)
            tally.miss(u"it took %1 ms"_s.arg(took));
    }

    Tools m_tools;
    std::atomic<int> m_done{0};
    std::atomic<int> m_refused{0};
};

class Copies final : public Ordeal
{
public:
    QString name() const override { return u"copies"_s; }
    QString goal() const override { return u"R11: the one file, copied while open, is complete"_s; }
    int seconds(bool release) const override { return release ? 300 : 30; }

    void run(const Plan &plan, Tally &tally) override
    {
        QTemporaryDir folder;
        QTemporaryDir elsewhere;
        const Yard yard(folder.path());
        const Yard copy(elsewhere.path());
        makeFirm(m_tools, yard);
        const VaultKey key = dataKeyOf(m_tools, yard.vault());
        Worker worker(m_tools, yard, key);
        Ledger ledger;
        for (int i = 1; i <= plan.count(40, 100); ++i) {
            const Job job = i % 5 ? Job::Edit : Job::Evidence;
            ledger.begin(job, i);
            worker.run(job, i);
            ledger.finish(job, i);
            QFile::remove(copy.vault());
            QFile::copy(yard.vault(), copy.vault()); // at once, not after two seconds
            tally.found += Checker(m_tools, key).examine(copy, ledger);
            ++tally.cycles;
        }
    }

private:
    Tools m_tools;
};

class Backups final : public Ordeal
{
public:
    QString name() const override { return u"backups"_s; }
    QString goal() const override { return u"R8: backups taken while somebody writes all hold"_s; }
    int seconds(bool release) const override { return release ? 600 : 40; }

    void run(const Plan &plan, Tally &tally) override
    {
        QTemporaryDir folder;
        const Yard yard(folder.path());
        makeFirm(m_tools, yard);
        const VaultKey key = dataKeyOf(m_tools, yard.vault());
        Worker worker(m_tools, yard, key);
        int edits = 0;
        for (int i = 0; i < plan.count(25, 100); ++i) {
            const int before = edits;
            const BackupJob job(worker.isms().vault());
            std::atomic<bool> ended{false};
            QString trouble;
            std::thread other([&] {
                NoProgress progress;
                try {
                    (void)job.runAs(yard.backup(i), progress);
                } catch (const Error &error) {
                    trouble = error.message();
                }
                ended = true;
            });
            while (!ended) { // quicker than anybody types, with a breath in between
                ++edits;
                worker.run(edits % 4 ? Job::Edit : Job::Import, edits);
                std::this_thread::sleep_for(std::chrono::milliseconds(40));
            }
            other.join();
            ++tally.cycles;
            if (!trouble.isEmpty()) {
                tally.miss(trouble);
                continue;
            }
            const auto isms = openFirm(yard.backup(i), key, m_tools.options(true));
            NoProgress progress;
            if (!check(isms->vault(), progress).isSound())
                ++tally.found.corrupt;
            for (int number = 1; number <= before; ++number) {
                if (number % 4 && !isms->find<Asset>(Id::from(u"edit-%1"_s.arg(number))))
                    ++tally.found.lost;
            }
        }
        tally.figures = u"%1 edits meanwhile"_s.arg(edits);
    }

private:
    Tools m_tools;
};

class ReadOnlyMedium final : public Ordeal
{
public:
    QString name() const override { return u"read-only medium"_s; }
    QString goal() const override
    {
        return u"R12: opens for viewing, everything readable is read"_s;
    }
    int seconds(bool) const override { return 30; }

    void run(const Plan &, Tally &tally) override
    {
        QTemporaryDir folder;
        const Yard yard(folder.path());
        makeFirm(m_tools, yard, true);
        const VaultKey key = dataKeyOf(m_tools, yard.vault());
        QFile file(yard.vault());
        (void)file.open(QIODevice::ReadOnly);
        const QByteArray before = file.readAll();
        disk::watch(yard.folder());
        disk::makeReadOnly();
        {
            const auto isms = openFirm(yard.vault(), key, m_tools.options());
            NoProgress progress;
            if (!isms->isReadOnly())
                tally.miss(u"it says that it can be changed"_s);
            if (!check(isms->vault(), progress).isSound() || isms->history({}).isEmpty()
                || isms->search(u"till"_s).isEmpty())
                tally.miss(u"something could not be read"_s);
            for (const RecordType *type : recordTypes()) {
                QBuffer out;
                out.open(QIODevice::WriteOnly);
                (void)writeRecords(*isms, *type, ExchangeFormat::Json, out, progress);
                tally.cycles += out.size() > 0 ? 1 : 0;
            }
            try {
                Asset asset;
                asset.name = u"New"_s;
                (void)isms->add(asset);
                tally.miss(u"an edit was taken"_s);
            } catch (const Error &error) {
                if (error.kind() != ErrorKind::ReadOnly)
                    tally.miss(error.message());
            }
        }
        disk::forget();
        file.seek(0);
        if (file.readAll() != before || QDir(yard.folder()).entryList(QDir::Files).size() != 1)
            tally.miss(u"something was written"_s);
    }

private:
    Tools m_tools;
};

} // namespace

std::unique_ptr<Ordeal> makeRaces()
{
    return std::make_unique<Races>();
}

std::unique_ptr<Ordeal> makeCopies()
{
    return std::make_unique<Copies>();
}

std::unique_ptr<Ordeal> makeBackups()
{
    return std::make_unique<Backups>();
}

std::unique_ptr<Ordeal> makeReadOnlyMedium()
{
    return std::make_unique<ReadOnlyMedium>();
}

} // namespace insurable::torture
