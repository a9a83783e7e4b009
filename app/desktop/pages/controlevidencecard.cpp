// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controlevidencecard.h"

#include "buttons.h"
#include "card.h"
#include "controlbook.h"
#include "controltext.h"
#include "dropzone.h"
#include "glyphview.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "recorddisplay.h"

#include <QBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr int mostRows = 8;

QString bulleted(const QStringList &lines)
{
    QString text;
    for (const QString &line : lines)
        text += (text.isEmpty() ? u"•  "_s : u"\n•  "_s) + line;
    return text;
}

} // namespace

ControlEvidenceCard::ControlEvidenceCard(const ControlBook &book, bool readOnly, QWidget *parent)
    : QWidget(parent)
    , m_book(book)
    , m_rows(new QVBoxLayout)
    , m_none(new PlainLabel(tr("Nothing shows it yet. The answer counts less until something does."),
                            TextRole::Body, Tone::Muted))
    , m_counts(new PlainLabel(QString(), TextRole::Body, Tone::Muted))
    , m_zone(new DropZone(tr("Drop proof here")))
{
    m_zone->setObjectName(u"evidenceDropZone"_s);
    m_counts->setObjectName(u"whatCounts"_s);
    m_rows->setSpacing(space::s);
    auto *card = new Card(tr("What shows it"));
    card->body()->addWidget(m_none);
    card->body()->addLayout(m_rows);
    card->body()->addWidget(m_zone);
    m_zone->setVisible(!readOnly);
    card->body()->addWidget(new PlainLabel(tr("What counts as proof"), TextRole::Strong));
    card->body()->addWidget(m_counts);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(card);
}

void ControlEvidenceCard::show(const Control &control)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // one of its buttons may have brought us here
        delete item;
    }
    const auto evidence = m_book.evidence(control);
    for (const Evidence *one : evidence.first(std::min<qsizetype>(mostRows, evidence.size())))
        m_rows->addWidget(makeRow(*one));
    m_none->setVisible(evidence.isEmpty());
    m_counts->setText(bulleted(control.evidence));
}

QWidget *ControlEvidenceCard::makeRow(const Evidence &evidence)
{
    auto *row = new QWidget;
    row->setObjectName(u"evidenceRow"_s);
    const QString title = singleLine(evidence.title);
    auto *name = new PlainLabel(title, TextRole::Strong);
    name->setObjectName(u"evidenceRowTitle"_s);
    name->setElided();
    auto *facts = new PlainLabel(tr("Speaks of %1").arg(shownDate(evidence.effective)),
                                 TextRole::Small, Tone::Muted);
    facts->setElided();
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(name);
    texts->addWidget(facts);
    auto *open = iconButton(Glyph::ArrowRight, tr("Open “%1”").arg(title));
    connect(open, &QToolButton::clicked, this,
            [this, id = evidence.id] { Q_EMIT openWanted(id); });
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::m);
    line->addWidget(new GlyphView(
        evidence.kind == EvidenceKind::Link ? Glyph::Link : Glyph::File, Tone::Muted, 20));
    line->addLayout(texts, 1);
    line->addWidget(new StatusPill(controltext::standingLook(
        standingOf(evidence, m_book.catalogue(), m_book.readiness().on))));
    line->addWidget(open);
    return row;
}

} // namespace insurable
