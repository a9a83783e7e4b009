// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors.h"

#include "plaintext.h"

#include <algorithm>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace insurable {

Error::Error(ErrorKind kind, QString message, QString detail)
    : m_kind(kind)
    , m_message(std::move(message))
    , m_detail(std::move(detail))
    , m_what(m_message.toUtf8())
{
}

namespace {

bool mentions(const QString &reason, std::initializer_list<QLatin1StringView> phrases)
{
    return std::any_of(phrases.begin(), phrases.end(), [&](QLatin1StringView phrase) {
        return reason.contains(phrase, Qt::CaseInsensitive);
    });
}

} // namespace

Error fileError(const QString &what, const QString &path, const QString &reason)
{
    const QString name = singleLine(path);
    if (mentions(reason,
                 {"no space left"_L1, "disk full"_L1, "disk is full"_L1, "not enough space"_L1,
                  "disk quota exceeded"_L1}))
        return Error(ErrorKind::DiskFull, u"%1 “%2”: the disk is full."_s.arg(what, name), reason);
    if (mentions(reason, {"permission denied"_L1, "access is denied"_L1, "read-only file"_L1}))
        return Error(ErrorKind::InputOutput,
                     u"%1 “%2”: you do not have permission."_s.arg(what, name), reason);
    QString words = singleLine(reason);
    while (words.endsWith(u'.'))
        words.chop(1);
    return Error(ErrorKind::InputOutput, u"%1 “%2”: %3."_s.arg(what, name, words), reason);
}

} // namespace insurable
