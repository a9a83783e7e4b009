// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>
#include <optional>

class QSlider;
class QToolButton;

namespace insurable {

class PlainLabel;

// One quantity to try at other values, on a logarithmic scale. Where it has not been moved it says
// how it is.
class WhatIfSlider final : public QWidget
{
    Q_OBJECT
public:
    using Show = std::function<QString(double value)>;

    WhatIfSlider(const QString &name, const QString &title, double least, double most,
                 const Show &show, QWidget *parent = nullptr);

    // How it is, and in which words; does not move what was moved.
    void setUsual(double usual, const QString &words);
    [[nodiscard]] std::optional<double> value() const; // empty = as it is
    void reset();

Q_SIGNALS:
    void moved();

private:
    [[nodiscard]] double valueAt(int position) const;
    [[nodiscard]] int positionOf(double value) const;
    void tell();

    double m_least;
    double m_most;
    double m_usual;
    QString m_usualWords;
    Show m_show;
    bool m_isMoved = false;
    QSlider *m_slider = nullptr;
    PlainLabel *m_value = nullptr;
    QToolButton *m_reset = nullptr;
};

} // namespace insurable
