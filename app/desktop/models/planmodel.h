// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "moneypicture.h"

#include <QAbstractTableModel>

namespace insurable {

// The steps of a plan in the order in which they are best done.
class PlanModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Number, Title, Gain, FirstYear, Hours, Why, Columns };

    explicit PlanModel(QObject *parent = nullptr);

    void setPlan(const std::shared_ptr<const PlanView> &plan,
                 const std::shared_ptr<const MoneyGround> &ground, const QString &currency);
    [[nodiscard]] Id control(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] const PlanStep &step(int row) const { return m_plan->plan.steps[size_t(row)]; }
    [[nodiscard]] const PlanCandidate &candidate(int row) const;
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] QString meaning(int row) const; // of "Because"

    std::shared_ptr<const PlanView> m_plan;
    std::shared_ptr<const MoneyGround> m_ground;
    QString m_currency;
};

// A control's title as the catalogue has it.
[[nodiscard]] QString titleOfControl(const Catalogue &catalogue, const Id &control);

} // namespace insurable
