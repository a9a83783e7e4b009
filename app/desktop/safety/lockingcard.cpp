// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lockingcard.h"

#include "capture.h"
#include "card.h"
#include "preferences.h"
#include "settingsrow.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QSpinBox>

#include <functional>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr int longestIdle = 120;

struct LockingCard
{
    Q_DECLARE_TR_FUNCTIONS(LockingCard)
};

QCheckBox *check(const QString &name, const QString &words, bool on,
                 const std::function<void(bool)> &set)
{
    auto *box = new QCheckBox(words);
    box->setObjectName(name);
    box->setChecked(on);
    QObject::connect(box, &QCheckBox::toggled, box, set);
    return box;
}

void addIdleRow(Card &card, Preferences &preferences)
{
    auto *minutes = new QSpinBox;
    minutes->setObjectName(u"idleMinutes"_s);
    minutes->setRange(0, longestIdle);
    minutes->setSuffix(LockingCard::tr(" minutes"));
    minutes->setSpecialValueText(LockingCard::tr("Never"));
    minutes->setValue(preferences.idleMinutes());
    minutes->setMinimumWidth(130);
    QObject::connect(minutes, &QSpinBox::valueChanged, &preferences,
                     [&preferences](int value) { preferences.setIdleMinutes(value); });
    addSettingsRow(card, LockingCard::tr("Lock when nobody is here for"),
                   LockingCard::tr("Ctrl+L locks at once. So do sleep, the lock screen of the computer, and "
                      "another person signing in. What you were typing is there again afterwards."),
                   minutes);
}

void addCaptureRow(Card &card, Preferences &preferences)
{
    const QString name = LockingCard::tr("Screenshots and shared screens");
    if (!capture::canBeKeptOut()) {
        addSettingsRow(card, name,
                       LockingCard::tr("This system lets no program stay out of them. Lock before you share "
                          "your screen."));
        return;
    }
    addSettingsRow(card, name, LockingCard::tr("Others see an empty place instead of these windows."),
                   check(u"hidesFromCapture"_s, LockingCard::tr("Stay out of them"),
                         preferences.hidesFromCapture(),
                         [&preferences](bool on) { preferences.setHidesFromCapture(on); }));
}

} // namespace

Card *makeLockingCard(Preferences &preferences)
{
    auto *card = new Card(LockingCard::tr("Locking and privacy"));
    addIdleRow(*card, preferences);
    addSettingsRow(*card, LockingCard::tr("Minimised window"),
                   LockingCard::tr("For a desk where others sit down as well."),
                   check(u"locksWhenMinimised"_s, LockingCard::tr("Lock it"), preferences.locksWhenMinimised(),
                         [&preferences](bool on) { preferences.setLocksWhenMinimised(on); }));
    addSettingsRow(*card, LockingCard::tr("Title of the window"),
                   LockingCard::tr("The task bar and the list of windows show it."),
                   check(u"namesFirmInTitle"_s, LockingCard::tr("Name the firm in it"),
                         preferences.namesFirmInTitle(),
                         [&preferences](bool on) { preferences.setNamesFirmInTitle(on); }));
    addSettingsRow(*card, LockingCard::tr("Recent files"),
                   LockingCard::tr("Their names and folders only. Off forgets them at once."),
                   check(u"rememberFiles"_s, LockingCard::tr("Show files opened last"),
                         preferences.remembersFiles(),
                         [&preferences](bool on) { preferences.setRemembersFiles(on); }));
    addCaptureRow(*card, preferences);
    return card;
}

} // namespace insurable
