// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snapshotjson.h"

#include "anyrecord.h"
#include "cataloguereader.h"
#include "hash.h"
#include "jsontools.h"

#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("Cannot read %s", qPrintable(path));
    return file.readAll();
}

QJsonValue wholeFile(const QJsonValue &file)
{
    if (!file.isString())
        return file;
    return QJsonObject{{u"name"_s, file},
                       {u"sha256"_s, hex(Sha256::of(file.toString().toUtf8()))},
                       {u"size"_s, 1000},
                       {u"added"_s, u"2026-11-01"_s}};
}

QJsonObject withWholeFiles(QJsonObject record)
{
    if (!record.contains(u"files"_s))
        return record;
    QJsonArray files;
    for (const QJsonValue &file : record.value(u"files"_s).toArray())
        files.append(wholeFile(file));
    record.insert(u"files"_s, files);
    return record;
}

template <class R>
R recordFrom(const QJsonObject &json)
{
    AnyRecord record{R()};
    const QList<Problem> problems = record.setJson(withWholeFiles(json));
    for (const Problem &problem : problems)
        qFatal("%s: %s", qPrintable(problem.field), qPrintable(problem.text));
    return *record.as<R>();
}

template <class R>
void readAll(const QJsonObject &records, Snapshot &into)
{
    for (const QJsonValue &one : records.value(describe<R>().key()).toArray())
        into.all<R>().append(recordFrom<R>(one.toObject()));
}

} // namespace

Snapshot snapshotFromJson(const QJsonObject &records)
{
    Snapshot snapshot;
    for (const QString &key : records.keys()) {
        if (!recordType(key))
            qFatal("There is no type of record “%s”", qPrintable(key));
    }
    snapshot.organisation = recordFrom<Organisation>(records.value(u"organisation"_s).toObject());
    readAll<Asset>(records, snapshot);
    readAll<Supplier>(records, snapshot);
    readAll<Risk>(records, snapshot);
    readAll<ControlState>(records, snapshot);
    readAll<Evidence>(records, snapshot);
    readAll<Action>(records, snapshot);
    readAll<Incident>(records, snapshot);
    readAll<Policy>(records, snapshot);
    readAll<Answer>(records, snapshot);
    readAll<Acknowledgement>(records, snapshot);
    return snapshot;
}

QJsonObject jsonFile(const QString &path)
{
    return parseJsonObject(bytesOf(path), path);
}

Catalogue yardCatalogue()
{
    const QString folder = QStringLiteral(INSURABLE_TEST_DATA "/readiness/catalogue/");
    CatalogueParts parts;
    for (const QString &theme : {u"doors.json"_s, u"copies.json"_s})
        readControls(bytesOf(folder + theme), theme, parts);
    parts.schemes.push_back(readScheme(bytesOf(folder + u"scheme.json"_s), u"scheme.json"_s));
    return Catalogue(std::move(parts));
}

} // namespace insurable
