// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCharts/QAbstractAxis>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChartView>

#include <functional>

namespace insurable {

struct Tokens;

// Charts take titles, labels and names for markup: through these they stay text.

// What an axis measures, in small muted words.
void titleAxis(QAbstractAxis &axis, const QString &title, const Tokens &tokens);
// The words at a place of the axis; larger places come later.
void labelAxis(QCategoryAxis &axis, const QString &label, double at);
void labelAxis(QBarCategoryAxis &axis, const QString &label); // the next category

// What all charts have in common: transparent, quiet, at home in the page, a picture and figures
// that can be taken along.
class PlainChartView : public QChartView
{
    Q_OBJECT
public:
    explicit PlainChartView(const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] QImage picture() const;
    void paintInto(QPainter &painter) const; // as large as it is on screen
    // Rows and tabs, for a spreadsheet.
    [[nodiscard]] virtual QString figures() const = 0;

protected:
    // Draw anew in the colours of the mode.
    virtual void dress(const Tokens &tokens) = 0;
    void clear();
    bool event(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override; // the page scrolls, not the chart
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    const Tokens *m_dressedFor; // what it has last been told of
};

} // namespace insurable
