// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingspage.h"

#include "backupcard.h"
#include "banner.h"
#include "buttons.h"
#include "card.h"
#include "lockingcard.h"
#include "systemkeychain.h"
#include "keysdialog.h"
#include "plainlabel.h"
#include "preferences.h"
#include "quickunlock.h"
#include "renewpassphrase.h"
#include "scrollcolumn.h"
#include "sectionheader.h"
#include "settingsrow.h"
#include "vault.h"
#include "workspace.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>

namespace insurable {

using namespace Qt::StringLiterals;

namespace {

constexpr int fieldWidth = 320;

// One of several, as chips side by side.
QWidget *chips(const QStringList &labels, const QStringList &names, int chosen,
               const std::function<void(int)> &choose)
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    auto *group = new QButtonGroup(box);
    for (int i = 0; i < labels.size(); ++i) {
        QPushButton *chip = chipButton(labels.at(i));
        chip->setObjectName(names.at(i));
        chip->setChecked(i == chosen);
        group->addButton(chip, i);
        row->addWidget(chip);
    }
    QObject::connect(group, &QButtonGroup::idClicked, box, choose);
    return box;
}

} // namespace

SettingsPage::SettingsPage(Workspace &workspace)
    : Page(workspace)
{
    auto *column = new ScrollColumn(760);
    column->add(new SectionHeader(tr("Settings"), tr("Kept on this computer, not in the file.")));
    m_backups = new BackupCard(workspace);
    for (QWidget *card : std::initializer_list<QWidget *>{
             appearanceCard(), makeLockingCard(workspace.preferences()), m_backups, personCard(),
             fileCard(), keysCard()})
        column->add(card);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(column);
}

void SettingsPage::refresh()
{
    m_backups->refresh();
}

Card *SettingsPage::appearanceCard()
{
    Preferences &preferences = workspace().preferences();
    auto *card = new Card(tr("Appearance"));
    addSettingsRow(*card, tr("Colours"), tr("As the system has them, or always the same."),
           chips({tr("System"), tr("Light"), tr("Dark")},
                 {u"appearanceSystem"_s, u"appearanceLight"_s, u"appearanceDark"_s},
                 int(preferences.appearance()),
                 [&preferences](int choice) { preferences.setAppearance(Appearance(choice)); }));
    addSettingsRow(*card, tr("Paper"), tr("For everything that is printed or sealed."),
           chips({tr("A4"), tr("Letter")}, {u"paperA4"_s, u"paperLetter"_s},
                 int(preferences.paperSize()),
                 [&preferences](int choice) { preferences.setPaperSize(PaperSize(choice)); }));
    return card;
}

Card *SettingsPage::personCard()
{
    auto *card = new Card(tr("You"));
    auto *name = new QLineEdit(workspace().preferences().author());
    name->setObjectName(u"authorName"_s);
    name->setMinimumWidth(fieldWidth);
    connect(name, &QLineEdit::editingFinished, this, [this, name] {
        const QString author = name->text().trimmed();
        workspace().preferences().setAuthor(author);
        workspace().isms().vault().setAuthor(author);
    });
    addSettingsRow(*card, tr("Name in the history"), tr("Every change is signed with it."), name);
    return card;
}

Card *SettingsPage::fileCard()
{
    auto *card = new Card(tr("This firm’s file"));
    auto *path = new PlainLabel(QDir::toNativeSeparators(workspace().filePath()));
    path->setObjectName(u"filePath"_s);
    path->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    card->body()->addWidget(path);
    card->body()->addWidget(new PlainLabel(
        tr("Everything about the firm is in this one encrypted file. While it is open here, "
           "nobody else can change it."),
        TextRole::Small, Tone::Muted));
    return card;
}

Card *SettingsPage::keysCard()
{
    auto *card = new Card(tr("Who can open this"));
    QPushButton *change = plainButton(tr("Change the passphrase …"));
    change->setObjectName(u"changePassphrase"_s);
    change->setEnabled(!workspace().isReadOnly());
    QPushButton *keys = plainButton(Glyph::Key, tr("People and keys …"));
    keys->setObjectName(u"whoCanOpen"_s);
    m_outcome = new Banner;
    m_outcome->setObjectName(u"passphraseOutcome"_s);
    m_outcome->hide();
    addSettingsRow(*card, tr("Your passphrase"), tr("Takes a second, however much is in the file."),
                   change);
    addSettingsRow(*card, tr("Others, and the day nobody remembers"),
                   tr("A passphrase for each person, a recovery sheet on paper, and opening without "
                      "the passphrase on this computer."),
                   keys);
    card->body()->addWidget(m_outcome);
    connect(change, &QPushButton::clicked, this, &SettingsPage::changePassphrase);
    connect(keys, &QPushButton::clicked, this, &SettingsPage::showKeys);
    return card;
}

void SettingsPage::changePassphrase()
{
    m_outcome->hide();
    if (insurable::changePassphrase(this, workspace().isms().vault(),
                                    {workspace().records().organisation.name},
                                    workspace().tasks()))
        m_outcome->showMessage(Tone::Good, tr("From now on the new passphrase opens this file."));
}

void SettingsPage::showKeys()
{
    SystemKeychain keychain;
    QuickUnlock quick(keychain, workspace().preferences());
    std::optional<VaultKey> rotation;
    {
        KeysDialog dialog(workspace(), quick, this);
        dialog.exec();
        rotation = dialog.rotation();
    }
    if (rotation)
        Q_EMIT workspace().rewriteWanted(*rotation);
}

} // namespace insurable
