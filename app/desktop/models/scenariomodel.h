// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "moneypicture.h"

#include <QAbstractTableModel>

namespace insurable {

// The kinds of loss a firm may meet in a year, each with what it adds to it.
class ScenarioModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Title, Layer, Often, Usual, Bad, Mean, BadYear, Columns };
    static constexpr int sortRole = Qt::UserRole + 1;

    explicit ScenarioModel(QObject *parent = nullptr);

    void setView(const std::shared_ptr<const LossView> &view);
    [[nodiscard]] const FirmScenario *scenario(int row) const;
    [[nodiscard]] const LossView *view() const { return m_view.get(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    struct Row
    {
        size_t scenario = 0;
        double frequency = 0; // with today's controls
        double usual = 0;     // half of the events cost less
        double bad = 0;       // one event in twenty costs more
        double mean = 0;
        double badYear = 0;
    };
    [[nodiscard]] QString text(const Row &row, int column) const;
    [[nodiscard]] static double figure(const Row &row, int column);

    std::shared_ptr<const LossView> m_view;
    std::vector<Row> m_rows;
};

} // namespace insurable
