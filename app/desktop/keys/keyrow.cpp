// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyrow.h"

#include "buttons.h"
#include "glyphview.h"
#include "plainlabel.h"
#include "plaintooltip.h"

#include <QBoxLayout>
#include <QLocale>
#include <QToolButton>

namespace insurable {

using namespace Qt::StringLiterals;

namespace {

QString kindOf(KeyKind kind)
{
    switch (kind) {
    case KeyKind::Passphrase:
        return KeyRow::tr("Passphrase");
    case KeyKind::PassphraseAndKeyFile:
        return KeyRow::tr("Passphrase and key file");
    case KeyKind::Recovery:
        return KeyRow::tr("Recovery key on paper");
    case KeyKind::DataKey:
        break;
    }
    return {};
}

QString detailOf(const KeyEntry &entry)
{
    QStringList parts{kindOf(entry.kind)};
    if (entry.added.isValid())
        parts.append(
            KeyRow::tr("added on %1")
                .arg(QLocale().toString(entry.added.toLocalTime().date(), u"d MMMM yyyy"_s)));
    if (entry.openedVault)
        parts.append(KeyRow::tr("opened the firm this time"));
    return parts.join(u" · "_s);
}

} // namespace

QString KeyRow::titleOf(const KeyEntry &entry)
{
    if (!entry.label.isEmpty() && entry.kind != KeyKind::Recovery)
        return entry.label;
    return entry.kind == KeyKind::Recovery ? tr("Recovery sheet") : tr("The first passphrase");
}

KeyRow::KeyRow(const KeyEntry &entry, const QString &kept, bool readOnly, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"keyRow"_s);
    const bool isPaper = entry.kind == KeyKind::Recovery;
    auto *picture = new GlyphView(isPaper ? Glyph::File : Glyph::Person, Tone::Accent, 18);
    picture->setDisc(true);
    auto *title = new PlainLabel(titleOf(entry), TextRole::Strong);
    title->setObjectName(u"keyTitle"_s);
    title->setElided();
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(title);
    texts->addWidget(new PlainLabel(detailOf(entry), TextRole::Small, Tone::Muted));
    auto *rename = iconButton(Glyph::Edit, tr("Rename"));
    rename->setObjectName(u"keyRename"_s);
    rename->setEnabled(!readOnly);
    auto *remove = iconButton(Glyph::Remove, tr("Take this key away"));
    remove->setObjectName(u"keyRemove"_s);
    remove->setEnabled(!readOnly && kept.isEmpty());
    if (!kept.isEmpty())
        setPlainToolTip(*remove, kept);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, space::s, 0, space::s);
    row->setSpacing(space::m);
    row->addWidget(picture);
    row->addLayout(texts, 1);
    row->addWidget(rename);
    rename->setVisible(!isPaper);
    row->addWidget(remove);
    connect(rename, &QToolButton::clicked, this, &KeyRow::renameWanted);
    connect(remove, &QToolButton::clicked, this, &KeyRow::removeWanted);
}

} // namespace insurable
