// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <array>

namespace insurable {

// Likelihood upwards, impact to the right, 1 to 5 each; each cell shows its class and how many
// risks lie in it. A cell is picked by mouse, or by arrow keys and Space.
class HeatMap final : public QWidget
{
    Q_OBJECT
public:
    using Counts = std::array<std::array<int, 5>, 5>; // [likelihood - 1][impact - 1]

    explicit HeatMap(QWidget *parent = nullptr);

    void setCounts(const Counts &counts);
    void clearPicked();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QRect cellRect(int likelihood, int impact) const;

Q_SIGNALS:
    void picked(int likelihood, int impact); // 0, 0 when the pick is taken back

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void toggle(int likelihood, int impact);
    void paintCell(QPainter &painter, int likelihood, int impact) const;
    void paintAxes(QPainter &painter) const;
    void tellScreenReader();
    [[nodiscard]] std::pair<int, int> cellAt(const QPoint &point) const; // 0, 0 = none

    Counts m_counts {};
    int m_likelihood = 0;
    int m_impact = 0;
    int m_cursorLikelihood = 3;
    int m_cursorImpact = 3;
};

} // namespace insurable
