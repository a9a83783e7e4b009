// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordexport.h"

#include "csvwriter.h"
#include "isms.h"
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

qint64 writeRecords(const Isms &isms, const RecordType &type, ExchangeFormat format, QIODevice &out,
                    Progress &progress)
{
    const auto writer = writerFor(type, format, out);
    const qint64 count = isms.count(type);
    for (qint64 row = 0; row < count; ++row) {
        progress.check();
        writer->record(isms.at(type, row), row + 1 == count);
        progress.report(row + 1, count);
    }
    writer->finish();
    return count;
}

qint64 exportRecords(const Isms &isms, const RecordType &type, ExchangeFormat format,
                     const QString &path, Progress &progress)
{
    if (isVaultItself(isms, path))
        throw Error(ErrorKind::Usage, u"That would overwrite the vault itself."_s);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        throw fileError(u"Cannot write"_s, path, file.errorString());
    const qint64 count = writeRecords(isms, type, format, file, progress);
    if (!file.flush()
        || !file.commit()) // commit() alone overlooks a failure to write the last of it
        throw fileError(u"Cannot write"_s, path, file.errorString());
    return count;
}

} // namespace insurable
