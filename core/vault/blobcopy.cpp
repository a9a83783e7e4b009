// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blobcopy.h"

#include "blobs.h"
#include "blobtables.h"
#include "session.h"

#include <QIODevice>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

// A file in a vault, read chunk by chunk.
class BlobReader final : public QIODevice
{
public:
    BlobReader(Session &session, const BlobRow &blob)
        : m_session(session)
        , m_blob(blob)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override { return m_done >= m_blob.size; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        if (m_at >= m_chunk.size() && !fetch())
            return m_done >= m_blob.size ? 0 : -1;
        const qint64 size = std::min<qint64>(most, m_chunk.size() - m_at);
        std::copy_n(m_chunk.constData() + m_at, size, data);
        m_at += size;
        m_done += size;
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    bool fetch()
    {
        try {
            Query query =
                m_session.database().query("SELECT bytes FROM vault_chunk WHERE number = ?");
            query.bind(1, m_blob.chunk(m_position));
            m_chunk = query.next() ? query.row().blob(0) : QByteArray();
        } catch (const Error &error) {
            setErrorString(error.message());
            m_chunk.clear();
        }
        ++m_position;
        m_at = 0;
        return !m_chunk.isEmpty();
    }

    Session &m_session;
    BlobRow m_blob;
    qint64 m_position = 0;
    QByteArray m_chunk;
    qint64 m_at = 0;
    qint64 m_done = 0;
};

Error notWhole(const Session &session)
{
    return Error(ErrorKind::Damaged,
                 u"A file of evidence in “%1” is not whole."_s.arg(session.fileName()));
}

} // namespace

void copyBlob(Vault &from, Vault &to, const QByteArray &sha256, Progress &progress)
{
    BlobStore store(to);
    if (store.contains(sha256)) {
        if (store.references(sha256) == 0)
            store.retain(sha256);
        return;
    }
    Session &source = from.session();
    const auto blob = findBlob(source, sha256);
    if (!blob)
        throw notWhole(source);
    BlobReader reader(source, *blob);
    QByteArray arrived;
    try {
        arrived = store.add(reader, progress);
    } catch (const Error &error) {
        if (error.kind() == ErrorKind::InputOutput && !reader.atEnd())
            throw notWhole(source);
        throw;
    }
    if (arrived != sha256) // nobody refers to what came instead: it goes with the edit
        throw notWhole(source);
    store.retain(sha256);
}

} // namespace insurable
