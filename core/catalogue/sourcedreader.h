// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenario.h"
#include "strictobject.h"

namespace insurable {

// {"value", "source", "year"}
[[nodiscard]] inline Sourced readSourced(StrictObject reader, double least, double most)
{
    Sourced figure;
    figure.value = reader.real(QStringLiteral("value"), least, most);
    figure.source = reader.text(QStringLiteral("source"));
    figure.year = reader.integer(QStringLiteral("year"), 2000, 2100);
    reader.finish();
    return figure;
}

} // namespace insurable
