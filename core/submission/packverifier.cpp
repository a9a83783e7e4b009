// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packverifier.h"

#include "hash.h"
#include "packlayout.h"
#include "packname.h"
#include "progress.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr qint64 maximumManifest = 8 << 20;
constexpr qint64 maximumSmallFile = 16 << 10; // signature, key
constexpr qint64 maximumContent = 64 << 20;

// The date that sealing put into the trusted comment.
std::optional<QDate> sealedOn(const QString &trustedComment)
{
    const QStringList parts = trustedComment.split(u'\t');
    if (parts.size() != 3 || parts[0] != "insurable-pack:1"_L1
        || !parts[1].startsWith("sealed:"_L1))
        return std::nullopt;
    const QString day = parts[1].sliced(7);
    const QDate date = QDate::fromString(day, Qt::ISODate);
    return date.isValid() && date.toString(Qt::ISODate) == day ? std::optional(date) : std::nullopt;
}

class Verification final
{
public:
    Verification(const QString &path, const VerifyOptions &options, Progress &progress)
        : m_reader(path, options.limits, options.password)
        , m_options(options)
        , m_progress(progress)
    {
    }

    PackVerification run()
    {
        if (checkContainer() && checkNames() && readManifest()) {
            checkSeal();
            if (hashEverything()) {
                compare();
                checkForm();
                checkKey();
                checkContents();
            }
        }
        return std::move(m_result);
    }

private:
    void hold(PackCode code, const QStringList &parameters = {})
    {
        m_result.points.append({code, true, parameters});
    }
    bool fail(PackCode code, const QStringList &parameters = {})
    {
        return fail(PackPoint{code, false, parameters});
    }
    bool fail(const PackPoint &point)
    {
        m_result.points.append(point);
        return false;
    }

    bool checkContainer();
    bool checkNames();
    bool readManifest();
    void checkSeal();
    [[nodiscard]] std::optional<PublicKey> readKey();
    void checkSignature(const PublicKey &key);
    bool hashEverything();
    bool hashEntry(qsizetype index);
    void compare();
    void checkForm();
    void checkKey();
    void checkContents();
    [[nodiscard]] bool holdsButSignature() const;
    std::optional<QByteArray> readSmall(QStringView name, qint64 maximum);

    PackReader m_reader;
    const VerifyOptions &m_options;
    Progress &m_progress;
    PackVerification m_result;
    PackManifest m_manifest;
    std::optional<QDate> m_sealedOn;
    QByteArray m_content;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

bool Verification::checkContainer()
{
    if (m_reader.fault())
        return fail(*m_reader.fault());
    if (m_reader.isEncrypted() && m_options.password.isEmpty())
        return fail(PackCode::PasswordNeeded);
    hold(PackCode::ArchiveSound, {QString::number(m_reader.entries().size())});
    return true;
}

bool Verification::checkNames()
{
    const qsizetype before = m_result.points.size();
    QStringList names;
    for (const PackEntry &entry : m_reader.entries()) {
        if (!entry.isNameAllowed)
            fail(PackCode::NameForbidden, {entry.name});
        names.append(entry.name);
    }
    m_result.points += clashingNames(names);
    if (m_result.points.size() > before)
        return false;
    hold(PackCode::NamesAllowed);
    return true;
}

std::optional<QByteArray> Verification::readSmall(QStringView name, qint64 maximum)
{
    const qsizetype index = m_reader.indexOf(name);
    if (index < 0)
        return std::nullopt;
    if (m_reader.entries().at(index).size > maximum) {
        fail(PackCode::ArchiveTooLarge, {name.toString()});
        return std::nullopt;
    }
    QByteArray bytes;
    const auto fault = m_reader.read(
        index, [&](QByteArrayView piece) { bytes += piece; }, m_progress);
    if (fault) {
        fail(*fault);
        return std::nullopt;
    }
    return bytes;
}

bool Verification::readManifest()
{
    const auto text = readSmall(packfile::manifest, maximumManifest);
    if (!text)
        return m_reader.indexOf(packfile::manifest) >= 0 ? false : fail(PackCode::ManifestMissing);
    m_result.manifest = *text;
    return true;
}

// A draft says that it is one; a pack that has merely lost its signature does not.
void Verification::checkSeal()
{
    const bool isSigned = m_reader.indexOf(packfile::signature) >= 0;
    m_result.isDraft = !isSigned && m_reader.indexOf(packfile::draftMark) == 0;
    if (m_result.isDraft || m_reader.indexOf(packfile::draftMark) >= 0)
        fail(PackCode::Draft);
    else if (!isSigned)
        fail(PackCode::SignatureMissing);
    else if (const auto key = readKey())
        checkSignature(*key);
    // The list is looked into only now; should it be forged, it still names what was touched.
    m_manifest = parseManifest(m_result.manifest);
    if (m_manifest.fault)
        fail(*m_manifest.fault);
}

std::optional<PublicKey> Verification::readKey()
{
    const auto text = readSmall(packfile::publicKey, maximumSmallFile);
    if (!text) {
        if (m_reader.indexOf(packfile::publicKey) < 0)
            fail(PackCode::KeyMissing);
        return std::nullopt;
    }
    const auto key = PublicKey::tryFrom(*text);
    if (!key || key->fileText() != *text) {
        fail(PackCode::KeyMalformed);
        return std::nullopt;
    }
    return key;
}

void Verification::checkSignature(const PublicKey &key)
{
    const auto text = readSmall(packfile::signature, maximumSmallFile);
    const auto signature = text ? MinisignSignature::tryFrom(*text) : std::nullopt;
    // The first line is not signed, so it must be the one we write.
    if (!signature || signature->untrustedComment != ownUntrustedComment()) {
        fail(PackCode::SignatureMalformed);
        return;
    }
    switch (insurable::checkSignature(*signature, m_result.manifest, key)) {
    case SignatureState::OtherKey:
        fail(PackCode::SignatureOtherKey, {key.line()});
        return;
    case SignatureState::Forged:
        fail(PackCode::SignatureForged);
        return;
    case SignatureState::Valid:
        break;
    }
    m_result.key = key;
    m_result.trustedComment = signature->trustedComment;
    m_sealedOn = sealedOn(signature->trustedComment);
    hold(PackCode::SignatureValid, {key.line(), signature->trustedComment});
}

bool Verification::hashEverything()
{
    for (const PackEntry &entry : m_reader.entries())
        m_total += entry.size;
    bool allRead = true;
    for (qsizetype i = 0; i < m_reader.entries().size(); ++i)
        allRead = hashEntry(i) && allRead;
    return allRead;
}

bool Verification::hashEntry(qsizetype index)
{
    const PackEntry &entry = m_reader.entries().at(index);
    const bool isContent = entry.name == packfile::content && m_options.checkContents;
    if (isContent && entry.size > maximumContent)
        return fail(PackCode::ArchiveTooLarge, {entry.name});
    Sha256 hash;
    const auto take = [&](QByteArrayView piece) {
        hash.add(piece);
        if (isContent)
            m_content += piece;
        m_done += piece.size();
        m_progress.report(m_done, m_total);
    };
    if (const auto fault = m_reader.read(index, take, m_progress))
        return fail(*fault);
    if (entry.name != packfile::manifest && entry.name != packfile::signature)
        m_result.files.append({entry.name, hash.finish(), entry.size});
    return true;
}

void Verification::compare()
{
    if (m_manifest.fault)
        return;
    const QList<PackPoint> differences = compareWithManifest(m_manifest.files, m_result.files);
    m_result.points += differences;
    if (!differences.isEmpty())
        return;
    const QString count = QString::number(m_result.files.size());
    hold(PackCode::ManifestComplete, {count});
    hold(PackCode::DigestsMatch, {count});
}

// Last entries: the manifest, then its signature. The date of the entries is the signed one.
void Verification::checkForm()
{
    const qsizetype count = m_reader.entries().size();
    const qsizetype ends = m_result.isDraft ? 1 : 2;
    const bool isOrdered = m_reader.indexOf(packfile::manifest) == count - ends
        && (m_result.isDraft || m_reader.indexOf(packfile::signature) == count - 1);
    if (m_reader.isAsSealed() && isOrdered)
        hold(PackCode::FormAsSealed);
    else
        fail(PackCode::FormAsSealed);
    if (!m_result.key)
        return;
    if (m_sealedOn && m_sealedOn == m_reader.date())
        hold(PackCode::SealedOn, {m_sealedOn->toString(Qt::ISODate)});
    else
        fail(PackCode::SealedOn);
}

void Verification::checkKey()
{
    if (!m_result.key)
        return;
    const QString line = m_result.key->line();
    if (!m_options.expectedKey)
        hold(PackCode::KeyNotCompared, {line});
    else if (*m_options.expectedKey == *m_result.key)
        hold(PackCode::KeyExpected, {line});
    else
        fail(PackCode::KeyExpected, {line, m_options.expectedKey->line()});
}

bool Verification::holdsButSignature() const
{
    return std::all_of(m_result.points.begin(), m_result.points.end(), [](const PackPoint &point) {
        return point.holds || point.code == PackCode::Draft;
    });
}

void Verification::checkContents()
{
    if (!m_options.checkContents || !holdsButSignature())
        return;
    const QDate day = m_sealedOn.value_or(m_reader.date().value_or(QDate()));
    m_result.points +=
        m_options.checkContents({m_content, m_result.files, day, m_result.key.value_or(PublicKey()),
                                 m_result.trustedComment, m_result.isDraft});
}

} // namespace

bool PackVerification::isVerified() const
{
    return !points.isEmpty() && key.has_value() && !isDraft
        && std::all_of(points.begin(), points.end(),
                       [](const PackPoint &point) { return point.holds; });
}

PackVerification verifyPack(const QString &path, const VerifyOptions &options, Progress &progress)
{
    return Verification(path, options, progress).run();
}

} // namespace insurable
