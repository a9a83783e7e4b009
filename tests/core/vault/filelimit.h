// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScopeGuard>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>

namespace insurable {

// Until what is returned goes, nothing is written to a file behind this place.
inline auto limitFiles(qint64 size)
{
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit now{rlim_t(size), before.rlim_max};
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &now);
    return qScopeGuard([before, handler] {
        setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, handler);
    });
}

} // namespace insurable
#endif
