// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress.h"

#include <QElapsedTimer>
#include <QString>

namespace insurable {

// Long work on a terminal: shows how far it is, on standard error and only when that is a
// terminal, and stops when it is asked to: Ctrl-C, or a request to end.
class CliProgress final : public Progress
{
public:
    explicit CliProgress(QString what);
    ~CliProgress() override;
    void report(qint64 done, qint64 total) override;
    [[nodiscard]] bool isCancelled() const override;

private:
    void show(int percent);

    QString m_what;
    QElapsedTimer m_since;
    int m_shown = -1;
    bool m_isTerminal;
};

} // namespace insurable
