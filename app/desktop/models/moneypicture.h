// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"
#include "cover.h"
#include "firmplan.h"
#include "firmpremium.h"
#include "plan.h"
#include "snapshot.h"

#include <memory>

namespace insurable {

// What is true of the firm on a day, taken along by the thread that reckons. Never changed.
struct MoneyGround
{
    Snapshot records;
    Catalogue catalogue;
    Readiness readiness;
    QDate on;
};

// What the person asks.
struct MoneyQuestion
{
    std::shared_ptr<const MoneyGround> ground;
    WhatIf whatIf = {};
    ControlLevels toggles = {}; // controls tried at another level than on record
    PlanBudget budget = {};
    bool isBrief = false; // today's year and the policy in force, no more

    [[nodiscard]] bool hasWhatIf() const;
};

// A year of the firm.
struct LossView
{
    FirmRisk risk;
    ControlLevels levels;
    LossResult loss;                    // without cover
    std::shared_ptr<const Cover> cover; // of the policy in force; null = none

    // One year in so many is worse; `chance` is that of a worse one.
    [[nodiscard]] double lossAt(double chance) const;
    [[nodiscard]] double staysAt(double chance) const; // never more than the loss
    [[nodiscard]] double mean() const { return loss.total.mean.value; }
};

// What stays of such a year with a policy. What it pays is reckoned within the policy's own years:
// so that chance, where years are played, does not pass for cover.
[[nodiscard]] double staysWith(const LossView &view, const Cover &cover, double chance);

// Such a year in figures, for words: those of the tables where it is a likely, bad or very bad one;
// elsewhere what is paid may be off as far as in the nearest of these.
[[nodiscard]] CoveredYear yearWith(const LossView &view, const Cover &cover, double chance);

// The same as it is said: its parts add up to the loss as it is shown.
[[nodiscard]] ShownSplit splitWith(const LossView &view, const Cover &cover, double chance);

// What one control does to the expected loss of a year.
struct ControlGain
{
    Id control;
    double level = 0;     // how far it is in place
    double takes = 0;     // it takes away today
    double couldTake = 0; // it would take away more, wholly in place
};

struct PlanView
{
    FirmChoices choices;
    PlanBudget budget;
    Plan plan;
    LossResult loss;                     // a year after it, without cover
    std::vector<FrontierPoint> frontier; // empty = not reckoned yet
};

// A policy, a quote or the usual cover, as an insurer would price it.
struct PricedCover
{
    PolicyTerms terms;
    std::optional<IndicatedPremium> premium = {};
    std::optional<ChargedPremium> charged = {};
    std::vector<WrongAnswer> wrongAnswers = {};
};

// What has been reckoned so far. Parts that are not there yet are null.
struct MoneyPicture
{
    std::shared_ptr<const MoneyGround> ground;
    std::shared_ptr<const LossView> now;
    std::shared_ptr<const LossView> whatIf;                // the same as now where nothing is tried
    std::shared_ptr<const std::vector<ControlGain>> gains; // the greatest together first
    std::shared_ptr<const std::vector<Cover>> covers; // of every policy and quote, in their order
    QString coverTrouble; // why they cannot be compared; empty = they can
    std::shared_ptr<const std::vector<PricedCover>> prices; // of the same, or of the usual cover
    std::shared_ptr<const PlanView> plan;

    [[nodiscard]] const QString &currency() const { return now->risk.currency; }
};

// The loss that a year exceeds with that chance, read off the curve; 0 where it is rarer to lose
// anything at all.
[[nodiscard]] double lossExceeded(const AnnualLoss &loss, double chance);

} // namespace insurable
