// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartlook.h"
#include "tokens.h"

#include <functional>

class QCategoryAxis;
class QGraphicsEllipseItem;
class QGraphicsLineItem;
class QGraphicsSimpleTextItem;
class QLineSeries;

namespace insurable {

// One line of the chart: what a year with that chance of a worse one costs.
struct LossLine
{
    QString name;
    Tone tone = Tone::Ink;
    Qt::PenStyle style = Qt::SolidLine;
    std::function<double(double chance)> at;
};

// How likely it is that a year costs more than so much, both on logarithmic scales. A reading
// stands on the first line: the mouse or the arrow keys move it, and a sentence says what it means.
class LossChart final : public PlainChartView
{
    Q_OBJECT
public:
    using Read = std::function<QString(double chance)>;

    LossChart(const QString &name, const QString &objectName, QWidget *parent = nullptr);

    // Cheap where only the figures change.
    void setLines(std::vector<LossLine> lines, const QString &currency, const Read &read);
    void setChance(double chance);
    [[nodiscard]] double chance() const { return m_chance; }
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QString figures() const override;

Q_SIGNALS:
    void readingChanged(const QString &sentence);

protected:
    void dress(const Tokens &tokens) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Range
    {
        int from = 2; // powers of ten
        int to = 6;
        bool operator==(const Range &) const = default;
    };
    struct Key
    {
        QGraphicsLineItem *stroke = nullptr;
        QGraphicsSimpleTextItem *words = nullptr;
        QGraphicsEllipseItem *dot = nullptr; // where the reading is
    };

    [[nodiscard]] Range neededRange() const;
    [[nodiscard]] bool looksLike(const std::vector<LossLine> &lines) const;
    void addSeries(const Tokens &tokens);
    void addAxes(const Tokens &tokens);
    void addKeys(const Tokens &tokens);
    void fill();
    void place();
    void placeKeys();
    void placeReading();
    void step(int by);
    void tell();

    std::vector<LossLine> m_lines;
    QString m_currency;
    Read m_read;
    Range m_range;
    QList<QLineSeries *> m_series;
    std::vector<Key> m_keys;
    QGraphicsLineItem *m_guide = nullptr;
    double m_chance = 0.05;
};

} // namespace insurable
