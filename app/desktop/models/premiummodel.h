// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "moneypicture.h"

#include <QAbstractTableModel>

namespace insurable {

using Prices = std::shared_ptr<const std::vector<PricedCover>>;

// How an indicated premium comes about, step by step, from what the cover is expected to pay.
class PremiumModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Step, Low, Likely, High, Source, Columns };

    explicit PremiumModel(QObject *parent = nullptr);

    void setPrice(const Prices &prices, size_t cover, const QString &currency);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] const PremiumStep &step(int row) const { return m_steps[size_t(row)]; }
    [[nodiscard]] QString text(int row, int column) const;

    std::vector<PremiumStep> m_steps;
    QString m_currency;
};

// What single wrong answers would cost of a claim: those that change the price by 1 % or more. What
// most insurers ask for first stands in gate(), for there nothing is paid at all.
class RemedyModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Answer, Dearer, Paid, Part, Columns };

    explicit RemedyModel(QObject *parent = nullptr);

    void setPrice(const Prices &prices, size_t cover,
                  const std::shared_ptr<const MoneyGround> &ground, const QString &currency);
    void setClaim(Money claim);
    [[nodiscard]] const QStringList &gate() const { return m_gate; } // titles of controls
    [[nodiscard]] qsizetype small() const
    {
        return m_small;
    } // answers left out for changing little

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    struct Row
    {
        QString title;
        WrongAnswer answer;
    };

    std::vector<Row> m_rows;
    QStringList m_gate;
    qsizetype m_small = 0;
    Money m_charged;
    Money m_claim;
    QString m_currency;
};

} // namespace insurable
