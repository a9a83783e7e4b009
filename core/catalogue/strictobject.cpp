// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "strictobject.h"

#include "errors.h"
#include "plaintext.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr qsizetype longestText = 4000;
constexpr qsizetype longestArray = 1000;

} // namespace

StrictObject::StrictObject(QJsonObject object, QString where)
    : m_object(std::move(object))
    , m_where(std::move(where))
{
}

void StrictObject::fail(const QString &problem) const
{
    throw Error(ErrorKind::Invalid, u"%1: %2."_s.arg(m_where, problem));
}

QJsonValue StrictObject::value(const QString &key)
{
    m_known.insert(key);
    if (!has(key))
        fail(u"“%1” is missing"_s.arg(key));
    return m_object.value(key);
}

QString StrictObject::text(const QString &key)
{
    const QJsonValue found = value(key);
    if (!found.isString())
        fail(u"“%1” is not a text"_s.arg(key));
    if (found.toString().size() > longestText)
        fail(u"“%1” is longer than %2 characters"_s.arg(key).arg(longestText));
    const QString shown = singleLine(found.toString());
    if (shown.isEmpty())
        fail(u"“%1” is empty"_s.arg(key));
    return shown;
}

QString StrictObject::textOr(const QString &key, const QString &otherwise)
{
    return has(key) ? text(key) : otherwise;
}

Id StrictObject::id(const QString &key)
{
    const QString written = text(key);
    const auto id = Id::tryFrom(written);
    if (!id)
        fail(u"“%1” is no valid id for “%2”"_s.arg(written.left(80), key));
    return *id;
}

bool StrictObject::flag(const QString &key)
{
    const QJsonValue found = value(key);
    if (!found.isBool())
        fail(u"“%1” is neither true nor false"_s.arg(key));
    return found.toBool();
}

double StrictObject::real(const QString &key, double least, double most)
{
    const QJsonValue found = value(key);
    if (!found.isDouble())
        fail(u"“%1” is not a number"_s.arg(key));
    const double number = found.toDouble();
    if (!(number >= least && number <= most))
        fail(u"“%1” is not between %2 and %3"_s.arg(key).arg(least).arg(most));
    return number;
}

int StrictObject::integer(const QString &key, int least, int most)
{
    const double number = real(key, least, most);
    if (number != std::floor(number))
        fail(u"“%1” is not a whole number"_s.arg(key));
    return int(number);
}

QJsonArray StrictObject::array(const QString &key)
{
    const QJsonValue found = value(key);
    if (!found.isArray())
        fail(u"“%1” is not a list"_s.arg(key));
    if (found.toArray().size() > longestArray)
        fail(u"“%1” has more than %2 entries"_s.arg(key).arg(longestArray));
    return found.toArray();
}

QStringList StrictObject::texts(const QString &key)
{
    QStringList all;
    const QJsonArray entries = array(key);
    for (const QJsonValue &entry : entries) {
        StrictObject one({{key, entry}}, m_where);
        all.append(one.text(key));
    }
    if (all.isEmpty())
        fail(u"“%1” has no entry"_s.arg(key));
    return all;
}

std::vector<Id> StrictObject::ids(const QString &key)
{
    std::vector<Id> all;
    const QJsonArray entries = array(key);
    for (const QJsonValue &entry : entries) {
        StrictObject one({{key, entry}}, m_where);
        all.push_back(one.id(key));
    }
    if (all.empty())
        fail(u"“%1” has no entry"_s.arg(key));
    return all;
}

QJsonObject StrictObject::rawObject(const QString &key)
{
    const QJsonValue found = value(key);
    if (!found.isObject())
        fail(u"“%1” is not an object"_s.arg(key));
    return found.toObject();
}

StrictObject StrictObject::object(const QString &key)
{
    return StrictObject(rawObject(key), u"%1, %2"_s.arg(m_where, key));
}

void StrictObject::each(const QString &key, const std::function<void(StrictObject)> &read)
{
    int number = 0;
    const QJsonArray entries = array(key);
    for (const QJsonValue &entry : entries) {
        ++number;
        if (!entry.isObject())
            fail(u"entry %1 of “%2” is not an object"_s.arg(number).arg(key));
        read(StrictObject(entry.toObject(), u"%1, %2 %3"_s.arg(m_where, key).arg(number)));
    }
}

void StrictObject::at(const Id &id)
{
    m_where = u"%1 “%2”"_s.arg(m_where, id.text());
}

void StrictObject::finish() const
{
    for (auto it = m_object.constBegin(); it != m_object.constEnd(); ++it) {
        if (!m_known.contains(it.key()))
            fail(u"“%1” does not belong there"_s.arg(singleLine(it.key()).left(80)));
    }
}

} // namespace insurable
