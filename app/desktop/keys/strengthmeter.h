// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "strength.h"

#include <QWidget>

namespace insurable {

class PlainLabel;
class StrengthBar;

// How hard a passphrase is to guess: a bar, a word, and advice where there is some.
class StrengthMeter final : public QWidget
{
    Q_OBJECT
public:
    explicit StrengthMeter(QWidget *parent = nullptr);

    void show(const PassphraseStrength &strength);
    void clear(const QString &sentence); // nothing typed yet
    void say(const QString &sentence);   // instead of the advice

private:
    StrengthBar *m_bar = nullptr;
    PlainLabel *m_word = nullptr;
    PlainLabel *m_advice = nullptr;
};

} // namespace insurable
