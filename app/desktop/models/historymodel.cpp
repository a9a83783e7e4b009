// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historymodel.h"

#include "catalogue.h"
#include "earlier.h"
#include "plaintext.h"
#include "recorddisplay.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr qsizetype longestValue = 400;

// What an answer answers; else what the record is called.
QString questionText(const Isms &isms, const HistoryItem &item)
{
    const QString id = item.id.text();
    for (const QuestionSet &set : isms.catalogue().questionSets()) {
        if (!id.startsWith(set.id.text() + u'.'))
            continue;
        const auto wanted = Id::tryFrom(id.mid(set.id.text().size() + 1));
        for (const Question &question : set.questions) {
            if (wanted && question.id == *wanted)
                return question.text;
        }
    }
    return singleLine(item.title);
}

QString fieldsOf(const HistoryItem &item)
{
    QStringList labels;
    for (const auto &change : item.fields)
        labels.append(shownHistoryField(item, change.field));
    return labels.join(", "_L1);
}

} // namespace

QString shownSubject(const Isms &isms, const HistoryItem &item)
{
    const RecordType *type = recordType(item.type);
    if (!type)
        return item.action == "merge"_L1 ? HistoryModel::tr("Another copy of this firm")
                                         : HistoryModel::tr("This file");
    switch (type->keeping()) {
    case RecordType::Keeping::Single:
        return type->label();
    case RecordType::Keeping::PerControl:
        return controlTitle(isms, item.id.text());
    case RecordType::Keeping::Keyed:
        return type->label() + u": "_s + questionText(isms, item);
    case RecordType::Keeping::Many:
    case RecordType::Keeping::Sealed:
        break;
    }
    return singleLine(item.title);
}

QString shownAuthor(const HistoryItem &item)
{
    const QString name = singleLine(item.author);
    return name.isEmpty() ? HistoryModel::tr("Not named") : name;
}

QString shownAction(const HistoryItem &item)
{
    static constexpr std::pair<QLatin1StringView, const char *> known[] = {
        {"add"_L1, QT_TRANSLATE_NOOP("insurable::HistoryModel", "Added")},
        {"update"_L1, QT_TRANSLATE_NOOP("insurable::HistoryModel", "Changed")},
        {"remove"_L1, QT_TRANSLATE_NOOP("insurable::HistoryModel", "Removed")},
        {"undo"_L1, QT_TRANSLATE_NOOP("insurable::HistoryModel", "Undone")},
        {"redo"_L1, QT_TRANSLATE_NOOP("insurable::HistoryModel", "Done again")},
        {"seal"_L1, QT_TRANSLATE_NOOP("insurable::HistoryModel", "Sealed")},
        {"merge"_L1, QT_TRANSLATE_NOOP("insurable::HistoryModel", "Merged")},
        // Of the file as a whole.
        {"restore"_L1, QT_TRANSLATE_NOOP("insurable::HistoryModel", "Put back from a backup")},
        {"rotate"_L1,
         QT_TRANSLATE_NOOP("insurable::HistoryModel", "Locked anew, with a new data key")},
        {"older list of keys kept"_L1,
         QT_TRANSLATE_NOOP("insurable::HistoryModel", "Older list of keys kept")},
        {"added"_L1, QT_TRANSLATE_NOOP("insurable::HistoryModel", "Key added")},
        {"removed"_L1, QT_TRANSLATE_NOOP("insurable::HistoryModel", "Key removed")},
        {"replaced"_L1, QT_TRANSLATE_NOOP("insurable::HistoryModel", "Key replaced")},
        {"renamed"_L1, QT_TRANSLATE_NOOP("insurable::HistoryModel", "Key renamed")},
    };
    for (const auto &[action, words] : known) {
        if (item.action == action)
            return HistoryModel::tr(words);
    }
    return singleLine(item.action);
}

QString shownMoment(const QDateTime &moment)
{
    const QDateTime local = moment.toLocalTime();
    return shownDate(local.date()) + u", "_s + local.toString(u"HH:mm"_s);
}

QString shownHistoryField(const HistoryItem &item, const QString &field)
{
    const RecordType *type = recordType(item.type);
    const Field *known = type ? type->field(field) : nullptr;
    return known ? known->label() : singleLine(field);
}

QString shownHistoryValue(const Isms &isms, const HistoryItem &item, const QString &field,
                          const QJsonValue &value)
{
    const AnyRecord record = holding(item, field, value);
    QString text = record.isNull() ? singleLine(value.toVariant().toString())
                                   : shownValue(isms, *record.type().field(field), record.data());
    if (text.size() > longestValue)
        text = text.left(longestValue - 1) + u'…';
    return text.isEmpty() ? HistoryModel::tr("nothing") : text;
}

HistoryModel::HistoryModel(const Isms &isms, QObject *parent)
    : QAbstractTableModel(parent)
    , m_isms(isms)
{
}

void HistoryModel::show(const HistoryQuery &query, const QString &words)
{
    HistoryQuery more = query;
    if (query.limit >= 0 && words.isEmpty())
        more.limit = query.limit + 1;
    else
        more.limit = -1;
    QList<HistoryItem> items = m_isms.history(more);
    if (!words.isEmpty())
        items.removeIf([&](const HistoryItem &item) {
            return !shownSubject(m_isms, item).contains(words, Qt::CaseInsensitive)
                && !fieldsOf(item).contains(words, Qt::CaseInsensitive);
        });
    beginResetModel();
    m_hasMore = query.limit >= 0 && items.size() > query.limit;
    m_items = m_hasMore ? items.first(query.limit) : items;
    endResetModel();
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    const HistoryItem &item = m_items.at(index.row());
    switch (Column(index.column())) {
    case When:
        return shownMoment(item.at);
    case Who:
        return shownAuthor(item);
    case What:
        return shownAction(item);
    case Record:
        return shownSubject(m_isms, item);
    case Fields:
        return fieldsOf(item);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case When:
        return tr("When");
    case Who:
        return tr("Who");
    case What:
        return tr("What");
    case Record:
        return tr("Record");
    case Fields:
        return tr("Fields");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace insurable
