// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scrollcolumn.h"

#include "tokens.h"

#include <QBoxLayout>
#include <QScrollBar>

namespace insurable {

ScrollColumn::ScrollColumn(int maximumWidth, QWidget *parent)
    : QScrollArea(parent)
    , m_column(new QVBoxLayout)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // A stop for the keyboard only where there is something to scroll.
    setFocusPolicy(Qt::NoFocus);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int maximum) {
        setFocusPolicy(maximum > 0 ? Qt::StrongFocus : Qt::NoFocus);
    });

    auto *content = new QWidget;
    content->setMaximumWidth(maximumWidth + 2 * space::xl);
    content->setLayout(new QVBoxLayout);
    content->layout()->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    m_column->setSpacing(space::l);
    static_cast<QVBoxLayout *>(content->layout())->addLayout(m_column);
    static_cast<QVBoxLayout *>(content->layout())->addStretch(1);

    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(content, 1000);
    row->addStretch(1);
    setWidget(holder);
}

void ScrollColumn::add(QWidget *widget)
{
    m_column->addWidget(widget);
}

} // namespace insurable
