// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statementparts.h"

using namespace Qt::StringLiterals;

namespace insurable {

QJsonValue measured(std::optional<qint64> value, const QString &unit)
{
    if (!value)
        return QJsonValue::Null;
    return QJsonObject{{u"value"_s, *value}, {u"unit"_s, unit}};
}

// As text, so that no reader loses a penny.
QJsonValue amount(const std::optional<Money> &money, const QString &currency)
{
    if (!money)
        return QJsonValue::Null;
    return QJsonObject{{u"amount"_s, money->plain()}, {u"currency"_s, currency}};
}

QJsonObject coded(const QString &code, const QString &text)
{
    return {{u"code"_s, code}, {u"text"_s, text}};
}

QJsonValue dateOrNull(QDate date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

QJsonArray idsOf(const std::vector<Id> &ids)
{
    QJsonArray array;
    for (const Id &id : ids)
        array.append(id.text());
    return array;
}

} // namespace insurable
