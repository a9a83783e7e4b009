// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "moneymodel.h"

#include <QWidget>

class QScrollBar;
class QSpinBox;
class QVBoxLayout;

namespace insurable {

class Card;
class LossChart;
class PlainChartView;
class PlainLabel;
class ScrollColumn;
class Workspace;

// "£" before or " CHF" after the figure.
void showCurrency(QSpinBox &box, const QString &currency);

// One part of the page Money at risk. Made when it is first looked at.
class MoneySection : public QWidget
{
    Q_OBJECT
public:
    explicit MoneySection(MoneyModel &model);

    // Show what has been reckoned so far; there is at least the year as it is now.
    virtual void present(const MoneyPicture &picture) = 0;
    void scrollToTop();

protected:
    [[nodiscard]] MoneyModel &model() const { return m_model; }
    [[nodiscard]] Workspace &workspace() const;
    [[nodiscard]] QVBoxLayout *column() const;
    [[nodiscard]] QScrollBar &scrollBar() const;
    // A card with a chart and its export beside the title.
    [[nodiscard]] static Card *chartCard(const QString &title, PlainChartView &chart);
    // What the chart reads, between title and chart, with room for two lines: nothing moves.
    static PlainLabel *addSentence(Card &card, const LossChart &chart, const QString &name);

private:
    MoneyModel &m_model;
    ScrollColumn *m_scroll = nullptr;
};

} // namespace insurable
