// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vaultkey.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace insurable {

class PasswordField;
class PlainLabel;

// Asks for what opens a vault: a passphrase, with a key file where there is one, or the letters of
// the recovery sheet.
class KeyPrompt final : public QWidget
{
    Q_OBJECT
public:
    explicit KeyPrompt(QWidget *parent = nullptr);

    [[nodiscard]] PasswordField &field() const { return *m_field; }
    [[nodiscard]] bool isComplete() const;
    // What was given, or nothing and why: a group that is mistyped, a key file that is gone.
    [[nodiscard]] std::optional<VaultKey> key(QString &trouble) const;
    void setKeyFile(const QString &path); // empty for none
    [[nodiscard]] QString keyFile() const { return m_recovery ? QString() : m_keyFile; }
    void useRecovery(bool on);
    void takeFocus();
    void wipe();
    void reset(); // as in the beginning

Q_SIGNALS:
    void changed();
    void submitted();

private:
    void layOut();
    void chooseKeyFile();
    void checkGroups();

    QString m_keyFile;
    bool m_recovery = false;
    PasswordField *m_field = nullptr;
    QPlainTextEdit *m_groups = nullptr;
    PlainLabel *m_groupState = nullptr;
    PlainLabel *m_fileName = nullptr;
    QPushButton *m_withFile = nullptr;
    QPushButton *m_withRecovery = nullptr;
};

} // namespace insurable
