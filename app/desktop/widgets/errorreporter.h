// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "errors.h"

#include <QPointer>
#include <QWidget>

namespace insurable {

// Where trouble with the world ends up: the one place that shows an Error.
class ErrorReporter
{
public:
    ErrorReporter() = default;
    ErrorReporter(const ErrorReporter &) = delete;
    ErrorReporter &operator=(const ErrorReporter &) = delete;
    virtual ~ErrorReporter() = default;

    // Cancelled is no trouble and never arrives here.
    virtual void report(const Error &error) = 0;
};

// Shows the sentence in a dialog over the window, and writes the detail to the log.
class DialogReporter final : public ErrorReporter
{
public:
    explicit DialogReporter(QWidget *window);
    void report(const Error &error) override;

private:
    QPointer<QWidget> m_window;
};

// What a caught exception means to a person; call inside a catch block.
[[nodiscard]] Error currentError();

} // namespace insurable
