// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "themechart.h"

#include "plaintooltip.h"
#include "tokens.h"

#include <QGraphicsRectItem>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QtCharts/QBarSet>
#include <QtCharts/QHorizontalStackedBarSeries>
#include <QtCharts/QValueAxis>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr double barShare = 0.36; // of a row's height

int rowHeight()
{
    return QFontMetrics(textFont(TextRole::Body)).height() + space::m;
}

QColor barColour(const Tokens &tokens, RiskClass risk)
{
    switch (risk) {
    case RiskClass::Low:
        return tokens.accent;
    case RiskClass::Medium:
        return tokens.warning;
    case RiskClass::High:
        break;
    }
    return tokens.bad;
}

QString figure(const ThemeBar &bar)
{
    return ThemeChart::tr("%1 · %2").arg(bar.score).arg(choiceLabel(bar.risk).toLower());
}

int figureWidth()
{
    const QFontMetrics metrics(textFont(TextRole::Small));
    int widest = 0;
    for (const RiskClass risk : {RiskClass::Low, RiskClass::Medium, RiskClass::High})
        widest = std::max(widest, metrics.horizontalAdvance(figure({{}, {}, 100, risk})));
    return widest + space::m;
}

} // namespace

ThemeChart::ThemeChart(QWidget *parent)
    : PlainChartView(tr("Score by area"), parent)
    , m_marker(new QGraphicsRectItem)
{
    setObjectName(u"themeChart"_s);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_marker->setZValue(-1);
    m_marker->setPen(Qt::NoPen);
    scene()->addItem(m_marker);
    connect(chart(), &QChart::plotAreaChanged, this, &ThemeChart::place);
}

void ThemeChart::setBars(const QList<ThemeBar> &bars)
{
    m_bars = bars;
    QStringList words;
    for (const ThemeBar &bar : bars)
        words.append(tr("%1: %2 of 100, %3 risk")
                         .arg(bar.title)
                         .arg(bar.score)
                         .arg(choiceLabel(bar.risk).toLower()));
    setAccessibleDescription(words.join(u"; "_s));
    setFixedHeight(int(bars.size()) * rowHeight() + space::s);
    dress(Tokens::current());
}

QString ThemeChart::figures() const
{
    QString text = tr("Area") + u'\t' + tr("Score") + u'\t' + tr("Risk") + u'\n';
    for (const ThemeBar &bar : m_bars)
        text += bar.title + u'\t' + QString::number(bar.score) + u'\t' + choiceLabel(bar.risk) + u'\n';
    return text;
}

void ThemeChart::dress(const Tokens &tokens)
{
    clear();
    addSeries(tokens);
    addAxes(tokens);
    addFigures(tokens);
    m_marker->setBrush(tokens.hover);
    place();
}

// One set for each class of risk, so that a bar has its colour, and one for what is missing.
void ThemeChart::addSeries(const Tokens &tokens)
{
    auto *series = new QHorizontalStackedBarSeries;
    series->setBarWidth(barShare);
    const auto addSet = [series](const QColor &colour) {
        auto *set = new QBarSet(QString());
        set->setColor(colour);
        set->setBorderColor(Qt::transparent);
        series->append(set);
        return set;
    };
    for (const RiskClass risk : {RiskClass::Low, RiskClass::Medium, RiskClass::High}) {
        QBarSet *set = addSet(barColour(tokens, risk));
        for (auto bar = m_bars.crbegin(); bar != m_bars.crend(); ++bar)
            *set << (bar->risk == risk ? bar->score : 0);
    }
    QBarSet *rest = addSet(tokens.line);
    for (auto bar = m_bars.crbegin(); bar != m_bars.crend(); ++bar)
        *rest << 100 - bar->score;
    chart()->addSeries(series);
}

void ThemeChart::addAxes(const Tokens &tokens)
{
    auto *names = new QBarCategoryAxis;
    for (auto bar = m_bars.crbegin(); bar != m_bars.crend(); ++bar)
        labelAxis(*names, bar->title);
    names->setTruncateLabels(false);
    names->setLabelsFont(textFont(TextRole::Body));
    names->setLabelsColor(tokens.ink);
    names->setGridLineVisible(false);
    names->setLineVisible(false);
    auto *points = new QValueAxis;
    points->setRange(0, 100);
    points->setVisible(false);
    chart()->addAxis(names, Qt::AlignLeft);
    chart()->addAxis(points, Qt::AlignBottom);
    const QList<QAbstractSeries *> all = chart()->series();
    for (QAbstractSeries *series : all) {
        series->attachAxis(names);
        series->attachAxis(points);
    }
    chart()->setMargins(QMargins(0, 0, figureWidth(), 0));
}

void ThemeChart::addFigures(const Tokens &tokens)
{
    qDeleteAll(m_figures);
    m_figures.clear();
    for (const ThemeBar &bar : m_bars) {
        auto *text = new QGraphicsSimpleTextItem(figure(bar));
        text->setFont(textFont(TextRole::Small));
        text->setBrush(tokens.ink);
        scene()->addItem(text);
        m_figures.append(text);
    }
}

QRectF ThemeChart::rowRect(int row) const
{
    const QRectF plot = chart()->mapRectToScene(chart()->plotArea());
    const double height = plot.height() / double(std::max<qsizetype>(1, m_bars.size()));
    return {0, plot.top() + row * height, double(width()), height};
}

void ThemeChart::place()
{
    const QRectF plot = chart()->mapRectToScene(chart()->plotArea());
    for (int row = 0; row < m_figures.size(); ++row) {
        const QRectF words = m_figures.at(row)->boundingRect();
        m_figures.at(row)->setPos(plot.right() + space::s,
                                  rowRect(row).center().y() - words.height() / 2);
    }
    point(m_row);
}

void ThemeChart::point(int row)
{
    m_row = row;
    m_marker->setVisible(row >= 0 && row < m_bars.size());
    m_marker->setRect(rowRect(row));
    setCursor(m_marker->isVisible() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setToolTip(m_marker->isVisible() ? plainToolTip(tr("Open “%1”").arg(m_bars.at(row).title))
                                     : QString());
}

int ThemeChart::rowAt(const QPoint &position) const
{
    const QPointF spot = mapToScene(position);
    for (int row = 0; row < m_bars.size(); ++row) {
        if (rowRect(row).contains(spot))
            return row;
    }
    return -1;
}

void ThemeChart::mouseMoveEvent(QMouseEvent *event)
{
    point(rowAt(event->position().toPoint()));
}

void ThemeChart::mouseReleaseEvent(QMouseEvent *event)
{
    const int row = rowAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && row >= 0)
        Q_EMIT picked(m_bars.at(row).theme);
}

void ThemeChart::leaveEvent(QEvent *event)
{
    point(-1);
    PlainChartView::leaveEvent(event);
}

void ThemeChart::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_bars.size()) - 1;
    if (event->key() == Qt::Key_Down && m_row < last)
        point(m_row + 1);
    else if (event->key() == Qt::Key_Up && m_row > 0)
        point(m_row - 1);
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
              || event->key() == Qt::Key_Space)
             && m_row >= 0 && m_row <= last)
        Q_EMIT picked(m_bars.at(m_row).theme);
    else
        event->ignore();
}

void ThemeChart::focusInEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::MouseFocusReason)
        point(0);
    PlainChartView::focusInEvent(event);
}

void ThemeChart::focusOutEvent(QFocusEvent *event)
{
    point(-1);
    PlainChartView::focusOutEvent(event);
}

} // namespace insurable
