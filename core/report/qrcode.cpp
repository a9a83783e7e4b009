// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qrcode.h"

#include "errors.h"

#include <QPainter>

#include <qrencode.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace insurable::report {

namespace {
constexpr int quietModules = 4;
}

void paintQrCode(QPainter &painter, const QRectF &square, const QByteArray &text)
{
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString(text.constData(), 0, QR_ECLEVEL_Q, QR_MODE_8, 0), &QRcode_free);
    if (!code)
        throw Error(ErrorKind::Usage, u"This is too much for a QR code."_s);
    const qreal module = square.width() / (code->width + 2 * quietModules);
    painter.fillRect(square, Qt::white);
    for (int y = 0; y < code->width; ++y) {
        // Neighbours as one bar: no hairlines between them, whatever shows the page.
        for (int x = 0; x < code->width; ++x) {
            const int from = x;
            while (x < code->width && (code->data[y * code->width + x] & 1))
                ++x;
            if (x > from)
                painter.fillRect(QRectF(square.x() + (from + quietModules) * module,
                                        square.y() + (y + quietModules) * module,
                                        (x - from) * module, module),
                                 Qt::black);
        }
    }
}

} // namespace insurable::report
