// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importplanner.h"

#include "csvreader.h"
#include "isms.h"
#include "plaintext.h"
#include "progress.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

QByteArray contentOf(const QString &path)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isFile()) // a pipe or a device may never end
        throw fileError(u"Cannot read"_s, path,
                        info.isDir() ? u"it is a folder"_s : u"it is not a file"_s);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw fileError(u"Cannot read"_s, path, file.errorString());
    // One more than allowed, so that the reader notices; the size may be a lie.
    const QByteArray bytes = file.read(CsvLimits().fileBytes + 1);
    if (file.error() != QFileDevice::NoError)
        throw fileError(u"Cannot read"_s, path, file.errorString());
    return bytes;
}

} // namespace

ImportPlanner::ImportPlanner(const Isms &isms, const RecordType &type, ExchangeFormat format)
    : m_isms(isms)
    , m_type(type)
{
    m_plan.type = &type;
    m_plan.format = format;
}

AnyRecord ImportPlanner::begin(qint64 row, const QString &id)
{
    m_problemsBefore = m_plan.problemCount;
    m_before = AnyRecord();
    const auto wanted = idFor(row, id);
    if (!wanted)
        return {};
    if (wanted->isNull())
        return AnyRecord(m_type);
    m_before = m_isms.find(m_type, *wanted);
    AnyRecord record = m_before;
    if (record.isNull()) {
        record = AnyRecord(m_type);
        record.setId(*wanted);
    }
    return record;
}

std::optional<Id> ImportPlanner::idFor(qint64 row, const QString &text)
{
    const auto refuse = [&](const QString &why) {
        problem(row, u"id"_s, why);
        return std::optional<Id>();
    };
    const bool isSingle = m_type.keeping() == RecordType::Keeping::Single;
    if (text.isEmpty() && m_type.keeping() == RecordType::Keeping::Many)
        return Id();
    if (text.isEmpty() && !isSingle)
        return refuse(u"An id is needed here."_s);
    const Id only = isSingle ? m_type.operations().id(m_isms.at(m_type, 0)) : Id();
    const auto id = text.isEmpty() ? std::optional(only) : Id::tryFrom(text);
    if (!id)
        return refuse(u"“%1” is no id; it may hold only a–z, 0–9, “-”, “_” and “.”."_s.arg(
            singleLine(text.left(80))));
    if (isSingle && *id != only)
        return refuse(u"There is only one, with the id “%1”."_s.arg(only.text()));
    if (const qint64 first = m_rows.value(*id))
        return refuse(u"The id “%1” stands in row %2 already."_s.arg(id->text()).arg(first));
    m_rows.insert(*id, row);
    return id;
}

void ImportPlanner::finish(qint64 row, AnyRecord record, const ColumnName &column)
{
    checkReadOnly(row, record, column);
    if (m_plan.problemCount == m_problemsBefore) {
        for (const Problem &found : m_isms.problems(record))
            problem(row, column(found.field), found.text);
    }
    if (m_plan.problemCount != m_problemsBefore)
        return;
    if (!isNew() && record.equals(m_before)) {
        ++m_plan.unchanged;
        return;
    }
    ++(isNew() ? m_plan.added : m_plan.updated);
    if (record.id().isNull())
        record.setId(Id::random());
    m_plan.records.append(std::move(record));
}

// What the program keeps may come back as it went out, and is not made up: above all the files of
// evidence, whose bytes the table does not bring along.
void ImportPlanner::checkReadOnly(qint64 row, const AnyRecord &record, const ColumnName &column)
{
    for (const auto &field : m_type.fields()) {
        if (!field->spec().readOnly || (isNew() && field->kind() != FieldKind::Files))
            continue;
        const bool same =
            isNew() ? field->isEmpty(record.data()) : field->equal(record.data(), m_before.data());
        if (!same)
            problem(row, column(field->key()),
                    u"%1 is kept by the program and cannot be imported."_s.arg(field->label()));
    }
}

void ImportPlanner::problem(qint64 row, const QString &column, const QString &text)
{
    if (++m_plan.problemCount <= ImportPlan::mostProblems)
        m_plan.problems.append({row, column, text});
}

ImportPlan planImport(const Isms &isms, const RecordType &type, ExchangeFormat format,
                      const QString &path, Progress &progress)
{
    return planImportOf(contentOf(path), isms, type, format, progress);
}

ImportPlan planImportOf(QByteArrayView bytes, const Isms &isms, const RecordType &type,
                        ExchangeFormat format, Progress &progress)
{
    if (type.keeping() == RecordType::Keeping::Sealed)
        throw Error(
            ErrorKind::Usage,
            u"%1 are written by the program only and cannot be imported."_s.arg(type.plural()));
    switch (format) {
    case ExchangeFormat::Csv:
        return planCsv(isms, type, bytes, progress);
    case ExchangeFormat::Json:
        break;
    }
    return planJson(isms, type, bytes, progress);
}

std::shared_ptr<const Step> writeImport(Isms &isms, const ImportPlan &plan, Progress &progress)
{
    if (!plan.isClean())
        throw Error(ErrorKind::Invalid,
                    u"Nothing was imported: %1."_s.arg(
                        counted(plan.problemCount, u"problem"_s, u"problems"_s)));
    return isms.write(u"import of %1"_s.arg(plan.type->plural().toLower()), plan.records, progress);
}

void applyImport(Isms &isms, const ImportPlan &plan, Progress &progress)
{
    isms.present(writeImport(isms, plan, progress));
}

QString problemText(const ImportPlan &plan, const ImportProblem &problem)
{
    const QString word = plan.format == ExchangeFormat::Csv ? u"Row"_s : u"Record"_s;
    const QString column = singleLine(problem.column.left(80));
    const QString place = column.isEmpty() ? u"%1 %2"_s.arg(word).arg(problem.row)
                                           : u"%1 %2, %3"_s.arg(word).arg(problem.row).arg(column);
    return place + ": "_L1 + singleLine(problem.text);
}

} // namespace insurable
