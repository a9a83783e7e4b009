// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "moneypicture.h"

#include <QWidget>

class QComboBox;
class QSpinBox;
class QTableView;

namespace insurable {

class Card;
class PlainLabel;
class PremiumModel;
class RemedyModel;

// What insurers might ask for a cover, and what a wrong answer to them would cost of a claim.
class PremiumPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit PremiumPanel(QWidget *parent = nullptr);

    // Shows nothing until prices are there, and where no scheme says how one comes to a price.
    void setPicture(const MoneyPicture &picture);

private:
    [[nodiscard]] QWidget *makePremium();
    [[nodiscard]] QWidget *makeRemedy();
    void showCover(int cover);
    void showPremium(const PricedCover &price);
    void showRemedy(const PricedCover &price);

    MoneyPicture m_picture;
    PremiumModel *m_premium = nullptr;
    RemedyModel *m_remedy = nullptr;
    QComboBox *m_covers = nullptr;
    PlainLabel *m_range = nullptr;
    PlainLabel *m_note = nullptr;
    QTableView *m_steps = nullptr;
    QSpinBox *m_claim = nullptr;
    PlainLabel *m_charged = nullptr;
    QTableView *m_answers = nullptr;
    PlainLabel *m_gate = nullptr;
    PlainLabel *m_rest = nullptr;
};

} // namespace insurable
