// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QWidget;

namespace insurable {

// One field that was being filled in.
struct TypedText
{
    QString at;   // the way to it from the page or dialog down, by names of widgets
    QString name; // for the person
    QString text;
    bool operator==(const TypedText &) const = default;
};

// What stands half-typed on the screen when it locks, so that a lock costs nobody a word.
struct Draft
{
    QString page;
    QString place; // where on the page, in the page's own words
    QList<TypedText> texts;

    [[nodiscard]] QByteArray toJson() const;
    [[nodiscard]] static Draft fromJson(const QByteArray &json); // empty for nonsense
};

// The visible fields below `top` that a person has changed since they were filled. Never secrets.
[[nodiscard]] QList<TypedText> typedIn(const QWidget &top);
// Types it again. Returns what found no place.
[[nodiscard]] QList<TypedText> typeInto(QWidget &top, const QList<TypedText> &texts);
// Shows texts that found no place, so that they can be copied.
void showLeftOver(QWidget &parent, const QList<TypedText> &texts);

} // namespace insurable
