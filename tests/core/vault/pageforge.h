// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"

#include <QByteArray>

#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace insurable {

// Makes pages that authenticate, as somebody with the data key could: for files that SQLite would
// never write.
class PageForge
{
public:
    static constexpr int reserve = 80;

    PageForge(const Secret &dataKey, QByteArray salt, int pageSize)
        : m_dataKey(dataKey)
        , m_pageSize(pageSize)
        , m_macKey(32, '\0')
    {
        for (char &byte : salt)
            byte = char(byte ^ 0x3a);
        PKCS5_PBKDF2_HMAC(reinterpret_cast<const char *>(dataKey.data()), 32, raw(salt),
                          int(salt.size()), 2, EVP_sha512(), 32, raw(m_macKey));
    }

    // Any page but the first. `plain` is filled up with zeros.
    [[nodiscard]] QByteArray page(quint32 number, QByteArray plain) const
    {
        plain.resize(m_pageSize - reserve, '\0');
        QByteArray sealed(plain.size(), '\0');
        const QByteArray start(16, char(number));
        EVP_CIPHER_CTX *cipher = EVP_CIPHER_CTX_new();
        EVP_EncryptInit_ex(cipher, EVP_aes_256_cbc(), nullptr, m_dataKey.data(), raw(start));
        EVP_CIPHER_CTX_set_padding(cipher, 0);
        int size = 0;
        EVP_EncryptUpdate(cipher, raw(sealed), &size, raw(plain), int(plain.size()));
        EVP_CIPHER_CTX_free(cipher);
        sealed += start;
        QByteArray covered = sealed;
        for (int shift = 0; shift < 32; shift += 8)
            covered += char(number >> shift);
        QByteArray mac(64, '\0');
        HMAC(EVP_sha512(), m_macKey.constData(), 32, raw(covered), std::size_t(covered.size()),
             raw(mac), nullptr);
        return sealed + mac;
    }

private:
    static unsigned char *raw(QByteArray &bytes)
    {
        return reinterpret_cast<unsigned char *>(bytes.data());
    }
    static const unsigned char *raw(const QByteArray &bytes)
    {
        return reinterpret_cast<const unsigned char *>(bytes.constData());
    }

    const Secret &m_dataKey;
    int m_pageSize;
    QByteArray m_macKey;
};

} // namespace insurable
