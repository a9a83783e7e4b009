// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QJsonObject>
#include <QJsonValue>

namespace insurable {

// Reads hostile JSON: at most `maximumBytes`, at most 64 levels, no duplicate keys, no trailing
// text, UTF-8 only. Throws ErrorKind::Invalid with line and column; `what` names the document.
[[nodiscard]] QJsonValue parseJson(QByteArrayView text, const QString &what,
                                   qint64 maximumBytes = 64 << 20);
[[nodiscard]] QJsonObject parseJsonObject(QByteArrayView text, const QString &what,
                                          qint64 maximumBytes = 64 << 20);

} // namespace insurable
