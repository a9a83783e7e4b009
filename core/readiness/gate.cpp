// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate.h"

#include "scheme.h"
#include "verdicttable.h"

namespace insurable {

namespace {

GateReason reasonNotKnown(StatusReason reason)
{
    switch (reason) {
    case StatusReason::AnsweredAhead:
        return GateReason::AnsweredAhead;
    case StatusReason::ReasonMissing:
        return GateReason::ReasonMissing;
    case StatusReason::AsAnswered:
    case StatusReason::Unanswered:
    case StatusReason::NotComplete:
        break;
    }
    return GateReason::NotAnswered;
}

GateItem whenInPlace(const ControlVerdict &verdict)
{
    if (verdict.isLive())
        return {verdict.control, GateState::Met, GateReason::InPlace, verdict.until()};
    if (verdict.until().isNull())
        return {verdict.control, GateState::NotKnown, GateReason::Undated, {}};
    return {verdict.control, GateState::NotKnown, GateReason::Expired, verdict.until()};
}

GateState stateOf(const std::vector<GateItem> &items)
{
    if (items.empty())
        return GateState::NotKnown; // nothing shows a base level
    const auto least = std::min_element(
        items.begin(), items.end(), [](const auto &a, const auto &b) { return a.state < b.state; });
    return least->state;
}

} // namespace

std::vector<GateItem> Gate::missing() const
{
    std::vector<GateItem> all;
    std::copy_if(items.begin(), items.end(), std::back_inserter(all),
                 [](const GateItem &item) { return item.state != GateState::Met; });
    return all;
}

bool Gate::isMissing(const Id &control) const
{
    return std::any_of(items.begin(), items.end(), [&](const GateItem &item) {
        return item.control == control && item.state != GateState::Met;
    });
}

GateItem gateItem(const ControlVerdict &verdict)
{
    switch (verdict.status) {
    case ControlStatus::InPlace:
        return whenInPlace(verdict);
    case ControlStatus::Partly:
        return {verdict.control, GateState::NotMet, GateReason::OnlyPartly, {}};
    case ControlStatus::Planned:
        return {verdict.control, GateState::NotMet, GateReason::OnlyPlanned, {}};
    case ControlStatus::NotInPlace:
        return {verdict.control, GateState::NotMet, GateReason::NotInPlace, {}};
    case ControlStatus::NotKnown:
    case ControlStatus::NotApplicable:
        break;
    }
    return {verdict.control, GateState::NotKnown, reasonNotKnown(verdict.statusReason), {}};
}

Gate gateOf(const VerdictTable &verdicts, const Scheme &scheme)
{
    Gate gate;
    for (const Id &id : scheme.gate) {
        const ControlVerdict *verdict = verdicts.find(id);
        if (!verdict)
            gate.items.push_back({id, GateState::NotKnown, GateReason::NotInCatalogue, {}});
        else if (verdict->scope == Scope::RuledOut)
            gate.ruledOut.push_back(id);
        else if (verdict->scope == Scope::SetAside)
            gate.setAside.push_back(id);
        else
            gate.items.push_back(gateItem(*verdict));
    }
    gate.state = stateOf(gate.items);
    return gate;
}

} // namespace insurable
