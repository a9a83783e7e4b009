// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exitstatus.h"

namespace insurable {

ExitStatus exitStatusOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Usage:
        return ExitStatus::Usage;
    case ErrorKind::Invalid:
        return ExitStatus::Finding;
    case ErrorKind::WrongKey:
        return ExitStatus::WrongKey;
    case ErrorKind::NotAVault:
    case ErrorKind::Damaged:
    case ErrorKind::NewerVersion:
        return ExitStatus::Damaged;
    case ErrorKind::InUse:
    case ErrorKind::Conflict:
    case ErrorKind::ReadOnly:
    case ErrorKind::DiskFull:
    case ErrorKind::InputOutput:
        return ExitStatus::InputOutput;
    case ErrorKind::Cancelled:
        break;
    }
    return ExitStatus::Interrupted;
}

} // namespace insurable
