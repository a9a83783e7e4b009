// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statusline.h"

#include "glyphview.h"
#include "plainlabel.h"
#include "plaintooltip.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileInfo>

namespace insurable {

using namespace Qt::StringLiterals;

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
    , m_savedGlyph(new GlyphView(Glyph::Check, Tone::Good, 16))
    , m_saved(new PlainLabel(QString(), TextRole::Small, Tone::Muted))
    , m_file(new PlainLabel(QString(), TextRole::Small, Tone::Muted))
    , m_lockGlyph(new GlyphView(Glyph::Lock, Tone::Muted, 16))
    , m_lock(new PlainLabel(QString(), TextRole::Small, Tone::Muted))
{
    setObjectName(u"statusLine"_s);
    m_saved->setObjectName(u"savedState"_s);
    m_lock->setObjectName(u"lockState"_s);
    for (PlainLabel *label : {m_saved, m_lock})
        label->setWordWrap(false);
    m_file->setElided(Qt::ElideMiddle);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::m, space::xs, space::m, space::xs);
    row->setSpacing(space::s);
    row->addWidget(m_savedGlyph);
    row->addWidget(m_saved);
    row->addWidget(m_file, 1);
    row->addSpacing(space::l);
    row->addWidget(m_lockGlyph);
    row->addWidget(m_lock);
    showMinutesLeft(-1);
}

void StatusLine::showSaved(const QString &filePath)
{
    m_savedGlyph->setGlyph(Glyph::Check, Tone::Good);
    m_saved->setText(tr("Everything is saved"));
    m_file->setText(QDir::toNativeSeparators(filePath));
}

void StatusLine::showReadOnly(const QString &filePath)
{
    m_savedGlyph->setGlyph(Glyph::Lock, Tone::Warning);
    m_saved->setText(tr("Open to look at only"));
    m_file->setText(QDir::toNativeSeparators(filePath));
}

void StatusLine::showMinutesLeft(int minutes)
{
    m_lockGlyph->setVisible(minutes >= 0);
    m_lock->setVisible(minutes >= 0);
    m_lock->setText(minutes == 1 ? tr("Locks in 1 minute")
                                 : tr("Locks in %1 minutes").arg(minutes));
}

} // namespace insurable
