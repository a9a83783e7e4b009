// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure.h"

#include <QFile>

#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace insurable::bench {

namespace {

// "VmHWM:     1234 kB"
qint64 statusValue(const QString &process, QByteArrayView key)
{
    QFile file(u"/proc/%1/status"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(key))
            return line.sliced(key.size()).replace("kB", "").trimmed().toLongLong() * 1024;
    }
    return 0;
}

} // namespace

qint64 residentMemory()
{
    return statusValue(u"self"_s, "VmRSS:");
}

qint64 peakMemory()
{
    return statusValue(u"self"_s, "VmHWM:");
}

qint64 peakMemoryOf(qint64 processId)
{
    return statusValue(QString::number(processId), "VmHWM:");
}

void resetPeakMemory()
{
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        file.write("5");
}

double loadAverage()
{
    double load = 0;
    return ::getloadavg(&load, 1) == 1 ? load : 0;
}

void settleDisk()
{
    ::sync();
}

void dropFromCache(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return;
    ::fsync(fd);
    ::posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
    ::close(fd);
}

} // namespace insurable::bench
