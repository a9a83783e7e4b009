// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartlook.h"
#include "plan.h"

namespace insurable {

// What the best spending of so many pounds leaves of the expected loss of a year; the plan stands on
// it, or beside it where something is required.
class FrontierChart final : public PlainChartView
{
    Q_OBJECT
public:
    explicit FrontierChart(QWidget *parent = nullptr);

    void setFrontier(std::vector<FrontierPoint> points, const Plan &plan, const QString &currency);
    [[nodiscard]] QString figures() const override;

protected:
    void dress(const Tokens &tokens) override;

private:
    void addCurve(const Tokens &tokens);
    void addPlan(const Tokens &tokens);
    void addAxes(const Tokens &tokens);
    void showPoint(const QPointF &point, bool entered);

    std::vector<FrontierPoint> m_points;
    QPointF m_plan;
    QString m_currency;
};

} // namespace insurable
