// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartlook.h"
#include "trend.h"

namespace insurable {

// The score month by month. A filled point: the base level was met then.
class TrendChart final : public PlainChartView
{
    Q_OBJECT
public:
    explicit TrendChart(QWidget *parent = nullptr);

    void setPoints(std::vector<ScorePoint> points); // oldest first
    [[nodiscard]] QString figures() const override;

protected:
    void dress(const Tokens &tokens) override;

private:
    void addCurve(const Tokens &tokens);
    void addMarks(const Tokens &tokens, bool met);
    void addAxes(const Tokens &tokens);
    void showPoint(const QPointF &point, bool entered);

    std::vector<ScorePoint> m_points;
};

} // namespace insurable
