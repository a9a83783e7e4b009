// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vaultkey.h"

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace insurable {

class Banner;
class Card;
class KeyPrompt;
class PasswordField;
class PlainLabel;

// Asks for what opens one file: passphrase, key file, recovery key. Shows by itself that it is
// busy, and what went wrong.
class UnlockView final : public QWidget
{
    Q_OBJECT
public:
    explicit UnlockView(QWidget *parent = nullptr);

    // `hint`: shown under the field, for the sample firm's known passphrase.
    void ask(const QString &path, bool locked, const QString &hint = {});
    void setBusy(bool busy);
    void showTrouble(const QString &sentence);
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] PasswordField &field() const;
    // What the person gave, or nothing after saying why.
    [[nodiscard]] std::optional<VaultKey> key();
    void offerQuick(bool offered); // a button that opens it without any of these
    void wipe();

Q_SIGNALS:
    void unlockWanted();
    void quickWanted();
    void otherWanted();

private:
    void layOut(Card &card);

    QString m_path;
    PlainLabel *m_title = nullptr;
    PlainLabel *m_file = nullptr;
    KeyPrompt *m_prompt = nullptr;
    QPushButton *m_quick = nullptr;
    PlainLabel *m_hint = nullptr;
    Banner *m_trouble = nullptr;
    QProgressBar *m_busy = nullptr;
    QPushButton *m_unlock = nullptr;
    QPushButton *m_other = nullptr;
};

} // namespace insurable
