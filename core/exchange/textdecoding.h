// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace insurable {

enum class TextEncoding { Utf8, Utf16, Windows1252 };

// A text file as it was meant, and what had to be assumed to read it.
struct DecodedText
{
    QString text; // without byte order mark
    TextEncoding encoding = TextEncoding::Utf8;
};

// UTF-8 where the bytes are that, UTF-16 where a mark says so, and Windows-1252 (of which Latin-1
// is a part) otherwise: any bytes give some text.
[[nodiscard]] DecodedText decodeText(QByteArrayView bytes);

} // namespace insurable
