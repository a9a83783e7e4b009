// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdfwriter.h"

#include <QSizeF>
#include <QStringList>

class QPainter;

namespace insurable::report {

// What a recovery sheet says. The groups are the key itself.
struct RecoverySheet
{
    QString firm;
    QString fileName; // of the vault
    QString mark;     // the first group
    QDate date;
    QStringList groups;
};

// One page: the key in large groups and as a QR code, how it is used and where it belongs. Whoever
// has this PDF has the key: it is written into `device` only, once, and nowhere else on the way.
// Needs what writePdf needs. Throws InputOutput.
void writeRecoverySheet(const RecoverySheet &sheet, PageSize page, QIODevice &device);

// The same on a page of paper; the painter's unit is a point.
void paintRecoverySheet(const RecoverySheet &sheet, QSizeF page, QPainter &painter);

} // namespace insurable::report
