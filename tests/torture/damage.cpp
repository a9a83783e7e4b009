// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checker.h"
#include "header.h"
#include "lastseen.h"
#include "ordeals.h"
#include "rescue.h"

#include "check.h"
#include "progress.h"
#include "recordexport.h"

#include <QFile>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace insurable::torture {

namespace {

constexpr qsizetype page = 4096;

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeAll(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("a test file could not be written");
}

// A firm with something of everything in it, and its bytes.
class Sound
{
protected:
    void make()
    {
        const Yard yard(m_folder.path());
        makeFirm(m_tools, yard);
        m_key = dataKeyOf(m_tools, yard.vault());
        Worker worker(m_tools, yard, *m_key);
        for (int i = 1; i < 30; ++i)
            worker.run(i % 10 ? Job::Edit : Job::Import, i);
        worker.run(Job::Evidence, 30);
        worker.close();
        m_bytes = readAll(yard.vault());
    }
    [[nodiscard]] qsizetype pages() const { return (m_bytes.size() - Header::size) / page; }
    [[nodiscard]] static qsizetype placeOf(qsizetype number)
    {
        return Header::size + number * page;
    }
    [[nodiscard]] QString put(const QByteArray &bytes) const
    {
        const QString path = Yard(m_folder.path()).vault();
        writeAll(path, bytes);
        return path;
    }
    // Whether a person learns of it: at opening, or from a check.
    [[nodiscard]] bool isReported(const QString &path) const
    {
        try {
            const auto isms = openFirm(path, *m_key, m_tools.options(true));
            NoProgress progress;
            return !check(isms->vault(), progress).isSound();
        } catch (const Error &) {
            return true;
        }
    }

    Tools m_tools;
    QTemporaryDir m_folder;
    std::optional<VaultKey> m_key;
    QByteArray m_bytes;
};

class Damage final : public Ordeal, private Sound
{
public:
    QString name() const override { return u"damage"_s; }
    QString goal() const override
    {
        return u"R6: flips, swaps, cuts: all reported, rest rescued"_s;
    }
    int seconds(bool release) const override { return release ? 600 : 60; }

    void run(const Plan &plan, Tally &tally) override
    {
        make();
        const Deadline deadline(plan);
        QRandomGenerator random(plan.seed);
        for (int i = 0; i < plan.count(400, 1000) && !deadline.isOver(); ++i) {
            QByteArray bytes = m_bytes;
            const qsizetype at = Header::size + random.bounded(int(bytes.size() - Header::size));
            bytes[at] = char(bytes[at] ^ (1 << random.bounded(8)));
            expectReport(bytes, u"a flipped bit at %1"_s.arg(at), tally);
        }
        for (int i = 0; i < plan.count(100, 200) && !deadline.isOver(); ++i) {
            const qsizetype one = random.bounded(int(pages()));
            const qsizetype other = (one + 1 + random.bounded(int(pages()) - 1)) % pages();
            QByteArray bytes = m_bytes;
            bytes.replace(placeOf(one), page, m_bytes.sliced(placeOf(other), page));
            bytes.replace(placeOf(other), page, m_bytes.sliced(placeOf(one), page));
            expectReport(bytes, u"pages %1 and %2 swapped"_s.arg(one).arg(other), tally);
        }
        for (int i = 0; i < 50; ++i) {
            const qsizetype size = random.bounded(int(m_bytes.size()));
            expectReport(m_bytes.first(size), u"cut at %1"_s.arg(size), tally);
        }
        makeOld(m_tools, Yard(m_folder.path()).old(0), *m_key);
        m_old = readAll(Yard(m_folder.path()).old(0));
        for (int i = 0; i < plan.count(20, 100) && !deadline.isOver(); ++i)
            rescue(random, tally);
        tally.figures = u"%1 pages; %2 rescues, %3 rows back, %4 named as lost"_s.arg(pages())
                            .arg(m_rescues)
                            .arg(m_rows)
                            .arg(m_lost);
    }

private:
    void expectReport(const QByteArray &bytes, const QString &what, Tally &tally)
    {
        ++tally.cycles;
        if (isReported(put(bytes)))
            return;
        ++tally.found.corrupt;
        tally.found.note(what + u" was not reported"_s);
    }

    // A bit of some page is gone: what comes back is whole, and what does not is counted.
    void rescue(QRandomGenerator &random, Tally &tally)
    {
        NoProgress progress;
        const Yard yard(m_folder.path());
        const VaultOptions options = oldOptions(m_tools, 2);
        QFile::remove(yard.old(1));
        QByteArray bytes = m_old;
        const qsizetype at = Header::size + random.bounded(int(bytes.size() - Header::size));
        bytes[at] = char(~bytes[at]);
        writeAll(yard.old(0), bytes);
        ++tally.cycles;
        try {
            const RescueReport report =
                rescueVault(yard.old(0), {}, *m_key, yard.old(1), options, progress);
            for (const RescuedTable &table : report.tables) {
                if (table.name != "thing")
                    continue;
                m_rows += table.rows;
                const qint64 lost = table.lostIds.size() + table.lostUnnamed;
                m_lost += lost;
                if (table.rows + lost < oldRows && !table.mayLackMore)
                    tally.miss(u"a rescue forgot %1 rows"_s.arg(oldRows - table.rows - lost));
            }
        } catch (const Error &error) {
            return tally.miss(u"no rescue: %1 [%2]"_s.arg(error.message(), error.detail()));
        }
        ++m_rescues;
        tally.found += Checker(m_tools, *m_key).soundness(yard.old(1), options);
        if (readAll(yard.old(0)) != bytes)
            tally.miss(u"a rescue wrote to the damaged file"_s);
    }

    QByteArray m_old;
    qint64 m_rescues = 0;
    qint64 m_rows = 0;
    qint64 m_lost = 0;
};

// What was valid once: every page authenticates.
class Rollback final : public Ordeal, private Sound
{
public:
    QString name() const override { return u"rollback"_s; }
    QString goal() const override { return u"R7: old pages and files put back: all noticed"_s; }
    int seconds(bool release) const override { return release ? 300 : 40; }

    void run(const Plan &plan, Tally &tally) override
    {
        make();
        QRandomGenerator random(plan.seed);
        const Yard yard(m_folder.path());
        const QByteArray before = m_bytes;
        std::vector<std::pair<QByteArray, SeenState>> states;
        (void)put(before);
        Worker worker(m_tools, yard, *m_key);
        for (int i = 0; i < 21; ++i) {
            worker.run(i % 5 ? Job::Edit : Job::Evidence, 200 + i);
            const SeenState seen = seenStateOf(worker.isms().vault());
            worker.close();
            states.emplace_back(readAll(yard.vault()), seen);
        }
        splice(states, random, tally);
        for (int i = 0; i < 20; ++i)
            expectOlder(states[std::size_t(i)].first, states.back().second, tally);
        tally.figures =
            u"%1 splices and 20 whole files; %2 noticed at opening already, %3 in pages that "
            u"are not in use"_s.arg(tally.cycles - 20)
                .arg(m_atOnce)
                .arg(m_unused);
    }

private:
    void splice(const std::vector<std::pair<QByteArray, SeenState>> &states,
                QRandomGenerator &random, Tally &tally)
    {
        const QByteArray &now = states.back().first;
        for (int tries = 0, spliced = 0; spliced < 100 && tries < 5000; ++tries) {
            const QByteArray &then = states[random.bounded(20u)].first;
            const qsizetype at = placeOf(1 + random.bounded(int(pages()) - 1));
            if (at + page > then.size() || now.sliced(at, page) == then.sliced(at, page))
                continue;
            QByteArray bytes = now;
            bytes.replace(at, page, then.sliced(at, page));
            ++tally.cycles;
            ++spliced;
            m_atOnce += opens(put(bytes)) ? 0 : 1;
            if (isReported(put(bytes)))
                continue;
            if (isUnused(now, at)) {
                ++m_unused; // whatever stands there, nobody reads it
                continue;
            }
            ++tally.found.corrupt;
            tally.found.note(u"an old page at %1 was not noticed"_s.arg(at));
        }
    }

    // Whether a whole check finds nothing amiss when the page holds nothing at all.
    bool isUnused(QByteArray bytes, qsizetype at)
    {
        return !isReported(put(bytes.replace(at, page, QByteArray(page, '\0'))));
    }

    bool opens(const QString &path) const
    {
        try {
            return openFirm(path, *m_key, m_tools.options(true)) != nullptr;
        } catch (const Error &) {
            return false;
        }
    }

    void expectOlder(const QByteArray &bytes, const SeenState &seen, Tally &tally)
    {
        ++tally.cycles;
        const auto isms = openFirm(put(bytes), *m_key, m_tools.options(true));
        const Vault &vault = isms->vault();
        if (judge(seen, seenStateOf(vault), historyHeadAt(vault, seen.historyLength))
            == SeenVerdict::Older)
            return;
        ++tally.found.lost;
        tally.found.note(u"an old file was taken for the newest"_s);
    }

    int m_atOnce = 0;
    int m_unused = 0;
};

class HeaderFlips final : public Ordeal, private Sound
{
public:
    QString name() const override { return u"header flips"_s; }
    QString goal() const override
    {
        return u"S3: every flipped bit refused; no bomb is allocated"_s;
    }
    int seconds(bool) const override { return 60; }

    void run(const Plan &, Tally &tally) override
    {
        make();
        const QByteArray header = m_bytes.first(Header::size);
        for (qsizetype bit = 0; bit < Header::copySize * 8; ++bit) {
            QByteArray bytes = header; // both copies: with one alone the other counts
            for (const qsizetype copy : {qsizetype(0), Header::copySize})
                bytes[copy + bit / 8] = char(bytes[copy + bit / 8] ^ (1 << (bit % 8)));
            ++tally.cycles;
            try {
                (void)readHeader(bytes, u"f"_s).header.unlock(*m_key, u"f"_s);
                ++tally.found.corrupt;
                tally.found.note(u"bit %1 of the header makes no difference"_s.arg(bit));
            } catch (const Error &error) {
                const bool ofMagic = bit < 64;
                if (error.kind() != (ofMagic ? ErrorKind::NotAVault : ErrorKind::Damaged))
                    tally.miss(u"bit %1: %2"_s.arg(bit).arg(error.message()));
            }
        }
        bombs(header, tally);
    }

private:
    // Whole in every other way: the checksum is right, only what it asks for is not.
    void bombs(const QByteArray &header, Tally &tally)
    {
        QElapsedTimer timer;
        timer.start();
        const Header sound = readHeader(header, u"f"_s).header;
        int refused = 0;
        for (const KdfCost cost :
             {KdfCost{0xFFFFFFFF, 3}, KdfCost{1 << 30, 3}, KdfCost{64 * 1024, 17},
              KdfCost{64 * 1024, 0xFFFFFFFF}, KdfCost{1024 * 1024 + 1, 3},
              KdfCost{64 * 1024 - 1, 3}, KdfCost{0, 0}, KdfCost{64 * 1024, 2}}) {
            Header evil = sound;
            evil.keySlots[0].cost = cost;
            const QByteArray copy = evil.toBytes(m_key->material());
            ++tally.cycles;
            try {
                (void)readHeader(copy + copy, u"f"_s).header.unlock(Tools::passphrase(0), u"f"_s);
                tally.miss(
                    u"%1 KiB and %2 passes were tried"_s.arg(cost.memoryKiB).arg(cost.passes));
            } catch (const Error &) {
                ++refused;
            }
        }
        const double each = double(timer.nsecsElapsed()) / 1e6 / refused;
        tally.figures =
            u"%1 costs out of range refused in %2 ms each"_s.arg(refused).arg(each, 0, 'f', 2);
        if (each > 10)
            tally.miss(u"refusing took too long"_s);
    }
};

} // namespace

std::unique_ptr<Ordeal> makeDamage()
{
    return std::make_unique<Damage>();
}

std::unique_ptr<Ordeal> makeRollback()
{
    return std::make_unique<Rollback>();
}

std::unique_ptr<Ordeal> makeHeaderFlips()
{
    return std::make_unique<HeaderFlips>();
}

} // namespace insurable::torture
