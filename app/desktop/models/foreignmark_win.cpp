// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "foreignmark.h"

#include <QFile>

namespace insurable {

using namespace Qt::StringLiterals;

void markAsForeign(const QString &path)
{
    QFile mark(path + u":Zone.Identifier"_s); // an alternate stream of the file itself
    if (mark.open(QIODevice::WriteOnly))
        mark.write("[ZoneTransfer]\r\nZoneId=3\r\n");
}

} // namespace insurable
