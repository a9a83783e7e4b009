// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checker.h"

#include "asset.h"
#include "blobs.h"
#include "check.h"
#include "evidence.h"
#include "hash.h"
#include "header.h"
#include "packverifier.h"
#include "progress.h"
#include "submission.h"

#include <QBuffer>
#include <QFile>

using namespace Qt::StringLiterals;

namespace insurable::torture {

namespace {

void corrupt(Findings &found, const QString &what)
{
    ++found.corrupt;
    found.note(what);
}

void examineVault(Vault &vault, Findings &found)
{
    NoProgress progress;
    const CheckReport report = check(vault, progress);
    for (const CheckProblem &problem : report.problems)
        corrupt(found, u"%1 %2: %3"_s.arg(problem.code, problem.where, problem.text));
}

// How much of a job is there, of how much.
struct Present
{
    int parts = 0;
    int of = 1;
};

void weigh(const Ledger &ledger, Job job, int number, Present present, Findings &found)
{
    const QString what = u"%1 %2"_s.arg(name(job)).arg(number);
    if (present.parts == present.of) {
        if (!ledger.isBegun(job, number))
            corrupt(found, what + u" was never begun and is there"_s);
        return;
    }
    if (present.parts > 0) {
        ++found.partial;
        found.note(u"%1 is there by %2 of %3"_s.arg(what).arg(present.parts).arg(present.of));
    } else if (ledger.isDone(job, number)) {
        ++found.lost;
        found.note(what + u" was said to be done and is not there"_s);
    }
}

Present assets(const Isms &isms, const QStringList &ids, int number)
{
    Present present{0, int(ids.size())};
    for (const QString &id : ids) {
        const Asset *asset = isms.find<Asset>(Id::from(id));
        if (asset && asset->notes.trimmed() == notesOf(number).trimmed())
            ++present.parts;
    }
    return present;
}

bool isWhole(Isms &isms, const Evidence &evidence, int number)
{
    NoProgress progress;
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    isms.extract(evidence.files.constFirst(), out, progress);
    return out.data() == proofOf(number);
}

void examineEvidence(Isms &isms, const Ledger &ledger, Findings &found)
{
    for (const int number : ledger.begun(Job::Evidence)) {
        const Evidence *evidence = isms.find<Evidence>(Id::from(u"ev-%1"_s.arg(number)));
        const bool whole = evidence && isWhole(isms, *evidence, number);
        weigh(ledger, Job::Evidence, number, {int(evidence != nullptr) + int(whole), 2}, found);
    }
}

// The counter goes with each edit: it names the newest one that is there.
void examineEdits(Isms &isms, const Ledger &ledger, Findings &found)
{
    int newest = -1;
    bool any = false;
    const auto look = [&](Job job, int number, int id) {
        const Present present = assets(isms, {u"edit-%1"_s.arg(id)}, id);
        weigh(ledger, job, number, present, found);
        if (present.parts) {
            any = true;
            newest = std::max(newest, id);
        }
    };
    for (const int number : ledger.begun(Job::Edit))
        look(Job::Edit, number, number);
    for (const int number : ledger.begun(Job::Lock))
        look(Job::Lock, number, 100'000 + number);
    const Asset *counter = isms.find<Asset>(Id::from(u"counter"));
    const int told = counter ? counter->notes.toInt() : -1;
    if (any && (told < 0 || !isms.find<Asset>(Id::from(u"edit-%1"_s.arg(told))))) {
        ++found.partial;
        found.note(u"the counter says %1, the newest edit is %2"_s.arg(told).arg(newest));
    }
}

} // namespace

Checker::Checker(const Tools &tools, VaultKey key)
    : m_tools(tools)
    , m_key(std::move(key))
{
}

void Checker::open(const Yard &yard) const
{
    try {
        (void)openFirm(yard.vault(), m_key, m_tools.options());
    } catch (const Error &) {
        return;
    }
}

Findings Checker::examine(const Yard &yard, const Ledger &ledger)
{
    Findings found;
    try {
        examineFirm(yard, ledger, found);
    } catch (const Error &error) {
        corrupt(found, u"the firm: %1 [%2]"_s.arg(error.message(), error.detail()));
    }
    examinePassphrase(yard, ledger, found);
    examineOld(yard, ledger, found);
    examineBackups(yard, ledger, found);
    examinePacks(yard, ledger, found);
    return found;
}

void Checker::examineFirm(const Yard &yard, const Ledger &ledger, Findings &found)
{
    const auto isms = openFirm(yard.vault(), m_key, m_tools.options());
    examineVault(isms->vault(), found);
    examineEdits(*isms, ledger, found);
    for (const int number : ledger.begun(Job::Import)) {
        QStringList ids;
        for (int row = 0; row < importRows; ++row)
            ids.append(u"imp-%1-%2"_s.arg(number).arg(row));
        weigh(ledger, Job::Import, number, assets(*isms, ids, number), found);
    }
    examineEvidence(*isms, ledger, found);
    const qsizetype packs = qsizetype(ledger.begun(Job::Pack).size());
    qsizetype done = 0;
    for (const int number : ledger.begun(Job::Pack))
        done += ledger.isDone(Job::Pack, number) ? 1 : 0;
    const qsizetype recorded = isms->count(describe<Submission>());
    if (recorded < done) {
        found.lost += done - recorded;
        found.note(u"%1 packs were sealed, %2 are on record"_s.arg(done).arg(recorded));
    } else if (recorded > packs + 3) { // the sample may have some
        corrupt(found, u"more packs are on record than were begun"_s);
    }
}

bool Checker::opens(const QByteArray &header, int passphrase)
{
    const QByteArray key = Sha256::of(header + QByteArray::number(passphrase));
    if (const auto known = m_opened.constFind(key); known != m_opened.cend())
        return *known;
    bool is = true;
    try {
        (void)readHeader(header, u"f"_s).header.unlock(Tools::passphrase(passphrase), u"f"_s);
    } catch (const Error &) {
        is = false;
    }
    m_opened.insert(key, is);
    return is;
}

void Checker::examinePassphrase(const Yard &yard, const Ledger &ledger, Findings &found)
{
    const std::set<int> begun = ledger.begun(Job::Passphrase);
    if (begun.empty())
        return;
    QFile file(yard.vault());
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QByteArray header = file.read(Header::size);
    const int last = std::max(0, ledger.last(Job::Passphrase));
    if (opens(header, last))
        return;
    for (const int number : begun) {
        if (number > last && opens(header, number))
            return;
    }
    ++found.lost;
    found.note(u"neither passphrase %1 nor the one after opens the vault"_s.arg(last));
}

Findings Checker::soundness(const QString &path, const VaultOptions &options) const
{
    Findings found;
    try {
        const auto vault = Vault::open(path, m_key, options);
        examineVault(*vault, found);
    } catch (const Error &error) {
        corrupt(found, u"%1 [%2]"_s.arg(error.message(), error.detail()));
    }
    return found;
}

// Old or new, never in between: read as it lies there, without migrating it.
void Checker::examineOld(const Yard &yard, const Ledger &ledger, Findings &found) const
{
    for (const int number : ledger.begun(Job::Migration)) {
        VaultOptions options = oldOptions(m_tools, 2);
        try {
            const auto vault = Vault::open(yard.old(number), m_key, options);
            examineVault(*vault, found);
            if (vault->countRows("thing") != oldRows || vault->countRows("other") != 0) {
                ++found.lost;
                found.note(u"rows of migration %1 are missing"_s.arg(number));
            }
        } catch (const Error &error) {
            corrupt(found, u"migration %1: %2"_s.arg(number).arg(error.message()));
        }
    }
}

void Checker::examineBackups(const Yard &yard, const Ledger &ledger, Findings &found) const
{
    for (const int number : ledger.begun(Job::Backup)) {
        if (!QFile::exists(yard.backup(number))) {
            weigh(ledger, Job::Backup, number, {0, 1}, found);
            continue;
        }
        try {
            const auto isms = openFirm(yard.backup(number), m_key, m_tools.options(true));
            examineVault(isms->vault(), found);
        } catch (const Error &error) {
            corrupt(found, u"backup %1: %2"_s.arg(number).arg(error.message()));
        }
    }
}

void Checker::examinePacks(const Yard &yard, const Ledger &ledger, Findings &found) const
{
    for (const int number : ledger.begun(Job::Pack)) {
        if (!QFile::exists(yard.pack(number))) {
            weigh(ledger, Job::Pack, number, {0, 1}, found);
            continue;
        }
        NoProgress progress;
        if (!verifyPack(yard.pack(number), {}, progress).isVerified())
            corrupt(found, u"pack %1 does not verify"_s.arg(number));
    }
}

} // namespace insurable::torture
