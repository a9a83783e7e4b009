// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hash.h"

#include "errors.h"
#include "progress.h"

#include <QIODevice>

#include <openssl/evp.h>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr qint64 readSize = 1 << 20;

void require(int ok)
{
    if (ok != 1)
        throw Error(ErrorKind::InputOutput, u"The checksum could not be computed."_s, u"EVP"_s);
}

} // namespace

struct Sha256::State
{
    struct Free
    {
        void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
    };
    std::unique_ptr<EVP_MD_CTX, Free> context{EVP_MD_CTX_new()};

    State() { start(); }
    void start()
    {
        require(context ? 1 : 0);
        require(EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr));
    }
};

Sha256::Sha256()
    : m_state(std::make_unique<State>())
{
}

Sha256::~Sha256() = default;

void Sha256::add(QByteArrayView bytes)
{
    require(EVP_DigestUpdate(m_state->context.get(), bytes.data(), size_t(bytes.size())));
}

QByteArray Sha256::finish()
{
    QByteArray digest(32, Qt::Uninitialized);
    unsigned int length = 0;
    require(EVP_DigestFinal_ex(m_state->context.get(),
                               reinterpret_cast<unsigned char *>(digest.data()), &length));
    m_state->start();
    return digest;
}

QByteArray Sha256::of(QByteArrayView bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.finish();
}

QByteArray Sha256::of(QIODevice &device, Progress &progress)
{
    Sha256 hash;
    QByteArray buffer(readSize, Qt::Uninitialized);
    qint64 done = 0;
    while (true) {
        progress.check();
        const qint64 got = device.read(buffer.data(), buffer.size());
        if (got < 0)
            throw Error(ErrorKind::InputOutput,
                        u"The file could not be read: %1."_s.arg(device.errorString()));
        if (got == 0)
            return hash.finish();
        hash.add(QByteArrayView(buffer.constData(), got));
        done += got;
        progress.report(done, device.isSequential() ? 0 : device.size());
    }
}

QString hex(QByteArrayView digest)
{
    return QString::fromLatin1(digest.toByteArray().toHex());
}

} // namespace insurable
