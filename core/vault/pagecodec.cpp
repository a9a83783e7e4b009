// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagecodec.h"

#include "bytes.h"
#include "errors.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr qsizetype macSize = 64;
constexpr qsizetype startSize = 16;
constexpr QByteArrayView sqliteMagic("SQLite format 3", 16);
constexpr unsigned char saltMask = 0x3a; // SQLCipher's, for the key of the MAC
constexpr int macKeyRounds = 2;

const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

void require(bool fine)
{
    if (!fine)
        throw Error(ErrorKind::InputOutput, u"The vault's pages could not be read."_s, u"EVP"_s);
}

Secret macKeyOf(const Secret &dataKey, QByteArrayView salt)
{
    QByteArray masked = salt.toByteArray();
    for (char &c : masked)
        c = char(static_cast<unsigned char>(c) ^ saltMask);
    Secret key(32);
    require(PKCS5_PBKDF2_HMAC(reinterpret_cast<const char *>(dataKey.data()), int(dataKey.size()),
                              bytesOf(masked), int(masked.size()), macKeyRounds, EVP_sha512(),
                              int(key.size()), key.data())
            == 1);
    return key;
}

} // namespace

struct PageCodec::Contexts
{
    EVP_MAC *algorithm = EVP_MAC_fetch(nullptr, "HMAC", nullptr);
    EVP_MAC_CTX *mac = EVP_MAC_CTX_new(algorithm);
    EVP_CIPHER_CTX *cipher = EVP_CIPHER_CTX_new();

    Contexts() = default;
    Contexts(const Contexts &) = delete;
    Contexts &operator=(const Contexts &) = delete;
    ~Contexts()
    {
        EVP_CIPHER_CTX_free(cipher);
        EVP_MAC_CTX_free(mac);
        EVP_MAC_free(algorithm);
    }
};

PageCodec::PageCodec(const Secret &dataKey, QByteArrayView salt, quint32 pageSize)
    : d(std::make_unique<Contexts>())
    , m_pageSize(pageSize)
{
    require(d->mac && d->cipher && salt.size() == saltSize && dataKey.size() == 32);
    const Secret key = macKeyOf(dataKey, salt);
    char digest[] = "SHA512";
    const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string("digest", digest, 0),
                                     OSSL_PARAM_construct_end()};
    require(EVP_MAC_init(d->mac, key.data(), key.size(), parameters) == 1);
    require(EVP_DecryptInit_ex(d->cipher, EVP_aes_256_cbc(), nullptr, dataKey.data(), nullptr)
            == 1);
    EVP_CIPHER_CTX_set_padding(d->cipher, 0);
}

PageCodec::~PageCodec() = default;

bool PageCodec::isAuthentic(quint32 number, QByteArrayView page) const
{
    if (page.size() != m_pageSize || number == 0)
        return false;
    const qsizetype from = number == 1 ? saltSize : 0;
    const QByteArrayView covered = page.sliced(from, m_pageSize - macSize - from);
    QByteArray place;
    appendNumber(place, number);
    unsigned char mac[macSize];
    std::size_t size = 0;
    require(EVP_MAC_init(d->mac, nullptr, 0, nullptr) == 1
            && EVP_MAC_update(d->mac, bytesOf(covered), std::size_t(covered.size())) == 1
            && EVP_MAC_update(d->mac, bytesOf(place), std::size_t(place.size())) == 1
            && EVP_MAC_final(d->mac, mac, &size, sizeof mac) == 1);
    return CRYPTO_memcmp(mac, page.last(macSize).data(), macSize) == 0;
}

QByteArray PageCodec::plain(quint32 number, QByteArrayView page) const
{
    const qsizetype from = number == 1 ? saltSize : 0;
    QByteArray out(m_pageSize - reserve, Qt::Uninitialized);
    if (from > 0)
        std::copy(sqliteMagic.begin(), sqliteMagic.end(), out.begin());
    const QByteArrayView start = page.sliced(m_pageSize - reserve, startSize);
    int size = 0;
    require(EVP_DecryptInit_ex(d->cipher, nullptr, nullptr, nullptr, bytesOf(start)) == 1
            && EVP_DecryptUpdate(d->cipher, reinterpret_cast<unsigned char *>(out.data()) + from,
                                 &size, bytesOf(page.sliced(from)), int(out.size() - from))
                == 1
            && size == out.size() - from);
    return out;
}

bool PageCodec::isBlank(quint32 number, QByteArrayView page)
{
    return number > 1 && isZero(page);
}

} // namespace insurable
