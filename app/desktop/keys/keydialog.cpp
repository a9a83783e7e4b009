// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keydialog.h"

#include "banner.h"
#include "buttons.h"
#include "keytrouble.h"
#include "messages.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "vault.h"

#include <QBoxLayout>
#include <QFileInfo>
#include <QPushButton>

namespace insurable {

using namespace Qt::StringLiterals;

namespace {
constexpr int contentWidth = 460;
}

KeyDialog::KeyDialog(const QString &heading, const QString &sentence, QPushButton *action,
                     const QString &refusal, QWidget *parent)
    : QDialog(parent)
    , m_body(new QVBoxLayout)
    , m_trouble(new Banner)
    , m_action(action)
{
    setObjectName(u"keyDialog"_s);
    setWindowTitle(heading);
    m_trouble->setObjectName(u"keyTrouble"_s);
    m_trouble->hide();
    m_action->setObjectName(u"keyAction"_s);
    QPushButton *cancel = quietButton(refusal);
    cancel->setObjectName(u"keyCancel"_s);
    auto *words = new PlainLabel(sentence);
    words->setMinimumWidth(contentWidth);
    m_body->setSpacing(space::s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_action);

    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    outer->setSpacing(space::m);
    outer->addWidget(new PlainLabel(heading, TextRole::Heading));
    outer->addWidget(words);
    outer->addLayout(m_body);
    outer->addWidget(m_trouble);
    outer->addLayout(buttons);
    outer->setSizeConstraint(QLayout::SetFixedSize);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_action, &QPushButton::clicked, this, &KeyDialog::submit);
}

// Enter means the answer, in whatever field it is pressed, and none of the other buttons.
void KeyDialog::showEvent(QShowEvent *event)
{
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false);
    m_action->setDefault(true);
    QDialog::showEvent(event);
}

void KeyDialog::setReady(bool ready)
{
    m_action->setEnabled(ready);
}

void KeyDialog::submit()
{
    if (!m_action->isEnabled())
        return;
    m_trouble->hide();
    m_action->setEnabled(false);
    const QString trouble = m_work();
    m_action->setEnabled(true);
    if (trouble.isEmpty())
        accept();
    else
        m_trouble->showMessage(Tone::Bad, trouble);
}

void tellOfKeyTrouble(QWidget *parent, const Vault &vault)
{
    if (keyTroubles(vault).contains(KeyTrouble::CopyBehind))
        message::tell(
            parent, Tone::Warning, KeyDialog::tr("Done, but only half written"),
            inWords(KeyTrouble::CopyBehind, singleLine(QFileInfo(vault.path()).fileName())));
}

} // namespace insurable
