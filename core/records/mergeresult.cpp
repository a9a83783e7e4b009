// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mergeresult.h"

#include "errors.h"
#include "rules.h"

#include <map>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

using Key = std::pair<int, Id>; // position among the types

int positionOf(const RecordType &type)
{
    return int(recordTypes().indexOf(&type));
}

std::pair<const RecordType *, Id> keyOf(const AnyRecord &record)
{
    return {&record.type(), record.id()};
}

// What a record becomes, item by item.
std::map<Key, AnyRecord> chosen(const MergePlan &plan)
{
    std::map<Key, AnyRecord> records;
    for (const MergeItem &item : plan.items) {
        const bool isTheirs = item.choice == MergeItem::Choice::Theirs;
        const bool losesSealed = item.type->keeping() == RecordType::Keeping::Sealed
            && item.theirs.isNull();
        if (!isTheirs || losesSealed)
            continue;
        const Key key(positionOf(*item.type), item.id);
        if (!item.field) {
            records[key] = item.theirs;
            continue;
        }
        AnyRecord &record = records.try_emplace(key, item.mine).first->second;
        item.field->copy(record.edit(), item.theirs.data());
    }
    return records;
}

} // namespace

MergeResult::MergeResult(const Isms &mine, const MergePlan &plan)
    : m_snapshot(mine.records())
    , m_registers(m_snapshot)
{
    for (const RecordType *type : recordTypes())
        m_registers.of(*type).adopt();
    take(mine, plan);
    clearReferences(mine);
}

void MergeResult::take(const Isms &mine, const MergePlan &plan)
{
    for (const MergeItem &item : plan.items) {
        if (!item.theirs.isNull())
            m_theirs.insert({item.type, item.id}, item.theirs);
    }
    for (const auto &[key, record] : chosen(plan)) {
        const RecordType &type = *recordTypes().at(key.first);
        m_changes.append({mine.find(type, key.second), record});
        if (record.isNull())
            m_registers.of(type).remove(key.second);
        else
            m_registers.of(type).put(record.data());
    }
}

void MergeResult::clearReferences(const Isms &mine)
{
    for (const RecordType *type : recordTypes()) {
        for (const auto &field : type->fields()) {
            const RecordType *target = recordType(field->spec().refersTo);
            if (!target)
                continue;
            Register &records = m_registers.of(*type);
            for (qsizetype row = 0; row < records.count(); ++row) {
                const auto id = Id::tryFrom(field->text(records.at(row)));
                if (!id || m_registers.of(*target).rowOf(*id) >= 0)
                    continue;
                m_missed.append({target, *id});
                AnyRecord cleared(*type, records.at(row));
                (void)field->setText(cleared.edit(), QString());
                records.put(cleared.data());
                const auto known = std::find_if(
                    m_changes.begin(), m_changes.end(), [&](const RecordChange &change) {
                        return &change.either().type() == type
                            && change.either().id() == cleared.id();
                    });
                if (known != m_changes.end())
                    known->after = cleared;
                else
                    m_changes.append({mine.find(*type, cleared.id()), cleared});
            }
        }
    }
}

bool MergeResult::isMissed(const RecordType &type, const Id &id) const
{
    return m_missed.contains(std::pair(&type, id));
}

QList<std::pair<QString, QByteArray>> MergeResult::files() const
{
    QList<std::pair<QString, QByteArray>> files;
    for (const RecordChange &change : m_changes) {
        const auto *evidence = change.after.isNull() ? nullptr : change.after.as<Evidence>();
        if (!evidence)
            continue;
        const auto *before = change.before.isNull() ? nullptr : change.before.as<Evidence>();
        for (const EvidenceFile &file : evidence->files) {
            const bool isNew = !before
                || std::none_of(before->files.begin(), before->files.end(),
                                [&](const EvidenceFile &known) {
                                    return known.sha256 == file.sha256;
                                });
            if (isNew)
                files.append({evidence->title, file.sha256});
        }
    }
    return files;
}

void MergeResult::requireRules(const Catalogue &catalogue) const
{
    for (const RecordChange &change : m_changes) {
        if (change.after.isNull())
            continue;
        QList<Problem> known; // it was there before; only what mixing adds is refused
        for (const AnyRecord &side : {change.before, m_theirs.value(keyOf(change.after))}) {
            if (!side.isNull())
                known += problemsOf(side, m_registers, catalogue);
        }
        for (const Problem &problem : problemsOf(change.after, m_registers, catalogue)) {
            if (!known.contains(problem))
                throw Error(ErrorKind::Invalid,
                            u"“%1” cannot become a mixture of both: %2"_s.arg(change.after.title(),
                                                                             problem.text));
        }
    }
}

} // namespace insurable
