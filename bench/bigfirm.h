// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"
#include "clock.h"
#include "isms.h"

namespace insurable::bench {

// How large the firm is that the goals speak of.
struct FirmSize
{
    int assets = 10'000;
    int risks = 5'000;
    int evidence = 5'000;
    int suppliers = 200;
    int actions = 500;
    qint64 history = 100'000;
};

// The day on which all of it is looked at.
[[nodiscard]] inline QDate benchDay()
{
    return QDate(2026, 11, 22);
}

// Made up, but the same every time: texts, dates and references as a large firm would have them.
void createBigFirm(const QString &path, const Catalogue &catalogue, const FirmSize &size);
// A vault with nothing in it.
void createEmptyFirm(const QString &path, const Catalogue &catalogue);
[[nodiscard]] std::unique_ptr<Isms> openBenchFirm(const QString &path, const Catalogue &catalogue,
                                                  const Clock &clock);
// What the benchmark's vaults are locked with.
[[nodiscard]] QString benchPassphrase();

} // namespace insurable::bench
