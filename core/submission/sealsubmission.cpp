// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sealsubmission.h"

#include "hash.h"
#include "isms.h"
#include "plaintext.h"
#include "progress.h"
#include "readmefirst.h"
#include "submissionjson.h"
#include "vault.h"
#include "verifysubmission.h"

#include <QBuffer>
#include <QFile>

#include <filesystem>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

[[noreturn]] void refuse(const QString &message)
{
    throw Error(ErrorKind::Invalid, message);
}

QString seedSetting()
{
    return u"signing_seed"_s;
}

std::optional<SigningKey> keptKey(Isms &isms)
{
    QByteArray seed = isms.vault().setting(seedSetting());
    if (seed.isEmpty())
        return std::nullopt;
    if (seed.size() != SigningKey::seedSize)
        throw Error(ErrorKind::Damaged, u"The signing key in this vault is damaged."_s);
    const Secret secret = Secret::copyOf(seed);
    seed.fill('\0'); // ours alone: setting() hands out a fresh copy
    return SigningKey::fromSeed(secret);
}

void requireNoBlocking(const SubmissionPlan &plan)
{
    const auto blocking = plan.blocking();
    if (blocking.empty())
        return;
    constexpr size_t mostNamed = 5;
    QStringList sentences;
    for (size_t i = 0; i < blocking.size() && i < mostNamed; ++i)
        sentences.append(consistencyText(blocking[i]));
    if (blocking.size() > mostNamed)
        sentences.append(u"There are %1 more."_s.arg(blocking.size() - mostNamed));
    refuse(u"The submission cannot be sealed yet. "_s + sentences.join(u' '));
}

void requireDeclaration(const Declaration &declaration)
{
    if (declaration.name.trimmed().isEmpty() || declaration.role.trimmed().isEmpty())
        refuse(u"A submission needs the name and the role of the person who declares it."_s);
}

// What the person looked at is what gets sealed: the records must still say the same.
void requireUpToDate(const Isms &isms, const SubmissionPlan &plan)
{
    const SubmissionPlan now = planSubmission(isms.records(), plan.catalogue, plan.options);
    const QJsonObject planned = submissionObject({plan, {}, {}, 0, {}, {}});
    if (submissionObject({now, {}, {}, 0, {}, {}}) != planned)
        refuse(u"The records have changed since this submission was put together. "
               "Look at it again before sealing."_s);
}

QString referenceOf(const Vault &vault, QDate on)
{
    const QByteArray facts = vault.vaultId() + vault.historyHead()
        + QByteArray::number(vault.generation()) + on.toString(Qt::ISODate).toLatin1();
    return on.toString(Qt::ISODate) + u'-' + hex(Sha256::of(facts)).left(8).toUpper();
}

SealedStatement statementOf(Isms &isms, const SubmissionPlan &plan, const Declaration &declaration,
                            const SigningKey *key)
{
    const Vault &vault = isms.vault();
    SealedStatement statement{plan, declaration, {}, vault.generation(), vault.historyHead(), {}};
    statement.reference = key ? referenceOf(vault, plan.options.on) : u"DRAFT"_s;
    if (key)
        statement.key = key->publicKey();
    return statement;
}

QByteArray pdfOf(const SealOptions &options, const SealedStatement &statement)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    options.writePdf(buffer, statement, options.paper);
    return buffer.data();
}

PackItem evidenceItem(Isms &isms, const PlannedFile &file)
{
    return {file.packName, file.file.size,
            [&isms, stored = file.file](QIODevice &out) {
                NoProgress progress; // the pack itself tells how far it is
                isms.extract(stored, out, progress);
            },
            file.file.sha256};
}

QList<PackItem> itemsOf(Isms &isms, const SealedStatement &statement, const SealOptions &options)
{
    const bool hasPdf = bool(options.writePdf);
    QList<PackItem> items;
    items.append(PackItem::ofBytes(u"READ ME FIRST.txt"_s, readMeFirst(statement, hasPdf)));
    if (hasPdf)
        items.append(PackItem::ofBytes(u"submission.pdf"_s, pdfOf(options, statement)));
    items.append(PackItem::ofBytes(packfile::content.toString(), submissionJson(statement)));
    items.append(PackItem::ofBytes(u"schema/submission.schema.json"_s, submissionSchema()));
    for (const PlannedEvidence &one : statement.plan.evidence) {
        for (const PlannedFile &file : one.files)
            items.append(evidenceItem(isms, file));
    }
    return items;
}

std::filesystem::path nativePath(const QString &path)
{
    return std::filesystem::path(path.toStdU16String());
}

// A finished pack beside its place, gone unless it gets there.
class Unplaced final
{
public:
    explicit Unplaced(QString path)
        : m_place(std::move(path))
    {
    }
    ~Unplaced()
    {
        if (!m_isPlaced && !m_isKept)
            QFile::remove(path());
    }
    Unplaced(const Unplaced &) = delete;
    Unplaced &operator=(const Unplaced &) = delete;

    [[nodiscard]] QString path() const { return m_place + u".sealing"_s; }
    void keep() { m_isKept = true; } // it is on record: better in the wrong place than lost
    void place()
    {
        std::error_code trouble;
        std::filesystem::rename(nativePath(path()), nativePath(m_place), trouble);
        if (trouble)
            throw fileError(m_isKept ? u"The pack is finished and on record, and lies beside its "
                                       "place with “.sealing” after its name. It could not be "
                                       "renamed to"_s
                                     : u"The pack could not be written to"_s,
                            m_place, QString::fromStdString(trouble.message()));
        m_isPlaced = true;
    }

private:
    QString m_place;
    bool m_isPlaced = false;
    bool m_isKept = false;
};

SealResult writeAndVerifyAt(Isms &isms, const SealedStatement &statement, const SigningKey *key,
                            const SealOptions &options, const QString &path, Progress &progress)
{
    PackSeal seal;
    seal.sealedOn = statement.plan.options.on;
    seal.key = key;
    seal.statement = u"%1\treference:%2"_s.arg(singleLine(statement.plan.records.organisation.name),
                                               statement.reference);
    seal.encryptedFor = options.password;
    SealResult result;
    result.reference = statement.reference;
    result.pack = writePack(path, itemsOf(isms, statement, options), seal, progress);
    VerifyOptions verify;
    verify.expectedKey = statement.key;
    verify.password = options.password;
    result.verification = verifySubmission(path, verify, statement.plan.catalogue, progress);
    return result;
}

// The person knows the pack by the name that it will have.
SealResult writeAndVerify(Isms &isms, const SealedStatement &statement, const SigningKey *key,
                          const SealOptions &options, const QString &path, Progress &progress)
try {
    return writeAndVerifyAt(isms, statement, key, options, path, progress);
} catch (const Error &error) {
    QString message = error.message();
    throw Error(error.kind(), message.replace(singleLine(path), singleLine(options.path)),
                error.detail());
}

void requireVerified(const PackVerification &verification)
{
    if (verification.isVerified())
        return;
    for (const PackPoint &point : verification.points) {
        if (!point.holds)
            throw Error(ErrorKind::Damaged,
                        u"The pack was written but does not verify: %1"_s.arg(pointText(point)));
    }
}

Submission recordOf(const SealedStatement &statement, const SealResult &result, const QString &path)
{
    Submission submission;
    submission.title = statement.title();
    submission.addressee = statement.plan.set->id.text();
    submission.sealedOn = statement.plan.options.on;
    submission.declaredBy = statement.declaration.name;
    submission.declaredRole = statement.declaration.role;
    submission.reference = statement.reference;
    submission.generation = qint64(statement.generation);
    submission.historyHead = hex(statement.historyHead);
    submission.publicKey = statement.key->line();
    submission.packName = path.section(u'/', -1);
    submission.packSha256 = hex(result.pack.sha256);
    submission.manifest = QString::fromUtf8(result.pack.manifest);
    submission.content = QString::fromUtf8(submissionJson(statement));
    return submission;
}

} // namespace

SigningKey signingKey(Isms &isms)
{
    if (auto key = keptKey(isms))
        return std::move(*key);
    if (isms.isReadOnly())
        throw Error(ErrorKind::ReadOnly,
                    u"This firm has no signing key yet, and its vault is open for reading only."_s);
    SigningKey key = SigningKey::generate();
    QByteArray seed = key.seed().view().toByteArray();
    isms.vault().setSetting(seedSetting(), seed);
    seed.fill('\0');
    return key;
}

std::optional<PublicKey> publicKeyOf(Isms &isms)
{
    const auto key = keptKey(isms);
    return key ? std::optional(key->publicKey()) : std::nullopt;
}

SealResult sealSubmission(Isms &isms, const SubmissionPlan &plan, const Declaration &declaration,
                          const SealOptions &options, Progress &progress)
{
    if (plan.options.isDraft)
        refuse(u"This is a draft. Put the submission together again to seal it."_s);
    requireDeclaration(declaration);
    requireNoBlocking(plan);
    requireUpToDate(isms, plan);
    if (isms.isReadOnly())
        throw Error(
            ErrorKind::ReadOnly,
            u"A sealed submission must be recorded, and this vault is open for reading only."_s);
    const SigningKey key = signingKey(isms);
    const SealedStatement statement = statementOf(isms, plan, declaration, &key);
    Unplaced pack(options.path);
    SealResult result = writeAndVerify(isms, statement, &key, options, pack.path(), progress);
    requireVerified(result.verification);
    progress.check();
    const Submission record = recordOf(statement, result, options.path);
    result.submission = options.record ? options.record(record) : isms.seal(record);
    pack.keep();
    pack.place();
    return result;
}

SealResult writeDraft(Isms &isms, const SubmissionPlan &plan, const SealOptions &options,
                      Progress &progress)
{
    const SealedStatement statement = statementOf(isms, plan, {}, nullptr);
    Unplaced pack(options.path);
    SealResult result = writeAndVerify(isms, statement, nullptr, options, pack.path(), progress);
    pack.place();
    return result;
}

QString packFileName(const SubmissionPlan &plan)
{
    const SealedStatement statement{plan, {}, {}, 0, {}, {}};
    return safeFileName(statement.title() + u".zip"_s);
}

} // namespace insurable
