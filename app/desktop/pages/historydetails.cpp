// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historydetails.h"

#include "buttons.h"
#include "card.h"
#include "earlier.h"
#include "emptyout.h"
#include "historymodel.h"
#include "merge.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "workspace.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr qsizetype mostMerged = 200; // entries of another copy listed one by one

PlainLabel *selectable(const QString &text, Tone tone = Tone::Ink)
{
    auto *label = new PlainLabel(text, TextRole::Body, tone);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

HistoryDetails::HistoryDetails(Workspace &workspace)
    : m_workspace(workspace)
    , m_title(new PlainLabel({}, TextRole::Heading))
    , m_facts(new PlainLabel({}, TextRole::Small, Tone::Muted))
    , m_rows(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::s, 0, space::m, space::l);
    column->setSpacing(space::m);
    m_title->setObjectName(u"historyTitle"_s);
    column->addWidget(m_title);
    column->addWidget(m_facts);
    m_rows->setSpacing(space::m);
    column->addLayout(m_rows);
    column->addStretch();
}

void HistoryDetails::show(const HistoryItem &item)
{
    const RecordType *type = recordType(item.type);
    m_title->setText(shownSubject(m_workspace.isms(), item));
    const QString facts =
        shownAction(item) + u" · "_s + shownAuthor(item) + u" · "_s + shownMoment(item.at);
    m_facts->setText((type ? type->label() + u" · "_s + facts : facts) + u" · "_s
                     + tr("entry %1").arg(item.sequence));
    emptyOut(*m_rows);
    showFields(item);
    showMerged(item);
    offerRecord(item);
}

void HistoryDetails::showFields(const HistoryItem &item)
{
    for (const auto &change : item.fields)
        showField(item, change);
}

void HistoryDetails::showField(const HistoryItem &item, const HistoryItem::FieldChange &change)
{
    const Isms &isms = m_workspace.isms();
    auto *card = new Card;
    auto *body = card->body();
    body->setSpacing(space::xs);
    body->addWidget(new PlainLabel(shownHistoryField(item, change.field), TextRole::Strong));
    if (!change.before.isUndefined()) {
        body->addWidget(new PlainLabel(tr("Before"), TextRole::Small, Tone::Muted));
        body->addWidget(selectable(shownHistoryValue(isms, item, change.field, change.before)));
    }
    if (!change.after.isUndefined()) {
        body->addWidget(new PlainLabel(tr("After"), TextRole::Small, Tone::Muted));
        body->addWidget(selectable(shownHistoryValue(isms, item, change.field, change.after)));
    }
    const AnyRecord earlier = withEarlierValue(isms, item, change.field);
    if (!earlier.isNull() && !m_workspace.isReadOnly()) {
        auto *restore = plainButton(Glyph::Undo, tr("Restore the value before"));
        restore->setObjectName(u"restore-"_s + change.field);
        connect(restore, &QPushButton::clicked, this, [this, earlier] {
            m_workspace.attempt([&] { m_workspace.isms().update(earlier); });
        });
        auto *row = new QHBoxLayout;
        row->setContentsMargins(0, space::xs, 0, 0);
        row->addWidget(restore);
        row->addStretch();
        body->addLayout(row);
    }
    m_rows->addWidget(card);
}

void HistoryDetails::showMerged(const HistoryItem &item)
{
    const auto merged = mergedHistory(m_workspace.isms(), item.sequence);
    if (merged.isEmpty())
        return;
    auto *card = new Card(tr("What the other copy's history says"));
    const auto shown = std::min(merged.size(), mostMerged);
    for (const HistoryItem &one : merged.first(shown)) {
        const QString what = shownAction(one) + u": "_s
            + (one.id.isNull() ? singleLine(one.type) : one.id.text());
        card->body()->addWidget(selectable(what));
        card->body()->addWidget(new PlainLabel(
            u"%1 · %2"_s.arg(shownAuthor(one), shownMoment(one.at)), TextRole::Small,
            Tone::Muted));
    }
    if (shown < merged.size())
        card->body()->addWidget(
            new PlainLabel(tr("… and %1 more.").arg(merged.size() - shown), TextRole::Small));
    m_rows->addWidget(card);
}

void HistoryDetails::offerRecord(const HistoryItem &item)
{
    const RecordType *type = recordType(item.type);
    auto *row = new QHBoxLayout;
    const AnyRecord gone = takenAway(m_workspace.isms(), item);
    if (!gone.isNull() && !m_workspace.isReadOnly()) {
        auto *restore = plainButton(Glyph::Undo, tr("Bring it back"));
        restore->setObjectName(u"restoreRecord"_s);
        connect(restore, &QPushButton::clicked, this, [this, gone] {
            m_workspace.attempt([&] { m_workspace.isms().add(gone); });
        });
        row->addWidget(restore);
    }
    if (type && !item.id.isNull() && !m_workspace.isms().find(*type, item.id).isNull()) {
        auto *go = quietButton(tr("Go to the record"));
        go->setObjectName(u"goToRecord"_s);
        connect(go, &QPushButton::clicked, this,
                [this, key = item.type, id = item.id] { Q_EMIT recordWanted(key, id); });
        row->addWidget(go);
    }
    row->addStretch();
    m_rows->addLayout(row);
}

} // namespace insurable
