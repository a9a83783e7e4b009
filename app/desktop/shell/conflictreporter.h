// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "errorreporter.h"

#include <functional>

namespace insurable {

// Passes trouble on, but for a file that is no longer the one that was opened: that needs more than
// a sentence, so `resolve` is called once the present event is over.
class ConflictReporter final : public ErrorReporter
{
public:
    ConflictReporter(ErrorReporter &others, QObject *context, std::function<void()> resolve);

    void report(const Error &error) override;
    // Whether a conflict was met that nobody has been asked about yet.
    [[nodiscard]] bool isWaiting() const { return m_waiting; }

private:
    ErrorReporter &m_others;
    QObject *m_context;
    std::function<void()> m_resolve;
    bool m_waiting = false;
};

} // namespace insurable
