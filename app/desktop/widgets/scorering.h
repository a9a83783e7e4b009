// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tokens.h"

#include <QWidget>

#include <optional>

namespace insurable {

// A score from 0 to 100 as a ring with the figure in the middle; an empty ring with a dash while it
// is not known. Read aloud as "<name>: 72 of 100".
class ScoreRing final : public QWidget
{
    Q_OBJECT
public:
    explicit ScoreRing(const QString &name, QWidget *parent = nullptr);

    void setScore(std::optional<int> score);
    void setCaption(const QString &caption); // under the figure
    void setTone(Tone tone);
    void setDiameter(int diameter);

    [[nodiscard]] QSize sizeHint() const override { return {m_diameter, m_diameter}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void tell();

    QString m_name;
    QString m_caption;
    std::optional<int> m_score;
    Tone m_tone = Tone::Accent;
    int m_diameter = 160;
};

// A thin bar from 0 to 100 with its figure on the right; for score by theme.
class MeterBar final : public QWidget
{
    Q_OBJECT
public:
    explicit MeterBar(const QString &name, QWidget *parent = nullptr);

    void setScore(std::optional<int> score);
    void setTone(Tone tone);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    std::optional<int> m_score;
    Tone m_tone = Tone::Accent;
};

} // namespace insurable
