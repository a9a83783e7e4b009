// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include <functional>
#include <vector>

namespace insurable {

// Reads a JSON object that may come from anybody: every key must be there, of the right type, in
// range and expected. Texts come out as a person may see them in one line. Throws
// ErrorKind::Invalid, saying where.
class StrictObject final
{
public:
    StrictObject(QJsonObject object, QString where);

    [[nodiscard]] bool has(const QString &key) const { return m_object.contains(key); }
    [[nodiscard]] QString text(const QString &key);
    [[nodiscard]] QString textOr(const QString &key, const QString &otherwise);
    [[nodiscard]] Id id(const QString &key);
    [[nodiscard]] bool flag(const QString &key);
    [[nodiscard]] int integer(const QString &key, int least, int most);
    [[nodiscard]] double real(const QString &key, double least, double most);
    [[nodiscard]] QStringList texts(const QString &key);
    [[nodiscard]] std::vector<Id> ids(const QString &key);
    [[nodiscard]] QJsonValue value(const QString &key);
    [[nodiscard]] StrictObject object(const QString &key);
    [[nodiscard]] QJsonObject rawObject(const QString &key);
    // Calls `read` with each object of the array, in order.
    void each(const QString &key, const std::function<void(StrictObject)> &read);

    // Each entry as a value that `read` makes of it; an array that is left out is empty.
    template <typename T, typename Read>
    [[nodiscard]] std::vector<T> list(const QString &key, Read read)
    {
        std::vector<T> all;
        if (has(key))
            each(key, [&](StrictObject entry) { all.push_back(read(entry)); });
        return all;
    }

    // A name out of a fixed list, through one of the …From functions.
    template <typename From>
    [[nodiscard]] auto named(const QString &key, From from)
    {
        const QString name = text(key);
        const auto value = from(name);
        if (!value)
            fail(QStringLiteral("“%1” is no %2").arg(name.left(80), key));
        return *value;
    }

    [[nodiscard]] const QJsonObject &raw() const { return m_object; }
    [[nodiscard]] const QString &where() const { return m_where; }
    // Says from now on that this entry is the one of that id.
    void at(const Id &id);
    void skip(const QString &key) { m_known.insert(key); }
    // Throws when there are keys that nobody asked for.
    void finish() const;
    [[noreturn]] void fail(const QString &problem) const;

private:
    [[nodiscard]] QJsonArray array(const QString &key);

    QJsonObject m_object;
    QString m_where;
    QSet<QString> m_known;
};

} // namespace insurable
