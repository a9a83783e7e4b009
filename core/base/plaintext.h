// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace insurable {

// Text as a person may safely see it in one line: no control characters, no marks that change the
// reading direction, white space folded.
[[nodiscard]] QString singleLine(QStringView text);

// A file name that any system takes and that cannot leave its folder: no separators, drive letters,
// alternate streams, reserved device names, trailing dots or direction marks; NFC; at most
// `maximumBytes` (8 or more) of UTF-8 with the extension kept. Never empty.
[[nodiscard]] QString safeFileName(QStringView name, qsizetype maximumBytes = 120);

// "1 file", "3 files".
[[nodiscard]] QString counted(qint64 number, const QString &one, const QString &many);

// "an asset", "a supplier": by the first letter, which does for the words this program has.
[[nodiscard]] QString withArticle(const QString &noun);

// "1.5 GB", "300 kB": decimal units, as file managers show them.
[[nodiscard]] QString fileSize(qint64 bytes);

} // namespace insurable
