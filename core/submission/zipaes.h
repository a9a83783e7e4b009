// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"

#include <QByteArray>

#include <memory>

namespace insurable {

// Encrypts one ZIP entry the way WinZip, 7-Zip and libzip read it: AES-256 in counter mode with an
// HMAC-SHA1 code, keys by PBKDF2 from the password and a fresh salt. (libzip's own writing wants
// to pull its input, and took 10 s for a GiB where this takes one.)
class ZipAes final
{
public:
    explicit ZipAes(const Secret &password);
    ~ZipAes();
    ZipAes(const ZipAes &) = delete;
    ZipAes &operator=(const ZipAes &) = delete;

    // What goes before the content: salt and password check.
    [[nodiscard]] const QByteArray &prefix() const;
    [[nodiscard]] QByteArray encrypt(QByteArrayView bytes);
    // What goes after it: the authentication code.
    [[nodiscard]] QByteArray finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace insurable
