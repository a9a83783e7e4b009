// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "moneypicture.h"

#include <QObject>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace insurable {

// Reckons in a thread of its own. Of several questions only the latest is answered to the end; of
// several answers that wait for the interface only the latest arrives.
class LossModelRunner final : public QObject
{
    Q_OBJECT
public:
    explicit LossModelRunner(QObject *parent = nullptr);
    ~LossModelRunner() override;

    void ask(MoneyQuestion question);
    [[nodiscard]] bool isBusy() const { return m_answered != m_asked; }

Q_SIGNALS:
    // In the thread of the runner.
    void answered(const insurable::MoneyPicture &picture);
    // The last question is answered to the end.
    void rested();
    void failed(const QString &words);

private:
    class Latest;

    void work();
    void tell(const MoneyPicture &picture);
    void end(quint64 number, const QString &trouble);
    void deliver();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::optional<MoneyQuestion> m_question; // not yet taken up
    std::optional<MoneyPicture> m_picture;   // not yet delivered
    std::atomic<quint64> m_asked = 0;
    quint64 m_answered = 0; // of the runner's own thread
    bool m_stopping = false;
    std::thread m_thread; // begins with the first question
};

} // namespace insurable
