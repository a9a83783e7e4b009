// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packmanifest.h"

#include "hash.h"
#include "packname.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr qsizetype digestDigits = 64;
constexpr QByteArrayView separator("  ");

std::optional<PackDigest> parseLine(const QByteArray &line)
{
    const QByteArray digits = line.first(std::min(digestDigits, line.size()));
    const QByteArray sha256 = QByteArray::fromHex(digits);
    if (sha256.toHex() != digits || digits.size() != digestDigits
        || line.sliced(digestDigits, std::min(separator.size(), line.size() - digestDigits))
            != separator)
        return std::nullopt;
    const auto name = packName(QByteArrayView(line).sliced(digestDigits + separator.size()));
    if (!name)
        return std::nullopt;
    return PackDigest{*name, sha256};
}

QHash<QString, QByteArray> byName(const QList<PackDigest> &files)
{
    QHash<QString, QByteArray> digests;
    for (const PackDigest &file : files)
        digests.insert(file.name, file.sha256);
    return digests;
}

// The two lists, looked up by name; `missing`, `extra` and `altered` hold names that no finding
// has explained yet.
struct Comparison
{
    QHash<QString, QByteArray> wanted;
    QHash<QString, QByteArray> found;
    QStringList missing;
    QStringList extra;
    QStringList altered;
    QList<PackPoint> points;

    Comparison(const QList<PackDigest> &manifest, const QList<PackDigest> &present)
        : wanted(byName(manifest))
        , found(byName(present))
    {
        for (const PackDigest &file : manifest) {
            if (!found.contains(file.name))
                missing.append(file.name);
            else if (found.value(file.name) != file.sha256)
                altered.append(file.name);
        }
        for (const PackDigest &file : present) {
            if (!wanted.contains(file.name))
                extra.append(file.name);
        }
    }

    void explainRenamed()
    {
        QHash<QByteArray, QString> newNames;
        for (const QString &name : std::as_const(extra))
            newNames.insert(found.value(name), name);
        missing.removeIf([&](const QString &name) {
            const QString now = newNames.take(wanted.value(name));
            if (now.isEmpty())
                return false;
            extra.removeOne(now);
            points.append({PackCode::EntryRenamed, false, {name, now}});
            return true;
        });
    }

    void explainSwapped()
    {
        QHash<QByteArray, QString> byDigest;
        for (const QString &name : std::as_const(altered))
            byDigest.insert(found.value(name), name);
        QSet<QString> explained;
        for (const QString &name : std::as_const(altered)) {
            const QString other = byDigest.value(wanted.value(name));
            if (other.isEmpty() || explained.contains(name) || explained.contains(other)
                || wanted.value(other) != found.value(name))
                continue;
            explained << name << other;
            points.append({PackCode::EntriesSwapped, false, {name, other}});
        }
        altered.removeIf([&](const QString &name) { return explained.contains(name); });
    }

    void nameTheRest()
    {
        for (const QString &name : std::as_const(missing))
            points.append({PackCode::EntryMissing, false, {name}});
        for (const QString &name : std::as_const(extra))
            points.append({PackCode::EntryExtra, false, {name}});
        for (const QString &name : std::as_const(altered))
            points.append({PackCode::EntryAltered, false, {name}});
    }
};

bool isSameOrder(const QList<PackDigest> &a, const QList<PackDigest> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const PackDigest &x, const PackDigest &y) { return x.name == y.name; });
}

} // namespace

QByteArray manifestText(const QList<PackDigest> &files)
{
    QByteArray text;
    for (const PackDigest &file : files)
        text += file.sha256.toHex() + separator.toByteArray() + file.name.toUtf8() + '\n';
    return text;
}

qint64 manifestSize(const QStringList &names)
{
    qint64 size = 0;
    for (const QString &name : names)
        size += digestDigits + separator.size() + name.toUtf8().size() + 1;
    return size;
}

PackManifest parseManifest(QByteArrayView text)
{
    PackManifest manifest;
    QSet<QString> names;
    QList<QByteArray> lines = text.toByteArray().split('\n');
    const bool isEnded = lines.takeLast().isEmpty() && !lines.isEmpty();
    for (const QByteArray &line : std::as_const(lines)) {
        const auto file = parseLine(line);
        if (!file || names.contains(file->name)) {
            manifest.fault = PackPoint{
                PackCode::ManifestMalformed, false, {QString::number(manifest.files.size() + 1)}};
            return manifest;
        }
        names.insert(file->name);
        manifest.files.append(*file);
    }
    if (!isEnded)
        manifest.fault = PackPoint{
            PackCode::ManifestMalformed, false, {QString::number(manifest.files.size() + 1)}};
    return manifest;
}

QList<PackPoint> compareWithManifest(const QList<PackDigest> &manifest,
                                     const QList<PackDigest> &present)
{
    Comparison comparison(manifest, present);
    comparison.explainRenamed();
    comparison.explainSwapped();
    comparison.nameTheRest();
    if (comparison.points.isEmpty() && !isSameOrder(manifest, present))
        comparison.points.append({PackCode::EntriesReordered, false, {}});
    return comparison.points;
}

} // namespace insurable
