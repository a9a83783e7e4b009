// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "zipaes.h"

#include "errors.h"

#include <QtEndian>

#include <openssl/evp.h>
#include <openssl/params.h>

#include <sodium.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr int saltSize = 16;
constexpr int keySize = 32;
constexpr int checkSize = 2;
constexpr int codeSize = 10;
constexpr int rounds = 1000; // the format leaves no choice
constexpr qsizetype blockSize = 16;
constexpr qsizetype streamSize = 1024 * blockSize;

void require(bool ok)
{
    if (!ok)
        throw Error(ErrorKind::InputOutput, u"The pack could not be encrypted."_s, u"OpenSSL"_s);
}

const unsigned char *raw(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

QByteArray freshSalt()
{
    QByteArray salt(saltSize, Qt::Uninitialized);
    randombytes_buf(salt.data(), size_t(salt.size()));
    return salt;
}

Secret derived(const Secret &password, const QByteArray &salt)
{
    constexpr int size = 2 * keySize + checkSize;
    Secret keys(size);
    require(PKCS5_PBKDF2_HMAC(password.view().data(), int(password.size()), raw(salt),
                              int(salt.size()), rounds, EVP_sha1(), size, keys.data())
            == 1);
    return keys;
}

using Cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;
using Mac = std::unique_ptr<EVP_MAC_CTX, decltype(&EVP_MAC_CTX_free)>;

Mac hmacSha1(QByteArrayView key)
{
    EVP_MAC *algorithm = EVP_MAC_fetch(nullptr, "HMAC", nullptr);
    Mac mac(EVP_MAC_CTX_new(algorithm), EVP_MAC_CTX_free);
    EVP_MAC_free(algorithm);
    char digest[] = "SHA1";
    const OSSL_PARAM parameters[]{OSSL_PARAM_construct_utf8_string("digest", digest, 0),
                                  OSSL_PARAM_construct_end()};
    require(mac && EVP_MAC_init(mac.get(), raw(key), size_t(key.size()), parameters) == 1);
    return mac;
}

// Encrypting the counters themselves gives the key stream; OpenSSL's own counter mode counts from
// the other end.
Cipher blockCipher(QByteArrayView key)
{
    Cipher cipher(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    require(cipher
            && EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_ecb(), nullptr, raw(key), nullptr) == 1
            && EVP_CIPHER_CTX_set_padding(cipher.get(), 0) == 1);
    return cipher;
}

} // namespace

struct ZipAes::State
{
    QByteArray salt = freshSalt();
    Secret keys;
    Cipher cipher;
    Mac mac;
    QByteArray prefix;
    QByteArray stream = QByteArray(streamSize, Qt::Uninitialized);
    qsizetype used = streamSize;
    quint64 counter = 0;

    explicit State(const Secret &password)
        : keys(derived(password, salt))
        , cipher(blockCipher(keys.view().first(keySize)))
        , mac(hmacSha1(keys.view().sliced(keySize, keySize)))
        , prefix(salt + keys.view().last(checkSize).toByteArray())
    {
    }

    void refill()
    {
        for (qsizetype at = 0; at < streamSize; at += blockSize) {
            qToLittleEndian<quint64>(++counter, stream.data() + at);
            qToLittleEndian<quint64>(0, stream.data() + at + sizeof counter);
        }
        int length = 0;
        require(EVP_EncryptUpdate(cipher.get(), raw(stream), &length, raw(stream), int(streamSize))
                == 1);
        used = 0;
    }
};

ZipAes::ZipAes(const Secret &password)
    : m_state(std::make_unique<State>(password))
{
}

ZipAes::~ZipAes()
{
    sodium_memzero(m_state->stream.data(), size_t(m_state->stream.size()));
}

const QByteArray &ZipAes::prefix() const
{
    return m_state->prefix;
}

QByteArray ZipAes::encrypt(QByteArrayView bytes)
{
    QByteArray result(bytes.size(), Qt::Uninitialized);
    char *out = result.data();
    for (qsizetype done = 0; done < bytes.size();) {
        if (m_state->used == streamSize)
            m_state->refill();
        const qsizetype part = std::min(bytes.size() - done, streamSize - m_state->used);
        const char *stream = m_state->stream.constData() + m_state->used;
        for (qsizetype i = 0; i < part; ++i)
            out[done + i] = char(bytes[done + i] ^ stream[i]);
        m_state->used += part;
        done += part;
    }
    require(EVP_MAC_update(m_state->mac.get(), raw(QByteArrayView(result)), size_t(result.size()))
            == 1);
    return result;
}

QByteArray ZipAes::finish()
{
    QByteArray code(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    size_t length = 0;
    require(EVP_MAC_final(m_state->mac.get(), raw(code), &length, size_t(code.size())) == 1);
    return code.first(codeSize);
}

} // namespace insurable
