// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "moneysection.h"

class QTableView;

namespace insurable {

class LossChart;
class PlainLabel;
class PremiumPanel;
class QuotesModel;

// Policies and quotes side by side, each against the firm's own losses.
class QuotesPanel final : public MoneySection
{
    Q_OBJECT
public:
    explicit QuotesPanel(MoneyModel &model);

    void present(const MoneyPicture &picture) override;

private:
    void addTable();
    void addChart();
    void fitTable();
    void showChart(const MoneyPicture &picture);
    [[nodiscard]] QString advice(double uncovered) const; // expected loss a year

    QuotesModel *m_model = nullptr;
    QWidget *m_empty = nullptr;
    QWidget *m_compared = nullptr;
    PlainLabel *m_wait = nullptr;
    QTableView *m_table = nullptr;
    PlainLabel *m_advice = nullptr;
    PlainLabel *m_limits = nullptr; // which have none on record
    LossChart *m_chart = nullptr;
    PremiumPanel *m_prices = nullptr;
    QString m_currency;
    std::shared_ptr<const std::vector<Cover>> m_shown;
};

} // namespace insurable
