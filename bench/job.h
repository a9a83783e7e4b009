// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "measure.h"

#include <QJsonObject>

namespace insurable::bench {

// Time and memory from here to the end of a job in a child process.
class Job final
{
public:
    Job()
    {
        resetPeakMemory();
        m_before = residentMemory();
        m_watch = Stopwatch();
    }
    [[nodiscard]] QJsonObject report() const
    {
        const double seconds = m_watch.seconds();
        return {{QStringLiteral("seconds"), seconds},
                {QStringLiteral("growth"), peakMemory() - m_before}};
    }
    [[nodiscard]] static double seconds(const QJsonObject &report)
    {
        return report.value(QLatin1StringView("seconds")).toDouble();
    }
    [[nodiscard]] static double mebibytes(const QJsonObject &report)
    {
        return report.value(QLatin1StringView("growth")).toDouble() / (1 << 20);
    }

private:
    qint64 m_before = 0;
    Stopwatch m_watch;
};

} // namespace insurable::bench
