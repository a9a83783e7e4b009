// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"
#include "finding.h"
#include "gate.h"
#include "money.h"
#include "risk.h"
#include "snapshot.h"
#include "verdicttable.h"

namespace insurable {

// How one area stands. Themes without a control that applies are left out.
struct ThemeScore
{
    Id theme;
    double score = 0;    // 0–100
    double weight = 1;   // in the overall score
    double earned = 0;   // sum of the factors' products
    double possible = 0; // sum of the weights
    RiskClass risk = RiskClass::High;
    int controls = 0; // that apply
    int known = 0;    // of these

    friend bool operator==(const ThemeScore &, const ThemeScore &) = default;
};

enum class StepKind {
    Answer, // nobody has said; the hours are those of putting it in place
    PutInPlace,
    Complete, // is in place only partly
    Confirm,  // was in place, but the answer or proof is too old
    Document, // is in place, but nothing shows it
};

// Something worth doing. Gain and hours are those of having the control in place and documented.
struct NextStep
{
    Id control;
    StepKind kind = StepKind::PutInPlace;
    bool opensGate = false; // a control of the gate that is missing
    double gain = 0;        // points of the overall score
    double hours = 0;
    std::optional<Money> yearlyCost; // for this firm; empty where a count is not known

    [[nodiscard]] double gainPerHour() const { return hours > 0 ? gain / hours : 0; }
    friend bool operator==(const NextStep &, const NextStep &) = default;
};

// Something that stops counting after `until`.
struct Expiring
{
    enum class What { Control, Evidence, Certificate, Support, Policy };
    What what = What::Control;
    Id record; // control, evidence, supplier, asset or policy
    QString title;
    QDate until; // last day on which it counts; may have passed
    friend bool operator==(const Expiring &, const Expiring &) = default;
};

// The whole answer for one day. Never show the score without the gate.
struct Readiness
{
    QDate on;
    Id scheme;
    double score = 0; // 0–100; show it through shownScore()
    RiskClass risk = RiskClass::High;
    Gate gate;
    std::vector<ThemeScore> themes;
    VerdictTable verdicts;
    std::vector<NextStep> nextSteps; // best first: what opens the gate, then gain per hour
    Findings findings;

    [[nodiscard]] const ControlVerdict *verdict(const Id &control) const
    {
        return verdicts.find(control);
    }
    [[nodiscard]] const ThemeScore *theme(const Id &id) const;
    friend bool operator==(const Readiness &, const Readiness &) = default;
};

// Somebody has answered a question about a control. Until then a score would speak of the record
// and not of the firm: every program says "not known yet" instead of it.
[[nodiscard]] bool hasAnswers(const Readiness &readiness);
// The same of one area: something is known of at least one of its controls.
[[nodiscard]] bool hasAnswers(const ThemeScore &theme);

// Whole points, rounded down: nobody is shown a band that they did not reach.
[[nodiscard]] int shownScore(double score);

// The scheme that programs use unless told otherwise: the catalogue's first. Throws
// ErrorKind::Damaged where it has none.
[[nodiscard]] const Scheme &defaultScheme(const Catalogue &catalogue);

// All of it from scratch. To follow edits, use Assessor.
[[nodiscard]] Readiness assess(const Snapshot &snapshot, const Catalogue &catalogue,
                               const Scheme &scheme, QDate on);

// What stops counting within `days` from `on`, or stopped in the 30 days before; soonest first. A
// policy that another one follows without a gap is left out.
[[nodiscard]] std::vector<Expiring> expiringWithin(int days, const Snapshot &snapshot,
                                                   const Catalogue &catalogue,
                                                   const Readiness &readiness);

} // namespace insurable
