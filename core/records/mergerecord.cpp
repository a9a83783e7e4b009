// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mergerecord.h"

#include "lastseen.h"
#include "merge.h"
#include "vault.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

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

// Which entries of other histories are in this one: as its own, or taken over by a merge.
class Known final
{
public:
    explicit Known(const Vault &mine)
        : m_mine(mine)
    {
        HistoryFilter merges;
        merges.recordType = mergerecord::type();
        mine.readHistory(merges, [this](const HistoryEntry &entry) { unknownOf(entry.changes); });
    }

    // What this merge had taken over and is not known here, from now on it is; none of it within
    // another.
    QJsonArray unknownOf(const QByteArray &merge)
    {
        QJsonArray unknown;
        const QJsonArray entries = QJsonDocument::fromJson(merge)["entries"_L1].toArray();
        for (const QJsonValue &value : entries) {
            QJsonObject entry = value.toObject();
            if (has(entry))
                continue;
            m_takenOver.insert(entry["hash"_L1].toString());
            take(std::move(entry), unknown);
        }
        return unknown;
    }

    // Appends an entry; of a merge, what it had taken over and is not known here comes after it.
    void take(QJsonObject entry, QJsonArray &entries)
    {
        QJsonArray within;
        if (entry["type"_L1].toString() == mergerecord::type()) {
            const QByteArray changes = entry["changes"_L1].toString().toUtf8();
            within = unknownOf(changes);
            entry.insert("changes"_L1, QString::fromUtf8(withoutEntries(changes)));
        }
        entries.append(entry);
        for (const QJsonValue &one : std::as_const(within))
            entries.append(one);
    }

private:
    static QByteArray withoutEntries(const QByteArray &merge)
    {
        QJsonObject json = QJsonDocument::fromJson(merge).object();
        json.remove("entries"_L1);
        return QJsonDocument(json).toJson(QJsonDocument::Compact);
    }

    bool has(const QJsonObject &entry) const
    {
        const QString hash = entry["hash"_L1].toString();
        if (m_takenOver.contains(hash))
            return true;
        const qint64 sequence = entry["sequence"_L1].toInteger();
        return sequence > 0 && sequence <= m_mine.historyLength()
            && QString::fromLatin1(historyHeadAt(m_mine, sequence).toHex()) == hash;
    }

    const Vault &m_mine;
    QSet<QString> m_takenOver; // hashes
};

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

qint64 mergerecord::countNew(const Vault &mine, const Vault &theirs, qint64 known)
{
    qint64 count = theirs.historyLength() - known;
    Known here(mine);
    HistoryFilter merges;
    merges.recordType = type();
    merges.from = known + 1;
    theirs.readHistory(merges, [&](const HistoryEntry &entry) {
        if (here.unknownOf(entry.changes).isEmpty())
            --count;
    });
    return count;
}

void mergerecord::append(Edit &edit, const Vault &mine, const Vault &theirs, qint64 known)
{
    Known here(mine);
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
        here.take(jsonOf(entry), entries);
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
