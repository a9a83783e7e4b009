// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "moneypicture.h"

namespace insurable {

// How losses, chances and where they come from are worded in the window.
namespace losswords {

// "One year in twenty", of years that are worse; "9 years in ten".
[[nodiscard]] QString yearsWorse(double chance);
// "One year in twenty costs more", or how many cost nothing where that is all they do.
[[nodiscard]] QString yearsAt(const LossView &view, double chance);
// "1 in 20".
[[nodiscard]] QString oneIn(double chance);
// "One year in twenty costs more than £38,000; the policy pays £31,000 of it and £7,000 stays with
// you."
[[nodiscard]] QString reading(const LossView &view, double chance);
// What a policy pays of a loss and what stays; empty where there is no loss.
[[nodiscard]] QString paidAndStays(const LossView &view, double chance);

// "3 times a year", "once in 30 years", "never".
[[nodiscard]] QString often(double perYear);
// "2.3" or "0.031": a number of no more digits than are true.
[[nodiscard]] QString number(double value, int digits = 2);
[[nodiscard]] QString layerTitle(LossLayer layer);
[[nodiscard]] QString layerMeaning(LossLayer layer);
// A factor that shows as one.
[[nodiscard]] bool saysNothing(const FigureStep &step);
// What a step does, and by how much: "Size of the firm, by turnover", "× 0.352"; "÷ 0.813" where it
// takes something out again. Those shown multiply to what comes of them.
[[nodiscard]] QString stepTitle(const FigureStep &step);
[[nodiscard]] QString stepValue(const FigureStep &step, const QString &currency);
// "Coalition, … (2026)".
[[nodiscard]] QString stepSource(const FigureStep &step);
// Published, own, and what follows: one sentence each.
[[nodiscard]] QStringList updateSentences(const FrequencyUpdate &update);

} // namespace losswords

} // namespace insurable
