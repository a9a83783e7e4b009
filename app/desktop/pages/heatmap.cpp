// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heatmap.h"

#include "plaintext.h"
#include "plaintooltip.h"
#include "risk.h"
#include "tokens.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

namespace insurable {

namespace {

constexpr int cellWidth = 48;
constexpr int cellHeight = 34;
constexpr int lowCellHeight = 20; // in windows with little room
constexpr int gap = 3;
constexpr int axis = 24;

Tone toneOf(RiskClass risk)
{
    switch (risk) {
    case RiskClass::Low:
        return Tone::Good;
    case RiskClass::Medium:
        return Tone::Warning;
    case RiskClass::High:
        return Tone::Bad;
    }
    return Tone::Unknown;
}

} // namespace

HeatMap::HeatMap(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setFixedWidth(sizeHint().width());
    setMaximumHeight(sizeHint().height());
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("Risk map"));
    tellScreenReader();
}

QSize HeatMap::sizeHint() const
{
    return {axis + 5 * (cellWidth + gap), 5 * (cellHeight + gap) + axis};
}

QSize HeatMap::minimumSizeHint() const
{
    return {sizeHint().width(), 5 * (lowCellHeight + gap) + axis};
}

QRect HeatMap::cellRect(int likelihood, int impact) const
{
    const int tall = std::clamp((height() - axis) / 5 - gap, lowCellHeight, cellHeight);
    return {axis + (impact - 1) * (cellWidth + gap), (5 - likelihood) * (tall + gap), cellWidth, tall};
}

void HeatMap::setCounts(const Counts &counts)
{
    m_counts = counts;
    tellScreenReader();
    update();
}

void HeatMap::clearPicked()
{
    m_likelihood = m_impact = 0;
    update();
}

std::pair<int, int> HeatMap::cellAt(const QPoint &point) const
{
    for (int likelihood = 1; likelihood <= 5; ++likelihood) {
        for (int impact = 1; impact <= 5; ++impact) {
            if (cellRect(likelihood, impact).contains(point))
                return {likelihood, impact};
        }
    }
    return {0, 0};
}

void HeatMap::toggle(int likelihood, int impact)
{
    const bool again = likelihood == m_likelihood && impact == m_impact;
    m_likelihood = again ? 0 : likelihood;
    m_impact = again ? 0 : impact;
    update();
    Q_EMIT picked(m_likelihood, m_impact);
}

void HeatMap::mousePressEvent(QMouseEvent *event)
{
    const auto [likelihood, impact] = cellAt(event->position().toPoint());
    if (likelihood == 0)
        return;
    m_cursorLikelihood = likelihood;
    m_cursorImpact = impact;
    toggle(likelihood, impact);
}

void HeatMap::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        m_cursorImpact = std::max(1, m_cursorImpact - 1);
        break;
    case Qt::Key_Right:
        m_cursorImpact = std::min(5, m_cursorImpact + 1);
        break;
    case Qt::Key_Up:
        m_cursorLikelihood = std::min(5, m_cursorLikelihood + 1);
        break;
    case Qt::Key_Down:
        m_cursorLikelihood = std::max(1, m_cursorLikelihood - 1);
        break;
    case Qt::Key_Space:
    case Qt::Key_Return:
        toggle(m_cursorLikelihood, m_cursorImpact);
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    tellScreenReader();
    update();
}

void HeatMap::tellScreenReader()
{
    const int count = m_counts[size_t(m_cursorLikelihood - 1)][size_t(m_cursorImpact - 1)];
    setAccessibleDescription(tr("Likelihood %1, impact %2: %3")
                                 .arg(m_cursorLikelihood)
                                 .arg(m_cursorImpact)
                                 .arg(counted(count, tr("risk"), tr("risks"))));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

bool HeatMap::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    auto *help = static_cast<QHelpEvent *>(event);
    const auto [likelihood, impact] = cellAt(help->pos());
    if (likelihood == 0) {
        QToolTip::hideText();
        return true;
    }
    const QString text = tr("Likelihood %1 × impact %2: %3, %4")
                             .arg(likelihood)
                             .arg(impact)
                             .arg(choiceLabel(riskClass(likelihood, impact)).toLower(),
                                  counted(m_counts[size_t(likelihood - 1)][size_t(impact - 1)],
                                          tr("risk"), tr("risks")));
    QToolTip::showText(help->globalPos(), plainToolTip(text), this);
    return true;
}

void HeatMap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int likelihood = 1; likelihood <= 5; ++likelihood) {
        for (int impact = 1; impact <= 5; ++impact)
            paintCell(painter, likelihood, impact);
    }
    paintAxes(painter);
}

void HeatMap::paintCell(QPainter &painter, int likelihood, int impact) const
{
    const Tokens &tokens = Tokens::of(palette());
    const Tone tone = toneOf(riskClass(likelihood, impact));
    const QRectF cell = cellRect(likelihood, impact);
    const bool picked = likelihood == m_likelihood && impact == m_impact;
    const bool cursor = hasFocus() && likelihood == m_cursorLikelihood && impact == m_cursorImpact;
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.softTone(tone));
    painter.drawRoundedRect(cell, 5, 5);
    if (picked || cursor) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(picked ? tokens.ink : tokens.accent, 2));
        painter.drawRoundedRect(cell.adjusted(1, 1, -1, -1), 5, 5);
    }
    const int count = m_counts[size_t(likelihood - 1)][size_t(impact - 1)];
    if (count == 0)
        return;
    painter.setPen(tokens.tone(tone));
    painter.setFont(textFont(TextRole::Strong));
    painter.drawText(cell, Qt::AlignCenter, QString::number(count));
}

void HeatMap::paintAxes(QPainter &painter) const
{
    painter.setPen(Tokens::of(palette()).muted);
    painter.setFont(textFont(TextRole::Small));
    for (int i = 1; i <= 5; ++i) {
        const QRect row = cellRect(i, 1);
        painter.drawText(QRect(0, row.top(), axis - 6, row.height()), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(i));
        const QRect column = cellRect(1, i);
        painter.drawText(QRect(column.left(), column.bottom() + 2, column.width(), axis - 2),
                         Qt::AlignHCenter | Qt::AlignTop, QString::number(i));
    }
}

} // namespace insurable
