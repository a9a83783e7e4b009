// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verdict.h"

namespace insurable {

struct Scheme;
class VerdictTable;

// Not known is never better than not met: neither opens the gate.
enum class GateState { NotMet, NotKnown, Met };

enum class GateReason {
    InPlace,
    NotInPlace,
    OnlyPlanned,
    OnlyPartly, // coverage or exceptions
    NotAnswered,
    AnsweredAhead,
    ReasonMissing,  // said not to apply, without saying why
    Undated,        // in place, but nobody said when that was true
    Expired,        // in place, but proof and answer are too old
    NotInCatalogue, // the scheme asks for a control that this program does not know
};

struct GateItem
{
    Id control;
    GateState state = GateState::NotKnown;
    GateReason reason = GateReason::NotAnswered;
    QDate date; // Expired: the last day it counted

    friend bool operator==(const GateItem &, const GateItem &) = default;
};

// The base level: met only when every control of it that applies is in place and fresh.
struct Gate
{
    GateState state = GateState::NotKnown;
    std::vector<GateItem> items; // those that apply, in the scheme's order
    std::vector<Id> setAside;    // said by the person not to apply, with a reason
    std::vector<Id> ruledOut;    // do not apply by the facts of the organisation

    [[nodiscard]] std::vector<GateItem> missing() const;
    [[nodiscard]] bool isMissing(const Id &control) const;
    friend bool operator==(const Gate &, const Gate &) = default;
};

[[nodiscard]] GateItem gateItem(const ControlVerdict &verdict);
[[nodiscard]] Gate gateOf(const VerdictTable &verdicts, const Scheme &scheme);

} // namespace insurable
