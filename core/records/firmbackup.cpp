// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "firmbackup.h"

#include "backupfolder.h"
#include "blobs.h"
#include "firmvault.h"
#include "hash.h"
#include "platformfile.h"
#include "rescue.h"
#include "restore.h"

#include <QFileInfo>
#include <QSet>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

bool sameFields(const RecordType &type, const void *a, const void *b)
{
    const auto &fields = type.fields();
    return std::all_of(fields.begin(), fields.end(),
                       [a, b](const auto &field) { return field->equal(a, b); });
}

RegisterDifference difference(const RecordType &type, const Isms &now, const Isms &then)
{
    RegisterDifference found;
    found.type = &type;
    for (qsizetype row = 0; row < then.count(type); ++row) {
        const void *record = then.at(type, row);
        const qsizetype present = now.rowOf(type, type.operations().id(record));
        if (present < 0)
            ++found.added;
        else if (!sameFields(type, record, now.at(type, present)))
            ++found.changed;
    }
    for (qsizetype row = 0; row < now.count(type); ++row) {
        if (then.rowOf(type, type.operations().id(now.at(type, row))) < 0)
            ++found.removed;
    }
    return found;
}

std::optional<HistoryItem> lastOf(const Isms &isms)
{
    HistoryQuery query;
    query.limit = 1;
    const QList<HistoryItem> items = isms.history(query);
    return items.isEmpty() ? std::nullopt : std::optional(items.first());
}

QString lastTitle(const Isms &isms, const RecordType &type, const QString &id)
{
    HistoryQuery query;
    query.type = type.key();
    query.id = Id::tryFrom(id).value_or(Id());
    for (const HistoryItem &item : query.id.isNull() ? QList<HistoryItem>() : isms.history(query)) {
        if (!item.title.isEmpty() && item.title != id)
            return item.title;
    }
    return id;
}

// By the evidence that speaks of them; and those that none does by their hash.
QStringList namesOf(const QList<LostFile> &lost, const Isms &isms)
{
    QStringList names;
    QSet<QByteArray> named;
    const BlobStore blobs(isms.vault());
    for (const Evidence &evidence : isms.records().evidence) {
        for (const EvidenceFile &file : evidence.files) {
            if (blobs.contains(file.sha256))
                continue;
            names.append(u"%1: %2"_s.arg(evidence.title, file.name));
            named.insert(file.sha256);
        }
    }
    for (const LostFile &file : lost) {
        if (!named.contains(file.sha256))
            names.append(file.sha256.isEmpty() ? u"a file whose name is lost"_s : hex(file.sha256));
    }
    return names;
}

FirmRescue summaryOf(const RescueReport &report)
{
    FirmRescue rescue;
    for (const RescuedTable &table : report.tables) {
        RescuedRegister saved;
        saved.type = recordType(QString::fromLatin1(table.name));
        saved.saved = table.rows;
        for (const QString &id : table.lostIds)
            saved.lost.append({id, id});
        saved.lostUnnamed = table.lostUnnamed;
        saved.mayLackMore = table.mayLackMore;
        rescue.registers.append(saved);
    }
    rescue.pages = report.pages;
    rescue.damagedPages = report.damagedPages;
    rescue.missingPages = report.missingPages;
    rescue.historyEntries = report.historyEntries;
    rescue.lostHistory = report.lostHistoryEntries;
    rescue.mayLackHistory = report.mayLackHistory;
    rescue.settingsAreWhole = report.settingsAreWhole;
    rescue.files = report.files;
    rescue.strayRows = report.strayRows;
    rescue.isContradictory = report.isContradictory;
    return rescue;
}

} // namespace

RestorePreview previewRestore(const Isms &now, const Isms &then)
{
    RestorePreview preview;
    for (const RecordType *type : recordTypes()) {
        const RegisterDifference found = difference(*type, now, then);
        if (found.added + found.changed + found.removed > 0)
            preview.registers.append(found);
    }
    preview.lastNow = lastOf(now);
    preview.lastThen = lastOf(then);
    return preview;
}

FirmRestored restoreFirm(const QString &path, const QString &backup, const VaultKey &key,
                         const FirmOptions &options, Progress &progress)
{
    // With the other backups, where that is where this one lies.
    const bool isAmongBackups =
        backupTime(QFileInfo(backup).fileName()).isValid() && folderIsWritable(backup);
    const QString keepIn = QFileInfo(isAmongBackups ? backup : path).absolutePath();
    const Restored restored =
        restoreBackup(path, backup, key, vaultOptions(options), keepIn, progress);
    return {restored.kept, restored.keptIsWhole, restored.vaultId, restored.state};
}

FirmRescue rescueFirm(const QString &damaged, const QString &headerFrom, const VaultKey &key,
                      const QString &out, const FirmOptions &options, Progress &progress)
{
    const RescueReport report =
        rescueVault(damaged, headerFrom, key, out, vaultOptions(options), progress);
    FirmRescue rescue = summaryOf(report);
    FirmOptions looking = options;
    looking.readOnly = true;
    const auto isms = openFirm(out, key, looking);
    for (RescuedRegister &table : rescue.registers) {
        for (LostRecord &lost : table.lost)
            lost.title = lastTitle(*isms, *table.type, lost.id);
    }
    rescue.lostFiles = namesOf(report.lostFiles, *isms);
    rescue.vaultId = isms->vault().vaultId();
    rescue.state = seenStateOf(isms->vault());
    rescue.lacksNothing = report.lacksNothing() && rescue.lostFiles.isEmpty();
    return rescue;
}

} // namespace insurable
