// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checker.h"
#include "keytrouble.h"
#include "ordeals.h"
#include "vault.h"
#include "victim.h"

#include <QProcess>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace insurable::torture {

namespace {

// Reads what the victim says; a line counts once it is whole.
void listen(QProcess &victim, Ledger &ledger)
{
    while (victim.canReadLine()) {
        const QStringList words = QString::fromLatin1(victim.readLine()).split(u' ');
        if (words.size() != 3)
            continue;
        const Job job = jobNamed(words[1]);
        const int number = words[2].toInt();
        if (words[0] == "begin"_L1)
            ledger.begin(job, number);
        else
            ledger.finish(job, number);
    }
}

void swapTwoPages(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        return;
    const qint64 pages = (file.size() - 8192) / 4096;
    const auto page = [&file](qint64 number) {
        file.seek(8192 + number * 4096);
        return file.read(4096);
    };
    const QByteArray last = page(pages - 1);
    const QByteArray other = page(pages / 2);
    file.seek(8192 + (pages / 2) * 4096);
    file.write(last);
    file.seek(8192 + (pages - 1) * 4096);
    file.write(other);
}

class Kills final : public Ordeal
{
public:
    QString name() const override { return u"kill -9"_s; }
    QString goal() const override { return u"R1: 8 operations, nothing lost, corrupt, partial"_s; }
    int seconds(bool release) const override { return release ? 3600 : 110; }

    void run(const Plan &plan, Tally &tally) override
    {
        const Deadline deadline(plan);
        QTemporaryDir store;
        const Yard small(store.path());
        makeFirm(m_tools, small);
        const VaultKey smallKey = dataKeyOf(m_tools, small.vault());
        QTemporaryDir sampleStore;
        const Yard sample(sampleStore.path());
        makeFirm(m_tools, sample, true);
        const VaultKey sampleKey = dataKeyOf(m_tools, sample.vault());
        QRandomGenerator random(plan.seed);
        const int wanted = plan.plant != Plant::None ? 6 : plan.count(200, 2000);
        QMap<QString, int> counts;
        for (int i = 0; i < wanted && !deadline.isOver(); ++i) {
            const Job job = allJobs[i % 8];
            const bool isPack = job == Job::Pack;
            tally.found +=
                cycle(plan, isPack ? sample : small, isPack ? sampleKey : smallKey, job, random);
            ++tally.cycles;
            ++counts[torture::name(job)];
        }
        QStringList parts;
        for (auto it = counts.cbegin(); it != counts.cend(); ++it)
            parts.append(u"%1 %2"_s.arg(it.key()).arg(it.value()));
        tally.figures = parts.join(", "_L1);
        if (tally.cycles < wanted)
            tally.miss(u"time ran out after %1 of %2"_s.arg(tally.cycles).arg(wanted));
    }

private:
    Findings cycle(const Plan &plan, const Yard &store, const VaultKey &key, Job job,
                   QRandomGenerator &random)
    {
        QTemporaryDir folder;
        const Yard yard(folder.path());
        QFile::copy(store.vault(), yard.vault());
        if (job == Job::Migration) {
            makeOld(m_tools, yard.old(0), key);
            for (int n = 1; n < 12; ++n)
                QFile::copy(yard.old(0), yard.old(n));
        }
        Ledger ledger;
        QProcess victim;
        victim.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        victim.start(plan.program, {u"--victim"_s, torture::name(job), yard.folder()});
        victim.write(key.material().view().toByteArray().toHex() + '\n');
        const auto last = [&] { return ledger.begun(job).size(); };
        while (last() == 0 && victim.waitForReadyRead(20'000)) // it is at work
            listen(victim, ledger);
        const int longest = job == Job::Passphrase ? 400 : job == Job::Pack ? 250 : 90;
        victim.waitForFinished(int(random.bounded(longest)) + 1);
        victim.kill();
        victim.waitForFinished();
        listen(victim, ledger);
        if (ledger.begun(job).empty()) {
            Findings none;
            ++none.corrupt;
            none.note(u"the victim for %1 did nothing"_s.arg(torture::name(job)));
            return none;
        }
        if (plan.plant == Plant::LostCommit)
            ledger.finish(Job::Edit, 77'777), ledger.begin(Job::Edit, 77'777);
        if (plan.plant == Plant::SwappedPage)
            swapTwoPages(yard.vault());
        Findings found = Checker(m_tools, key).examine(yard, ledger);
        if (found.isClean())
            requireNoAlarm(yard, key, found);
        return found;
    }

    // A header whose change was killed half-way is not one that somebody put back.
    void requireNoAlarm(const Yard &yard, const VaultKey &key, Findings &found) const
    {
        const auto isms = openFirm(yard.vault(), key, m_tools.options(true));
        if (!keyTroubles(isms->vault()).contains(KeyTrouble::PutBack))
            return;
        ++found.corrupt;
        found.note(u"a kill was taken for a list of keys put back"_s);
    }

    Tools m_tools;
};

} // namespace

std::unique_ptr<Ordeal> makeKills()
{
    return std::make_unique<Kills>();
}

int beVictim(const QString &word, const QString &folder)
{
    QFile in;
    QFile out;
    if (!in.open(0, QIODevice::ReadOnly)
        || !out.open(1, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return 2;
    const Secret key = Secret::copyOf(QByteArray::fromHex(in.readLine().trimmed()));
    const Job job = jobNamed(word);
    const Tools tools;
    Worker worker(tools, Yard(folder), VaultKey::fromDataKey(key));
    worker.open();
    const auto say = [&out, &word](const char *what, int number) {
        out.write(u"%1 %2 %3\n"_s.arg(QLatin1String(what), word).arg(number).toLatin1());
    };
    for (int number = job == Job::Passphrase ? 1 : 0;
         number < (job == Job::Migration ? 12 : 100'000); ++number) {
        say("begin", number);
        worker.run(job, number);
        say("done", number);
    }
    return 0;
}

} // namespace insurable::torture
