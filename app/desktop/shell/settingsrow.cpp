// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingsrow.h"

#include "card.h"
#include "plainlabel.h"

#include <QBoxLayout>

namespace insurable {

void addSettingsRow(Card &card, const QString &name, const QString &sentence, QWidget *field)
{
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    auto *label = new PlainLabel(name, TextRole::Strong);
    texts->addWidget(label);
    if (!sentence.isEmpty())
        texts->addWidget(new PlainLabel(sentence, TextRole::Small, Tone::Muted));
    auto *row = new QHBoxLayout;
    row->setSpacing(space::l);
    row->addLayout(texts, 1);
    if (field != nullptr) {
        label->setBuddy(field);
        if (field->accessibleName().isEmpty())
            field->setAccessibleName(name);
        row->addWidget(field, 0, Qt::AlignVCenter);
    }
    card.body()->addLayout(row);
}

} // namespace insurable
