// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"

namespace insurable {

class BackupCard;
class Banner;
class Card;

// How the program looks and behaves on this computer, and who can open the firm.
class SettingsPage final : public Page
{
    Q_OBJECT
public:
    explicit SettingsPage(Workspace &workspace);

    void refresh() override;

private:
    [[nodiscard]] Card *appearanceCard();
    [[nodiscard]] Card *personCard();
    [[nodiscard]] Card *fileCard();
    [[nodiscard]] Card *keysCard();
    void changePassphrase();
    void showKeys();

    BackupCard *m_backups = nullptr;
    Banner *m_outcome = nullptr;
};

} // namespace insurable
