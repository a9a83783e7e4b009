// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace insurable {

// Codes that the world agrees on, as Qt knows them: ISO 3166 alpha-2 and ISO 4217, in capitals.
[[nodiscard]] bool isCountry(const QString &code);
[[nodiscard]] bool isCurrency(const QString &code);

// Something@domain.tld, so that a slip is noticed; whether mail arrives, only mail can tell.
[[nodiscard]] bool isEmailAddress(const QString &text);

} // namespace insurable
