// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenario.h"

namespace insurable {

// What all events of a layer together amount to, for the firm that the published book stands for.
struct LayerBasis
{
    LossLayer layer = LossLayer::Claims;
    QString currency; // ISO 4217, of the means in the scenarios
    Sourced frequency; // events a year
    double priorShape = 1; // how firmly the published frequency stands against own incidents
};

// Times so much from `at` on; between two points it changes evenly on logarithmic scales.
struct ScalePoint
{
    double at = 0;
    double frequency = 1;
    double severity = 1;
    QString source;
    int year = 0;
};

// Times so much for a sector, a country.
struct ScaleName
{
    QString name;
    double frequency = 1;
    double severity = 1;
    QString source;
    int year = 0;
};

struct CurrencyRate
{
    QString currency;
    double perDollar = 1;
};

struct Bounds
{
    double least = 0;
    double most = 0;
};

// How published figures become a firm's: data, not code.
struct LossBasis
{
    QString title;
    QString version;
    std::vector<LayerBasis> layers;
    std::vector<ScalePoint> turnover; // in dollars; claims layer
    Sourced turnoverPerHead; // in dollars, where turnover is not known
    std::vector<ScalePoint> staff; // everyday layer
    std::vector<ScaleName> sectors; // claims layer
    std::vector<ScaleName> countries; // claims layer
    Bounds frequencyBounds; // of all scaling together
    Bounds severityBounds;
    Sourced recordsReference; // people whose data a typical firm holds
    Sourced recordsElasticity; // by how much severity follows their number
    Bounds recordsBounds;
    std::vector<CurrencyRate> currencies;
    Sourced rates; // value: the day as yyyymmdd
    Sourced frequencyCap; // the most that all controls together take away
    Sourced severityCap;
    Sourced overlap; // what the next effect of a group is worth, against the one before
    std::vector<std::pair<Id, Sourced>> usual; // how far the firms of the book have a control
    Sourced claimsFrom; // in dollars: own incidents that cost as much count as claims
    Sourced typicalRetention; // in dollars
    Sourced typicalLimit;

    [[nodiscard]] const LayerBasis *layer(LossLayer layer) const; // null = not described
    [[nodiscard]] const ScaleName *sector(QStringView name) const;
    [[nodiscard]] const ScaleName *country(QStringView code) const;
    [[nodiscard]] const CurrencyRate *currency(QStringView code) const;
};

} // namespace insurable
