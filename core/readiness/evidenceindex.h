// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence.h"
#include "snapshot.h"

#include <QHash>

#include <set>
#include <vector>

namespace insurable {

// What verdicts need to know of a piece of evidence.
struct EvidenceFact
{
    Id id;
    EvidenceKind kind = EvidenceKind::File;
    QDate effective;
    QDate validUntil;
    bool hasContent = false; // a file or a link that can be looked at, or a check
};

// A file without bytes and a link without an address show nothing.
[[nodiscard]] bool hasContent(const Evidence &evidence);

// Evidence by control, so that one edit is found again without going through all of it.
class EvidenceIndex final
{
public:
    EvidenceIndex() = default;
    explicit EvidenceIndex(const QList<Evidence> &evidence);

    [[nodiscard]] const std::vector<EvidenceFact> &of(const Id &control) const;
    // Takes the record as it is now, or forgets it where it is null. Adds to `affected` every
    // control that it served or serves.
    void replace(const Id &id, const Evidence *evidence, std::set<Id> &affected);

private:
    void add(const Evidence &evidence);

    QHash<Id, std::vector<EvidenceFact>> m_byControl;
    QHash<Id, QList<Id>> m_controls; // of each piece of evidence
};

} // namespace insurable
