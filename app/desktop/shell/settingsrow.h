// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace insurable {

class Card;

// A line of a card on Settings: what it is on the left, what to set on the right. Without a field
// the sentence says why there is nothing to set.
void addSettingsRow(Card &card, const QString &name, const QString &sentence,
                    QWidget *field = nullptr);

} // namespace insurable
