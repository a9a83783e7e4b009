// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "moneypicture.h"

#include <QWidget>

class QBoxLayout;

namespace insurable {

class PlainLabel;

// Likely, bad, very bad year: what it costs, what the policy pays, what stays. For those who do not
// read curves.
class YearFigures final : public QWidget
{
    Q_OBJECT
public:
    // With `compares` there is always room for what stands beside it.
    explicit YearFigures(bool compares = false, QWidget *parent = nullptr);

    // `before` is said beside it where it differs; may be null.
    void setView(const LossView &view, const LossView *before = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Figure
    {
        double chance = 0;
        PlainLabel *rarity = nullptr;
        PlainLabel *loss = nullptr;
        PlainLabel *words = nullptr;
        PlainLabel *before = nullptr;
    };
    void addFigure(const QString &name, const QString &title, double chance, bool compares);

    QBoxLayout *m_row = nullptr;
    std::vector<Figure> m_figures;
};

} // namespace insurable
