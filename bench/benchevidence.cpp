// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessor.h"
#include "benches.h"
#include "bigfirm.h"
#include "job.h"
#include "nowhere.h"
#include "progress.h"

#include <QFile>

#include <sodium.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace insurable::bench {

namespace {

constexpr qint64 gibibyte = qint64(1) << 30;

// So many bytes that do not compress, without a file that holds them.
class Noise final : public QIODevice
{
public:
    Noise(qint64 size, quint8 seed)
        : m_left(size)
        , m_block(4 << 20, Qt::Uninitialized)
    {
        unsigned char from[randombytes_SEEDBYTES] = {seed};
        randombytes_buf_deterministic(m_block.data(), std::size_t(m_block.size()), from);
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *out, qint64 size) override
    {
        const qint64 count = std::min({size, m_left, qint64(m_block.size()) - m_at});
        std::copy_n(m_block.constData() + m_at, count, out);
        m_left -= count;
        m_at += count;
        if (m_at == m_block.size()) { // no two blocks alike: the vault keeps equal ones once
            m_at = 0;
            for (qsizetype i = 0; i < m_block.size(); i += 512)
                ++m_block[i];
        }
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 m_left;
    QByteArray m_block;
    qint64 m_at = 0;
};

QJsonObject fill(const QString &vault, const QList<qint64> &sizes)
{
    const Catalogue catalogue = Catalogue::load();
    const FixedClock clock(benchDay());
    const auto firm = openBenchFirm(vault, catalogue, clock);
    NoProgress progress;
    const Job job;
    for (int i = 0; i < sizes.size(); ++i) {
        Noise noise(sizes[i], quint8(i + 1));
        Evidence evidence;
        evidence.title = u"Bulk %1"_s.arg(i);
        evidence.effective = benchDay();
        evidence.files = {firm->store(noise, u"bulk%1.bin"_s.arg(i), progress)};
        firm->add(evidence);
    }
    return job.report();
}

// The first page, one edit, and all the memory of it.
QJsonObject use(const QString &vault)
{
    const Catalogue catalogue = Catalogue::load();
    const FixedClock clock(benchDay());
    resetPeakMemory();
    const Stopwatch opening;
    const auto firm = openBenchFirm(vault, catalogue, clock);
    Assessor assessor(catalogue, defaultScheme(catalogue));
    assessor.assess(firm->records(), benchDay());
    const double opened = opening.seconds() - derivationSeconds();
    Evidence evidence = firm->records().evidence.last();
    evidence.title += u" renamed"_s;
    const Stopwatch editing;
    firm->update(evidence);
    const double edited = editing.seconds();
    return {{u"open"_s, opened}, {u"edit"_s, edited}, {u"peak"_s, peakMemory()}};
}

// The whole file comes out, and is what went in, or this throws.
QJsonObject takeOut(const QString &vault)
{
    const Catalogue catalogue = Catalogue::load();
    const FixedClock clock(benchDay());
    const auto firm = openBenchFirm(vault, catalogue, clock);
    const auto &all = firm->records().evidence;
    const auto largest = std::max_element(all.begin(), all.end(), [](const auto &a, const auto &b) {
        const auto size = [](const Evidence &e) { return e.files.isEmpty() ? 0 : e.files[0].size; };
        return size(a) < size(b);
    });
    Nowhere out;
    NoProgress progress;
    const Job job;
    firm->extract(largest->files.first(), out, progress);
    QJsonObject report = job.report();
    report.insert(u"size"_s, largest->files.first().size);
    return report;
}

Figure figure(const QString &what, const QString &unit, std::vector<double> rounds, double limit,
              const QString &remark = {})
{
    return {u"evidence"_s, what, unit, std::move(rounds), Figure::Goal::AtMost, limit, remark};
}

} // namespace

QJsonObject evidenceChild(const QStringList &arguments)
{
    const QString &job = arguments.at(0);
    const QString &vault = arguments.at(1);
    if (job == "evidence-fill"_L1) {
        QList<qint64> sizes;
        for (const QString &size : arguments.sliced(2))
            sizes.append(size.toLongLong());
        return fill(vault, sizes);
    }
    return job == "evidence-use"_L1 ? use(vault) : takeOut(vault);
}

// Needs 12 GiB of disk, so it runs only when it is asked for.
Figures benchEvidence(Context &context)
{
    const qint64 unit = context.isQuick() ? gibibyte / 16 : gibibyte;
    const QString vault = context.path(u"evidence.insurable"_s);
    copyFile(context.bigVault(), vault);
    QStringList sizes{QString::number(4 * unit)};
    for (int i = 0; i < 6; ++i)
        sizes.append(QString::number(unit));
    const QJsonObject filled = context.inChild(QStringList{u"evidence-fill"_s, vault} + sizes);
    std::vector<double> open;
    std::vector<double> edit;
    std::vector<double> peak;
    for (int round = 0; round < context.rounds(7); ++round) {
        settleDisk();
        const QJsonObject used = context.inChild({u"evidence-use"_s, vault});
        open.push_back(used.value(u"open"_s).toDouble());
        edit.push_back(used.value(u"edit"_s).toDouble() * 1000);
        peak.push_back(used.value(u"peak"_s).toDouble() / (1 << 20));
    }
    const QJsonObject out = context.inChild({u"evidence-out"_s, vault});
    const QString size =
        u"%1 MiB of evidence and 10,000 assets, file of %2 MiB"_s.arg(10 * unit >> 20)
            .arg(QFile(vault).size() >> 20);
    QFile::remove(vault);
    const QString one = u"one file of %1 MiB, %2 s; its SHA-256 is that of what went in"_s
                            .arg(qint64(out.value(u"size"_s).toDouble()) >> 20)
                            .arg(Job::seconds(out), 0, 'f', 1);
    return {
        figure(u"first page, key derivation apart"_s, u"s"_s, std::move(open), 1, size),
        figure(u"one edit of a piece of evidence"_s, u"ms"_s, std::move(edit), 100),
        figure(u"all memory, opening and editing"_s, u"MiB"_s, std::move(peak), 300),
        figure(u"memory growth while taking in all of it"_s, u"MiB"_s, {Job::mebibytes(filled)}, 32,
               u"%1 s"_s.arg(Job::seconds(filled), 0, 'f', 0)),
        figure(u"memory growth while taking out the largest"_s, u"MiB"_s, {Job::mebibytes(out)}, 32,
               one),
    };
}

} // namespace insurable::bench
