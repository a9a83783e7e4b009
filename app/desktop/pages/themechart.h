// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartlook.h"
#include "id.h"
#include "risk.h"

#include <QList>

class QAbstractBarSeries;
class QBarSet;
class QGraphicsRectItem;
class QGraphicsSimpleTextItem;

namespace insurable {

struct ThemeBar
{
    Id theme;
    QString title;
    int score = 0;
    RiskClass risk = RiskClass::High;
};

// The score of every theme as a bar; a row can be picked with the mouse, or with the arrow keys and
// Enter.
class ThemeChart final : public PlainChartView
{
    Q_OBJECT
public:
    explicit ThemeChart(QWidget *parent = nullptr);

    void setBars(const QList<ThemeBar> &bars);
    [[nodiscard]] QString figures() const override;

Q_SIGNALS:
    void picked(const insurable::Id &theme);

protected:
    void dress(const Tokens &tokens) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void addSeries(const Tokens &tokens);
    void addAxes(const Tokens &tokens);
    void addFigures(const Tokens &tokens);
    void place();
    void point(int row);
    [[nodiscard]] int rowAt(const QPoint &position) const;
    [[nodiscard]] QRectF rowRect(int row) const;

    QList<ThemeBar> m_bars;
    QList<QGraphicsSimpleTextItem *> m_figures;
    QGraphicsRectItem *m_marker = nullptr;
    int m_row = -1;
};

} // namespace insurable
