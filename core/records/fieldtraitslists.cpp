// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldtraits.h"

#include "cell.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr double largestFile = 9007199254740992.0; // 2^53: what JSON carries exactly

template <class T>
Parsed<T> refused(QString problem)
{
    return {std::nullopt, std::move(problem)};
}

QStringList listItems(const QString &text)
{
    QStringList items;
    for (const QString &item : text.split(u',')) {
        if (!item.trimmed().isEmpty())
            items.append(item.trimmed());
    }
    return items;
}

QJsonArray filesToJson(const QList<EvidenceFile> &files)
{
    QJsonArray array;
    for (const EvidenceFile &file : files) {
        array.append(QJsonObject {
            {u"name"_s, file.name},
            {u"sha256"_s, QString::fromLatin1(file.sha256.toHex())},
            {u"size"_s, file.size},
            {u"added"_s, file.added.toString(Qt::ISODate)},
        });
    }
    return array;
}

std::optional<EvidenceFile> fileFromJson(const QJsonValue &json)
{
    const QJsonObject object = json.toObject();
    EvidenceFile file;
    file.name = object.value("name"_L1).toString();
    const QString digest = object.value("sha256"_L1).toString();
    file.sha256 = QByteArray::fromHex(digest.toLatin1());
    const double size = object.value("size"_L1).toDouble(-1);
    file.added = QDate::fromString(object.value("added"_L1).toString(), Qt::ISODate);
    if (file.name.isEmpty() || digest.size() != 64 || file.sha256.size() != 32 || size < 0 || size > largestFile)
        return std::nullopt;
    file.size = qint64(size);
    return file;
}

// Opening a vault reads thousands of these, so they are taken as text() wrote them, without
// sentences for people.
std::optional<QList<Id>> idsIn(const QString &list)
{
    QList<Id> ids;
    for (const QStringView item : QStringView(list).tokenize(u',')) {
        const QStringView text = item.trimmed();
        if (text.isEmpty())
            continue;
        auto id = Id::tryFrom(text);
        if (!id)
            return std::nullopt;
        if (!ids.contains(*id))
            ids.append(std::move(*id));
    }
    return ids;
}

std::optional<QList<EvidenceFile>> filesIn(QByteArrayView json)
{
    const QByteArray bytes = QByteArray::fromRawData(json.data(), json.size());
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isArray())
        return std::nullopt;
    return FieldTraits<QList<EvidenceFile>>::fromJson(document.array()).value;
}

// Takes what could be read; false where something is stored that could not.
template <class T>
bool taken(T &value, std::optional<T> found)
{
    if (!found)
        return false;
    value = std::move(*found);
    return true;
}

} // namespace

// --- references ---

QString FieldTraits<Id>::text(const Id &value) { return value.text(); }

Parsed<Id> FieldTraits<Id>::fromText(const QString &text)
{
    if (text.trimmed().isEmpty())
        return {Id(), {}};
    const auto id = Id::tryFrom(text.trimmed());
    return id ? Parsed<Id> {id, {}} : refused<Id>(u"is not an id"_s);
}

QJsonValue FieldTraits<Id>::json(const Id &value)
{
    return value.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(value.text());
}

Parsed<Id> FieldTraits<Id>::fromJson(const QJsonValue &json)
{
    return json.isString() || json.isNull() ? fromText(json.toString())
                                            : refused<Id>(u"must be an id as text"_s);
}

bool FieldTraits<Id>::isEmpty(const Id &value) { return value.isNull(); }
Cell FieldTraits<Id>::cell(const Id &value) { return value.isNull() ? Cell() : Cell(value.text()); }

bool FieldTraits<Id>::load(Id &value, const RowView &row, int column)
{
    return row.isNull(column) || taken(value, Id::tryFrom(row.text(column)));
}

using IdList = QList<Id>;

QString FieldTraits<IdList>::text(const IdList &value)
{
    QStringList ids;
    for (const Id &id : value)
        ids.append(id.text());
    return ids.join(", "_L1);
}

Parsed<IdList> FieldTraits<IdList>::fromText(const QString &text)
{
    IdList ids;
    for (const QString &item : listItems(text)) {
        const auto id = Id::tryFrom(item);
        if (!id)
            return refused<IdList>(u"holds “%1”, which is not an id"_s.arg(item.left(80)));
        if (!ids.contains(*id))
            ids.append(*id);
    }
    return {ids, {}};
}

QJsonValue FieldTraits<IdList>::json(const IdList &value)
{
    QJsonArray array;
    for (const Id &id : value)
        array.append(id.text());
    return array;
}

Parsed<IdList> FieldTraits<IdList>::fromJson(const QJsonValue &json)
{
    if (!json.isArray() && !json.isNull())
        return refused<IdList>(u"must be a list of ids"_s);
    QStringList items;
    for (const QJsonValue &item : json.toArray())
        items.append(item.isString() ? item.toString() : u"?"_s);
    return fromText(items.join(u','));
}

bool FieldTraits<IdList>::isEmpty(const IdList &value) { return value.isEmpty(); }
Cell FieldTraits<IdList>::cell(const IdList &value)
{
    return value.isEmpty() ? Cell() : Cell(text(value));
}

bool FieldTraits<IdList>::load(IdList &value, const RowView &row, int column)
{
    return row.isNull(column) || taken(value, idsIn(row.text(column)));
}

// --- lists of text ---

QString FieldTraits<QStringList>::text(const QStringList &value) { return value.join(", "_L1); }
Parsed<QStringList> FieldTraits<QStringList>::fromText(const QString &text)
{
    // Each by the rules of a text.
    auto whole = FieldTraits<QString>::fromText(text);
    return whole.value ? Parsed<QStringList> {listItems(text), {}}
                       : refused<QStringList>(std::move(whole.problem));
}

QJsonValue FieldTraits<QStringList>::json(const QStringList &value)
{
    return QJsonArray::fromStringList(value);
}

Parsed<QStringList> FieldTraits<QStringList>::fromJson(const QJsonValue &json)
{
    if (!json.isArray() && !json.isNull())
        return refused<QStringList>(u"must be a list of texts"_s);
    QStringList items;
    for (const QJsonValue &item : json.toArray()) {
        if (!item.isString())
            return refused<QStringList>(u"must be a list of texts"_s);
        items.append(item.toString());
    }
    return fromText(items.join(u','));
}

bool FieldTraits<QStringList>::isEmpty(const QStringList &value) { return value.isEmpty(); }
Cell FieldTraits<QStringList>::cell(const QStringList &value)
{
    return value.isEmpty() ? Cell() : Cell(text(value));
}

bool FieldTraits<QStringList>::load(QStringList &value, const RowView &row, int column)
{
    if (!row.isNull(column))
        value = listItems(row.text(column));
    return true;
}

// --- files ---

using Files = QList<EvidenceFile>;

QString FieldTraits<Files>::text(const Files &value)
{
    return value.isEmpty() ? QString()
                           : QString::fromUtf8(QJsonDocument(filesToJson(value)).toJson(QJsonDocument::Compact));
}

Parsed<Files> FieldTraits<Files>::fromText(const QString &text)
{
    if (text.trimmed().isEmpty())
        return {Files(), {}};
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    return document.isArray() ? fromJson(document.array())
                              : refused<Files>(u"must be a list of files as exported"_s);
}

QJsonValue FieldTraits<Files>::json(const Files &value) { return filesToJson(value); }

Parsed<Files> FieldTraits<Files>::fromJson(const QJsonValue &json)
{
    Files files;
    if (!json.isArray() && !json.isNull())
        return refused<Files>(u"must be a list of files as exported"_s);
    for (const QJsonValue &item : json.toArray()) {
        const auto file = fileFromJson(item);
        if (!file)
            return refused<Files>(u"must be a list of files as exported"_s);
        files.append(*file);
    }
    return {files, {}};
}

bool FieldTraits<Files>::isEmpty(const Files &value) { return value.isEmpty(); }
Cell FieldTraits<Files>::cell(const Files &value)
{
    return value.isEmpty() ? Cell() : Cell(text(value));
}

bool FieldTraits<Files>::load(Files &value, const RowView &row, int column)
{
    return row.isNull(column) || taken(value, filesIn(row.bytes(column)));
}

// --- choices ---

namespace choice {

Parsed<int> fromText(const QList<Choice> &choices, const QString &text)
{
    const QString word = text.trimmed().toLower();
    QStringList words;
    for (int i = 0; i < choices.size(); ++i) {
        if (choices.at(i).value == word)
            return {i, {}};
        words.append(choices.at(i).value);
    }
    return refused<int>(u"must be one of: %1"_s.arg(words.join(", "_L1)));
}

Parsed<int> fromJson(const QList<Choice> &choices, const QJsonValue &json)
{
    return fromText(choices, json.toString());
}

bool load(int &index, const QList<Choice> &choices, const RowView &row, int column)
{
    if (row.isNull(column))
        return true;
    const QByteArrayView stored = row.bytes(column);
    for (int i = 0; i < choices.size(); ++i) {
        if (QLatin1StringView(stored.data(), stored.size()) == choices.at(i).value) {
            index = i;
            return true;
        }
    }
    return false;
}

} // namespace choice

} // namespace insurable
