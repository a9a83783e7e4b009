// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "errorreporter.h"
#include "progress.h"

#include <QObject>

#include <functional>
#include <optional>

namespace insurable {

struct TaskOptions
{
    bool cancellable = true;
    bool dialog = true; // false: the caller shows by itself that it is busy
    // The dialog waits until the work first reports; before, the caller shows that it is busy.
    bool onceReported = false;
};

// Runs commands and long work, and is the only place that catches what they throw. While work runs
// in its thread the window takes no input, so the work may use the vault as if it were its own.
class TaskRunner final : public QObject
{
    Q_OBJECT
public:
    using Work = std::function<void(Progress &)>;

    // Dialogs appear over `window`. Both must outlive the runner.
    TaskRunner(QWidget *window, ErrorReporter &reporter);

    // Returns when the work has ended: true if it ended well, false if it was stopped or failed,
    // and then the person has been told. Shows progress from a tenth of a second on.
    bool run(const QString &title, const Work &work, TaskOptions options = {});

    // The same for work with a result.
    template <typename T>
    [[nodiscard]] std::optional<T> compute(const QString &title,
                                           const std::function<T(Progress &)> &work,
                                           TaskOptions options = {})
    {
        std::optional<T> result;
        if (!run(
                title, [&](Progress &progress) { result.emplace(work(progress)); }, options))
            result.reset();
        return result;
    }

    // The same, but hands the trouble back instead of showing it, Cancelled included.
    [[nodiscard]] std::optional<Error> execute(const QString &title, const Work &work,
                                               TaskOptions options = {});

    // Runs a short command here and now; true if it ended well.
    bool attempt(const std::function<void()> &command);

    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void runningChanged(bool running);

private:
    void report(const Error &error);

    QWidget *m_window;
    ErrorReporter &m_reporter;
    bool m_running = false;
};

} // namespace insurable
