// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conflictreporter.h"

#include <QTimer>

namespace insurable {

ConflictReporter::ConflictReporter(ErrorReporter &others, QObject *context,
                                   std::function<void()> resolve)
    : m_others(others)
    , m_context(context)
    , m_resolve(std::move(resolve))
{
}

void ConflictReporter::report(const Error &error)
{
    if (error.kind() != ErrorKind::Conflict) {
        m_others.report(error);
        return;
    }
    if (m_waiting)
        return;
    m_waiting = true;
    QTimer::singleShot(0, m_context, [this] {
        m_waiting = false;
        m_resolve();
    });
}

} // namespace insurable
