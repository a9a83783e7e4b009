// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "losschart.h"

#include "losswords.h"
#include "shownmoney.h"

#include <QAccessible>
#include <QGraphicsEllipseItem>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QtCharts/QLineSeries>

#include <cmath>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr double rarest = 0.002; // one year in five hundred
constexpr double commonest = 0.99;
constexpr int pointsOfLine = 96;
constexpr std::array levels{0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002};
constexpr double strokeLength = 28;
constexpr double dotSize = 9;
constexpr double outside = -12; // of all losses that are nothing

double logOf(double amount)
{
    return amount > 0 ? std::log10(amount) : outside;
}

QPen penOf(const LossLine &line, const Tokens &tokens)
{
    QPen pen(tokens.tone(line.tone), 2.4, line.style, Qt::RoundCap, Qt::RoundJoin);
    if (line.style == Qt::DashLine)
        pen.setDashPattern({4, 2.6});
    else if (line.style == Qt::DotLine)
        pen.setDashPattern({0.4, 2.2});
    return pen;
}

} // namespace

LossChart::LossChart(const QString &name, const QString &objectName, QWidget *parent)
    : PlainChartView(name, parent)
    , m_guide(new QGraphicsLineItem)
{
    setObjectName(objectName);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumHeight(280);
    m_guide->setZValue(20);
    scene()->addItem(m_guide);
    connect(chart(), &QChart::plotAreaChanged, this, &LossChart::place);
}

bool LossChart::looksLike(const std::vector<LossLine> &lines) const
{
    return lines.size() == m_lines.size()
        && std::equal(lines.begin(), lines.end(), m_lines.begin(),
                      [](const LossLine &a, const LossLine &b) {
                          return a.name == b.name && a.tone == b.tone && a.style == b.style;
                      });
}

void LossChart::setLines(std::vector<LossLine> lines, const QString &currency, const Read &read)
{
    const bool isSame = looksLike(lines) && currency == m_currency && !m_series.isEmpty();
    m_lines = std::move(lines);
    m_currency = currency;
    m_read = read;
    const Range range = neededRange();
    if (isSame && range == m_range) {
        fill();
        placeReading();
    } else {
        m_range = range;
        dress(Tokens::current());
    }
    tell();
}

// Whole powers of ten from where most years lie to the rarest.
LossChart::Range LossChart::neededRange() const
{
    double least = 1e12; // of a common year that costs something
    double most = 1;
    for (const LossLine &line : m_lines) {
        for (const double common : {0.8, 0.5, 0.3, 0.2, 0.1, 0.05}) {
            if (const double loss = line.at(common); loss > 0) {
                least = std::min(least, loss);
                break;
            }
        }
        most = std::max(most, line.at(rarest));
    }
    Range range{int(std::floor(logOf(least))), int(std::ceil(logOf(most) - 1e-9))};
    range.to = std::clamp(range.to, 3, 12);
    range.from = std::clamp(range.from, std::max(1, range.to - 5), range.to - 2);
    return range;
}

void LossChart::dress(const Tokens &tokens)
{
    clear();
    m_series.clear();
    addSeries(tokens);
    addAxes(tokens);
    addKeys(tokens);
    m_guide->setPen(QPen(tokens.strongLine, 1, Qt::DashLine));
    fill();
    place();
}

// Without names: charts make markup of a series' name even where no legend is shown.
void LossChart::addSeries(const Tokens &tokens)
{
    for (const LossLine &line : m_lines) {
        auto *series = new QLineSeries;
        chart()->addSeries(series);
        series->setPen(penOf(line, tokens));
        m_series.append(series);
    }
}

void LossChart::addAxes(const Tokens &tokens)
{
    auto *losses = new QCategoryAxis;
    for (int power = m_range.from; power <= m_range.to; ++power)
        labelAxis(*losses, shownMoney(std::pow(10.0, power), m_currency), power);
    losses->setRange(m_range.from, m_range.to);
    auto *chances = new QCategoryAxis;
    for (auto level = levels.rbegin(); level != levels.rend(); ++level)
        labelAxis(*chances, losswords::oneIn(*level), std::log10(*level));
    labelAxis(*chances, tr("certain"), 0);
    chances->setRange(std::log10(rarest), 0);
    for (QCategoryAxis *axis : {losses, chances}) {
        axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
        axis->setLabelsFont(textFont(TextRole::Small));
        axis->setLabelsColor(tokens.muted);
        axis->setGridLineColor(tokens.line);
        axis->setLinePenColor(tokens.line);
    }
    titleAxis(*losses, tr("A year costs more than"), tokens);
    titleAxis(*chances, tr("Chance in a year"), tokens);
    chart()->addAxis(losses, Qt::AlignBottom);
    chart()->addAxis(chances, Qt::AlignLeft);
    for (QLineSeries *series : std::as_const(m_series)) {
        series->attachAxis(losses);
        series->attachAxis(chances);
    }
}

void LossChart::addKeys(const Tokens &tokens)
{
    for (const Key &key : m_keys) {
        delete key.stroke;
        delete key.words;
        delete key.dot;
    }
    m_keys.clear();
    for (const LossLine &line : m_lines) {
        Key key{new QGraphicsLineItem(0, 0, strokeLength, 0),
                new QGraphicsSimpleTextItem(line.name),
                new QGraphicsEllipseItem(-dotSize / 2, -dotSize / 2, dotSize, dotSize)};
        key.stroke->setPen(penOf(line, tokens));
        key.words->setFont(textFont(TextRole::Small));
        key.words->setBrush(tokens.ink);
        key.dot->setBrush(tokens.tone(line.tone));
        key.dot->setPen(QPen(tokens.surface, 2));
        key.dot->setZValue(21);
        scene()->addItem(key.stroke);
        scene()->addItem(key.words);
        scene()->addItem(key.dot);
        m_keys.push_back(key);
    }
    placeKeys();
}

void LossChart::fill()
{
    const double from = std::log10(commonest);
    const double to = std::log10(rarest);
    for (qsizetype i = 0; i < m_series.size(); ++i) {
        QList<QPointF> points;
        points.reserve(pointsOfLine);
        for (int n = 0; n < pointsOfLine; ++n) {
            const double chance = from + (to - from) * n / (pointsOfLine - 1);
            const double loss = logOf(m_lines[size_t(i)].at(std::pow(10.0, chance)));
            if (loss >= m_range.from)
                points.append({loss, chance});
        }
        m_series.at(i)->replace(points);
    }
}

void LossChart::place()
{
    placeKeys();
    placeReading();
}

void LossChart::placeKeys()
{
    const QFontMetrics metrics(textFont(TextRole::Small));
    const double height = metrics.height() + space::xs;
    double x = 0;
    double y = 0;
    for (const Key &key : m_keys) {
        const double needed = strokeLength + space::s + key.words->boundingRect().width();
        if (x > 0 && x + needed > width()) {
            x = 0;
            y += height;
        }
        key.stroke->setPos(x + 2, y + height / 2);
        key.words->setPos(x + strokeLength + space::s, y + (height - metrics.height()) / 2);
        x += needed + space::xl;
    }
    const int lastLabel =
        metrics.horizontalAdvance(shownMoney(std::pow(10.0, m_range.to), m_currency));
    const QMargins margins(0, int(y + height) + space::s, lastLabel / 2 + space::s, 0);
    if (chart()->margins() != margins)
        chart()->setMargins(margins);
}

void LossChart::placeReading()
{
    if (m_series.isEmpty())
        return;
    const double level = std::log10(m_chance);
    const QRectF plot = chart()->mapRectToScene(chart()->plotArea());
    for (qsizetype i = 0; i < m_series.size(); ++i) {
        const double loss = logOf(m_lines[size_t(i)].at(m_chance));
        QGraphicsEllipseItem *dot = m_keys[size_t(i)].dot;
        dot->setVisible(loss >= m_range.from && loss <= m_range.to);
        dot->setPos(chart()->mapToScene(chart()->mapToPosition({loss, level}, m_series.at(i))));
    }
    const double y = chart()->mapToScene(chart()->mapToPosition({0, level}, m_series.front())).y();
    m_guide->setLine(plot.left(), y, plot.right(), y);
}

QString LossChart::sentence() const
{
    return m_read ? m_read(m_chance) : QString();
}

void LossChart::tell()
{
    const QString words = sentence();
    setAccessibleDescription(words);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    Q_EMIT readingChanged(words);
}

void LossChart::setChance(double chance)
{
    m_chance = std::clamp(chance, rarest, commonest);
    placeReading();
    tell();
}

// Where the pointer is, read on the first line.
void LossChart::mouseMoveEvent(QMouseEvent *event)
{
    if (m_series.isEmpty())
        return;
    const QPointF spot = chart()->mapFromScene(mapToScene(event->position().toPoint()));
    const double loss = std::pow(10.0, chart()->mapToValue(spot, m_series.front()).x());
    double low = rarest;
    double high = commonest;
    for (int i = 0; i < 30; ++i) {
        const double middle = std::sqrt(low * high);
        (m_lines.front().at(middle) > loss ? low : high) = middle;
    }
    setChance(low);
}

void LossChart::step(int by)
{
    int at = 0;
    while (at + 1 < int(levels.size()) && levels[size_t(at)] > m_chance * 1.0001)
        ++at;
    setChance(levels[size_t(std::clamp(at + by, 0, int(levels.size()) - 1))]);
}

void LossChart::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Right:
        step(1);
        break;
    case Qt::Key_Left:
        step(-1);
        break;
    case Qt::Key_Home:
        setChance(levels.front());
        break;
    case Qt::Key_End:
        setChance(levels.back());
        break;
    default:
        event->ignore();
    }
}

void LossChart::focusInEvent(QFocusEvent *event)
{
    m_guide->setPen(QPen(Tokens::current().accent, 2, Qt::DashLine));
    PlainChartView::focusInEvent(event);
}

void LossChart::focusOutEvent(QFocusEvent *event)
{
    m_guide->setPen(QPen(Tokens::current().strongLine, 1, Qt::DashLine));
    PlainChartView::focusOutEvent(event);
}

void LossChart::resizeEvent(QResizeEvent *event)
{
    PlainChartView::resizeEvent(event);
    place();
}

QString LossChart::figures() const
{
    QString text = tr("Chance of a worse year") + u'\t' + tr("In words");
    for (const LossLine &line : m_lines)
        text += u'\t' + tr("%1 (%2)").arg(line.name, m_currency);
    text += u'\n';
    for (const double chance :
         {0.9,  0.8,  0.7,  0.6,  0.5,   0.4,  0.3,   0.2,   0.15,  0.1,   0.08, 0.06,
          0.05, 0.04, 0.03, 0.02, 0.015, 0.01, 0.008, 0.006, 0.005, 0.004, 0.002}) {
        text += QString::number(chance) + u'\t' + losswords::yearsWorse(chance);
        for (const LossLine &line : m_lines)
            text += u'\t' + QString::number(roundedAmount(line.at(chance), 3), 'f', 0);
        text += u'\n';
    }
    return text;
}

} // namespace insurable
