// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample.h"

#include "clock.h"
#include "jsontools.h"
#include "progress.h"
#include "secret.h"
#include "vaultkey.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

// The sample is part of the program: whatever is wrong with it is our mistake.
[[noreturn]] void broken(const QString &detail)
{
    throw Error(ErrorKind::Damaged, u"The sample firm in this program is damaged."_s, detail);
}

QByteArray resource(const QString &name)
{
    QFile file(u":/sample/%1"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        broken(file.fileName());
    return file.readAll();
}

// "today", "today+21", "today-40".
QJsonValue dated(const QJsonValue &value, QDate today)
{
    static const QRegularExpression pattern(u"^today([+-]\\d{1,4})?$"_s);
    const auto match = pattern.match(value.toString());
    if (!value.isString() || !match.hasMatch())
        return value;
    return today.addDays(match.captured(1).toInt()).toString(Qt::ISODate);
}

// "@today-040" in a file is as long as the date that takes its place, so that the tables of a PDF
// stay right.
QByteArray datedFile(QByteArray bytes, QDate today)
{
    constexpr qsizetype length = 10;
    const QByteArray mark("@today");
    for (qsizetype at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + length)) {
        bool isNumber = false;
        const int days = bytes.sliced(at + mark.size(), 4).toInt(&isNumber);
        if (isNumber)
            bytes.replace(at, length, today.addDays(days).toString(Qt::ISODate).toLatin1());
    }
    return bytes;
}

class SampleFiller final
{
public:
    explicit SampleFiller(Isms &isms)
        : m_isms(isms)
        , m_today(isms.clock().today())
    {
    }

    // In the order of the file, which has what is referred to before what refers.
    void fill()
    {
        const QJsonObject all = parseJsonObject(resource(u"records.json"_s), u"The sample"_s);
        for (const char *key : {"organisation", "supplier", "asset", "risk", "control", "evidence",
                                "action", "incident", "policy", "answer", "acknowledgement"})
            fill(*recordType(QString::fromLatin1(key)),
                 all.value(QLatin1StringView(key)).toArray());
    }

private:
    void fill(const RecordType &type, const QJsonArray &rows)
    {
        QList<AnyRecord> records;
        for (const QJsonValue &row : rows)
            records.append(record(type, row.toObject()));
        NoProgress progress;
        m_isms.apply(u"the sample firm"_s, records, progress);
    }

    AnyRecord record(const RecordType &type, QJsonObject fields)
    {
        const bool isEvidence = &type == &describe<Evidence>();
        const QJsonArray files = isEvidence ? fields.take("files"_L1).toArray() : QJsonArray();
        for (auto it = fields.begin(); it != fields.end(); ++it)
            *it = dated(*it, m_today);
        AnyRecord record(type);
        const auto problems = record.setJson(fields);
        if (!problems.isEmpty())
            broken(problems.first().text);
        return isEvidence ? withFiles(*record.as<Evidence>(), files) : record;
    }

    AnyRecord withFiles(Evidence evidence, const QJsonArray &names)
    {
        NoProgress progress;
        for (const QJsonValue &name : names) {
            QBuffer content;
            content.setData(datedFile(resource(u"evidence/%1"_s.arg(name.toString())), m_today));
            if (!content.open(QIODevice::ReadOnly))
                broken(name.toString());
            EvidenceFile file = m_isms.store(content, name.toString(), progress);
            file.added = evidence.added;
            evidence.files.append(file);
        }
        return AnyRecord(evidence);
    }

    Isms &m_isms;
    QDate m_today;
};

} // namespace

std::unique_ptr<Isms> createSampleFirm(const QString &path, const Secret &passphrase,
                                       const FirmOptions &options)
{
    return createSampleFirm(path, VaultKey::fromPassphrase(passphrase), options);
}

std::unique_ptr<Isms> createSampleFirm(const QString &path, const VaultKey &key,
                                       const FirmOptions &options)
{
    auto isms = createFirm(path, key, options);
    try {
        SampleFiller(*isms).fill();
    } catch (const Error &) {
        isms.reset();
        QFile::remove(path);
        throw;
    }
    return isms;
}

} // namespace insurable
