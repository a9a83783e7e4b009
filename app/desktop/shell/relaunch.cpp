// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "relaunch.h"

#include <QCoreApplication>
#include <QProcess>

namespace insurable {

using namespace Qt::StringLiterals;

bool startLocked(const QString &path, bool minimised)
{
    QStringList arguments{u"--locked"_s};
    if (minimised)
        arguments.append(u"--minimised"_s);
    arguments += {u"--"_s, path};
    return QProcess::startDetached(QCoreApplication::applicationFilePath(), arguments);
}

} // namespace insurable
