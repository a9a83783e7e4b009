// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scorering.h"

#include <QPainter>

namespace insurable {

using namespace Qt::StringLiterals;

ScoreRing::ScoreRing(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    tell();
}

void ScoreRing::tell()
{
    setAccessibleName(m_score ? tr("%1: %2 of 100").arg(m_name).arg(*m_score)
                              : tr("%1: not known").arg(m_name));
    update();
}

void ScoreRing::setScore(std::optional<int> score)
{
    m_score = score ? std::optional(std::clamp(*score, 0, 100)) : std::nullopt;
    tell();
}

void ScoreRing::setCaption(const QString &caption)
{
    m_caption = caption;
    setAccessibleDescription(caption);
    update();
}

void ScoreRing::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void ScoreRing::setDiameter(int diameter)
{
    m_diameter = diameter;
    updateGeometry();
}

void ScoreRing::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::current();
    const double width = std::max(6.0, m_diameter / 13.0);
    const QRectF circle =
        QRectF(0, 0, m_diameter, m_diameter)
            .adjusted(width / 2 + 1, width / 2 + 1, -width / 2 - 1, -width / 2 - 1);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.line, width));
    painter.drawEllipse(circle);
    if (m_score.value_or(0) > 0) {
        painter.setPen(QPen(tokens.tone(m_tone), width, Qt::SolidLine, Qt::RoundCap));
        painter.drawArc(circle, 90 * 16, -qRound(*m_score * 57.6));
    }
    painter.setPen(tokens.ink);
    QFont figure = textFont(TextRole::Display);
    figure.setPixelSize(m_diameter * 3 / 10);
    painter.setFont(figure);
    const double lift = m_caption.isEmpty() ? 0 : m_diameter * 0.06;
    painter.drawText(circle.translated(0, -lift), Qt::AlignCenter,
                     m_score ? QString::number(*m_score) : u"–"_s);
    painter.setPen(tokens.muted);
    painter.setFont(textFont(TextRole::Small));
    painter.drawText(circle.translated(0, m_diameter * 0.16), Qt::AlignCenter, m_caption);
}

MeterBar::MeterBar(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setScore(std::nullopt);
}

void MeterBar::setScore(std::optional<int> score)
{
    m_score = score ? std::optional(std::clamp(*score, 0, 100)) : std::nullopt;
    setAccessibleName(m_score ? tr("%1: %2 of 100").arg(m_name).arg(*m_score)
                              : tr("%1: not known").arg(m_name));
    update();
}

void MeterBar::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

QSize MeterBar::sizeHint() const
{
    return {160, std::max(20, fontMetrics().height())};
}

void MeterBar::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::current();
    const int figures = fontMetrics().horizontalAdvance(u"100"_s) + space::s;
    const double height = 8;
    const QRectF track(0, (this->height() - height) / 2.0, width() - figures, height);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.line);
    painter.drawRoundedRect(track, height / 2, height / 2);
    if (m_score.value_or(0) > 0) {
        QRectF filled = track;
        filled.setWidth(std::max(height, track.width() * *m_score / 100.0));
        painter.setBrush(tokens.tone(m_tone));
        painter.drawRoundedRect(filled, height / 2, height / 2);
    }
    painter.setPen(tokens.ink);
    painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter,
                     m_score ? QString::number(*m_score) : u"–"_s);
}

} // namespace insurable
