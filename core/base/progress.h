// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "errors.h"

#include <QtGlobal>

namespace insurable {

// How long work tells how far it is, and learns that it should stop. Called from the thread that
// does the work, often: implementations must be cheap.
class Progress
{
public:
    Progress() = default;
    Progress(const Progress &) = delete;
    Progress &operator=(const Progress &) = delete;
    virtual ~Progress() = default;

    // `done` of `total`, in whatever unit the work counts (bytes, rows); total 0 = not known.
    virtual void report(qint64 done, qint64 total) = 0;
    [[nodiscard]] virtual bool isCancelled() const = 0;

    // Throws ErrorKind::Cancelled when the person wants the work to stop.
    void check() const
    {
        if (isCancelled())
            throw Error(ErrorKind::Cancelled, QStringLiteral("Stopped. Nothing was changed."));
    }
};

class NoProgress final : public Progress
{
public:
    void report(qint64, qint64) override { }
    [[nodiscard]] bool isCancelled() const override { return false; }
};

} // namespace insurable
