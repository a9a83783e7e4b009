// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "money.h"

#include <optional>

namespace insurable {

// What was wrong with what the insurer was told, as the Insurance Act 2015 (Schedule 1) tells it
// apart. For businesses; consumers have another law.
enum class Misstatement {
    None,
    Deliberate,  // or reckless
    WouldRefuse, // innocent, but the insurer would not have insured at all
    WouldDiffer, // innocent; other terms, a higher premium, or both
};

// What the insurer would have done, had it known. Each only where it would.
struct WouldHave
{
    std::optional<Money> premium = {}; // charged this
    std::optional<Money> payable = {}; // paid this for the claim, on the other terms
};

struct Remedy
{
    bool isAvoided = false; // the policy is treated as if it had never been
    bool isPremiumReturned = false;
    double percent = 100; // X of the Act: premium charged ÷ premium that would have been × 100
    Money paid;           // for the claim

    friend bool operator==(const Remedy &, const Remedy &) = default;
};

// What is paid of `claim`. Exact in whole pence; the one rounding is to the nearest penny, half a
// penny up, in favour of the insured. A premium that would have been no higher changes nothing.
// Throws ErrorKind::Invalid, naming the parameter, for amounts that cannot be.
[[nodiscard]] Remedy remedyFor(Misstatement misstatement, Money claim, Money premiumCharged,
                               const WouldHave &wouldHave = {});

// amount × charged ÷ wouldHave, capped at the amount itself.
[[nodiscard]] Money proportionOf(Money amount, Money charged, Money wouldHave);

} // namespace insurable
