// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keysdialog.h"

#include "buttons.h"
#include "clock.h"
#include "documentsfolder.h"
#include "keydialog.h"
#include "keyprompt.h"
#include "keyring.h"
#include "keyrow.h"
#include "messages.h"
#include "passwordfield.h"
#include "personform.h"
#include "plainlabel.h"
#include "preferences.h"
#include "quickunlock.h"
#include "recoverysheet.h"
#include "reportenvironment.h"
#include "vault.h"
#include "workspace.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QScrollArea>

namespace insurable {

using namespace Qt::StringLiterals;

namespace {

// The key is on the paper before it is in the vault, and never on a paper that was not finished.
void writeSheet(const QString &path, const report::RecoverySheet &sheet, PaperSize paper)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        throw fileError(u"Could not write"_s, path, file.errorString());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    try {
        report::writeRecoverySheet(
            sheet, paper == PaperSize::A4 ? report::PageSize::A4 : report::PageSize::Letter, file);
        if (!file.flush())
            throw fileError(u"Could not write"_s, path, file.errorString());
    } catch (const Error &) {
        file.remove();
        throw;
    }
}

} // namespace

KeysDialog::KeysDialog(Workspace &workspace, QuickUnlock &quick, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_quick(quick)
    , m_rows(new QVBoxLayout)
    , m_quickBox(new QCheckBox(tr("Open on this computer without the passphrase")))
    , m_quickWords(new PlainLabel(QString(), TextRole::Small, Tone::Muted))
{
    setObjectName(u"keysDialog"_s);
    setWindowTitle(tr("Who can open this"));
    layOut();
    fill();
    showQuick();
    resize(620, 560);
}

void KeysDialog::layOut()
{
    const bool canChange = !m_workspace.isReadOnly();
    auto *person = plainButton(Glyph::Add, tr("Add a person"));
    auto *sheet = plainButton(Glyph::File, tr("Recovery sheet …"));
    auto *anew = quietButton(tr("Everything anew …"));
    auto *close = primaryButton(tr("Close"));
    person->setObjectName(u"addPerson"_s);
    sheet->setObjectName(u"recoverySheet"_s);
    anew->setObjectName(u"rotateKey"_s);
    for (QPushButton *button : {person, sheet, anew}) {
        button->setEnabled(canChange);
        button->setAutoDefault(false);
    }
    m_quickBox->setObjectName(u"quickUnlock"_s);
    m_quickWords->setObjectName(u"quickUnlockWords"_s);
    m_rows->setSpacing(0);

    auto *inside = new QWidget;
    auto *list = new QVBoxLayout(inside);
    list->setContentsMargins(0, 0, space::s, 0);
    list->addLayout(m_rows);
    list->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(inside);
    auto *actions = new QHBoxLayout;
    actions->setSpacing(space::s);
    actions->addWidget(person);
    actions->addWidget(sheet);
    actions->addStretch(1);
    actions->addWidget(anew);
    auto *end = new QHBoxLayout;
    end->addStretch(1);
    end->addWidget(close);

    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    outer->setSpacing(space::m);
    outer->addWidget(new PlainLabel(windowTitle(), TextRole::Title));
    outer->addWidget(new PlainLabel(
        tr("Everybody has a passphrase of their own. Whoever is taken off can no longer open this "
           "file; copies and backups made before still open to them."),
        TextRole::Body, Tone::Muted));
    outer->addWidget(scroll, 1);
    outer->addLayout(actions);
    outer->addSpacing(space::s);
    outer->addWidget(m_quickBox);
    outer->addWidget(m_quickWords);
    outer->addLayout(end);
    connect(person, &QPushButton::clicked, this, &KeysDialog::addPerson);
    connect(sheet, &QPushButton::clicked, this, &KeysDialog::makeSheet);
    connect(anew, &QPushButton::clicked, this, &KeysDialog::rotate);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_quickBox, &QCheckBox::clicked, this, &KeysDialog::setQuick);
}

void KeysDialog::fill()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const KeyRing ring(m_workspace.isms().vault());
    for (const KeyEntry &entry : ring.entries()) {
        auto *row = new KeyRow(entry, ring.keptBecause(entry.id), m_workspace.isReadOnly());
        connect(row, &KeyRow::renameWanted, this, [this, entry] { rename(entry); });
        connect(row, &KeyRow::removeWanted, this, [this, entry] { remove(entry); });
        m_rows->addWidget(row);
    }
}

bool KeysDialog::prove(const Question &question, const Work &work)
{
    KeyDialog dialog(question.heading, question.sentence, question.action, tr("Cancel"), this);
    auto *prompt = new KeyPrompt;
    if (question.more != nullptr)
        dialog.body()->addWidget(question.more);
    dialog.body()->addWidget(
        new PlainLabel(tr("Your own passphrase, to show that it is you"), TextRole::Strong));
    dialog.body()->addWidget(prompt);
    const auto judge = [&] {
        dialog.setReady(prompt->isComplete() && (!question.isReady || question.isReady()));
    };
    connect(prompt, &KeyPrompt::changed, &dialog, judge);
    if (question.whenChanged)
        question.whenChanged(judge);
    judge();
    dialog.whenAsked([&] {
        QString trouble;
        const auto proof = prompt->key(trouble);
        if (!proof)
            return trouble;
        const auto failed = m_workspace.tasks().execute(
            question.heading, [&](Progress &) { work(*proof); }, {.cancellable = false});
        return failed ? failed->message() : QString();
    });
    if (question.more == nullptr)
        prompt->takeFocus();
    else
        question.more->setFocus();
    const bool done = dialog.exec() == QDialog::Accepted;
    fill();
    if (done)
        tellOfKeyTrouble(this, m_workspace.isms().vault());
    return done;
}

void KeysDialog::addPerson()
{
    Vault &vault = m_workspace.isms().vault();
    auto *form = new PersonForm({m_workspace.records().organisation.name});
    Question question{tr("Add a person"), tr("They open the firm with a passphrase of their own."),
                      primaryButton(tr("Add"))};
    question.more = form;
    question.isReady = [form] { return form->isReady(); };
    question.whenChanged = [form](const std::function<void()> &judge) {
        connect(form, &PersonForm::changed, form, judge);
    };
    std::ignore = prove(question, [&](const VaultKey &proof) {
        KeyRing(vault).add(proof, form->name(), form->key());
    });
}

void KeysDialog::makeSheet()
{
    Vault &vault = m_workspace.isms().vault();
    const QString folder = documentsFolder();
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Where the recovery sheet goes"),
                                     folder + u"/Recovery key.pdf"_s, tr("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    const Question question{
        tr("A new recovery sheet"),
        tr("Opens the firm when no passphrase is remembered. A sheet made before ends with it."),
        primaryButton(tr("Make the sheet"))};
    std::ignore = report::fontFamily(report::Face::Regular); // in this thread first
    const bool done = prove(question, [&](const VaultKey &proof) {
        const RecoveryKey key = RecoveryKey::random(vault.vaultId());
        KeyRing ring(vault);
        std::ignore = ring.dataKey(proof); // before anything is written
        writeSheet(path,
                   {m_workspace.records().organisation.name, QFileInfo(vault.path()).fileName(),
                    key.mark(), m_workspace.clock().today(), key.groups()},
                   m_workspace.preferences().paperSize());
        try {
            ring.addRecovery(proof, key);
        } catch (const Error &) {
            QFile::remove(path);
            throw;
        }
    });
    if (done)
        message::tell(this, Tone::Good, tr("The recovery sheet is ready"),
                      tr("Print “%1”, put it in a safe place, and delete the file.")
                          .arg(QFileInfo(path).fileName()));
}

void KeysDialog::rename(const KeyEntry &entry)
{
    const auto label = message::askText(
        this, tr("Another name"), tr("Whose key this is. Only a note."), entry.label, tr("Rename"));
    if (!label)
        return;
    std::ignore =
        m_workspace.attempt([&] { KeyRing(m_workspace.isms().vault()).rename(entry.id, *label); });
    fill();
}

void KeysDialog::remove(const KeyEntry &entry)
{
    const Question question{
        tr("Take “%1” away").arg(KeyRow::titleOf(entry)),
        tr("From now on it no longer opens this file. Copies and backups made before still open "
           "with it; “Everything anew” helps where that matters."),
        dangerButton(tr("Take it away"))};
    std::ignore = prove(question, [&](const VaultKey &proof) {
        KeyRing(m_workspace.isms().vault()).remove(proof, entry.id);
    });
}

void KeysDialog::rotate()
{
    const Question question{
        tr("Everything anew"),
        tr("Writes the whole file again under a new key. Only the passphrase you give here opens "
           "it "
           "then: add the others again, and make a new recovery sheet. The firm is closed for it "
           "and opened again."),
        dangerButton(tr("Write it anew"))};
    std::optional<VaultKey> key;
    const bool done = prove(question, [&](const VaultKey &proof) {
        std::ignore = KeyRing(m_workspace.isms().vault()).dataKey(proof);
        if (proof.kind() == KeyKind::Recovery)
            throw Error(ErrorKind::Invalid, tr("This needs a passphrase."));
        key = proof;
    });
    if (!done)
        return;
    m_rotation = key;
    accept();
}

void KeysDialog::showQuick()
{
    const QByteArray id = m_workspace.isms().vault().vaultId();
    const bool isOn = m_quick.isOn(id);
    const QString missing = isOn ? QString() : m_quick.missingBecause();
    m_quickBox->setChecked(isOn);
    m_quickBox->setEnabled(missing.isEmpty());
    m_quickWords->setText(
        missing.isEmpty()
            ? tr("The keychain of this computer keeps the key then: whoever is signed in to your "
                 "account can open the firm.")
            : missing + u' ' + tr("So the passphrase is asked for each time."));
}

void KeysDialog::setQuick(bool on)
{
    const QByteArray id = m_workspace.isms().vault().vaultId();
    if (!on) {
        std::ignore = m_workspace.attempt([&] { m_quick.turnOff(id); });
        showQuick();
        return;
    }
    const Question question{
        tr("Open without the passphrase"),
        tr("The keychain of this computer will keep the key of this firm. Whoever is signed in to "
           "your account can open it, also after it has locked itself. You can switch this off at "
           "any time."),
        primaryButton(tr("Keep the key here"))};
    Secret dataKey;
    const bool done = prove(question, [&](const VaultKey &proof) {
        dataKey = KeyRing(m_workspace.isms().vault()).dataKey(proof);
    });
    if (done)
        std::ignore = m_workspace.attempt([&] { m_quick.turnOn(id, dataKey); });
    showQuick();
}

} // namespace insurable
