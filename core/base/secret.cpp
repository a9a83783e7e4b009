// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secret.h"

#include "errors.h"

#include <sodium.h>

#include <cstring>
#include <new>
#include <utility>

using namespace Qt::StringLiterals;

namespace insurable {

Secret::Secret(std::size_t size)
    : m_size(size)
{
    if (sodium_init() < 0)
        throw Error(ErrorKind::InputOutput, u"The encryption library could not be started."_s);
    m_data = static_cast<unsigned char *>(sodium_malloc(size ? size : 1));
    if (!m_data)
        throw std::bad_alloc();
    std::memset(m_data, 0, size);
}

Secret::~Secret()
{
    sodium_free(m_data);
}

Secret::Secret(const Secret &other)
    : Secret(other.isEmpty() ? Secret() : copyOf(other.m_data, other.m_size))
{
}

Secret &Secret::operator=(const Secret &other)
{
    return *this = Secret(other);
}

Secret::Secret(Secret &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0))
{
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
    return *this;
}

Secret Secret::fromPassphrase(QString &&text)
{
    Secret secret = fromPassphrase(std::as_const(text));
    wipe(text);
    return secret;
}

Secret Secret::fromPassphrase(const QString &text)
{
    QString normal = text.normalized(QString::NormalizationForm_KC);
    QByteArray utf8 = normal.toUtf8();
    Secret secret = copyOf(utf8.constData(), std::size_t(utf8.size()));
    wipe(utf8);
    if (!normal.isSharedWith(text))
        wipe(normal);
    return secret;
}

Secret Secret::fromPassphrase(QByteArray &&utf8)
{
    Secret secret = fromPassphrase(QString::fromUtf8(utf8));
    wipe(utf8);
    return secret;
}

Secret Secret::random(std::size_t size)
{
    Secret secret(size);
    randombytes_buf(secret.m_data, size);
    return secret;
}

Secret Secret::copyOf(const void *bytes, std::size_t size)
{
    Secret secret(size);
    if (size > 0) // an empty original may be nowhere
        std::memcpy(secret.m_data, bytes, size);
    return secret;
}

Secret Secret::copyOf(QByteArrayView bytes)
{
    return copyOf(bytes.data(), std::size_t(bytes.size()));
}

void wipe(QString &text)
{
    if (text.isDetached() && !text.isEmpty())
        sodium_memzero(text.data(), std::size_t(text.size()) * sizeof(QChar));
    text = QString();
}

void wipe(QByteArray &bytes)
{
    if (bytes.isDetached() && !bytes.isEmpty())
        sodium_memzero(bytes.data(), std::size_t(bytes.size()));
    bytes = QByteArray();
}

} // namespace insurable
