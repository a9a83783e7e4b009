// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keyring.h"

#include <QWidget>

namespace insurable {

// One way into the vault: what it is, whose, since when, and what can be done about it.
class KeyRow final : public QWidget
{
    Q_OBJECT
public:
    // `kept`: why it cannot be taken away; empty where it can.
    KeyRow(const KeyEntry &entry, const QString &kept, bool readOnly, QWidget *parent = nullptr);

    [[nodiscard]] static QString titleOf(const KeyEntry &entry);

Q_SIGNALS:
    void renameWanted();
    void removeWanted();
};

} // namespace insurable
