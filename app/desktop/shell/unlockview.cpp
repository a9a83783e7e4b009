// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unlockview.h"

#include "banner.h"
#include "buttons.h"
#include "card.h"
#include "glyphview.h"
#include "keyprompt.h"
#include "passwordfield.h"
#include "plainlabel.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileInfo>
#include <QProgressBar>
#include <QPushButton>

namespace insurable {

using namespace Qt::StringLiterals;

UnlockView::UnlockView(QWidget *parent)
    : QWidget(parent)
    , m_title(new PlainLabel(QString(), TextRole::Title))
    , m_file(new PlainLabel(QString(), TextRole::Small, Tone::Muted))
    , m_prompt(new KeyPrompt)
    , m_quick(quietButton(tr("Open without the passphrase")))
    , m_hint(new PlainLabel(QString(), TextRole::Small, Tone::Muted))
    , m_trouble(new Banner)
    , m_busy(new QProgressBar)
    , m_unlock(primaryButton(tr("Open")))
    , m_other(quietButton(tr("Another file")))
{
    setObjectName(u"unlockView"_s);
    m_quick->setObjectName(u"quickUnlock"_s);
    m_quick->hide();
    m_trouble->setObjectName(u"unlockTrouble"_s);
    m_unlock->setObjectName(u"unlock"_s);
    m_other->setObjectName(u"otherFile"_s);
    auto *card = new Card;
    card->setFixedWidth(460);
    layOut(*card);

    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(card);
    row->addStretch(1);
    auto *centre = new QVBoxLayout(this);
    centre->addStretch(2);
    centre->addLayout(row);
    centre->addStretch(3);

    connect(m_unlock, &QPushButton::clicked, this, &UnlockView::unlockWanted);
    connect(m_quick, &QPushButton::clicked, this, &UnlockView::quickWanted);
    connect(m_prompt, &KeyPrompt::submitted, m_unlock, &QPushButton::click);
    connect(m_prompt, &KeyPrompt::changed, this,
            [this] { m_unlock->setEnabled(m_prompt->isComplete()); });
    connect(m_other, &QPushButton::clicked, this, &UnlockView::otherWanted);
}

void UnlockView::layOut(Card &card)
{
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setAccessibleName(tr("Opening"));
    m_title->setAlignment(Qt::AlignHCenter);
    m_file->setAlignment(Qt::AlignHCenter);
    auto *picture = new GlyphView(Glyph::Lock, Tone::Accent, 28);
    picture->setDisc(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_other);
    buttons->addStretch(1);
    buttons->addWidget(m_unlock);

    QVBoxLayout *body = card.body();
    body->setContentsMargins(space::xxl, space::xl, space::xxl, space::xl);
    body->addWidget(picture, 0, Qt::AlignHCenter);
    body->addWidget(m_title);
    body->addWidget(m_file);
    body->addSpacing(space::s);
    body->addWidget(m_prompt);
    body->addWidget(m_quick);
    body->addWidget(m_hint);
    body->addWidget(m_trouble);
    body->addWidget(m_busy);
    body->addSpacing(space::s);
    body->addLayout(buttons);
}

void UnlockView::ask(const QString &path, bool locked, const QString &hint)
{
    m_path = path;
    const QString name = QFileInfo(path).completeBaseName();
    m_title->setText(locked ? tr("%1 is locked").arg(name) : name);
    m_file->setText(QDir::toNativeSeparators(path));
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_trouble->hide();
    m_prompt->reset();
    setBusy(false);
}

void UnlockView::setBusy(bool busy)
{
    QSizePolicy keep = m_busy->sizePolicy();
    keep.setRetainSizeWhenHidden(true);
    m_busy->setSizePolicy(keep);
    m_busy->setVisible(busy);
    m_prompt->setEnabled(!busy);
    m_quick->setEnabled(!busy);
    m_other->setEnabled(!busy);
    m_unlock->setEnabled(!busy && m_prompt->isComplete());
    if (busy)
        m_trouble->hide();
    else
        m_prompt->takeFocus();
}

void UnlockView::showTrouble(const QString &sentence)
{
    m_trouble->showMessage(Tone::Bad, sentence);
    m_prompt->takeFocus();
}

PasswordField &UnlockView::field() const
{
    return m_prompt->field();
}

std::optional<VaultKey> UnlockView::key()
{
    QString trouble;
    auto key = m_prompt->key(trouble);
    if (!key)
        showTrouble(trouble);
    return key;
}

void UnlockView::offerQuick(bool offered)
{
    m_quick->setVisible(offered);
}

void UnlockView::wipe()
{
    m_prompt->reset();
}

} // namespace insurable
