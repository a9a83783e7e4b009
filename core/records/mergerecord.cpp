// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mergerecord.h"

#include "lastseen.h"
#include "merge.h"
#include "vault.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr qsizetype mostEntries = 500;
constexpr qsizetype mostBytes = 1 << 20;

QJsonObject jsonOf(const HistoryEntry &entry)
{
    return {{u"sequence"_s, entry.sequence},
            {u"at"_s, entry.at.toMSecsSinceEpoch()},
            {u"author"_s, entry.author},
            {u"type"_s, entry.recordType},
            {u"id"_s, entry.recordId},
            {u"action"_s, entry.action},
            {u"changes"_s, QString::fromUtf8(entry.changes)},
            {u"hash"_s, QString::fromLatin1(entry.hash.toHex())}};
}

HistoryEntry entryFrom(const QJsonObject &json)
{
    HistoryEntry entry;
    entry.sequence = json["sequence"_L1].toInteger();
    entry.at = QDateTime::fromMSecsSinceEpoch(json["at"_L1].toInteger(), Qt::UTC);
    entry.author = json["author"_L1].toString();
    entry.recordType = json["type"_L1].toString();
    entry.recordId = json["id"_L1].toString();
    entry.action = json["action"_L1].toString();
    entry.changes = json["changes"_L1].toString().toUtf8();
    entry.hash = QByteArray::fromHex(json["hash"_L1].toString().toLatin1());
    return entry;
}

} // namespace

QString mergerecord::type()
{
    return u"merge"_s;
}

mergerecord::Point mergerecord::lastMergeOf(const Vault &vault, const QByteArray &otherVault)
{
    HistoryFilter filter;
    filter.recordType = type();
    filter.recordId = QString::fromLatin1(otherVault.toHex());
    Point newest;
    vault.readHistory(filter, [&](const HistoryEntry &entry) {
        const QJsonObject json = QJsonDocument::fromJson(entry.changes).object();
        newest = {json["length"_L1].toInteger(),
                  QByteArray::fromHex(json["head"_L1].toString().toLatin1()), entry.sequence};
    });
    return newest;
}

void mergerecord::append(Edit &edit, const Vault &theirs, qint64 known)
{
    const QString vault = QString::fromLatin1(theirs.vaultId().toHex());
    QJsonArray entries;
    qsizetype bytes = 0;
    QByteArray head = historyHeadAt(theirs, known);
    qint64 length = known;
    bool isSaid = false;
    const auto flush = [&] {
        const QJsonObject json{{u"known"_s, known},
                               {u"length"_s, length},
                               {u"head"_s, QString::fromLatin1(head.toHex())},
                               {u"entries"_s, entries}};
        edit.appendHistory(type(), vault, u"merge"_s,
                           QJsonDocument(json).toJson(QJsonDocument::Compact));
        entries = {};
        bytes = 0;
        isSaid = true;
    };
    HistoryFilter filter;
    filter.from = known + 1;
    theirs.readHistory(filter, [&](const HistoryEntry &entry) {
        if (entries.size() >= mostEntries || bytes > mostBytes)
            flush();
        entries.append(jsonOf(entry));
        bytes += entry.changes.size();
        head = entry.hash;
        length = entry.sequence;
    });
    if (!entries.isEmpty() || !isSaid)
        flush();
}

HistoryItem itemOf(const HistoryEntry &entry)
{
    HistoryItem item;
    item.sequence = entry.sequence;
    item.at = entry.at;
    item.author = entry.author;
    item.type = entry.recordType;
    item.id = Id::tryFrom(entry.recordId).value_or(Id());
    item.action = entry.action;
    item.hash = entry.hash;
    if (!recordType(entry.recordType))
        return item;
    const QJsonObject fields = QJsonDocument::fromJson(entry.changes).object();
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        const QJsonObject values = it.value().toObject();
        item.fields.append({it.key(), values.value("before"_L1), values.value("after"_L1)});
    }
    // As the type lists them, rather than by the alphabet.
    const RecordType &type = *recordType(entry.recordType);
    std::stable_sort(item.fields.begin(), item.fields.end(), [&type](const auto &a, const auto &b) {
        return type.indexOf(a.field) < type.indexOf(b.field);
    });
    return item;
}

QList<HistoryItem> mergedHistory(const Isms &isms, qint64 sequence)
{
    QList<HistoryItem> items;
    HistoryFilter filter;
    filter.from = sequence;
    filter.limit = 1;
    isms.vault().readHistory(filter, [&](const HistoryEntry &entry) {
        if (entry.sequence != sequence || entry.recordType != mergerecord::type())
            return;
        const QJsonObject json = QJsonDocument::fromJson(entry.changes).object();
        for (const QJsonValue &value : json["entries"_L1].toArray())
            items.append(itemOf(entryFrom(value.toObject())));
    });
    return items;
}

} // namespace insurable
