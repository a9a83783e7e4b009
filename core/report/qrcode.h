// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QRectF>

class QPainter;

namespace insurable::report {

// A QR code of capital letters, digits and dashes, black on white with its quiet margin, filling
// the square. Throws Usage where the text does not fit.
void paintQrCode(QPainter &painter, const QRectF &square, const QByteArray &text);

} // namespace insurable::report
