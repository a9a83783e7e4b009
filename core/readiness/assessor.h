// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "isms.h"
#include "readiness.h"

namespace insurable {

// Readiness that follows the records edit by edit. After update() it equals what assess() gives
// from scratch for the same snapshot. Keeps no copy of the snapshot, only what verdicts hang on.
class Assessor final
{
public:
    Assessor(Catalogue catalogue, const Id &scheme); // throws ErrorKind::Usage: no such scheme
    Assessor(Catalogue catalogue, Scheme scheme);
    ~Assessor();
    Assessor(const Assessor &) = delete;
    Assessor &operator=(const Assessor &) = delete;

    // From scratch, for that day.
    void assess(const Snapshot &snapshot, QDate on);
    // `snapshot` as it is now, `changes` as Isms::changed tells them. Same day as before. Only what
    // hangs on the changed records is looked at again.
    void update(const Snapshot &snapshot, const QList<Change> &changes);

    [[nodiscard]] const Readiness &readiness() const;
    [[nodiscard]] const Scheme &scheme() const;
    [[nodiscard]] const Catalogue &catalogue() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace insurable
