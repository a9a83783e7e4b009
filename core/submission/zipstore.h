// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "errors.h"
#include "secret.h"
#include "zipform.h"

#include <QList>
#include <QString>

#include <memory>

class QIODevice;

namespace insurable {

class ZipAes;

// Writes a ZIP front to back in the one form of zipform.h, taking the content piece by piece. Only
// the checksum in a local header is filled in afterwards. Throws what fileError() makes of a
// failing device.
class ZipStore final
{
public:
    // `path` is for messages. An empty password leaves the entries open.
    ZipStore(QIODevice &out, QString path, ZipDate date, Secret password);
    ~ZipStore();

    // The caller sees to it that exactly `size` bytes follow.
    void begin(const QString &name, qint64 size);
    void write(QByteArrayView bytes);
    void end();
    // Writes the directory; how long it all is.
    [[nodiscard]] qint64 finish();

private:
    void put(QByteArrayView bytes);
    void seek(quint64 position);
    [[nodiscard]] Error failure() const;

    QIODevice &m_out;
    QString m_path;
    ZipDate m_date;
    Secret m_password;
    QList<ZipItem> m_items;
    std::unique_ptr<ZipAes> m_aes;
    quint64 m_position = 0;
};

} // namespace insurable
