// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exact.h"
#include "moneypicture.h"

#include <functional>

namespace insurable {

class Progress;

// Answers questions about money, one after the other, and remembers what the next may share. One
// thread at a time.
class MoneyReckoner final
{
public:
    using Tell = std::function<void(const MoneyPicture &)>;

    MoneyReckoner();

    // Tells the picture each time a part of it is there: first the year, which does not stop for
    // anything, then what takes longer. Throws ErrorKind::Cancelled, and Invalid for what-ifs that
    // are no possible numbers.
    void answer(const MoneyQuestion &question, Progress &progress, const Tell &tell);

private:
    void reckonYear(const MoneyQuestion &question);
    [[nodiscard]] std::shared_ptr<LossView> yearOf(const MoneyQuestion &question, bool isWhatIf);
    void reckonCovers(const MoneyQuestion &question, Progress &progress);
    void reckonPrices(const MoneyQuestion &question, Progress &progress);
    void refineWhatIf(const MoneyQuestion &question, Progress &progress);
    void reckonPlan(const MoneyQuestion &question, Progress &progress, const Tell &tell);
    [[nodiscard]] bool hasPlanFor(const MoneyQuestion &question) const;

    ExactEngine m_engine;
    MoneyPicture m_picture;
};

} // namespace insurable
