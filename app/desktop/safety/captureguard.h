// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace insurable {

class Preferences;

// Keeps every window of the program out of screenshots and shared screens while the person wants
// that and the system can.
class CaptureGuard final : public QObject
{
    Q_OBJECT
public:
    explicit CaptureGuard(const Preferences &preferences, QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyToAll() const;

    const Preferences &m_preferences;
};

} // namespace insurable
