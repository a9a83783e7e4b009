// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"

class QPushButton;

namespace insurable {

class Banner;
class Card;
class PasswordField;

// How the program looks and behaves on this computer, and the passphrase of the open firm.
class SettingsPage final : public Page
{
    Q_OBJECT
public:
    explicit SettingsPage(Workspace &workspace);

    void refresh() override;

private:
    [[nodiscard]] Card *appearanceCard();
    [[nodiscard]] Card *lockingCard();
    [[nodiscard]] Card *personCard();
    [[nodiscard]] Card *fileCard();
    [[nodiscard]] Card *passphraseCard();
    void changePassphrase();

    PasswordField *m_current = nullptr;
    PasswordField *m_next = nullptr;
    PasswordField *m_again = nullptr;
    QPushButton *m_change = nullptr;
    Banner *m_outcome = nullptr;
};

} // namespace insurable
