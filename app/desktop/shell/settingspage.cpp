// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingspage.h"

#include "banner.h"
#include "buttons.h"
#include "card.h"
#include "passwordfield.h"
#include "plainlabel.h"
#include "preferences.h"
#include "scrollcolumn.h"
#include "secret.h"
#include "sectionheader.h"
#include "vault.h"
#include "workspace.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace insurable {

using namespace Qt::StringLiterals;

namespace {

constexpr int shortestPassphrase = 8;
constexpr int longestIdle = 120;
constexpr int fieldWidth = 320;

// A line of a card: what it is on the left, what to set on the right.
void addRow(Card &card, const QString &name, const QString &sentence, QWidget *field)
{
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    auto *label = new PlainLabel(name, TextRole::Strong);
    label->setBuddy(field);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(name);
    texts->addWidget(label);
    if (!sentence.isEmpty())
        texts->addWidget(new PlainLabel(sentence, TextRole::Small, Tone::Muted));
    auto *row = new QHBoxLayout;
    row->setSpacing(space::l);
    row->addLayout(texts, 1);
    row->addWidget(field, 0, Qt::AlignVCenter);
    card.body()->addLayout(row);
}

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
    for (Card *card : {appearanceCard(), lockingCard(), personCard(), fileCard(), passphraseCard()})
        column->add(card);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(column);
}

void SettingsPage::refresh() { }

Card *SettingsPage::appearanceCard()
{
    Preferences &preferences = workspace().preferences();
    auto *card = new Card(tr("Appearance"));
    addRow(*card, tr("Colours"), tr("As the system has them, or always the same."),
           chips({tr("System"), tr("Light"), tr("Dark")},
                 {u"appearanceSystem"_s, u"appearanceLight"_s, u"appearanceDark"_s},
                 int(preferences.appearance()),
                 [&preferences](int choice) { preferences.setAppearance(Appearance(choice)); }));
    addRow(*card, tr("Paper"), tr("For everything that is printed or sealed."),
           chips({tr("A4"), tr("Letter")}, {u"paperA4"_s, u"paperLetter"_s},
                 int(preferences.paperSize()),
                 [&preferences](int choice) { preferences.setPaperSize(PaperSize(choice)); }));
    return card;
}

Card *SettingsPage::lockingCard()
{
    Preferences &preferences = workspace().preferences();
    auto *card = new Card(tr("Locking"));
    auto *minutes = new QSpinBox;
    minutes->setObjectName(u"idleMinutes"_s);
    minutes->setRange(0, longestIdle);
    minutes->setSuffix(tr(" minutes"));
    minutes->setSpecialValueText(tr("Never"));
    minutes->setValue(preferences.idleMinutes());
    minutes->setMinimumWidth(130);
    connect(minutes, &QSpinBox::valueChanged, this,
            [&preferences](int value) { preferences.setIdleMinutes(value); });
    addRow(*card, tr("Lock when nobody is here for"),
           tr("Ctrl+L locks at once. The passphrase opens it again."), minutes);
    auto *remember = new QCheckBox(tr("Show files opened last"));
    remember->setObjectName(u"rememberFiles"_s);
    remember->setChecked(preferences.remembersFiles());
    connect(remember, &QCheckBox::toggled, this,
            [&preferences](bool on) { preferences.setRemembersFiles(on); });
    addRow(*card, tr("Recent files"), tr("Their names and folders only. Off forgets them at once."),
           remember);
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
    addRow(*card, tr("Name in the history"), tr("Every change is signed with it."), name);
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
        tr("Everything about the firm is in this one encrypted file. Copy it to back it up; while "
           "it is open here, nobody else can change it."),
        TextRole::Small, Tone::Muted));
    return card;
}

Card *SettingsPage::passphraseCard()
{
    auto *card = new Card(tr("Passphrase"));
    m_current = new PasswordField(tr("Passphrase now"));
    m_next = new PasswordField(tr("New passphrase"));
    m_again = new PasswordField(tr("New passphrase once more"));
    m_change = plainButton(tr("Change the passphrase"));
    m_outcome = new Banner;
    m_current->setObjectName(u"currentPassphrase"_s);
    m_next->setObjectName(u"nextPassphrase"_s);
    m_again->setObjectName(u"againPassphrase"_s);
    m_change->setObjectName(u"changePassphrase"_s);
    m_outcome->setObjectName(u"passphraseOutcome"_s);
    for (PasswordField *field : {m_current, m_next, m_again}) {
        field->setMinimumWidth(fieldWidth);
        field->setEnabled(!workspace().isReadOnly());
        addRow(*card, field->accessibleName(), {}, field);
        connect(field, &QLineEdit::textChanged, this, [this] {
            m_change->setEnabled(!m_current->text().isEmpty()
                                 && m_next->text().size() >= shortestPassphrase
                                 && m_next->text() == m_again->text());
        });
    }
    m_change->setEnabled(false);
    card->body()->addWidget(m_outcome);
    card->body()->addWidget(m_change, 0, Qt::AlignRight);
    connect(m_change, &QPushButton::clicked, this, &SettingsPage::changePassphrase);
    return card;
}

void SettingsPage::changePassphrase()
{
    const Secret current = Secret::fromPassphrase(m_current->secret());
    const Secret next = Secret::fromPassphrase(m_next->secret());
    Vault &vault = workspace().isms().vault();
    const std::optional<Error> trouble = workspace().tasks().execute(
        tr("Changing the passphrase"), [&](Progress &) { vault.changePassphrase(current, next); },
        {.cancellable = false});
    if (trouble) {
        m_outcome->showMessage(Tone::Bad, trouble->message());
        return;
    }
    for (PasswordField *field : {m_current, m_next, m_again})
        field->wipe();
    m_outcome->showMessage(Tone::Good, tr("From now on the new passphrase opens this file."));
}

} // namespace insurable
