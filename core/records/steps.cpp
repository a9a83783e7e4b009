// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

QList<const Field *> differing(const RecordChange &change)
{
    QList<const Field *> fields;
    for (const auto &field : change.either().type().fields()) {
        const bool both = !change.before.isNull() && !change.after.isNull();
        if (both && field->equal(change.before.data(), change.after.data()))
            continue;
        if (!both && field->isEmpty(change.either().data()))
            continue;
        fields.append(field.get());
    }
    return fields;
}

QString subject(const AnyRecord &record)
{
    if (record.type().keeping() == RecordType::Keeping::Many)
        return record.title();
    return record.type().keeping() == RecordType::Keeping::Single ? record.title() : record.id().text();
}

} // namespace

Change::Kind RecordChange::kind() const
{
    if (before.isNull())
        return Change::Kind::Added;
    return after.isNull() ? Change::Kind::Removed : Change::Kind::Updated;
}

QByteArray RecordChange::json() const
{
    QJsonObject object;
    for (const Field *field : differing(*this)) {
        QJsonObject values;
        if (!before.isNull())
            values.insert(u"before"_s, field->json(before.data()));
        if (!after.isNull())
            values.insert(u"after"_s, field->json(after.data()));
        object.insert(field->key(), values);
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Step Step::inverse() const
{
    Step back {name, {}};
    for (auto it = changes.crbegin(); it != changes.crend(); ++it)
        back.changes.append(it->inverse());
    return back;
}

QString nameOf(const RecordChange &change)
{
    const QString what = subject(change.either());
    switch (change.kind()) {
    case Change::Kind::Added:
        return u"adding %1"_s.arg(what);
    case Change::Kind::Removed:
        return u"removing %1"_s.arg(what);
    case Change::Kind::Updated:
        break;
    }
    const auto fields = differing(change);
    if (fields.size() == 1)
        return u"%1 of %2"_s.arg(fields.first()->label().toLower(), what);
    return u"changes to %1"_s.arg(what);
}

} // namespace insurable
