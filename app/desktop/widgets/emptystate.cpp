// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "emptystate.h"

#include "buttons.h"
#include "glyphview.h"
#include "plainlabel.h"

#include <QBoxLayout>
#include <QPushButton>

namespace insurable {

EmptyState::EmptyState(Glyph glyph, const QString &heading, const QString &sentence,
                       QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout)
    , m_actions(new QVBoxLayout)
{
    auto *picture = new GlyphView(glyph, Tone::Accent, 32);
    picture->setDisc(true);
    auto *title = new PlainLabel(heading, TextRole::Heading);
    auto *text = new PlainLabel(sentence, TextRole::Body, Tone::Muted);
    for (PlainLabel *label : {title, text})
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_column->setSpacing(space::m);
    m_column->addStretch(2);
    m_column->addWidget(picture, 0, Qt::AlignHCenter);
    m_column->addWidget(title);
    m_column->addWidget(text);
    m_column->addSpacing(space::s);
    m_column->addLayout(m_actions);
    m_column->addStretch(3);

    auto *outer = new QHBoxLayout(this);
    outer->addStretch(1);
    outer->addLayout(m_column, 4);
    outer->addStretch(1);
}

QPushButton *EmptyState::addAction(const QString &text)
{
    auto *button = m_hasAction ? quietButton(text) : primaryButton(text);
    m_hasAction = true;
    m_actions->addWidget(button, 0, Qt::AlignHCenter);
    return button;
}

} // namespace insurable
