// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "moneypicture.h"

#include <QWidget>

class QCheckBox;
class QPushButton;
class QVBoxLayout;

namespace insurable {

class PlainLabel;

// Controls to try as in place or not, those that change most first.
class ControlToggles final : public QWidget
{
    Q_OBJECT
public:
    explicit ControlToggles(QWidget *parent = nullptr);

    // Cheap where nothing has changed.
    void setGains(const std::shared_ptr<const std::vector<ControlGain>> &gains,
                  const Catalogue &catalogue, const QString &currency);
    // Only those at another level than on record.
    [[nodiscard]] ControlLevels levels() const;
    void reset();

Q_SIGNALS:
    void toggled();

private:
    void addRow(const ControlGain &gain, const QString &title, const QString &currency);
    void showAll(bool all);

    std::shared_ptr<const std::vector<ControlGain>> m_gains;
    QVBoxLayout *m_rows = nullptr;
    QPushButton *m_all = nullptr;
    std::vector<std::pair<QCheckBox *, ControlGain>> m_boxes;
    std::vector<QWidget *> m_lines;
    bool m_isResetting = false;
};

} // namespace insurable
