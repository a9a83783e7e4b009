// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "taskrunner.h"

#include "progressdialog.h"

#include <QEventLoop>
#include <QScopeGuard>
#include <QThread>
#include <QTimer>

#include <atomic>

namespace insurable {

namespace {

constexpr int showAfter = 100; // milliseconds
constexpr int refreshEvery = 50;

class SharedProgress final : public Progress
{
public:
    void report(qint64 done, qint64 total) override
    {
        m_reported.store(true, std::memory_order_relaxed);
        m_done.store(done, std::memory_order_relaxed);
        m_total.store(total, std::memory_order_relaxed);
    }
    [[nodiscard]] bool isCancelled() const override
    {
        return m_cancelled.load(std::memory_order_relaxed);
    }
    [[nodiscard]] bool hasReported() const { return m_reported.load(std::memory_order_relaxed); }
    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }
    void showOn(ProgressDialog &dialog) const { dialog.showProgress(m_done, m_total); }

private:
    std::atomic<qint64> m_done = 0;
    std::atomic<qint64> m_total = 0;
    std::atomic<bool> m_cancelled = false;
    std::atomic<bool> m_reported = false;
};

// Waits with input shut out, for at most `milliseconds` (0: without end).
void waitQuietly(QThread &thread, int milliseconds)
{
    QEventLoop loop;
    QObject::connect(&thread, &QThread::finished, &loop, &QEventLoop::quit);
    if (milliseconds > 0)
        QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    if (!thread.isFinished())
        loop.exec(QEventLoop::ExcludeUserInputEvents);
}

void waitWithDialog(QThread &thread, SharedProgress &progress, ProgressDialog &dialog)
{
    QEventLoop loop;
    QTimer refresh;
    QObject::connect(&refresh, &QTimer::timeout, &dialog, [&] { progress.showOn(dialog); });
    QObject::connect(&dialog, &ProgressDialog::cancelRequested, &dialog,
                     [&] { progress.cancel(); });
    QObject::connect(&thread, &QThread::finished, &loop, &QEventLoop::quit);
    refresh.start(refreshEvery);
    dialog.show();
    if (!thread.isFinished())
        loop.exec();
}

} // namespace

TaskRunner::TaskRunner(QWidget *window, ErrorReporter &reporter)
    : m_window(window)
    , m_reporter(reporter)
{
}

std::optional<Error> TaskRunner::execute(const QString &title, const Work &work,
                                         TaskOptions options)
{
    Q_ASSERT(!m_running);
    SharedProgress progress;
    std::optional<Error> trouble;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        try {
            work(progress);
        } catch (...) {
            trouble.emplace(currentError());
        }
    }));
    m_running = true;
    Q_EMIT runningChanged(true);
    const auto restore = qScopeGuard([this] {
        m_running = false;
        Q_EMIT runningChanged(false);
    });
    thread->start();
    while (options.onceReported && !progress.hasReported() && !thread->isFinished())
        waitQuietly(*thread, refreshEvery);
    waitQuietly(*thread, options.dialog ? showAfter : 0);
    if (!thread->isFinished()) {
        ProgressDialog dialog(title, options.cancellable, m_window);
        waitWithDialog(*thread, progress, dialog);
    }
    thread->wait();
    return trouble;
}

bool TaskRunner::run(const QString &title, const Work &work, TaskOptions options)
{
    const std::optional<Error> trouble = execute(title, work, options);
    if (trouble)
        report(*trouble);
    return !trouble;
}

bool TaskRunner::attempt(const std::function<void()> &command)
{
    try {
        command();
        return true;
    } catch (...) {
        report(currentError());
        return false;
    }
}

void TaskRunner::report(const Error &error)
{
    if (error.kind() != ErrorKind::Cancelled)
        m_reporter.report(error);
}

} // namespace insurable
