// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "isms.h"

namespace insurable {

// One record before and after an edit; a null record means that there was, or is, none.
struct RecordChange
{
    AnyRecord before;
    AnyRecord after;

    [[nodiscard]] const AnyRecord &either() const { return after.isNull() ? before : after; }
    [[nodiscard]] RecordChange inverse() const { return {after, before}; }
    [[nodiscard]] Change::Kind kind() const;
    // For the history: only the fields that differ, {"field": {"before": …, "after": …}}.
    [[nodiscard]] QByteArray json() const;
};

// What undo takes back at once.
struct Step
{
    QString name;
    QList<RecordChange> changes;

    [[nodiscard]] Step inverse() const;
};

// "owner of Till PC", "adding Till PC": how undo names an edit of one record.
[[nodiscard]] QString nameOf(const RecordChange &change);

} // namespace insurable
