// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "moneypicture.h"

#include <QAbstractTableModel>

namespace insurable {

// Policies and quotes side by side: a column each after that of the titles, a row for each figure.
class QuotesModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Row {
        Standing, Premium, PaysLikely, StaysLikely, PaysBad, StaysBad, PaysVeryBad, StaysVeryBad,
        ExpectedPaid, PerPound, AverageCost, Rows,
    };

    static constexpr int FirstCover = 1; // before it, the titles of the rows

    explicit QuotesModel(QObject *parent = nullptr);

    void setCovers(const std::shared_ptr<const std::vector<Cover>> &covers,
                   const std::shared_ptr<const MoneyGround> &ground, const QString &currency);
    [[nodiscard]] const std::vector<Cover> &covers() const { return *m_covers; }
    // Of all, the policy whose average year costs least, premium and what stays; -1 = none.
    [[nodiscard]] int cheapest() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString text(const Cover &cover, int row) const;
    [[nodiscard]] QString standing(const Cover &cover) const;

    std::shared_ptr<const std::vector<Cover>> m_covers = std::make_shared<std::vector<Cover>>();
    std::shared_ptr<const MoneyGround> m_ground;
    QString m_currency;
};

} // namespace insurable
