// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "condition.h"
#include "id.h"

#include <vector>

namespace insurable {

// A number, and who published it when.
struct Sourced
{
    double value = 0;
    QString source;
    int year = 0;
};

// Losses a firm claims for, and the small ones of every day. They come from different surveys and
// are never mixed: each frequency goes with its own severity.
enum class LossLayer { Claims, Everyday };
enum class EffectOn { Frequency, Severity };

// What one control takes away of a scenario when it is wholly in place, as a share of 0–1.
// Effects of one group overlap: they are different ways of seeing much the same protection.
struct ControlEffect
{
    Id control;
    EffectOn on = EffectOn::Frequency;
    double low = 0;
    double likely = 0;
    double high = 0;
    QString group;
    QString source;
    int year = 0;
};

// Which part of a policy answers for which share of the cost.
struct CoverShare
{
    QString part; // "interruption", "recovery", "crime", "liability", "extortion", "hardware"
    double share = 0;
};

// One layer of a scenario: how often, as a share of the layer's events, and how bad.
struct ScenarioLayer
{
    LossLayer layer = LossLayer::Claims;
    Sourced share;
    Sourced mean; // in the currency of the layer's basis
    Sourced sigma; // of the logarithm
};

// Which assets a loss of this kind goes with, by kind ("information") or, for "records", by the
// people whose data they hold.
struct AssetWeight
{
    QString kind;
    double weight = 0;
};

// A kind of loss, with its published figures.
struct Scenario
{
    Id id;
    QString title;
    QString summary;
    Id area; // a theme of the catalogue
    Condition applies;
    std::vector<ScenarioLayer> layers;
    std::vector<CoverShare> cover; // adds up to 1, the greatest share first
    QString coverSource;
    int coverYear = 0;
    Sourced hoursDown; // typical; 0 = work goes on
    bool growsWithRecords = false;
    std::vector<AssetWeight> assets;
    QString assetsSource;
    int assetsYear = 0;
    std::vector<ControlEffect> effects;
};

// "claims", "everyday"; "frequency", "severity".
[[nodiscard]] QString lossLayerName(LossLayer layer);
[[nodiscard]] std::optional<LossLayer> lossLayerFrom(QStringView name);
[[nodiscard]] QString effectOnName(EffectOn on);
[[nodiscard]] std::optional<EffectOn> effectOnFrom(QStringView name);
// The parts of a policy a scenario may name, in order.
[[nodiscard]] const QStringList &coverPartIds();

} // namespace insurable
