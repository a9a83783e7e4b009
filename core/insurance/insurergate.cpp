// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insurergate.h"

#include "readiness.h"

#include <algorithm>

namespace insurable {

namespace {

// Not applicable by a person's word alone needs a reason to be believed.
bool isNotApplicable(const AnsweredQuestion &answer)
{
    return std::holds_alternative<NotApplicable>(answer.value)
        && (answer.origin == Origin::Derived || !answer.reason.trimmed().isEmpty());
}

GateState stateOf(const AnsweredQuestion &answer)
{
    if (isExtent(answer.value, Extent::Yes))
        return GateState::Met;
    if (isExtent(answer.value, Extent::Partly) || isExtent(answer.value, Extent::No))
        return GateState::NotMet;
    return GateState::NotKnown;
}

} // namespace

qsizetype gateWithoutProof(const Readiness &readiness)
{
    return std::count_if(
        readiness.gate.items.begin(), readiness.gate.items.end(), [&](const GateItem &item) {
            const ControlVerdict *verdict = readiness.verdicts.find(item.control);
            return item.state == GateState::Met && verdict
                && verdict->assurance == Assurance::Declared;
        });
}

InsurerGate insurerGate(const std::vector<AnsweredQuestion> &answers)
{
    InsurerGate gate;
    for (const AnsweredQuestion &answer : answers) {
        if (answer.question->role == QuestionRole::Gate && !isNotApplicable(answer))
            gate.answers.push_back({answer.question->id, stateOf(answer)});
    }
    const auto least =
        std::min_element(gate.answers.begin(), gate.answers.end(),
                         [](const auto &a, const auto &b) { return a.state < b.state; });
    gate.state = least == gate.answers.end() ? GateState::NotKnown : least->state;
    return gate;
}

} // namespace insurable
