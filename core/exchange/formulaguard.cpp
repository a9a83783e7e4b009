// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formulaguard.h"

namespace insurable {

namespace {

// The wide forms of = + - @ are formulas to spreadsheets set to Japanese or Chinese.
bool mayStartFormula(QChar first)
{
    return QStringView(u"=+-@\t\r\n\uff1d\uff0b\uff0d\uff20").contains(first);
}

bool needsGuard(QStringView text)
{
    return !text.isEmpty() && (text.front() == u'\'' || mayStartFormula(text.front()));
}

} // namespace

QString guarded(const QString &text)
{
    return needsGuard(text) ? u'\'' + text : text;
}

QString unguarded(const QString &text)
{
    const bool isGuarded = text.startsWith(u'\'') && needsGuard(QStringView(text).sliced(1));
    return isGuarded ? text.sliced(1) : text;
}

} // namespace insurable
