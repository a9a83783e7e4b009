// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "personform.h"

#include "buttons.h"
#include "errors.h"
#include "keyfile.h"
#include "messages.h"
#include "newpassphrasefields.h"
#include "plainlabel.h"
#include "plaintext.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>

namespace insurable {

using namespace Qt::StringLiterals;

PersonForm::PersonForm(const QStringList &known, QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit)
    , m_fields(new NewPassphraseFields)
    , m_file(quietButton(QString()))
    , m_fileName(new PlainLabel(QString(), TextRole::Small, Tone::Muted))
{
    m_name->setObjectName(u"personName"_s);
    m_name->setPlaceholderText(tr("Such as: Ann, or the IT adviser"));
    m_file->setObjectName(u"personKeyFile"_s);
    m_file->setAutoDefault(false);
    m_fileName->setElided(Qt::ElideMiddle);
    m_fields->setKnown(known);
    setFocusProxy(m_name);
    auto *label = new PlainLabel(tr("Who"), TextRole::Strong);
    label->setBuddy(m_name);
    auto *file = new QHBoxLayout;
    file->addWidget(m_file);
    file->addWidget(m_fileName, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(label);
    column->addWidget(m_name);
    column->addWidget(m_fields);
    column->addLayout(file);
    connect(m_name, &QLineEdit::textChanged, this, &PersonForm::changed);
    connect(m_fields, &NewPassphraseFields::changed, this, &PersonForm::changed);
    connect(m_file, &QPushButton::clicked, this, &PersonForm::chooseFile);
    setKeyFile({});
}

QString PersonForm::name() const
{
    return singleLine(m_name->text()).trimmed();
}

bool PersonForm::isReady() const
{
    return !name().isEmpty() && m_fields->missing().isEmpty();
}

VaultKey PersonForm::key() const
{
    if (m_keyFile.isEmpty())
        return VaultKey::fromPassphrase(m_fields->passphrase());
    return VaultKey::fromPassphrase(m_fields->passphrase(), KeyFile::read(m_keyFile));
}

void PersonForm::setKeyFile(const QString &path)
{
    m_keyFile = path;
    m_file->setText(path.isEmpty() ? tr("Ask for a key file as well") : tr("Without a key file"));
    m_fileName->setText(QFileInfo(path).fileName());
}

void PersonForm::chooseFile()
{
    if (!m_keyFile.isEmpty()) {
        setKeyFile({});
        return;
    }
    const auto choice = message::choose(
        this, tr("A key file"),
        tr("A file that is asked for beside the passphrase, on a USB stick perhaps. It must never "
           "change, and whoever loses it can no longer open the firm."),
        {tr("Use a file that is there"), tr("Make a new one")});
    if (!choice)
        return;
    const QString path = *choice == 0
        ? QFileDialog::getOpenFileName(this, tr("Choose the key file"))
        : QFileDialog::getSaveFileName(this, tr("Where the key file goes"), u"insurable.key"_s, {},
                                       nullptr, QFileDialog::DontConfirmOverwrite);
    if (path.isEmpty())
        return;
    try {
        if (*choice == 1)
            KeyFile::create(path);
        std::ignore = KeyFile::read(path);
        setKeyFile(path);
    } catch (const Error &error) {
        message::tell(this, Tone::Bad, tr("This key file cannot be used"), error.message());
    }
}

} // namespace insurable
