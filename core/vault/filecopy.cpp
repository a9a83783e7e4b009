// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filecopy.h"

#include "header.h"
#include "newfile.h"
#include "pagecodec.h"
#include "progress.h"

#include <QThread>

#include <future>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr qint64 stepSize = 4 << 20;
constexpr int mostPasses = 12;
constexpr int passesBeforeHolding = 4;
constexpr qint64 mostToHoldFor = 64 << 20; // read in a fraction of a second
constexpr int pause = 20;                  // milliseconds

quint64 untilNobodyWrites(const WritingCount &writing, const Progress &progress)
{
    quint64 count = writing.value();
    while (count % 2 != 0) {
        progress.check();
        QThread::msleep(pause);
        count = writing.value();
    }
    return count;
}

QByteArray readStep(const PlatformFile &source, qint64 at, qint64 end)
{
    const qint64 wanted = std::min(stepSize, end - at);
    QByteArray bytes = source.read(at, wanted);
    if (bytes.size() != wanted && source.size() >= end)
        throw Error(ErrorKind::InputOutput, u"The vault could not be read to its end."_s,
                    source.lastError());
    return bytes;
}

// Whether it got through without the file becoming shorter.
bool copyOnce(const PlatformFile &source, NewFile &copy, qint64 from, bool isFirst,
              Progress &progress)
{
    const qint64 size = source.size();
    for (qint64 at = from; at < size; at += stepSize) {
        progress.check();
        const QByteArray bytes = readStep(source, at, size);
        if (bytes.size() != std::min(stepSize, size - at))
            return false;
        if (isFirst || copy.file().read(at, bytes.size()) != bytes)
            copy.write(at, bytes);
        if (isFirst)
            progress.report(at + bytes.size(), 2 * size);
    }
    copy.truncate(size);
    return true;
}

// Hands out steps to whoever asks next.
class PageCheck final
{
public:
    PageCheck(const QString &path, const Secret &dataKey, quint32 pageSize)
        : m_path(path)
        , m_dataKey(dataKey)
        , m_pageSize(pageSize)
        , m_size(open()->size())
    {
    }

    // In as many threads as one likes. Only one of them reports.
    void work(Progress *progress)
    {
        const auto file = open();
        const PageCodec codec(m_dataKey, file->read(Header::size, PageCodec::saltSize), m_pageSize);
        for (qint64 at = next(); at < m_size && !m_stop; at = next()) {
            if (!isWhole(*file, codec, at)) {
                m_stop = m_damaged = true;
                return;
            }
            if (progress && progress->isCancelled())
                m_stop = true;
            else if (progress)
                progress->report(m_size + at, 2 * m_size);
        }
    }
    [[nodiscard]] bool isDamaged() const { return m_damaged; }

private:
    [[nodiscard]] std::unique_ptr<PlatformFile> open() const
    {
        auto opened = PlatformFile::open(m_path, PlatformFile::Mode::Read);
        if (!opened.file)
            throw fileError(u"Could not read"_s, m_path, opened.reason);
        return std::move(opened.file);
    }
    [[nodiscard]] qint64 next() { return m_next.fetch_add(stepSize); }
    [[nodiscard]] bool isWhole(const PlatformFile &file, const PageCodec &codec, qint64 at) const
    {
        const QByteArray bytes = readStep(file, at, m_size);
        for (qsizetype i = 0; i < bytes.size(); i += m_pageSize) {
            const auto number = quint32((at + i - Header::size) / m_pageSize + 1);
            const QByteArrayView page =
                QByteArrayView(bytes).sliced(i, std::min<qsizetype>(m_pageSize, bytes.size() - i));
            if (!codec.isAuthentic(number, page) && !PageCodec::isBlank(number, page))
                return false;
        }
        return true;
    }

    QString m_path;
    const Secret &m_dataKey;
    quint32 m_pageSize;
    qint64 m_size;
    std::atomic<qint64> m_next{Header::size};
    std::atomic<bool> m_stop{false};
    std::atomic<bool> m_damaged{false};
};

} // namespace

qint64 copySteadily(const PlatformFile &source, NewFile &copy, qint64 from, WritingCount &writing,
                    Progress &progress)
{
    for (int pass = 0; pass < mostPasses; ++pass) {
        std::unique_lock<std::mutex> held;
        if (pass >= passesBeforeHolding && source.size() <= mostToHoldFor)
            held = writing.holdOff();
        const quint64 before = untilNobodyWrites(writing, progress);
        const qint64 size = source.size();
        if (copyOnce(source, copy, from, pass == 0, progress) && writing.value() == before
            && source.size() == size)
            return size;
    }
    throw Error(ErrorKind::InputOutput,
                u"The vault was being changed all the time; the backup was not made. Please try "
                u"again later."_s);
}

void syncAndCheckPages(NewFile &copy, const Secret &dataKey, quint32 pageSize, Progress &progress)
{
    PageCheck check(copy.path(), dataKey, pageSize);
    // What the check reads is what the disk is being given.
    auto synced = std::async(std::launch::async, [&copy] { copy.sync(); });
    auto helper = std::async(std::launch::async, [&check] { check.work(nullptr); });
    check.work(&progress);
    helper.get();
    synced.get();
    progress.check();
    if (check.isDamaged())
        throw Error(ErrorKind::Damaged,
                    u"The backup did not hold when it was checked. Please check the vault "
                    u"itself."_s);
}

} // namespace insurable
