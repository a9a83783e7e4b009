// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "anyrecord.h"

#include <QDate>

namespace insurable {

// What is odd in a record and yet may be kept: a day of an incident that is still to come. Each
// with its field and a sentence for the person; programs warn of it and save.
[[nodiscard]] QList<Problem> remarksOn(const AnyRecord &record, QDate today);

} // namespace insurable
