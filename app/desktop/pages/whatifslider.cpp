// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "whatifslider.h"

#include "buttons.h"
#include "plainlabel.h"
#include "shownmoney.h"

#include <QBoxLayout>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <cmath>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr int positions = 240;
constexpr int pageStep = 24;

} // namespace

WhatIfSlider::WhatIfSlider(const QString &name, const QString &title, double least, double most,
                           const Show &show, QWidget *parent)
    : QWidget(parent)
    , m_least(least)
    , m_most(most)
    , m_usual(std::sqrt(least * most))
    , m_show(show)
    , m_slider(new QSlider(Qt::Horizontal))
    , m_value(new PlainLabel(QString(), TextRole::Body, Tone::Muted))
    , m_reset(iconButton(Glyph::Undo, tr("Back to as it is: %1").arg(title)))
{
    m_slider->setObjectName(name);
    m_slider->setAccessibleName(title);
    m_slider->setRange(0, positions);
    m_slider->setPageStep(pageStep);
    m_value->setObjectName(name + u"Value"_s);
    m_value->setWordWrap(false);
    m_value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_reset->setObjectName(name + u"Reset"_s);
    QSizePolicy keeps = m_reset->sizePolicy();
    keeps.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(keeps);
    auto *head = new QHBoxLayout;
    head->addWidget(new PlainLabel(title, TextRole::Strong), 1);
    head->addWidget(m_value);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(m_slider, 1);
    line->addWidget(m_reset);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addLayout(head);
    column->addLayout(line);
    connect(m_slider, &QSlider::valueChanged, this, [this] {
        m_isMoved = true;
        tell();
        Q_EMIT moved();
    });
    connect(m_reset, &QToolButton::clicked, this, [this] {
        reset();
        m_slider->setFocus();
        Q_EMIT moved();
    });
    reset();
}

double WhatIfSlider::valueAt(int position) const
{
    return roundedAmount(m_least * std::pow(m_most / m_least, double(position) / positions));
}

int WhatIfSlider::positionOf(double value) const
{
    const double inside = std::clamp(value, m_least, m_most);
    return int(std::round(positions * std::log(inside / m_least) / std::log(m_most / m_least)));
}

void WhatIfSlider::setUsual(double usual, const QString &words)
{
    m_usual = usual;
    m_usualWords = words;
    if (!m_isMoved)
        reset();
}

std::optional<double> WhatIfSlider::value() const
{
    return m_isMoved ? std::optional(valueAt(m_slider->value())) : std::nullopt;
}

void WhatIfSlider::reset()
{
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(positionOf(m_usual));
    m_isMoved = false;
    tell();
}

void WhatIfSlider::tell()
{
    m_value->setText(m_isMoved ? m_show(valueAt(m_slider->value())) : m_usualWords);
    m_value->setTone(m_isMoved ? Tone::Accent : Tone::Muted);
    m_slider->setAccessibleDescription(m_value->text());
    m_reset->setVisible(m_isMoved);
}

} // namespace insurable
