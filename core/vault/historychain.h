// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace insurable {

class Progress;
class Vault;

struct HistoryVerdict
{
    qint64 entries = 0;
    std::optional<qint64> firstBroken; // number of the first entry that is not what was written
    QString text;                      // a sentence

    [[nodiscard]] bool isWhole() const { return !firstBroken; }
};

// Follows the chain from the vault's id to the head that the state row vouches for, and finds the
// first entry that was changed, is missing, or was never written. Throws Cancelled and Damaged.
[[nodiscard]] HistoryVerdict verifyHistory(Vault &vault, Progress &progress);

} // namespace insurable
