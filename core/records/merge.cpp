// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "merge.h"

#include "blobcopy.h"
#include "errors.h"
#include "lastseen.h"
#include "mergerecord.h"
#include "mergeresult.h"
#include "pastrecords.h"
#include "progress.h"
#include "steps.h"
#include "vault.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

using Choice = MergeItem::Choice;
using ChangedBy = MergeItem::ChangedBy;

// How much of both histories is the same: the hash of an entry stands for all before it.
qint64 commonLength(const Vault &mine, const Vault &theirs)
{
    if (mine.vaultId() != theirs.vaultId())
        return 0;
    qint64 same = 0;
    qint64 end = std::min(mine.historyLength(), theirs.historyLength());
    while (same < end) {
        const qint64 middle = same + (end - same + 1) / 2;
        if (historyHeadAt(mine, middle) == historyHeadAt(theirs, middle))
            same = middle;
        else
            end = middle - 1;
    }
    return same;
}

// How far `one` says that it has merged `other`, if that is the same `other`.
mergerecord::Point mergedOf(const Vault &one, const Vault &other)
{
    const auto point = mergerecord::lastMergeOf(one, other.vaultId());
    const bool isSame = point.length > 0 && point.length <= other.historyLength()
        && historyHeadAt(other, point.length) == point.head;
    return isSame ? point : mergerecord::Point();
}

// Compares the records of two firms as they are and as they were.
class Comparison final
{
public:
    Comparison(const Isms &mine, const Isms &theirs)
        : m_mine(mine)
        , m_theirs(theirs)
    {
        findGround();
    }

    MergePlan run(Progress &progress)
    {
        for (const RecordType *type : recordTypes()) {
            const QList<Id> ids = idsOf(*type);
            for (const Id &id : ids) {
                progress.check();
                compare(*type, id);
            }
        }
        m_plan.mineGeneration = m_mine.vault().generation();
        m_plan.theirsGeneration = m_theirs.vault().generation();
        openWhatIsReferredTo();
        return std::move(m_plan);
    }

private:
    void findGround()
    {
        const Vault &mine = m_mine.vault();
        const Vault &theirs = m_theirs.vault();
        const qint64 common = commonLength(mine, theirs);
        const auto byMe = mergedOf(mine, theirs);
        const auto byThem = mergedOf(theirs, mine);
        m_plan.theirsPast = std::max(common, byMe.length);
        m_plan.minePast = std::max(common, byThem.length);
        m_plan.theirsNew = mergerecord::countNew(mine, theirs, m_plan.theirsPast);
        // What they merged after my last merge is not among what I know of them.
        const bool theirsIsLater = byThem.sequence > m_plan.theirsPast;
        // An empty beginning says nothing: a history that was lost begins so too.
        if (byMe.length > common && !(byThem.length > common && theirsIsLater))
            m_past = std::make_unique<PastRecords>(m_theirs, byMe.length);
        else if (m_plan.minePast > 0)
            m_past = std::make_unique<PastRecords>(m_mine, m_plan.minePast);
        if (!m_past)
            return;
        const bool mergedBefore = m_plan.theirsPast > common || m_plan.minePast > common;
        m_plan.ground =
            mergedBefore ? MergePlan::Ground::EarlierMerge : MergePlan::Ground::CommonHistory;
    }

    QList<Id> idsOf(const RecordType &type) const
    {
        QSet<Id> ids;
        for (const Isms *isms : {&m_mine, &m_theirs}) {
            for (qsizetype row = 0; row < isms->count(type); ++row)
                ids.insert(type.operations().id(isms->at(type, row)));
        }
        QList<Id> sorted(ids.begin(), ids.end());
        std::sort(sorted.begin(), sorted.end());
        return sorted;
    }

    void compare(const RecordType &type, const Id &id)
    {
        MergeItem item;
        item.type = &type;
        item.id = id;
        item.mine = m_mine.find(type, id);
        item.theirs = m_theirs.find(type, id);
        item.base = m_past ? m_past->find(type, id) : AnyRecord();
        if (item.mine.isNull() != item.theirs.isNull())
            compareWhole(std::move(item));
        else if (type.keeping() != RecordType::Keeping::Sealed)
            compareFields(item);
    }

    // One side has the record, the other one has not.
    void compareWhole(MergeItem item)
    {
        const bool mineHasIt = !item.mine.isNull();
        const AnyRecord &there = mineHasIt ? item.mine : item.theirs;
        if (item.base.isNull()) // added
            item.changedBy = mineHasIt ? ChangedBy::Mine : ChangedBy::Theirs;
        else if (there.equals(item.base)) // removed
            item.changedBy = mineHasIt ? ChangedBy::Theirs : ChangedBy::Mine;
        take(std::move(item));
    }

    void compareFields(const MergeItem &record)
    {
        const void *mine = record.mine.data();
        const void *theirs = record.theirs.data();
        for (const auto &field : record.type->fields()) {
            if (field->equal(mine, theirs))
                continue;
            MergeItem item = record;
            item.field = field.get();
            if (!record.base.isNull() && field->equal(mine, record.base.data()))
                item.changedBy = ChangedBy::Theirs;
            else if (!record.base.isNull() && field->equal(theirs, record.base.data()))
                item.changedBy = ChangedBy::Mine;
            take(std::move(item));
        }
    }

    void take(MergeItem item)
    {
        if (item.changedBy == ChangedBy::Mine)
            item.choice = Choice::Mine;
        else if (item.changedBy == ChangedBy::Theirs)
            item.choice = Choice::Theirs;
        // What was handed over stays said, on both sides.
        if (item.type->keeping() == RecordType::Keeping::Sealed && item.isConflict()) {
            item.changedBy = item.mine.isNull() ? ChangedBy::Theirs : ChangedBy::Mine;
            item.choice = item.mine.isNull() ? Choice::Theirs : Choice::Mine;
        }
        m_plan.items.append(std::move(item));
    }

    // A removal is no longer beyond doubt where the result would still refer to the record.
    void openWhatIsReferredTo()
    {
        const MergeResult result(m_mine, m_plan);
        for (MergeItem &item : m_plan.items) {
            const bool isRemoval = !item.field && !item.isConflict() && !item.base.isNull();
            if (!isRemoval || !result.isMissed(*item.type, item.id))
                continue;
            item.changedBy = ChangedBy::Both;
            item.choice = Choice::Open;
        }
    }

    const Isms &m_mine;
    const Isms &m_theirs;
    std::unique_ptr<PastRecords> m_past;
    MergePlan m_plan;
};

void copyFiles(const MergeResult &result, Isms &mine, Isms &theirs, Progress &progress)
{
    for (const auto &[title, sha256] : result.files()) {
        try {
            copyBlob(theirs.vault(), mine.vault(), sha256, progress);
        } catch (const Error &error) {
            if (error.kind() != ErrorKind::Damaged)
                throw;
            throw Error(ErrorKind::Damaged,
                        u"A file of the evidence “%1” is not whole in the other copy. Please "
                        "leave that evidence out."_s.arg(title));
        }
    }
}

void requireDecided(const Isms &mine, const Isms &theirs, const MergePlan &plan)
{
    if (plan.mineGeneration != mine.vault().generation()
        || plan.theirsGeneration != theirs.vault().generation())
        throw Error(ErrorKind::Invalid,
                    u"The records have changed since they were compared. Please compare again."_s);
    if (plan.openItems() > 0)
        throw Error(ErrorKind::Invalid,
                    u"Both sides changed the same things. Please choose for each of them."_s);
}

} // namespace

QString MergeItem::title() const
{
    return !mine.isNull() ? mine.title() : theirs.title();
}

qsizetype MergePlan::openItems() const
{
    return std::count_if(items.begin(), items.end(), [](const MergeItem &item) {
        return item.choice == MergeItem::Choice::Open;
    });
}

qsizetype MergePlan::conflicts() const
{
    return std::count_if(items.begin(), items.end(),
                         [](const MergeItem &item) { return item.isConflict(); });
}

qsizetype MergePlan::settledItems() const
{
    return std::count_if(items.begin(), items.end(),
                         [](const MergeItem &item) { return item.isSettled(); });
}

MergePlan::Brings MergePlan::brings() const
{
    if (settledItems() < items.size())
        return Brings::Records;
    return theirsNew > 0 ? Brings::History : Brings::Nothing;
}

void MergePlan::prefer(MergeItem::Choice choice)
{
    for (MergeItem &item : items) {
        if (item.choice == MergeItem::Choice::Open)
            item.choice = choice;
    }
}

MergePlan planMerge(const Isms &mine, const Isms &theirs, Progress &progress)
{
    return Comparison(mine, theirs).run(progress);
}

void fetchEvidence(Isms &mine, Isms &theirs, MergePlan &plan, Progress &progress)
{
    requireDecided(mine, theirs, plan);
    const MergeResult result(mine, plan);
    if (result.files().isEmpty())
        return;
    Edit edit = mine.vault().edit();
    copyFiles(result, mine, theirs, progress);
    edit.commit();
    plan.mineGeneration = mine.vault().generation(); // the records are as they were
}

bool applyMerge(Isms &mine, Isms &theirs, const MergePlan &plan, Progress &progress)
{
    requireDecided(mine, theirs, plan);
    const MergeResult result(mine, plan);
    result.requireRules(mine.catalogue());
    const QString name = theirs.records().organisation.name;
    const Step step{name.isEmpty() ? u"the merge"_s : u"the merge with %1"_s.arg(name),
                    result.changes()};
    if (step.changes.isEmpty() && plan.theirsNew == 0)
        return false;
    const auto others = [&](Edit &edit) {
        copyFiles(result, mine, theirs, progress);
        mergerecord::append(edit, mine.vault(), theirs.vault(), plan.theirsPast);
    };
    mine.carryOut(step, mergerecord::type(), others, progress);
    return true;
}

} // namespace insurable
