// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"

#include <QStringList>
#include <QWidget>

class QCheckBox;

namespace insurable {

class PasswordField;
class PlainLabel;
class StrengthMeter;

// Asks for a passphrase to be, twice, says how strong it is and suggests words on request. One that
// is guessed in no time is taken only when the person insists.
class NewPassphraseFields final : public QWidget
{
    Q_OBJECT
public:
    explicit NewPassphraseFields(QWidget *parent = nullptr);

    // Words that anybody would try first: the firm's name.
    void setKnown(const QStringList &known);
    // What is still to be done; empty when the passphrase can be taken.
    [[nodiscard]] QString missing() const;
    [[nodiscard]] Secret passphrase() const;
    [[nodiscard]] PasswordField &field() const { return *m_first; }
    void wipe();

Q_SIGNALS:
    void changed();
    void submitted();

private:
    void judge();
    void suggest();

    QStringList m_known;
    bool m_isHopeless = false;
    PasswordField *m_first = nullptr;
    PasswordField *m_second = nullptr;
    StrengthMeter *m_meter = nullptr;
    QCheckBox *m_insist = nullptr;
};

} // namespace insurable
