// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workload.h"

#include "asset.h"
#include "backup.h"
#include "evidence.h"
#include "importplan.h"
#include "keyring.h"
#include "progress.h"
#include "sample.h"
#include "sealsubmission.h"
#include "session.h"
#include "vault.h"
#include "vaultfile.h"

#include <QBuffer>
#include <QFile>

using namespace Qt::StringLiterals;

namespace insurable::torture {

namespace {

constexpr const char *names[] = {"edit",   "import",    "evidence", "passphrase",
                                 "backup", "migration", "pack",     "lock"};

constexpr int fewPages = 32; // KiB

Asset asset(const QString &id, const QString &name, const QString &notes)
{
    Asset asset;
    asset.id = Id::from(id);
    asset.name = name;
    asset.notes = notes;
    return asset;
}

} // namespace

QString name(Job job)
{
    return QString::fromLatin1(names[int(job)]);
}

Job jobNamed(const QString &word)
{
    for (const Job job : allJobs) {
        if (name(job) == word)
            return job;
    }
    throw Error(ErrorKind::Usage, u"There is no job “%1”."_s.arg(word));
}

QString notesOf(int number)
{
    return u"note %1 "_s.arg(number).repeated(20 + number % 50);
}

QByteArray proofOf(int number)
{
    return QByteArray::number(number)
        + QByteArray(20'000 + 977 * (number % 40), char('a' + number % 26));
}

Tools::Tools()
    : catalogue(Catalogue::load())
    , clock(QDate(2026, 11, 22))
    , cost(KdfCost::floor())
{
}

FirmOptions Tools::options(bool readOnly) const
{
    return {catalogue, clock, u"Torture"_s, readOnly, &cost};
}

Secret Tools::passphrase(int number)
{
    return Secret::fromPassphrase(u"correct horse %1"_s.arg(number));
}

void makeFirm(const Tools &tools, const Yard &yard, bool sample)
{
    if (sample)
        createSampleFirm(yard.vault(), Tools::passphrase(0), tools.options()).reset();
    else
        createFirm(yard.vault(), Tools::passphrase(0), tools.options())
            ->add(asset(u"counter"_s, u"Counter"_s, u"-1"_s));
}

VaultKey dataKeyOf(const Tools &tools, const QString &vault)
{
    const VaultKey proof = VaultKey::fromPassphrase(Tools::passphrase(0));
    const auto isms = openFirm(vault, proof, tools.options());
    return VaultKey::fromDataKey(KeyRing(isms->vault()).dataKey(proof));
}

VaultOptions oldOptions(const Tools &tools, int revision)
{
    VaultOptions options;
    options.schema.tables = {{"thing", {{"name", ColumnType::Text, true}}, {"name"}}};
    if (revision > 1) {
        options.schema.tables[0].columns.push_back({"notes", ColumnType::Text, false});
        options.schema.tables.push_back({"other", {{"value", ColumnType::Text, false}}, {"value"}});
    }
    options.schema.revision = revision;
    options.clock = &tools.clock;
    options.author = u"Torture"_s;
    options.cost = tools.cost;
    return options;
}

void makeOld(const Tools &tools, const QString &path, const VaultKey &key)
{
    const VaultOptions options = oldOptions(tools, 1);
    createVaultFile(path, VaultKey::fromPassphrase(Tools::passphrase(0)), key.material(), options);
    const auto vault = Vault::open(path, key, options);
    Edit edit = vault->edit();
    for (int i = 0; i < oldRows; ++i)
        edit.insertRow("thing", u"id%1"_s.arg(i), {u"Thing %1"_s.arg(i)});
    edit.commit();
}

Worker::Worker(const Tools &tools, const Yard &yard, VaultKey key, int passphrase)
    : m_tools(tools)
    , m_yard(yard)
    , m_key(std::move(key))
    , m_passphrase(passphrase)
{
}

void Worker::open()
{
    m_isms.reset();
    m_isms = openFirm(m_yard.vault(), m_key, m_tools.options());
}

Isms &Worker::isms()
{
    if (!m_isms)
        open();
    if (m_spills) // each time: evidence changes it
        m_isms->vault().session().database().setCache(fewPages);
    return *m_isms;
}

void Worker::run(Job job, int number)
{
    switch (job) {
    case Job::Edit:
        return edit(number);
    case Job::Import:
        return import(number);
    case Job::Evidence:
        return evidence(number);
    case Job::Passphrase:
        return passphrase(number);
    case Job::Backup:
        return backup(number);
    case Job::Migration:
        return migrate(number);
    case Job::Pack:
        return pack(number);
    case Job::Lock:
        edit(100'000 + number);
        return open();
    }
}

// Two records in one step, so that half of it would show.
void Worker::edit(int number)
{
    NoProgress progress;
    const Asset one = asset(u"edit-%1"_s.arg(number), u"Edit %1"_s.arg(number), notesOf(number));
    const Asset counter = asset(u"counter"_s, u"Counter"_s, QString::number(number));
    isms().apply(u"edit"_s, {AnyRecord(one), AnyRecord(counter)}, progress);
}

void Worker::import(int number)
{
    NoProgress progress;
    QByteArray table = "id,name,notes\r\n";
    for (int row = 0; row < importRows; ++row)
        table +=
            u"imp-%1-%2,Imported,\"%3\"\r\n"_s.arg(number).arg(row).arg(notesOf(number)).toUtf8();
    const ImportPlan plan =
        planImportOf(table, isms(), describe<Asset>(), ExchangeFormat::Csv, progress);
    applyImport(isms(), plan, progress);
}

void Worker::evidence(int number)
{
    NoProgress progress;
    QBuffer buffer;
    buffer.setData(proofOf(number));
    buffer.open(QIODevice::ReadOnly);
    Evidence evidence;
    evidence.id = Id::from(u"ev-%1"_s.arg(number));
    evidence.title = u"Proof %1"_s.arg(number);
    evidence.controls = {Id::from(u"mfa-email")};
    evidence.effective = QDate(2026, 11, 1);
    evidence.files = {isms().store(buffer, u"proof.txt"_s, progress)};
    isms().add(evidence);
}

void Worker::passphrase(int number)
{
    isms().vault().changePassphrase(Tools::passphrase(m_passphrase), Tools::passphrase(number),
                                    m_tools.cost);
    m_passphrase = number;
}

void Worker::backup(int number)
{
    NoProgress progress;
    (void)BackupJob(isms().vault()).runAs(m_yard.backup(number), progress);
}

void Worker::migrate(int number)
{
    (void)Vault::open(m_yard.old(number), m_key, oldOptions(m_tools, 2));
}

void Worker::pack(int number)
{
    NoProgress progress;
    PlanOptions options;
    options.questionSet = Id::from(u"common-proposal");
    options.on = m_tools.clock.today();
    options.allEvidence = true;
    SealOptions where;
    where.path = m_yard.pack(number);
    const SubmissionPlan plan = planSubmission(isms().records(), m_tools.catalogue, options);
    (void)sealSubmission(isms(), plan, {u"Ruth Wood"_s, u"Owner"_s}, where, progress);
}

} // namespace insurable::torture
