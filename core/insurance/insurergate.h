// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers.h"

namespace insurable {

struct Readiness;

// One gate question as an insurer reads its answer.
struct GateAnswer
{
    Id question;
    GateState state = GateState::NotKnown;
};

// The gate as the insurer sees it: by the answers given, not by the records. Met only when every
// gate question is answered yes; not applicable counts only where the records bear it out or a
// reason is given.
struct InsurerGate
{
    GateState state = GateState::NotKnown;
    std::vector<GateAnswer> answers; // of the questions with role gate that apply
};

// How many controls of the base level count as in place by the person's word alone.
[[nodiscard]] qsizetype gateWithoutProof(const Readiness &readiness);

[[nodiscard]] InsurerGate insurerGate(const std::vector<AnsweredQuestion> &answers);

} // namespace insurable
