// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consistency.h"

namespace insurable {

// The key of a finding: code and subject, and a digest of the facts where they may change while
// the finding stays. Always a valid Id.
[[nodiscard]] QString consistencyKey(ConsistencyCode code, const QString &subject,
                                     const QStringList &facts = {});

// A finding about an answer. Facts that may change go into the key by `parameters`.
[[nodiscard]] ConsistencyFinding aboutAnswer(const AnsweredQuestion &answer, ConsistencyCode code,
                                             FindingSeverity severity,
                                             const QStringList &parameters = {});

// Rules about one answer each (answerrules.cpp).
using AnswerRule = std::optional<ConsistencyFinding> (*)(const AnsweredQuestion &,
                                                         const ConsistencyInput &);
[[nodiscard]] const std::vector<AnswerRule> &answerRules();

// Rules that may find several things at once (setrules.cpp).
using SetRule = std::vector<ConsistencyFinding> (*)(const ConsistencyInput &);
[[nodiscard]] const std::vector<SetRule> &setRules();

} // namespace insurable
