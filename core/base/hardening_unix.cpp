// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hardening.h"

#include <QtGlobal>

#include <sys/resource.h>
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#elif defined(Q_OS_MACOS)
#include <sys/types.h>

#include <sys/ptrace.h>
#endif

namespace insurable {

void forbidCoreDumps()
{
    // The hard limit stays: programs that are started from here may set their own.
    rlimit limit{};
    if (getrlimit(RLIMIT_CORE, &limit) == 0) {
        limit.rlim_cur = 0;
        setrlimit(RLIMIT_CORE, &limit);
    }
}

// On Linux this also stops dumps that are piped to a program, which the limit does not.
void forbidInspection()
{
#ifdef Q_OS_LINUX
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#elif defined(Q_OS_MACOS)
    ptrace(PT_DENY_ATTACH, 0, nullptr, 0);
#endif
}

} // namespace insurable
