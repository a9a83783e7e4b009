// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "renewpassphrase.h"

#include "buttons.h"
#include "errors.h"
#include "keydialog.h"
#include "keyfile.h"
#include "keyprompt.h"
#include "keyring.h"
#include "newpassphrasefields.h"
#include "passwordfield.h"
#include "plainlabel.h"
#include "taskrunner.h"
#include "vault.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFileInfo>
#include <QPushButton>

namespace insurable {

using namespace Qt::StringLiterals;

namespace {

// Whose passphrase is replaced, where there are several.
QComboBox *owners(const std::vector<KeyEntry> &entries)
{
    auto *box = new QComboBox;
    box->setObjectName(u"renewWhose"_s);
    for (const KeyEntry &entry : entries) {
        if (entry.kind == KeyKind::Recovery)
            continue;
        box->addItem(entry.label.isEmpty() ? KeyDialog::tr("The first passphrase") : entry.label,
                     entry.id);
    }
    return box;
}

} // namespace

bool renewPassphrase(QWidget *parent, Vault &vault, const VaultKey &recovery, TaskRunner &tasks)
{
    KeyRing ring(vault);
    KeyDialog dialog(KeyDialog::tr("Set a new passphrase"),
                     KeyDialog::tr("You have used the recovery key. Before you go on, choose the "
                                   "passphrase that opens the firm from now on."),
                     primaryButton(KeyDialog::tr("Set it")), KeyDialog::tr("Close the firm"),
                     parent);
    auto *fields = new NewPassphraseFields;
    fields->setKnown({QFileInfo(vault.path()).completeBaseName()});
    QComboBox *whose = owners(ring.entries());
    whose->setAccessibleName(KeyDialog::tr("In place of"));
    if (whose->count() > 1) {
        dialog.body()->addWidget(new PlainLabel(KeyDialog::tr("In place of"), TextRole::Strong));
        dialog.body()->addWidget(whose);
    } else {
        whose->setParent(&dialog);
        whose->hide();
    }
    dialog.body()->addWidget(fields);
    dialog.setReady(false);
    QObject::connect(fields, &NewPassphraseFields::changed, &dialog,
                     [&] { dialog.setReady(fields->missing().isEmpty()); });
    dialog.whenAsked([&] {
        const auto next = VaultKey::fromPassphrase(fields->passphrase());
        const QByteArray id = whose->currentData().toByteArray();
        const auto trouble = tasks.execute(KeyDialog::tr("Setting the passphrase"),
                                           [&](Progress &) { ring.replace(recovery, next, id); },
                                           {.cancellable = false});
        return trouble ? trouble->message() : QString();
    });
    fields->field().setFocus();
    if (dialog.exec() != QDialog::Accepted)
        return false;
    tellOfKeyTrouble(parent, vault);
    return true;
}

bool changePassphrase(QWidget *parent, Vault &vault, const QStringList &known, TaskRunner &tasks)
{
    KeyDialog dialog(KeyDialog::tr("Change the passphrase"),
                     KeyDialog::tr("Backups made before still open with the passphrase they had."),
                     primaryButton(KeyDialog::tr("Change it")), KeyDialog::tr("Cancel"), parent);
    auto *prompt = new KeyPrompt;
    auto *fields = new NewPassphraseFields;
    fields->setKnown(known);
    dialog.body()->addWidget(new PlainLabel(KeyDialog::tr("Passphrase now"), TextRole::Strong));
    dialog.body()->addWidget(prompt);
    dialog.body()->addWidget(fields);
    const auto judge = [&] {
        dialog.setReady(prompt->isComplete() && fields->missing().isEmpty());
    };
    QObject::connect(prompt, &KeyPrompt::changed, &dialog, judge);
    QObject::connect(fields, &NewPassphraseFields::changed, &dialog, judge);
    judge();
    dialog.whenAsked([&] {
        QString trouble;
        const auto now = prompt->key(trouble);
        if (!now)
            return trouble;
        const Secret next = fields->passphrase();
        const QString keyFile = prompt->keyFile();
        const auto failed = tasks.execute(
            KeyDialog::tr("Changing the passphrase"),
            [&](Progress &) {
                KeyRing(vault).replace(
                    *now,
                    keyFile.isEmpty() ? VaultKey::fromPassphrase(next)
                                      : VaultKey::fromPassphrase(next, KeyFile::read(keyFile)));
            },
            {.cancellable = false});
        return failed ? failed->message() : QString();
    });
    prompt->takeFocus();
    if (dialog.exec() != QDialog::Accepted)
        return false;
    tellOfKeyTrouble(parent, vault);
    return true;
}

} // namespace insurable
