// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "field.h"

#include <QDate>

namespace insurable {

class Isms;

// A field's value in the words a person reads: "22 Nov 2026", "£1,200", the title of the record
// referred to. Plain text in one line; empty where there is nothing.
[[nodiscard]] QString shownValue(const Isms &isms, const Field &field, const void *record);
[[nodiscard]] QString shownDate(const QDate &date);

// What to sort by: numbers by size, choices by their order, dates by time.
[[nodiscard]] QVariant sortKey(const Isms &isms, const Field &field, const void *record);

// A control's title, or its id where the catalogue does not have it.
[[nodiscard]] QString controlTitle(const Isms &isms, const QString &control);

} // namespace insurable
