// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "questionset.h"

namespace insurable {

// Yes is good news, and no is bad news, only where the answer follows from controls.
[[nodiscard]] inline bool asksForControl(const Question &question)
{
    return !controlsOf(question.derive).empty()
        && (question.role == QuestionRole::Gate || question.role == QuestionRole::Rating);
}

} // namespace insurable
