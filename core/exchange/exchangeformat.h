// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace insurable {

enum class ExchangeFormat { Csv, Json };

// By the ending of the file's name; nothing where it is neither ".csv" nor ".json".
[[nodiscard]] std::optional<ExchangeFormat> exchangeFormatOf(const QString &path);

} // namespace insurable
