// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storedbytes.h"

#include "isms.h"
#include "taskrunner.h"

#include <QIODevice>

namespace insurable {

namespace {

class HeadDevice final : public QIODevice
{
public:
    explicit HeadDevice(qint64 limit)
        : m_limit(limit)
    {
        open(WriteOnly | Unbuffered);
    }
    [[nodiscard]] bool isFull() const { return m_bytes.size() >= m_limit; }
    [[nodiscard]] QByteArray bytes() const { return m_bytes; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        m_bytes.append(data, std::min(size, m_limit - m_bytes.size()));
        return size;
    }

private:
    qint64 m_limit;
    QByteArray m_bytes;
};

// Stops the reading once there is enough.
class UntilFull final : public Progress
{
public:
    UntilFull(const HeadDevice &head, bool whole)
        : m_head(head)
        , m_whole(whole)
    {
    }
    void report(qint64, qint64) override { }
    [[nodiscard]] bool isCancelled() const override { return !m_whole && m_head.isFull(); }

private:
    const HeadDevice &m_head;
    bool m_whole;
};

class Silence final : public ErrorReporter
{
public:
    void report(const Error &) override { }
};

} // namespace

std::optional<QByteArray> storedBytes(Isms &isms, const EvidenceFile &file, qint64 limit)
{
    HeadDevice head(limit);
    UntilFull progress(head, file.size <= limit);
    Silence silence;
    TaskRunner runner(nullptr, silence);
    const bool whole = runner.attempt([&] { isms.extract(file, head, progress); });
    if (!whole && (file.size <= limit || !head.isFull()))
        return std::nullopt;
    return head.bytes();
}

} // namespace insurable
