// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sectionheader.h"

#include "plainlabel.h"

#include <QBoxLayout>

namespace insurable {

SectionHeader::SectionHeader(const QString &title, const QString &sentence, Size size,
                             QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_title(new PlainLabel(title, size == Size::Page ? TextRole::Title : TextRole::Heading))
    , m_sentence(new PlainLabel(sentence, TextRole::Body, Tone::Muted))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::s);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(space::xs);
    texts->addWidget(m_title);
    texts->addWidget(m_sentence);
    m_row->addLayout(texts, 1);
    setSentence(sentence);
}

void SectionHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

void SectionHeader::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
}

void SectionHeader::addAction(QWidget *widget)
{
    m_row->addWidget(widget, 0, Qt::AlignTop);
}

} // namespace insurable
