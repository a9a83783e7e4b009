// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explanation.h"

namespace insurable {

// Sentences for people about what readiness says as data. Plain text, translated.
[[nodiscard]] QString findingText(const Finding &finding);
[[nodiscard]] QString explanationText(const Explanation &explanation);
// The whole tree, each level indented by two spaces: for a terminal.
[[nodiscard]] QString explanationTree(const Explanation &explanation);
[[nodiscard]] QString gateReasonText(const GateItem &item);
[[nodiscard]] QString stepText(const NextStep &step, const Control &control);

// The overall score and its band, for people: "69 of 100" and "Getting there"; "not known yet" and
// "Not known yet" where hasAnswers() says no.
[[nodiscard]] QString scoreText(const Readiness &readiness);
[[nodiscard]] QString bandLabel(const Readiness &readiness, const Scheme &scheme);
[[nodiscard]] QString notKnownYetText(); // "Not known yet"
// An estimate of work, to the half hour up to 100 h, else to the hour: "11.5 h". Never "0 h" for
// some work.
[[nodiscard]] QString hoursText(double hours);

// Words for labels: "Not met", "Documented", "Due for renewal".
[[nodiscard]] QString gateStateLabel(GateState state);
[[nodiscard]] QString assuranceLabel(Assurance assurance);
[[nodiscard]] QString freshnessLabel(Freshness freshness);
[[nodiscard]] QString proofText(const Proof &proof);

// Stable names for scripts, JSON and submissions: "not_met", "documented", "due".
[[nodiscard]] QString gateStateName(GateState state);
[[nodiscard]] QString gateReasonName(GateReason reason);
[[nodiscard]] QString assuranceName(Assurance assurance);
[[nodiscard]] QString freshnessName(Freshness freshness);
[[nodiscard]] QString scopeName(Scope scope);
[[nodiscard]] QString stepKindName(StepKind kind);
[[nodiscard]] QString findingName(FindingCode code);
[[nodiscard]] QString severityName(FindingSeverity severity);

} // namespace insurable
