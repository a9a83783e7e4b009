// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors.h"

using namespace Qt::StringLiterals;

namespace insurable {

Error::Error(ErrorKind kind, QString message, QString detail)
    : m_kind(kind)
    , m_message(std::move(message))
    , m_detail(std::move(detail))
    , m_what(m_message.toUtf8())
{
}

Error fileError(const QString &what, const QString &path, const QString &reason)
{
    const bool full = reason.contains(u"No space left"_s, Qt::CaseInsensitive)
        || reason.contains(u"disk full"_s, Qt::CaseInsensitive)
        || reason.contains(u"not enough space"_s, Qt::CaseInsensitive);
    if (full)
        return Error(ErrorKind::DiskFull, u"%1 “%2”: the disk is full."_s.arg(what, path), reason);
    return Error(ErrorKind::InputOutput, u"%1 “%2”: %3."_s.arg(what, path, reason), reason);
}

} // namespace insurable
