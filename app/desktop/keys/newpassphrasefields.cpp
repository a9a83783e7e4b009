// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "newpassphrasefields.h"

#include "buttons.h"
#include "passwordfield.h"
#include "phrase.h"
#include "plainlabel.h"
#include "strengthmeter.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QPushButton>

namespace insurable {

using namespace Qt::StringLiterals;

namespace {

PlainLabel *labelFor(const QString &name, QWidget *field)
{
    auto *label = new PlainLabel(name, TextRole::Strong);
    label->setBuddy(field);
    return label;
}

} // namespace

NewPassphraseFields::NewPassphraseFields(QWidget *parent)
    : QWidget(parent)
    , m_first(new PasswordField(tr("Passphrase")))
    , m_second(new PasswordField(tr("Passphrase once more")))
    , m_meter(new StrengthMeter)
    , m_insist(new QCheckBox(tr("Take it all the same")))
{
    m_first->setObjectName(u"firstPassphrase"_s);
    m_second->setObjectName(u"secondPassphrase"_s);
    m_insist->setObjectName(u"takeWeak"_s);
    QPushButton *words = quietButton(tr("Suggest words"));
    words->setObjectName(u"suggestWords"_s);
    auto *head = new QHBoxLayout;
    head->addWidget(labelFor(tr("New passphrase"), m_first), 1);
    head->addWidget(words);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addLayout(head);
    column->addWidget(m_first);
    column->addWidget(m_meter);
    column->addWidget(m_insist);
    column->addWidget(labelFor(tr("Once more"), m_second));
    column->addWidget(m_second);

    connect(words, &QPushButton::clicked, this, &NewPassphraseFields::suggest);
    connect(m_insist, &QCheckBox::toggled, this, &NewPassphraseFields::changed);
    connect(m_first, &QLineEdit::textChanged, this, &NewPassphraseFields::judge);
    connect(m_second, &QLineEdit::textChanged, this, &NewPassphraseFields::changed);
    for (PasswordField *field : {m_first, m_second})
        connect(field, &QLineEdit::returnPressed, this, &NewPassphraseFields::submitted);
    judge();
}

void NewPassphraseFields::setKnown(const QStringList &known)
{
    m_known = known;
    judge();
}

void NewPassphraseFields::judge()
{
    const QString text = m_first->text();
    const auto strength = PassphraseStrength::of(text, m_known);
    m_isHopeless = strength.isHopeless();
    m_insist->setVisible(!text.isEmpty() && m_isHopeless);
    if (!m_isHopeless)
        m_insist->setChecked(false);
    if (text.isEmpty())
        m_meter->clear(tr("Five or six words in a row are easy to remember and hard to guess."));
    else
        m_meter->show(strength);
    Q_EMIT changed();
}

// Shown, and to be typed once more: whoever has not written it down notices now.
void NewPassphraseFields::suggest()
{
    const PhraseMaker maker;
    QString phrase = maker.phrase();
    m_second->wipe();
    m_first->setText(phrase);
    m_first->setRevealed(true);
    insurable::wipe(phrase);
    m_meter->say(
        tr("Six words drawn by chance from a list of %L1: as many possibilities as %2 coins "
           "in a row. Write them down.")
            .arg(maker.words().size())
            .arg(int(maker.bitsFor(PhraseMaker::usualWords))));
    m_second->setFocus();
}

QString NewPassphraseFields::missing() const
{
    if (m_first->text().isEmpty())
        return tr("A passphrase is still missing.");
    if (m_isHopeless && !m_insist->isChecked())
        return tr("This passphrase would protect nothing. Please choose a harder one.");
    if (m_second->text().isEmpty())
        return tr("Now type it once more, to be sure.");
    return m_second->text() == m_first->text() ? QString() : tr("The two are not the same yet.");
}

Secret NewPassphraseFields::passphrase() const
{
    return Secret::fromPassphrase(m_first->secret());
}

void NewPassphraseFields::wipe()
{
    m_first->wipe();
    m_second->wipe();
}

} // namespace insurable
