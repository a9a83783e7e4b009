// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulationsums.h"

namespace insurable {

namespace {

template <typename Array>
void addTo(Array &sums, const Array &others)
{
    for (size_t i = 0; i < sums.size(); ++i)
        sums[i] += others[i];
}

} // namespace

void ScenarioSums::join(const ScenarioSums &other)
{
    layered += other.layered;
    annual += other.annual;
    annualSquares += other.annualSquares;
    attached += other.attached;
    exhausted += other.exhausted;
    addTo(tail, other.tail);
    addTo(tailSquares, other.tailSquares);
}

void TotalSums::join(const TotalSums &other)
{
    years += other.years;
    gross += other.gross;
    layered += other.layered;
    ceded += other.ceded;
    retained += other.retained;
    attached += other.attached;
    exhausted += other.exhausted;
    addTo(tailYears, other.tailYears);
}

void DifferenceSums::join(const DifferenceSums &other)
{
    addTo(sum, other.sum);
    addTo(squares, other.squares);
}

void LaneSums::join(const LaneSums &other)
{
    scenarios.resize(other.scenarios.size());
    for (size_t i = 0; i < scenarios.size(); ++i)
        scenarios[i].join(other.scenarios[i]);
    total.join(other.total);
    difference.join(other.difference);
}

void LossHistograms::join(const LossHistograms &other)
{
    for (size_t i = 0; i < scenarios.size(); ++i)
        scenarios[i].join(other.scenarios[i]);
    total.join(other.total);
    ceded.join(other.ceded);
    retained.join(other.retained);
}

} // namespace insurable
