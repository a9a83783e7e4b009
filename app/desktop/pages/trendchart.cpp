// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trendchart.h"

#include "plaintooltip.h"
#include "readinesstext.h"
#include "recorddisplay.h"
#include "tokens.h"

#include <QLocale>
#include <QToolTip>
#include <QtCharts/QAreaSeries>
#include <QtCharts/QLineSeries>
#include <QtCharts/QScatterSeries>
#include <QtCharts/QValueAxis>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr double markSize = 8;
constexpr double edge = 0.6; // room left and right of the first and last point

QLineSeries *line(const std::vector<ScorePoint> &points, bool ground)
{
    auto *series = new QLineSeries;
    for (size_t i = 0; i < points.size(); ++i)
        series->append(double(i), ground ? 0 : shownScore(points.at(i).score));
    return series;
}

QString words(const ScorePoint &point)
{
    return TrendChart::tr("%1: %2 of 100, base level %3")
        .arg(shownDate(point.on))
        .arg(shownScore(point.score))
        .arg(gateStateLabel(point.gate).toLower());
}

} // namespace

TrendChart::TrendChart(QWidget *parent)
    : PlainChartView(tr("Readiness over the last months"), parent)
{
    setObjectName(u"trendChart"_s);
    setMinimumHeight(150);
    chart()->setMargins(QMargins(0, 0, space::l, 0));
}

void TrendChart::setPoints(std::vector<ScorePoint> points)
{
    m_points = std::move(points);
    if (!m_points.empty())
        setAccessibleDescription(tr("%1. %2").arg(words(m_points.front()), words(m_points.back())));
    dress(Tokens::current());
}

QString TrendChart::figures() const
{
    QString text = tr("Day") + u'\t' + tr("Score") + u'\t' + tr("Base level") + u'\n';
    for (const ScorePoint &point : m_points)
        text += point.on.toString(Qt::ISODate) + u'\t' + QString::number(shownScore(point.score))
            + u'\t' + gateStateLabel(point.gate) + u'\n';
    return text;
}

void TrendChart::dress(const Tokens &tokens)
{
    clear();
    addCurve(tokens);
    addMarks(tokens, true);
    addMarks(tokens, false);
    addAxes(tokens);
}

void TrendChart::addCurve(const Tokens &tokens)
{
    auto *area = new QAreaSeries(line(m_points, false), line(m_points, true));
    area->upperSeries()->setParent(area);
    area->lowerSeries()->setParent(area);
    area->setColor(tokens.accentSoft);
    area->setBorderColor(Qt::transparent);
    chart()->addSeries(area);
    QLineSeries *curve = line(m_points, false);
    curve->setPen(QPen(tokens.accent, 2));
    chart()->addSeries(curve);
}

void TrendChart::addMarks(const Tokens &tokens, bool met)
{
    auto *marks = new QScatterSeries;
    marks->setMarkerSize(markSize);
    marks->setColor(met ? tokens.accent : tokens.surface);
    marks->setPen(QPen(tokens.accent, 2));
    for (size_t i = 0; i < m_points.size(); ++i) {
        if ((m_points.at(i).gate == GateState::Met) == met)
            marks->append(double(i), shownScore(m_points.at(i).score));
    }
    connect(marks, &QScatterSeries::hovered, this, &TrendChart::showPoint);
    chart()->addSeries(marks);
}

void TrendChart::addAxes(const Tokens &tokens)
{
    const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    const int last = int(m_points.size()) - 1;
    auto *months = new QCategoryAxis;
    months->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    months->setRange(-edge, last + edge);
    months->setStartValue(-edge);
    for (int i = last % 2; i <= last; i += 2) {
        const QDate on = m_points.at(size_t(i)).on;
        // Categories are told apart by their words, so the year goes along where it changes.
        labelAxis(*months, british.toString(on, i <= 1 || i == last ? u"MMM yy"_s : u"MMM"_s), i);
    }
    auto *points = new QValueAxis;
    points->setRange(0, 100);
    points->setTickCount(3);
    points->setLabelFormat(u"%.0f"_s);
    for (QAbstractAxis *axis : {static_cast<QAbstractAxis *>(months), static_cast<QAbstractAxis *>(points)}) {
        axis->setLabelsFont(textFont(TextRole::Small));
        axis->setLabelsColor(tokens.muted);
        axis->setGridLineColor(tokens.line);
        axis->setLinePen(QPen(tokens.line));
        axis->setTruncateLabels(false);
    }
    months->setGridLineVisible(false);
    points->setLineVisible(false);
    chart()->addAxis(months, Qt::AlignBottom);
    chart()->addAxis(points, Qt::AlignLeft);
    const QList<QAbstractSeries *> all = chart()->series();
    for (QAbstractSeries *series : all) {
        series->attachAxis(months);
        series->attachAxis(points);
    }
}

void TrendChart::showPoint(const QPointF &point, bool entered)
{
    const auto index = size_t(std::max(0, qRound(point.x())));
    if (entered && index < m_points.size())
        QToolTip::showText(QCursor::pos(), plainToolTip(words(m_points.at(index))), this);
    else
        QToolTip::hideText();
}

} // namespace insurable
