// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace insurable {

// While it lives, the wheel scrolls the page and never a value under the pointer: fields, lists to
// choose from and sliders take the wheel only where they have the focus, and it gives them none.
class WheelGuard final : public QObject
{
    Q_OBJECT
public:
    explicit WheelGuard(QObject *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace insurable
