// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "zipstore.h"

#include "zipaes.h"

#include <QIODevice>

#include <zlib.h>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

QString failed()
{
    return u"The pack could not be written to"_s;
}

} // namespace

ZipStore::ZipStore(QIODevice &out, QString path, ZipDate date, Secret password)
    : m_out(out)
    , m_path(std::move(path))
    , m_date(date)
    , m_password(std::move(password))
{
}

ZipStore::~ZipStore() = default;

void ZipStore::begin(const QString &name, qint64 size)
{
    const bool isEncrypted = !m_password.isEmpty();
    m_items.append({name.toUtf8(), quint64(size), 0, m_position, isEncrypted});
    put(zipLocalHeader(m_items.last(), m_date));
    if (isEncrypted) {
        m_aes = std::make_unique<ZipAes>(m_password);
        put(m_aes->prefix());
    }
}

void ZipStore::write(QByteArrayView bytes)
{
    ZipItem &item = m_items.last();
    item.crc = quint32(
        crc32_z(item.crc, reinterpret_cast<const Bytef *>(bytes.data()), z_size_t(bytes.size())));
    if (m_aes)
        put(m_aes->encrypt(bytes));
    else
        put(bytes);
}

void ZipStore::end()
{
    if (m_aes)
        put(m_aes->finish());
    m_aes.reset();
    const quint64 position = m_position;
    seek(m_items.last().offset);
    put(zipLocalHeader(m_items.last(), m_date));
    seek(position);
}

qint64 ZipStore::finish()
{
    const quint64 start = m_position;
    for (const ZipItem &item : std::as_const(m_items))
        put(zipCentralHeader(item, m_date));
    put(zipEnd(quint64(m_items.size()), start, m_position - start));
    return qint64(m_position);
}

void ZipStore::put(QByteArrayView bytes)
{
    // A full disk may take a part first and only then say why it takes no more.
    while (!bytes.isEmpty()) {
        const qint64 taken = m_out.write(bytes.data(), bytes.size());
        if (taken <= 0)
            throw taken == 0 ? fileError(failed(), m_path, u"disk full"_s) : failure();
        bytes = bytes.sliced(taken);
        m_position += quint64(taken);
    }
}

void ZipStore::seek(quint64 position)
{
    if (!m_out.seek(qint64(position)))
        throw failure();
    m_position = position;
}

Error ZipStore::failure() const
{
    return fileError(failed(), m_path, m_out.errorString());
}

} // namespace insurable
