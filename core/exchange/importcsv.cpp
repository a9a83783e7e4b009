// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvreader.h"
#include "formulaguard.h"
#include "importplanner.h"
#include "plaintext.h"
#include "progress.h"

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

QString folded(const QString &heading)
{
    return singleLine(heading).toCaseFolded();
}

// One column of the table: a field, the id, or nothing at all.
struct Column
{
    QString heading;
    const Field *field = nullptr;
    bool isId = false;
};

class CsvImport final
{
public:
    CsvImport(const Isms &isms, const RecordType &type, QByteArrayView bytes)
        : m_type(type)
        , m_reader(bytes)
        , m_planner(isms, type, ExchangeFormat::Csv)
    {
    }

    ImportPlan plan(Progress &progress)
    {
        QStringList cells;
        if (m_reader.next(cells))
            readHeadings(cells);
        else if (!m_reader.fault())
            m_planner.problem(1, {}, u"The file is empty."_s);
        while (m_headingsFit && m_reader.next(cells)) {
            progress.check();
            progress.report(m_reader.position(), m_reader.size());
            readRecord(cells);
        }
        if (const auto &fault = m_reader.fault())
            m_planner.problem(fault->row, headingOf(fault->column), fault->text);
        if (m_reader.encoding() == TextEncoding::Windows1252)
            m_planner.remark(u"The file is not UTF-8; it was read as Windows-1252 (Latin-1)."_s);
        return m_planner.takePlan();
    }

private:
    QString headingOf(qsizetype column) const
    {
        return column < qsizetype(m_columns.size()) ? m_columns[size_t(column)].heading
                                                    : u"column %1"_s.arg(column + 1);
    }

    void readHeadings(const QStringList &cells)
    {
        const auto fields = fieldsByName();
        QHash<QString, QString> seen;
        for (const QString &cell : cells) {
            const QString heading = unguarded(cell);
            Column column{heading, fields.value(folded(heading)), folded(heading) == "id"_L1};
            const QString key = column.field ? column.field->key() : u"id"_s;
            if (!column.field && !column.isId && !folded(heading).isEmpty())
                m_planner.problem(m_reader.row(), heading, unknownHeading());
            else if ((column.field || column.isId) && seen.contains(key))
                m_planner.problem(m_reader.row(), heading,
                                  u"This column is there twice (“%1”)."_s.arg(seen.value(key)));
            if (column.field || column.isId)
                seen.insert(key, heading);
            m_columns.push_back(std::move(column));
        }
        m_headingsFit = m_planner.problemCount() == 0;
    }

    QString unknownHeading() const
    {
        return u"%1 have no field of that name."_s.arg(m_type.plural());
    }

    // By key, by label, and by the label as it is in English.
    QHash<QString, const Field *> fieldsByName() const
    {
        QHash<QString, const Field *> fields;
        for (const auto &field : m_type.fields()) {
            fields.insert(folded(QString::fromUtf8(field->spec().label)), field.get());
            fields.insert(folded(field->label()), field.get());
        }
        for (const auto &field : m_type.fields())
            fields.insert(field->key(), field.get());
        return fields;
    }

    bool hasRightLength(const QStringList &cells)
    {
        if (cells.size() < qsizetype(m_columns.size())) {
            m_planner.problem(m_reader.row(), headingOf(cells.size()),
                              u"The row ends before this column."_s);
            return false;
        }
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const bool hasHeading =
                i < qsizetype(m_columns.size()) && !folded(m_columns[size_t(i)].heading).isEmpty();
            if (hasHeading || cells[i].isEmpty())
                continue;
            m_planner.problem(m_reader.row(), u"column %1"_s.arg(i + 1),
                              u"There is a value here, but no heading above it."_s);
            return false;
        }
        return true;
    }

    void readRecord(const QStringList &cells)
    {
        if (!hasRightLength(cells))
            return;
        const qint64 row = m_reader.row();
        AnyRecord record = m_planner.begin(row, idIn(cells));
        if (record.isNull())
            return;
        for (size_t i = 0; i < m_columns.size(); ++i)
            setField(row, record, m_columns[i], unguarded(cells[qsizetype(i)]));
        m_planner.finish(row, std::move(record), [&](const QString &key) { return named(key); });
    }

    void setField(qint64 row, AnyRecord &record, const Column &column, const QString &text)
    {
        if (!column.field || (m_planner.isNew() && text.isEmpty()))
            return;
        if (const auto problem = record.setText(column.field->key(), text))
            m_planner.problem(row, column.heading, problem->text);
    }

    QString idIn(const QStringList &cells) const
    {
        for (size_t i = 0; i < m_columns.size(); ++i) {
            if (m_columns[i].isId)
                return unguarded(cells[qsizetype(i)]).trimmed();
        }
        return {};
    }

    QString named(const QString &key) const
    {
        for (const Column &column : m_columns) {
            if (column.field && column.field->key() == key)
                return column.heading;
        }
        return key;
    }

    const RecordType &m_type;
    CsvReader m_reader;
    ImportPlanner m_planner;
    std::vector<Column> m_columns;
    bool m_headingsFit = false;
};

} // namespace

ImportPlan planCsv(const Isms &isms, const RecordType &type, QByteArrayView bytes,
                   Progress &progress)
{
    return CsvImport(isms, type, bytes).plan(progress);
}

} // namespace insurable
