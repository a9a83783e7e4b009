// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartlook.h"
#include "tokens.h"

class QGraphicsSimpleTextItem;

namespace insurable {

// One bar: its length, what more it could be, and the words beside it.
struct BarRow
{
    QString title;
    double value = 0;
    double more = 0; // in a paler colour
    QString words;
    Tone tone = Tone::Accent;
};

// The longest bar first, as a tornado.
class BarsChart final : public PlainChartView
{
    Q_OBJECT
public:
    BarsChart(const QString &name, const QString &objectName, QWidget *parent = nullptr);

    // What value and more are, for the figures; an empty name leaves it out.
    void setNames(const QString &row, const QString &value, const QString &more = {});
    void setRows(std::vector<BarRow> rows);
    [[nodiscard]] const std::vector<BarRow> &rows() const { return m_rows; }
    [[nodiscard]] QString figures() const override;

protected:
    void dress(const Tokens &tokens) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addBars(const Tokens &tokens);
    void addAxes(const Tokens &tokens);
    void place();

    QString m_rowName;
    QString m_valueName;
    QString m_moreName;
    std::vector<BarRow> m_rows;
    QList<QGraphicsSimpleTextItem *> m_titles;
    QList<QGraphicsSimpleTextItem *> m_words;
};

} // namespace insurable
