// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packname.h"

#include "plaintext.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr qsizetype maximumBytes = 512;
constexpr qsizetype maximumPartBytes = 200;
constexpr qsizetype maximumDepth = 8;

// How file systems that ignore case or composition see the name; in capitals ß is SS.
QString folded(const QString &name)
{
    return name.normalized(QString::NormalizationForm_KC)
        .toUpper()
        .toCaseFolded()
        .normalized(QString::NormalizationForm_C);
}

} // namespace

bool isPackName(QStringView name)
{
    if (name.isEmpty() || name.size() > maximumBytes || name.toUtf8().size() > maximumBytes)
        return false;
    const QStringList parts = name.toString().split(u'/');
    if (parts.size() > maximumDepth)
        return false;
    return std::all_of(parts.begin(), parts.end(), [](const QString &part) {
        return part.toUtf8().size() <= maximumPartBytes
            && safeFileName(part, maximumPartBytes) == part;
    });
}

std::optional<QString> packName(QByteArrayView utf8)
{
    const QString name = QString::fromUtf8(utf8);
    if (name.toUtf8() != utf8 || !isPackName(name))
        return std::nullopt;
    return name;
}

QList<PackPoint> clashingNames(const QStringList &names)
{
    QList<PackPoint> clashes;
    QHash<QString, QString> seen;
    for (const QString &name : names) {
        const QString key = folded(name);
        if (const auto other = seen.constFind(key); other != seen.cend())
            clashes.append({PackCode::NamesClash, false, {*other, name}});
        seen.insert(key, name);
    }
    for (const QString &name : names) {
        const QString key = folded(name);
        for (qsizetype at = key.indexOf(u'/'); at >= 0; at = key.indexOf(u'/', at + 1)) {
            if (const auto file = seen.constFind(key.first(at)); file != seen.cend())
                clashes.append({PackCode::NamesClash, false, {*file, name}});
        }
    }
    return clashes;
}

} // namespace insurable
