// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

namespace insurable {

// Whatever this program puts on the clipboard, by a button or by Ctrl+C in a field, is marked so
// that clipboard histories leave it out, and taken off again after half a minute, at a lock and at
// the end: but only while nobody else has put something there.
class ClipboardGuard final : public QObject
{
    Q_OBJECT
public:
    static constexpr int lifetime = 30'000; // milliseconds

    // `isOurs` tells whether what is there now came from here; the system is asked by default.
    explicit ClipboardGuard(std::function<bool()> isOurs = {}, QObject *parent = nullptr);
    ~ClipboardGuard() override;

    void clear();
    [[nodiscard]] bool isWaiting() const { return m_timer.isActive(); }

private:
    void changed();

    std::function<bool()> m_isOurs;
    QTimer m_timer;
    bool m_marking = false;
};

} // namespace insurable
