// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checker.h"
#include "disk.h"
#include "header.h"
#include "ordeals.h"

#include "asset.h"
#include "errors.h"
#include "keyring.h"
#include "powerloss.h"
#include "progress.h"
#include "session.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace insurable::torture {

namespace {

constexpr qint64 step = 64 * 1024;

class DiskFull final : public Ordeal
{
public:
    QString name() const override { return u"disk full"_s; }
    QString goal() const override { return u"R4: every 64 KiB of room: told within 2 s, intact"_s; }
    int seconds(bool release) const override { return release ? 600 : 40; }

    void run(const Plan &plan, Tally &tally) override
    {
        const Deadline deadline(plan);
        QTemporaryDir store;
        const Yard firm(store.path());
        makeFirm(m_tools, firm, true); // the sample: there is something to back up and to pack
        const VaultKey key = dataKeyOf(m_tools, firm.vault());
        makeOld(m_tools, firm.old(0), key);
        for (const Job job : allJobs) {
            for (qint64 room = 0; !deadline.isOver(); room += step) {
                if (!attempt(firm, key, job, room, tally))
                    break;
            }
        }
        tally.figures = u"%1 refusals, the slowest after %2 s"_s.arg(m_refusals)
                            .arg(double(m_slowest) / 1000, 0, 'f', 2);
        if (m_slowest > 2000)
            tally.miss(u"an answer took %1 ms"_s.arg(m_slowest));
        if (deadline.isOver())
            tally.miss(u"time ran out"_s);
    }

private:
    bool attempt(const Yard &firm, const VaultKey &key, Job job, qint64 room, Tally &tally)
    {
        QTemporaryDir folder;
        const Yard yard(folder.path());
        QFile::copy(firm.vault(), yard.vault());
        QFile::copy(firm.old(0), yard.old(0));
        Ledger ledger;
        Worker worker(m_tools, yard, key);
        disk::watch(yard.folder());
        worker.open();
        const int number = job == Job::Migration ? 0 : 1;
        ledger.begin(job, number);
        disk::limitSpace(room);
        QElapsedTimer timer;
        timer.start();
        bool full = false;
        try {
            worker.run(job, number);
        } catch (const Error &error) {
            full = true;
            if (error.kind() != ErrorKind::DiskFull)
                tally.miss(u"%1 with %2 KiB: “%3” [%4]"_s.arg(torture::name(job))
                               .arg(room / 1024)
                               .arg(error.message(), error.detail()));
        }
        if (full) {
            m_slowest = std::max(m_slowest, timer.elapsed());
            ++m_refusals;
        }
        disk::heal();
        if (full)
            worker.run(job, number); // room was made: the same again, without another word
        ledger.finish(job, number);
        worker.close();
        disk::forget();
        tally.found += Checker(m_tools, key).examine(yard, ledger);
        ++tally.cycles;
        return full;
    }

    Tools m_tools;
    qint64 m_slowest = 0;
    int m_refusals = 0;
};

class PassphraseChange final : public Ordeal
{
public:
    QString name() const override { return u"passphrase"_s; }
    QString goal() const override { return u"R5: at most 2 s and 16 KiB written, at any size"_s; }
    int seconds(bool) const override { return 60; }

    void run(const Plan &plan, Tally &tally) override
    {
        QTemporaryDir folder;
        const Yard yard(folder.path());
        makeFirm(m_tools, yard);
        const VaultKey key = dataKeyOf(m_tools, yard.vault());
        QStringList figures;
        for (const int megabytes : {0, plan.count(64, 512)}) {
            Worker worker(m_tools, yard, key, int(tally.cycles));
            disk::watch(yard.folder());
            grow(worker.isms(), megabytes);
            const qint64 before = disk::bytesWritten();
            QElapsedTimer timer;
            timer.start();
            worker.run(Job::Passphrase, int(tally.cycles) + 1);
            const qint64 took = timer.elapsed();
            const qint64 written = disk::bytesWritten() - before;
            disk::forget();
            ++tally.cycles;
            figures.append(
                u"%1 MB: %2 bytes, %3 s at the least cost"_s.arg(megabytes).arg(written).arg(
                    double(took) / 1000, 0, 'f', 2));
            // The note in the history is an edit of its own; the header is what has to be small.
            if (took > 2000)
                tally.miss(u"it took %1 ms"_s.arg(took));
            if (written > 16 * 1024 + 8 * 4096 + 8192)
                tally.miss(u"it wrote %1 bytes"_s.arg(written));
        }
        tally.figures = figures.join("; "_L1);
        QFile program(plan.cli);
        if (!program.open(QIODevice::ReadOnly) || program.readAll().contains("sqlite3_rekey"))
            tally.miss(u"insurable-cli is missing, or calls sqlite3_rekey"_s);
    }

private:
    static void grow(Isms &isms, int megabytes)
    {
        class Zeroes final : public QIODevice
        {
        public:
            explicit Zeroes(qint64 size)
                : m_left(size)
            {
                open(ReadOnly);
            }
            qint64 readData(char *out, qint64 most) override
            {
                const qint64 now = std::min(most, m_left);
                std::fill(out, out + now, char(m_left >> 20));
                m_left -= now;
                return now;
            }
            qint64 writeData(const char *, qint64) override { return -1; }

        private:
            qint64 m_left;
        };
        if (megabytes == 0)
            return;
        NoProgress progress;
        Zeroes bytes(qint64(megabytes) << 20);
        (void)isms.store(bytes, u"large.bin"_s, progress);
    }

    Tools m_tools;
};

class MigrationKills final : public Ordeal
{
public:
    QString name() const override { return u"migration"_s; }
    QString goal() const override
    {
        return u"R17: stopped at any call: old or new, never between"_s;
    }
    int seconds(bool release) const override { return release ? 300 : 30; }

    void run(const Plan &plan, Tally &tally) override
    {
        QTemporaryDir store;
        const Yard firm(store.path());
        makeFirm(m_tools, firm);
        const VaultKey key = dataKeyOf(m_tools, firm.vault());
        makeOld(m_tools, firm.old(0), key);
        QFile::remove(firm.vault());
        const QByteArray before = read(firm.old(0));
        disk::watch(firm.folder());
        const auto atFirst = disk::startLog();
        Worker(m_tools, firm, key).run(Job::Migration, 0);
        const std::vector<DiskOp> log = disk::takeLog();
        disk::forget();
        PowerLoss loss(atFirst);
        QRandomGenerator random(plan.seed);
        QTemporaryDir folder;
        for (const DiskOp &operation : log) {
            loss.apply(operation);
            for (int i = 0; i < plan.count(6, 200); ++i) {
                loss.writeTo(folder.path(), random, i == 0);
                look(Yard(folder.path()).old(0), key, tally);
            }
        }
        refusesNewer(firm.old(0), key, tally);
        QFile::remove(firm.old(0));
        tally.figures =
            u"%1 calls; left old %2 times, new %3 times"_s.arg(log.size()).arg(m_old).arg(m_new);
        if (m_old == 0 || m_new == 0 || tally.cycles < 100)
            tally.miss(u"too few points"_s);
    }

private:
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void look(const QString &path, const VaultKey &key, Tally &tally)
    {
        ++tally.cycles;
        VaultOptions options = oldOptions(m_tools, 2);
        options.readOnly = true; // looks, and does not migrate
        try {
            const auto vault = Vault::open(path, key, options);
            Database &database = vault->session().database();
            const qint64 revision = database.number("PRAGMA user_version");
            const qint64 parts =
                database.number(
                    "SELECT count(*) FROM pragma_table_info('thing') WHERE name='notes'")
                + database.number("SELECT count(*) FROM sqlite_schema WHERE name='other'");
            ++(revision > 1 ? m_new : m_old);
            if (parts != (revision > 1 ? 2 : 0)) {
                ++tally.found.partial;
                tally.found.note(
                    u"revision %1 with %2 of its 2 novelties"_s.arg(revision).arg(parts));
            }
            if (vault->countRows("thing") != oldRows)
                ++tally.found.lost;
        } catch (const Error &error) {
            ++tally.found.corrupt;
            tally.found.note(error.message() + error.detail());
        }
        tally.found += Checker(m_tools, key).soundness(path, oldOptions(m_tools, 2));
    }

    void refusesNewer(const QString &path, const VaultKey &key, Tally &tally) const
    {
        const QByteArray bytes = read(path);
        try {
            (void)Vault::open(path, key, oldOptions(m_tools, 1));
            tally.miss(u"a newer vault was opened"_s);
        } catch (const Error &error) {
            if (error.kind() != ErrorKind::NewerVersion || read(path) != bytes)
                tally.miss(u"a newer vault was touched, or not named as such"_s);
        }
    }

    Tools m_tools;
    int m_old = 0;
    int m_new = 0;
};

} // namespace

std::unique_ptr<Ordeal> makeDiskFull()
{
    return std::make_unique<DiskFull>();
}

std::unique_ptr<Ordeal> makePassphrase()
{
    return std::make_unique<PassphraseChange>();
}

std::unique_ptr<Ordeal> makeMigrationKills()
{
    return std::make_unique<MigrationKills>();
}

} // namespace insurable::torture
