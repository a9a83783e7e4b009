// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordexport.h"

#include "csvwriter.h"
#include "isms.h"
#include "plaintext.h"
#include "progress.h"
#include "vault.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

QStringList headings(const RecordType &type)
{
    QStringList keys{u"id"_s};
    for (const auto &field : type.fields())
        keys.append(field->key());
    return keys;
}

QStringList cellsOf(const RecordType &type, const void *record)
{
    QStringList cells{type.operations().id(record).text()};
    for (const auto &field : type.fields())
        cells.append(field->text(record));
    return cells;
}

// Record by record, so that the whole is never in memory twice.
class RecordWriter
{
public:
    virtual ~RecordWriter() = default;
    virtual void record(const void *record, bool isLast) = 0;
    virtual void finish() { }
};

class CsvRecords final : public RecordWriter
{
public:
    CsvRecords(const RecordType &type, QIODevice &out)
        : m_type(type)
        , m_writer(out)
    {
        m_writer.row(headings(type));
    }
    void record(const void *record, bool) override { m_writer.row(cellsOf(m_type, record)); }

private:
    const RecordType &m_type;
    CsvWriter m_writer;
};

class JsonRecords final : public RecordWriter
{
public:
    JsonRecords(const RecordType &type, QIODevice &out)
        : m_type(type)
        , m_out(out)
    {
        m_out.write("{\"type\": \"" + type.key().toUtf8() + "\", \"records\": [");
    }
    void record(const void *record, bool isLast) override
    {
        const QJsonDocument document(AnyRecord(m_type, record).json());
        m_out.write("\n" + document.toJson(QJsonDocument::Compact) + (isLast ? "\n" : ","));
    }
    void finish() override { m_out.write("]}\n"); }

private:
    const RecordType &m_type;
    QIODevice &m_out;
};

std::unique_ptr<RecordWriter> writerFor(const RecordType &type, ExchangeFormat format,
                                        QIODevice &out)
{
    switch (format) {
    case ExchangeFormat::Csv:
        return std::make_unique<CsvRecords>(type, out);
    case ExchangeFormat::Json:
        break;
    }
    return std::make_unique<JsonRecords>(type, out);
}

// From the first to the one after the last.
struct Rows
{
    qint64 first = 0;
    qint64 end = 0;
};

Rows rowsOf(const Isms &isms, const RecordType &type, const ExportPart &part)
{
    const qint64 count = isms.count(type);
    if (part.number == 0)
        return {0, count};
    const qint64 size = part.records(type);
    const qint64 parts = std::max<qint64>(1, (count + size - 1) / size);
    if (part.number < 0 || part.number > parts)
        throw Error(ErrorKind::Usage,
                    u"There is no part %1; %2 go out in %3."_s.arg(part.number)
                        .arg(type.plural().toLower(), counted(parts, u"part"_s, u"parts"_s)));
    return {(part.number - 1) * size, std::min(count, part.number * size)};
}

[[noreturn]] void refuseTooMuch(const RecordType &type, const QString &most)
{
    throw Error(ErrorKind::Invalid,
                u"These %1 are more than one file may hold to be imported again (%2). Export them "
                "in parts: insurable-cli export … --part 1."_s.arg(type.plural().toLower(), most));
}

void requireCells(const Isms &isms, const RecordType &type, const ExportPart &part)
{
    if (part.number == 0 && isms.count(type) > part.records(type))
        refuseTooMuch(type, u"%L1 cells"_s.arg(part.limits.cells));
}

bool isVaultItself(const Isms &isms, const QString &path)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return !canonical.isEmpty() && canonical == QFileInfo(isms.vault().path()).canonicalFilePath();
}

} // namespace

std::optional<ExchangeFormat> exchangeFormatOf(const QString &path)
{
    if (path.endsWith(".csv"_L1, Qt::CaseInsensitive))
        return ExchangeFormat::Csv;
    if (path.endsWith(".json"_L1, Qt::CaseInsensitive))
        return ExchangeFormat::Json;
    return std::nullopt;
}

qint64 ExportPart::records(const RecordType &type) const
{
    const qint64 columns = qint64(type.fields().size()) + 1;
    return std::max<qint64>(1, limits.cells / columns - 1); // the headings are a row too
}

qint64 writeRecords(const Isms &isms, const RecordType &type, ExchangeFormat format, QIODevice &out,
                    Progress &progress, const ExportPart &part)
{
    const Rows rows = rowsOf(isms, type, part);
    const auto writer = writerFor(type, format, out);
    for (qint64 row = rows.first; row < rows.end; ++row) {
        progress.check();
        writer->record(isms.at(type, row), row + 1 == rows.end);
        progress.report(row + 1 - rows.first, rows.end - rows.first);
    }
    writer->finish();
    return rows.end - rows.first;
}

qint64 exportRecords(const Isms &isms, const RecordType &type, ExchangeFormat format,
                     const QString &path, Progress &progress, const ExportPart &part)
{
    if (isVaultItself(isms, path))
        throw Error(ErrorKind::Usage, u"That would overwrite the vault itself."_s);
    if (format == ExchangeFormat::Csv)
        requireCells(isms, type, part);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        throw fileError(u"Cannot write"_s, path, file.errorString());
    const qint64 count = writeRecords(isms, type, format, file, progress, part);
    if (file.size() > part.limits.fileBytes)
        refuseTooMuch(type, fileSize(part.limits.fileBytes));
    if (!file.flush()
        || !file.commit()) // commit() alone overlooks a failure to write the last of it
        throw fileError(u"Cannot write"_s, path, file.errorString());
    return count;
}

} // namespace insurable
