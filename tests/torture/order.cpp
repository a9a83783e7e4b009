// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What came after what: clocks that jump, and a past that somebody edits.
#include "asset.h"
#include "check.h"
#include "checker.h"
#include "historychain.h"
#include "ordeals.h"
#include "progress.h"
#include "session.h"

#include <QRandomGenerator>

#include <ctime>

using namespace Qt::StringLiterals;

namespace insurable::torture {

namespace {

class ClockJumps final : public Ordeal
{
public:
    QString name() const override { return u"clock jumps"_s; }
    QString goal() const override { return u"R15: 50 jumps, the order and the lock stay"_s; }
    int seconds(bool) const override { return 40; }

    void run(const Plan &, Tally &tally) override
    {
        QTemporaryDir folder;
        const Yard yard(folder.path());
        makeFirm(m_tools, yard);
        const VaultKey key = dataKeyOf(m_tools, yard.vault());
        constexpr qint64 day = 86'400;
        const qint64 jumps[] = {-3652 * day,  3652 * day,    -1,   0,    3600, -3600,
                                20'000 * day, -30'000 * day, 7200, -7200};
        qint64 last = 0;
        for (int step = 0; step < 50; ++step) {
            m_tools.clock.advanceSeconds(jumps[step % 10]);
            qputenv("TZ",
                    step % 3 ? (step % 3 == 1 ? "Pacific/Kiritimati" : "America/New_York")
                             : "Europe/London");
            ::tzset();
            Worker worker(m_tools, yard, key);
            worker.run(Job::Edit, step);
            if (step % 7 == 0)
                worker.isms().undo();
            const QList<HistoryItem> history = worker.isms().history({});
            qint64 previous = history.first().sequence + 1;
            if (history.first().sequence <= last)
                tally.miss(u"step %1 is not the newest"_s.arg(step));
            last = history.first().sequence;
            for (const HistoryItem &item : history) {
                if (item.sequence >= previous)
                    tally.miss(u"the history is out of order"_s);
                previous = item.sequence;
            }
            try {
                (void)openFirm(yard.vault(), key, m_tools.options());
                tally.miss(u"the lock did not hold at step %1"_s.arg(step));
            } catch (const Error &error) {
                if (error.kind() != ErrorKind::InUse)
                    tally.miss(error.message());
            }
            ++tally.cycles;
        }
        const auto isms = openFirm(yard.vault(), key, m_tools.options());
        NoProgress progress;
        if (!verifyHistory(isms->vault(), progress).isWhole()
            || !check(isms->vault(), progress).isSound())
            tally.miss(u"the chain of the history does not hold"_s);
    }

private:
    Tools m_tools;
};

// By raw SQL, as somebody with the key might.
class HistoryEdits final : public Ordeal
{
public:
    QString name() const override { return u"history edits"_s; }
    QString goal() const override { return u"S20: every edit of the past is located"_s; }
    int seconds(bool) const override { return 60; }

    void run(const Plan &plan, Tally &tally) override
    {
        QTemporaryDir folder;
        const Yard yard(folder.path());
        makeFirm(m_tools, yard);
        const VaultKey key = dataKeyOf(m_tools, yard.vault());
        Worker worker(m_tools, yard, key);
        for (int i = 1; i <= 30; ++i)
            worker.run(Job::Edit, i);
        Vault &vault = worker.isms().vault();
        Database &database = vault.session().database();
        const qint64 length = vault.historyLength();
        QRandomGenerator random(plan.seed);
        NoProgress progress;
        for (int i = 0; i < 1000; ++i) {
            const qint64 at = 1 + random.bounded(int(length));
            const QByteArray where = " WHERE sequence = " + QByteArray::number(at);
            const QByteArray edits[] = {"UPDATE vault_history SET author = author || 'x'" + where,
                                        "UPDATE vault_history SET at = at || '1'" + where,
                                        "UPDATE vault_history SET action = 'nothing'" + where,
                                        "UPDATE vault_history SET changes = changes || ' '" + where,
                                        "DELETE FROM vault_history" + where,
                                        "UPDATE vault_history SET record_id = 'other'" + where,
                                        "UPDATE vault_history SET hash = zeroblob(32)" + where};
            database.execute("BEGIN");
            database.execute(edits[i % 7]);
            const HistoryVerdict verdict = verifyHistory(vault, progress);
            database.execute("ROLLBACK");
            ++tally.cycles;
            if (!verdict.firstBroken || std::abs(*verdict.firstBroken - at) > 1) {
                ++tally.found.corrupt;
                tally.found.note(u"edit %1 of entry %2 was located at %3"_s.arg(i % 7).arg(at).arg(
                    verdict.firstBroken.value_or(-1)));
            }
        }
    }

private:
    Tools m_tools;
};

} // namespace

std::unique_ptr<Ordeal> makeClockJumps()
{
    return std::make_unique<ClockJumps>();
}

std::unique_ptr<Ordeal> makeHistoryEdits()
{
    return std::make_unique<HistoryEdits>();
}

} // namespace insurable::torture
