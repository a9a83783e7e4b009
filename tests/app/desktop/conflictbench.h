// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "firm.h"
#include "keyslots.h"
#include "mainwindow.h"
#include "pagelist.h"
#include "passwordfield.h"
#include "plainlabel.h"
#include "preferences.h"
#include "vault.h"
#include "windowtheme.h"
#include "workbench.h"
#include "workspace.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

namespace insurable {

using namespace Qt::StringLiterals;

// A window with a firm's file of its own and a memory of what was seen, in which dialogs are
// answered as they come. Its tests call start(), begin() and end() from their fixtures.
class ConflictBench : public QObject
{
protected:
    static constexpr int mostUnanswered = 500;
    inline static const QString passphrase = QStringLiteral("four words in a row");

    void start();
    void begin();
    void end();
    void make();
    void unlock(const QString &path);
    void answer(const QStringList &buttons);
    // A copy of the file as it is, in the same folder, under a name no sync program gives.
    QString copyAside()
    {
        const QString copy = QFileInfo(m_file).absolutePath() + u"/elsewhere.insurable"_s;
        return QFile::copy(m_file, copy) ? copy : QString();
    }
    void changeIn(const QString &path, const std::function<void(Asset &)> &change)
    {
        const auto other =
            openFirm(path, Secret::fromPassphrase(passphrase), {m_catalogue, m_clock, u"Ben"_s});
        Asset asset = other->records().assets.first();
        change(asset);
        other->update(asset);
    }
    Isms &isms() { return m_window->workbench()->workspace().isms(); }
    Workspace &workspace() { return m_window->workbench()->workspace(); }
    void replaceFile()
    {
        QVERIFY(QFile::copy(m_file, m_file + u".tmp"_s));
        QVERIFY(QFile::remove(m_file));
        QVERIFY(QFile::rename(m_file + u".tmp"_s, m_file));
    }
    void changeOwner(const QString &owner)
    {
        Asset asset = isms().records().assets.first();
        asset.owner = owner;
        workspace().attempt([&] { isms().update(asset); });
    }
    template <class T>
    T *child(const QString &name)
    {
        return m_window->findChild<T *>(name);
    }

    QTemporaryDir m_folder;
    QString m_file;
    int m_number = 0;
    QStringList m_buttons;  // to press, dialog by dialog
    QStringList m_headings; // of the dialogs that came
    QTimer m_answers;
    int m_unanswered = 0; // ticks that a dialog has waited
    FixedClock m_clock{QDate(2026, 11, 22)};
    Catalogue m_catalogue = Catalogue::load();
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<WindowTheme> m_theme;
    std::unique_ptr<MainWindow> m_window;
};

inline void ConflictBench::start()
{
    m_theme = std::make_unique<WindowTheme>(*qApp);
    m_theme->apply(Appearance::Light);
    m_answers.setInterval(10);
    connect(&m_answers, &QTimer::timeout, this, [this] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        if (dialog == nullptr) {
            m_unanswered = 0;
            return;
        }
        if (++m_unanswered > mostUnanswered) { // nobody expected it
            m_buttons.append(u"unexpected: "_s + dialog->windowTitle());
            dialog->reject();
            return;
        }
        if (m_buttons.isEmpty())
            return;
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->objectName() != m_buttons.first() && button->text() != m_buttons.first())
                continue;
            if (!button->isEnabled())
                return;
            for (const PlainLabel *label : dialog->findChildren<PlainLabel *>())
                m_headings.append(label->text());
            m_buttons.removeFirst();
            m_unanswered = 0;
            button->click();
            return;
        }
    });
    m_answers.start();
}

inline void ConflictBench::begin()
{
    const QString folder = m_folder.filePath(QString::number(++m_number));
    QVERIFY(QDir().mkdir(folder));
    m_file = folder + u"/firm.insurable"_s;
    m_buttons.clear();
    m_headings.clear();
    m_preferences = std::make_unique<Preferences>(folder + u"/p.ini"_s);
    m_window = std::make_unique<MainWindow>(
        Surroundings{*m_preferences, *m_theme, m_clock, allPages, folder + u"/seen/seen.json"_s});
    m_window->show();
    make();
}

inline void ConflictBench::end()
{
    QVERIFY2(m_buttons.isEmpty(), qPrintable(m_buttons.join(u',')));
    m_window.reset();
}

inline void ConflictBench::make()
{
    const KdfCost cheap = KdfCost::floor();
    const auto made = createFirm(
        m_file, Secret::fromPassphrase(passphrase),
        {.catalogue = m_catalogue, .clock = m_clock, .author = u"Ann"_s, .cost = &cheap});
    Asset asset;
    asset.name = u"Till PC"_s;
    asset.owner = u"Anna"_s;
    made->add(asset);
}

inline void ConflictBench::unlock(const QString &path)
{
    m_window->showUnlock(path, false);
    child<PasswordField>(u"passphrase"_s)->setText(passphrase);
    child<QPushButton>(u"unlock"_s)->click();
}

inline void ConflictBench::answer(const QStringList &buttons)
{
    m_buttons = buttons;
}

} // namespace insurable
