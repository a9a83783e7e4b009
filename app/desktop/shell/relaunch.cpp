// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "relaunch.h"

#include <QCoreApplication>
#include <QProcess>

namespace insurable {

using namespace Qt::StringLiterals;

bool startLocked(const QString &path)
{
    return QProcess::startDetached(QCoreApplication::applicationFilePath(),
                                   {u"--locked"_s, u"--"_s, path});
}

} // namespace insurable
