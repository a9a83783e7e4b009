// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "minisign.h"

#include "errors.h"

#include <QList>

#include <sodium.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr qsizetype algorithmSize = 2;
constexpr qsizetype idSize = 8;
constexpr qsizetype keySize = crypto_sign_PUBLICKEYBYTES;
constexpr qsizetype signatureSize = crypto_sign_BYTES;
constexpr qsizetype digestSize = 64;
constexpr qsizetype maximumFile = 16 << 10;

constexpr QByteArrayView keyAlgorithm("Ed");
constexpr QByteArrayView prehashedAlgorithm("ED");
constexpr QByteArrayView untrustedPrefix("untrusted comment: ");
constexpr QByteArrayView trustedPrefix("trusted comment: ");

const unsigned char *raw(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

// Only the one way of writing exactly `size` bytes.
std::optional<QByteArray> fromBase64(QByteArrayView text, qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    size_t length = 0;
    const char *end = nullptr;
    if (sodium_base642bin(raw(bytes), size_t(size), text.data(), size_t(text.size()), nullptr,
                          &length, &end, sodium_base64_VARIANT_ORIGINAL)
            != 0
        || qsizetype(length) != size || end != text.data() + text.size())
        return std::nullopt;
    return bytes;
}

// The lines of a text that may end in one line break, with either kind of break.
std::optional<QList<QByteArray>> linesOf(QByteArrayView text, qsizetype count)
{
    if (text.size() > maximumFile)
        return std::nullopt;
    QList<QByteArray> lines = text.toByteArray().split('\n');
    if (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    for (QByteArray &line : lines) {
        if (line.endsWith('\r'))
            line.chop(1);
    }
    if (lines.size() != count)
        return std::nullopt;
    return lines;
}

bool isComment(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return c == u'\t'
            || (c.category() != QChar::Other_Control && c != u'\u2028' && c != u'\u2029');
    });
}

std::optional<QString> commentAfter(QByteArrayView prefix, const QByteArray &line)
{
    if (!line.startsWith(prefix))
        return std::nullopt;
    const QByteArray bytes = line.sliced(prefix.size());
    const QString text = QString::fromUtf8(bytes);
    if (text.toUtf8() != bytes || !isComment(text))
        return std::nullopt;
    return text;
}

QByteArray prehashed(QByteArrayView message)
{
    QByteArray digest(digestSize, Qt::Uninitialized);
    crypto_generichash(raw(digest), size_t(digest.size()), raw(message),
                       static_cast<unsigned long long>(message.size()), nullptr, 0);
    return digest;
}

QByteArray signedBy(const Secret &secretKey, const QByteArray &bytes)
{
    QByteArray signature(signatureSize, Qt::Uninitialized);
    crypto_sign_detached(raw(signature), nullptr, raw(bytes),
                         static_cast<unsigned long long>(bytes.size()), raw(secretKey.view()));
    return signature;
}

bool isSigned(const QByteArray &bytes, const QByteArray &signature, const PublicKey &key)
{
    return crypto_sign_verify_detached(raw(signature), raw(bytes),
                                       static_cast<unsigned long long>(bytes.size()), raw(key.key))
        == 0;
}

// minisign draws it at random; from the key itself the same seed gives the same files.
QByteArray idOf(const QByteArray &key)
{
    return prehashed(key).first(idSize);
}

} // namespace

QString PublicKey::line() const
{
    return QString::fromLatin1((keyAlgorithm.toByteArray() + id + key).toBase64());
}

QString PublicKey::idText() const
{
    QByteArray reversed = id;
    std::reverse(reversed.begin(), reversed.end());
    return QString::fromLatin1(reversed.toHex()).toUpper();
}

QByteArray PublicKey::fileText() const
{
    return u"untrusted comment: minisign public key %1\n%2\n"_s.arg(idText(), line()).toLatin1();
}

std::optional<PublicKey> PublicKey::tryFrom(QByteArrayView text)
{
    auto lines = linesOf(text, 1);
    if (!lines) {
        lines = linesOf(text, 2);
        if (!lines || !commentAfter(untrustedPrefix, lines->first()))
            return std::nullopt;
    }
    const auto bytes = fromBase64(lines->last(), algorithmSize + idSize + keySize);
    if (!bytes || !bytes->startsWith(keyAlgorithm))
        return std::nullopt;
    return PublicKey{bytes->sliced(algorithmSize, idSize), bytes->last(keySize)};
}

SigningKey::SigningKey(Secret seed, Secret secretKey, PublicKey publicKey)
    : m_seed(std::move(seed))
    , m_secretKey(std::move(secretKey))
    , m_publicKey(std::move(publicKey))
{
}

SigningKey SigningKey::generate()
{
    return fromSeed(Secret::random(seedSize));
}

SigningKey SigningKey::fromSeed(const Secret &seed)
{
    static_assert(seedSize == crypto_sign_SEEDBYTES);
    if (seed.size() != seedSize)
        throw Error(ErrorKind::WrongKey, u"The signing key of this firm is not whole."_s);
    QByteArray key(keySize, Qt::Uninitialized);
    Secret secretKey(crypto_sign_SECRETKEYBYTES);
    crypto_sign_seed_keypair(raw(key), secretKey.data(), seed.data());
    const QByteArray id = idOf(key);
    return SigningKey(seed, std::move(secretKey), PublicKey{id, key});
}

QByteArray SigningKey::sign(QByteArrayView message, const QString &trustedComment) const
{
    if (!isComment(trustedComment))
        throw Error(ErrorKind::Invalid, u"A signed comment must be one line of plain text."_s);
    const QByteArray comment = trustedComment.toUtf8();
    const QByteArray signature = signedBy(m_secretKey, prehashed(message));
    const QByteArray global = signedBy(m_secretKey, signature + comment);
    return untrustedPrefix.toByteArray() + ownUntrustedComment().toUtf8() + '\n'
        + (prehashedAlgorithm.toByteArray() + m_publicKey.id + signature).toBase64() + '\n'
        + trustedPrefix.toByteArray() + comment + '\n' + global.toBase64() + '\n';
}

std::optional<MinisignSignature> MinisignSignature::tryFrom(QByteArrayView text)
{
    const auto lines = linesOf(text, 4);
    if (!lines)
        return std::nullopt;
    const auto untrusted = commentAfter(untrustedPrefix, lines->at(0));
    const auto bytes = fromBase64(lines->at(1), algorithmSize + idSize + signatureSize);
    const auto trusted = commentAfter(trustedPrefix, lines->at(2));
    const auto global = fromBase64(lines->at(3), signatureSize);
    if (!untrusted || !bytes || !trusted || !global || !bytes->startsWith(prehashedAlgorithm))
        return std::nullopt;
    return MinisignSignature{bytes->sliced(algorithmSize, idSize), bytes->last(signatureSize),
                             *trusted, *global, *untrusted};
}

SignatureState checkSignature(const MinisignSignature &signature, QByteArrayView message,
                              const PublicKey &key)
{
    if (signature.keyId != key.id)
        return SignatureState::OtherKey;
    const bool holds = key.key.size() == keySize && signature.signature.size() == signatureSize
        && signature.globalSignature.size() == signatureSize
        && isSigned(prehashed(message), signature.signature, key)
        && isSigned(signature.signature + signature.trustedComment.toUtf8(),
                    signature.globalSignature, key);
    return holds ? SignatureState::Valid : SignatureState::Forged;
}

QString ownUntrustedComment()
{
    return u"signature of a pack made with Insurable"_s;
}

} // namespace insurable
