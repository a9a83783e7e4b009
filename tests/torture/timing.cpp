// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the time that an answer takes gives away.
#include "header.h"
#include "ordeals.h"
#include "vaultkey.h"
#include "workload.h"

#include <QFile>
#include <QSet>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace insurable::torture {

namespace {

constexpr int trials = 100; // of each
constexpr double mostApart = 0.05;

// Until a passphrase is judged; what opening the records takes comes after, and is told by its
// result anyway. With the least cost, where what is not the derivation weighs most.
class WrongPassphrase final : public Ordeal
{
public:
    QString name() const override { return u"wrong passphrase"_s; }
    QString goal() const override
    {
        return u"S2: right and wrong take the same time within 5 %, one sentence"_s;
    }
    int seconds(bool) const override { return 120; }

    void run(const Plan &plan, Tally &tally) override
    {
        const QTemporaryDir folder;
        const Tools tools;
        const Yard yard(folder.path());
        makeFirm(tools, yard);
        QFile file(yard.vault());
        if (!file.open(QIODevice::ReadOnly))
            return tally.miss(u"the vault could not be read"_s);
        const Header header = readHeader(file.read(Header::size), u"f"_s).header;
        const Deadline deadline(plan);
        for (int warm = 0; warm < 3; ++warm)
            (void)judge(header, warm);
        for (int i = 0; i < trials && !deadline.isOver(); ++i) {
            // In turn, and each of the two first as often as the other.
            for (const bool isRight : {i % 2 == 0, i % 2 != 0}) {
                QElapsedTimer timer;
                timer.start();
                const bool opened = judge(header, isRight ? 0 : i + 1);
                (isRight ? m_right : m_wrong).push_back(double(timer.nsecsElapsed()) / 1e6);
                if (opened != isRight)
                    tally.miss(u"a passphrase was judged wrongly"_s);
            }
            tally.cycles += 2;
        }
        weigh(tools, tally);
    }

private:
    bool judge(const Header &header, int passphrase)
    {
        try {
            (void)header.unlock(Tools::passphrase(passphrase), u"f"_s);
            return true;
        } catch (const Error &error) {
            m_sentences.insert(error.message() + error.detail());
            return false;
        }
    }

    // Without the slowest twentieth of each, which is the machine's own business.
    static double mean(std::vector<double> times)
    {
        std::sort(times.begin(), times.end());
        times.resize(times.size() - times.size() / 20);
        double sum = 0;
        for (const double time : times)
            sum += time;
        return times.empty() ? 0 : sum / double(times.size());
    }

    void weigh(const Tools &tools, Tally &tally) const
    {
        const double right = mean(m_right);
        const double wrong = mean(m_wrong);
        const double apart = right > 0 ? std::abs(wrong - right) / right : 1;
        tally.figures = u"right %1 ms, wrong %2 ms, %3 % apart, at %4 MiB and %5 passes; %6 "
                        "sentence(s) for the wrong ones"_s.arg(right, 0, 'f', 2)
                            .arg(wrong, 0, 'f', 2)
                            .arg(apart * 100, 0, 'f', 2)
                            .arg(tools.cost.memoryKiB / 1024)
                            .arg(tools.cost.passes)
                            .arg(m_sentences.size());
        if (m_right.size() < trials)
            tally.miss(u"only %1 trials in the time"_s.arg(m_right.size()));
        if (apart > mostApart)
            tally.miss(u"the time tells right from wrong"_s);
        if (m_sentences.size() != 1)
            tally.miss(u"the sentences differ"_s);
    }

    std::vector<double> m_right;
    std::vector<double> m_wrong;
    QSet<QString> m_sentences;
};

} // namespace

std::unique_ptr<Ordeal> makeWrongPassphrase()
{
    return std::make_unique<WrongPassphrase>();
}

} // namespace insurable::torture
