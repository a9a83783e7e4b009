// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace insurable {

// Signatures in the file formats of minisign (https://jedisct1.github.io/minisign/), so that
// `minisign -Vm FILE -P KEY` checks ours and these functions check minisign's.

// The public half of a firm's key.
struct PublicKey
{
    QByteArray id;  // 8 bytes
    QByteArray key; // 32 bytes

    // "RW…", what the firm reads out or prints and `minisign -P` takes.
    [[nodiscard]] QString line() const;
    // A file "firm.pub": a comment line and the line above.
    [[nodiscard]] QByteArray fileText() const;
    // The id as minisign shows it, 16 hexadecimal digits.
    [[nodiscard]] QString idText() const;

    // Takes the bare line or the whole file; nothing else than exactly one key.
    [[nodiscard]] static std::optional<PublicKey> tryFrom(QByteArrayView text);

    friend bool operator==(const PublicKey &, const PublicKey &) = default;
};

// Both halves. The secret half stays in guarded memory.
class SigningKey final
{
public:
    static constexpr qsizetype seedSize = 32;

    [[nodiscard]] static SigningKey generate();
    // The same seed always gives the same key and id. Throws ErrorKind::WrongKey for another size.
    [[nodiscard]] static SigningKey fromSeed(const Secret &seed);

    [[nodiscard]] const Secret &seed() const { return m_seed; }
    [[nodiscard]] const PublicKey &publicKey() const { return m_publicKey; }

    // The text of a ".minisig" file over `message`. The trusted comment is signed too; control
    // characters in it throw ErrorKind::Invalid. The same input gives the same signature.
    [[nodiscard]] QByteArray sign(QByteArrayView message, const QString &trustedComment) const;

private:
    SigningKey(Secret seed, Secret secretKey, PublicKey publicKey);

    Secret m_seed;
    Secret m_secretKey;
    PublicKey m_publicKey;
};

// A ".minisig" file, taken apart but not yet checked.
struct MinisignSignature
{
    QByteArray keyId;     // 8 bytes
    QByteArray signature; // 64 bytes, over the BLAKE2b-512 digest of the message
    QString trustedComment;
    QByteArray globalSignature; // 64 bytes, over the signature and the trusted comment
    QString untrustedComment;

    // Strict: exactly four lines, canonical base64, prehashed signatures ("ED") only.
    [[nodiscard]] static std::optional<MinisignSignature> tryFrom(QByteArrayView text);
};

enum class SignatureState {
    Valid,
    OtherKey, // made with another key than the one given
    Forged,   // the message or the trusted comment is not what was signed
};

[[nodiscard]] SignatureState checkSignature(const MinisignSignature &signature,
                                            QByteArrayView message, const PublicKey &key);

// The comment line that our own ".minisig" files begin with.
[[nodiscard]] QString ownUntrustedComment();

} // namespace insurable
