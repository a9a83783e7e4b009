// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "isms.h"

namespace insurable {

// One thing that two copies of a firm's records do not agree about.
struct MergeItem
{
    enum class Choice { Open, Mine, Theirs };
    enum class ChangedBy { Mine, Theirs, Both };

    const RecordType *type = nullptr;
    Id id;
    const Field *field = nullptr; // null: whether there is the record at all
    // The whole record on each side; null where there is none.
    AnyRecord base;
    AnyRecord mine;
    AnyRecord theirs;
    ChangedBy changedBy = ChangedBy::Both;
    Choice choice = Choice::Open; // given where only one side changed it

    [[nodiscard]] bool isConflict() const { return changedBy == ChangedBy::Both; }
    // Nobody need look at it: only my side changed it, or an earlier merge decided it.
    [[nodiscard]] bool isSettled() const { return changedBy == ChangedBy::Mine; }
    [[nodiscard]] QString title() const; // of the record
};

// What a merge of two copies has to decide. Made from both, changed by choosing, then carried out.
struct MergePlan
{
    // What "before" is: where the two histories parted, what was merged the last time, or nothing,
    // in which case every difference is there to be chosen.
    enum class Ground { CommonHistory, EarlierMerge, None };

    Ground ground = Ground::None;
    qint64 minePast = 0;   // entries of my history that both sides know
    qint64 theirsPast = 0; // entries of theirs
    quint64 mineGeneration = 0;
    quint64 theirsGeneration = 0;
    QList<MergeItem> items; // by type, id and field, always in the same order

    // What the other side has for mine; the same whatever is chosen.
    enum class Brings { Nothing, History, Records };

    [[nodiscard]] Brings brings() const;
    [[nodiscard]] qsizetype openItems() const;
    [[nodiscard]] qsizetype settledItems() const;
    [[nodiscard]] qsizetype conflicts() const;
    // Decides what is still open.
    void prefer(MergeItem::Choice choice);

    qint64 theirsNew = 0; // entries of theirs that I do not have yet
};

// Record by record and field by field. What only one side changed is decided for it; what both
// changed differently is open; a removal of what the other side changed or refers to is open.
// `theirs` is only read.
[[nodiscard]] MergePlan planMerge(const Isms &mine, const Isms &theirs, Progress &progress);

// Takes over the files of evidence that the plan needs, so that applying it is quick. May run in
// another thread while the firm's own only looks; what applying then does not need goes when the
// firm is closed. Throws Damaged naming the evidence whose file is not whole.
void fetchEvidence(Isms &mine, Isms &theirs, MergePlan &plan, Progress &progress);

// One step and one transaction: records, evidence files, and the other side's entries of history
// since the two parted, as they are, inside an entry of mine for the merge (see mergedHistory); that
// entry is there, too, where records change and the other side has no entry that is new. References
// to what is not taken over are cleared. False where nothing was to change: then nothing is written.
// Throws Invalid, having changed nothing, where items are open, a side has changed since the plan
// was made, or the result breaks a rule.
bool applyMerge(Isms &mine, Isms &theirs, const MergePlan &plan, Progress &progress);

// The other side's entries that an entry of a merge keeps, oldest first; empty for other entries.
[[nodiscard]] QList<HistoryItem> mergedHistory(const Isms &isms, qint64 sequence);

} // namespace insurable
