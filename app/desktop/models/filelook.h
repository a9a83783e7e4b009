// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

#include <functional>

namespace insurable {

// What the first bytes of a file say it is. Names and endings are not trusted.
enum class FileLook { Empty, Picture, Text, Pdf, Other };

[[nodiscard]] FileLook lookOf(const QByteArray &head);

// Bytes as text to be shown plainly: UTF-8 or UTF-16, else Latin-1. Control characters and marks
// that change the reading direction are replaced.
[[nodiscard]] QString shownText(const QByteArray &head);

// A picture no larger than `bound` pixels. Null for bytes that are no picture, are damaged, or would
// need too much memory. PNG, JPEG, GIF and BMP only: nothing that refers to other files.
[[nodiscard]] QImage decodePicture(const QByteArray &bytes, QSize bound);
// The same in another thread; `done` is called in the receiver's, unless that is gone by then.
void decodePictureLater(const QByteArray &bytes, QSize bound, QObject &receiver,
                        const std::function<void(const QImage &)> &done);

} // namespace insurable
