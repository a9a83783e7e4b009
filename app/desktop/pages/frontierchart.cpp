// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontierchart.h"

#include "plaintooltip.h"
#include "shownmoney.h"
#include "tokens.h"

#include <QToolTip>
#include <QtCharts/QLineSeries>
#include <QtCharts/QScatterSeries>

#include <cmath>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr double markSize = 7;
constexpr double planSize = 14;

// Four or five round amounts from nought to a little beyond the highest.
QCategoryAxis *moneyAxis(double most, const QString &title, const QString &currency,
                         const Tokens &tokens)
{
    const double rough = std::max(most, 1.0) / 4;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    double step = power;
    for (const double times : {1.0, 2.0, 2.5, 5.0, 10.0}) {
        step = times * power;
        if (step >= rough)
            break;
    }
    auto *axis = new QCategoryAxis;
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    const int steps = std::max(1, int(std::ceil(most / step)));
    for (int i = 0; i <= steps; ++i)
        labelAxis(*axis, shownMoney(i * step, currency), i * step);
    axis->setRange(-0.02 * steps * step, steps * step * 1.04);
    titleAxis(*axis, title, tokens);
    axis->setLabelsFont(textFont(TextRole::Small));
    axis->setLabelsColor(tokens.muted);
    axis->setGridLineColor(tokens.line);
    axis->setLinePenColor(tokens.line);
    return axis;
}

} // namespace

FrontierChart::FrontierChart(QWidget *parent)
    : PlainChartView(tr("What the best spending leaves"), parent)
{
    setObjectName(u"frontierChart"_s);
    setMinimumHeight(240);
    chart()->setMargins(QMargins(0, space::s, space::l, 0));
}

void FrontierChart::setFrontier(std::vector<FrontierPoint> points, const Plan &plan,
                                const QString &currency)
{
    m_points = std::move(points);
    m_plan = {plan.pounds, plan.lossAfter};
    m_currency = currency;
    setAccessibleDescription(tr("The plan costs %1 in the first year and leaves %2 of %3.")
                                 .arg(shownMoney(plan.pounds, currency),
                                      shownMoney(plan.lossAfter, currency),
                                      shownMoney(plan.lossBefore, currency)));
    dress(Tokens::current());
}

QString FrontierChart::figures() const
{
    QString text = tr("Spent in the first year (%1)").arg(m_currency) + u'\t' + tr("Hours") + u'\t'
        + tr("Expected loss a year (%1)").arg(m_currency) + u'\n';
    for (const FrontierPoint &point : m_points)
        text += QString::number(roundedAmount(point.pounds, 3), 'f', 0) + u'\t'
            + QString::number(point.hours, 'f', 1) + u'\t'
            + QString::number(roundedAmount(point.expectedLoss, 3), 'f', 0) + u'\n';
    return text;
}

void FrontierChart::dress(const Tokens &tokens)
{
    clear();
    if (m_points.empty())
        return;
    addCurve(tokens);
    addPlan(tokens);
    addAxes(tokens);
}

void FrontierChart::addCurve(const Tokens &tokens)
{
    auto *line = new QLineSeries;
    auto *marks = new QScatterSeries;
    for (const FrontierPoint &point : m_points) {
        line->append(point.pounds, point.expectedLoss);
        marks->append(point.pounds, point.expectedLoss);
    }
    chart()->addSeries(line);
    chart()->addSeries(marks);
    line->setPen(QPen(tokens.accent, 2));
    marks->setMarkerSize(markSize);
    marks->setColor(tokens.accent);
    marks->setBorderColor(tokens.surface);
    connect(marks, &QScatterSeries::hovered, this, &FrontierChart::showPoint);
}

void FrontierChart::addPlan(const Tokens &tokens)
{
    auto *plan = new QScatterSeries;
    plan->append(m_plan);
    chart()->addSeries(plan);
    plan->setMarkerShape(QScatterSeries::MarkerShapeRectangle);
    plan->setMarkerSize(planSize);
    plan->setColor(tokens.warning);
    plan->setBorderColor(tokens.surface);
    connect(plan, &QScatterSeries::hovered, this, &FrontierChart::showPoint);
}

void FrontierChart::addAxes(const Tokens &tokens)
{
    double pounds = m_plan.x();
    double loss = m_plan.y();
    for (const FrontierPoint &point : m_points) {
        pounds = std::max(pounds, point.pounds);
        loss = std::max(loss, point.expectedLoss);
    }
    QCategoryAxis *spent =
        moneyAxis(pounds, tr("What you spend in the first year"), m_currency, tokens);
    QCategoryAxis *left =
        moneyAxis(loss, tr("Average loss a year that is left"), m_currency, tokens);
    chart()->addAxis(spent, Qt::AlignBottom);
    chart()->addAxis(left, Qt::AlignLeft);
    const QList<QAbstractSeries *> all = chart()->series();
    for (QAbstractSeries *series : all) {
        series->attachAxis(spent);
        series->attachAxis(left);
    }
}

void FrontierChart::showPoint(const QPointF &point, bool entered)
{
    if (!entered) {
        QToolTip::hideText();
        return;
    }
    const QString words =
        tr("Spend %1 in the first year, and losses still cost %2 a year on average")
            .arg(shownMoney(point.x(), m_currency), shownMoney(point.y(), m_currency));
    QToolTip::showText(QCursor::pos(),
                       plainToolTip(point == m_plan ? tr("The plan: %1").arg(words) : words), this);
}

} // namespace insurable
