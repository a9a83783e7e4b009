// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <variant>

namespace insurable {

// One stored value, as the vault keeps it: nothing, whole number, real number, text or bytes.
using Cell = std::variant<std::monostate, qint64, double, QString, QByteArray>;

} // namespace insurable
