// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "derive.h"

#include "anyrecord.h"

#include <QtNumeric>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr size_t mostTraced = 20;
constexpr qsizetype mostListed = 20;
constexpr qsizetype longestItem = 150; // so that the list stays within what an answer may be

using Visit = std::function<void(const RecordType &, const void *)>;

template <class R>
void visitAll(const QList<R> &records, const Visit &visit)
{
    for (const R &record : records)
        visit(describe<R>(), &record);
}

void visitRecords(const Snapshot &snapshot, const QString &type, const Visit &visit)
{
    if (type == "asset"_L1)
        visitAll(snapshot.assets, visit);
    else if (type == "supplier"_L1)
        visitAll(snapshot.suppliers, visit);
    else if (type == "risk"_L1)
        visitAll(snapshot.risks, visit);
    else if (type == "control"_L1)
        visitAll(snapshot.controls, visit);
    else if (type == "evidence"_L1)
        visitAll(snapshot.evidence, visit);
    else if (type == "action"_L1)
        visitAll(snapshot.actions, visit);
}

// Nobody said: a question of yes or no, or a choice, that is still open.
bool isOpen(const Field &field, const void *record, const QString &text)
{
    return text == "not_known"_L1 || (field.kind() == FieldKind::Truth && field.isEmpty(record));
}

Truth isBefore(const QString &text, const QString &limit, QDate on)
{
    const QDate date = QDate::fromString(text, Qt::ISODate);
    const QDate day = limit == "today"_L1 ? on : QDate::fromString(limit, Qt::ISODate);
    if (!date.isValid() || !day.isValid())
        return Truth::NotKnown; // a day that nobody wrote down may have been any
    return truthOf(date < day);
}

Truth holds(const Clause &clause, const Field &field, const void *record, QDate on)
{
    const QString text = field.text(record);
    switch (clause.test) {
    case ClauseTest::Empty:
        return truthOf(text.trimmed().isEmpty() == clause.empty);
    case ClauseTest::Before:
        return isBefore(text, clause.values.value(0), on);
    case ClauseTest::Is:
    case ClauseTest::OneOf:
        break;
    }
    if (clause.values.contains(text))
        return Truth::Yes;
    return isOpen(field, record, text) ? Truth::NotKnown : Truth::No;
}

Truth matches(const RecordFilter &filter, const RecordType &type, const void *record, QDate on)
{
    Truth all = Truth::Yes;
    for (const Clause &clause : filter.where) {
        const Field *field = type.field(clause.field);
        all = truthAnd(all, field ? holds(clause, *field, record, on) : Truth::NotKnown);
    }
    return all;
}

QDate dateOf(const Evidence *evidence)
{
    return evidence ? evidence->effective : QDate();
}

AnswerSource aboutRecord(const RecordType &type, const void *record)
{
    const bool isEvidence = &type == &describe<Evidence>();
    const auto *evidence = isEvidence ? static_cast<const Evidence *>(record) : nullptr;
    return {SourceCode::Matches, type.key(), type.operations().id(record), type.titleOf(record),
            dateOf(evidence)};
}

// What went through a filter.
struct Filtered
{
    std::vector<std::pair<const RecordType *, const void *>> found;
    qint64 looked = 0;
    qint64 undecided = 0;
    std::vector<AnswerSource> trace;

    [[nodiscard]] bool isExact() const { return looked > 0 && undecided == 0; }
};

void addTotals(Filtered &filtered, const QString &type)
{
    if (filtered.looked == 0) {
        filtered.trace.push_back({SourceCode::RegisterEmpty, type, {}, {}, {}});
        return;
    }
    filtered.trace.push_back(
        {SourceCode::Register,
         type,
         {},
         {},
         {},
         false,
         {QString::number(filtered.looked), QString::number(filtered.found.size())}});
    if (filtered.undecided > 0)
        filtered.trace.push_back({SourceCode::Undecided,
                                  type,
                                  {},
                                  {},
                                  {},
                                  false,
                                  {QString::number(filtered.undecided)}});
}

Filtered filter(const RecordFilter &records, const DerivationContext &context)
{
    Filtered filtered;
    visitRecords(context.snapshot(), records.type, [&](const RecordType &type, const void *record) {
        ++filtered.looked;
        const Truth match = matches(records, type, record, context.on());
        if (match == Truth::Yes)
            filtered.found.emplace_back(&type, record);
        else if (match == Truth::NotKnown)
            ++filtered.undecided;
    });
    addTotals(filtered, records.type);
    return filtered;
}

// The records found; with `key`, only those that have something there, and how much.
void addMatches(Filtered &filtered, const QString &key = {})
{
    size_t traced = 0;
    for (const auto &[type, record] : filtered.found) {
        AnswerSource source = aboutRecord(*type, record);
        const Field *field = key.isEmpty() ? nullptr : type->field(key);
        const QString amount = field ? field->text(record) : QString();
        if (amount == "0"_L1)
            continue;
        if (!amount.isEmpty())
            source.parameters = {amount};
        if (++traced > mostTraced)
            return;
        filtered.trace.push_back(std::move(source));
    }
}

std::optional<qint64> sumOf(const Filtered &filtered, const QString &key)
{
    qint64 total = 0; // hundredths for money
    for (const auto &[type, record] : filtered.found) {
        const Field *field = type->field(key);
        if (!field || field->isEmpty(record))
            return std::nullopt;
        const auto amount = field->kind() == FieldKind::Money
            ? Money::tryFrom(field->text(record)).value_or(Money()).hundredths()
            : field->text(record).toLongLong();
        if (qAddOverflow(total, amount, &total))
            return std::nullopt;
    }
    return total;
}

bool isAmount(const RecordFilter &records, const QString &key)
{
    const RecordType *type = recordType(records.type);
    const Field *field = type ? type->field(key) : nullptr;
    return field && field->kind() == FieldKind::Money;
}

} // namespace

DerivedAnswer fromCount(const FromCount &rule, const DerivationContext &context)
{
    Filtered filtered = filter(rule.records, context);
    addMatches(filtered);
    const AnswerValue count = qint64(filtered.found.size());
    return {filtered.isExact() ? count : NotKnown{}, {}, std::move(filtered.trace)};
}

DerivedAnswer fromAny(const RecordFilter &records, Extent whenThere,
                      const DerivationContext &context)
{
    Filtered filtered = filter(records, context);
    addMatches(filtered);
    const Extent otherwise = whenThere == Extent::Yes ? Extent::No : Extent::Yes;
    AnswerValue value = NotKnown{};
    if (!filtered.found.empty())
        value = whenThere;
    else if (filtered.isExact())
        value = otherwise;
    return {value, {}, std::move(filtered.trace)};
}

DerivedAnswer fromSum(const Question &question, const FromSum &rule,
                      const DerivationContext &context)
{
    Filtered filtered = filter(rule.records, context);
    addMatches(filtered, rule.field);
    const auto total = filtered.isExact() ? sumOf(filtered, rule.field) : std::nullopt;
    AnswerValue value = NotKnown{};
    if (total && isAmount(rule.records, rule.field))
        value = Money::minor(*total);
    else if (total && question.type == AnswerType::Money)
        value = Money::major(*total);
    else if (total)
        value = *total;
    return {value, {}, std::move(filtered.trace)};
}

DerivedAnswer fromList(const FromList &rule, const DerivationContext &context)
{
    Filtered filtered = filter(rule.records, context);
    addMatches(filtered);
    QStringList items;
    for (const auto &[type, record] : filtered.found) {
        const Field *field = type->field(rule.field);
        if (field && !field->isEmpty(record))
            items.append(field->text(record).trimmed().left(longestItem));
    }
    const qsizetype more = items.size() - mostListed;
    QString text = items.mid(0, mostListed).join(u", "_s);
    if (more > 0)
        text += u" and %1 more"_s.arg(more);
    if (items.isEmpty())
        return {filtered.isExact() ? AnswerValue(u"none"_s) : NotKnown{},
                {},
                std::move(filtered.trace)};
    return {text, {}, std::move(filtered.trace)};
}

} // namespace insurable
