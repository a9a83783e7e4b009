// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backupfolder.h"
#include "cliprogress.h"
#include "clisession.h"
#include "commands.h"
#include "exportdatabase.h"
#include "firmbackup.h"
#include "plaintext.h"
#include "session.h"
#include "vaultkey.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

QString inWords(const QDateTime &at)
{
    return QLocale::c().toString(at.toLocalTime(), u"d MMMM yyyy HH:mm"_s);
}

QString inWords(const std::optional<HistoryItem> &item)
{
    if (!item)
        return u"nothing"_s;
    return u"%1, %2: %3 %4"_s.arg(inWords(item->at), authorInWords(item->author), item->action,
                                  item->title);
}

QJsonValue jsonOf(const std::optional<HistoryItem> &item)
{
    if (!item)
        return QJsonValue::Null;
    return QJsonObject{{u"sequence"_s, item->sequence},
                       {u"at"_s, item->at.toString(Qt::ISODate)},
                       {u"author"_s, item->author},
                       {u"action"_s, item->action},
                       {u"title"_s, item->title}};
}

QJsonObject jsonOf(const RestorePreview &preview)
{
    QJsonArray registers;
    for (const RegisterDifference &found : preview.registers)
        registers.append(QJsonObject{{u"type"_s, found.type->key()},
                                     {u"added"_s, found.added},
                                     {u"changed"_s, found.changed},
                                     {u"removed"_s, found.removed}});
    return {{u"registers"_s, registers},
            {u"last_entry_now"_s, jsonOf(preview.lastNow)},
            {u"last_entry_in_backup"_s, jsonOf(preview.lastThen)}};
}

void show(Console &console, const RestorePreview &preview)
{
    TextTable table{{u"Register"_s, u"Would come back"_s, u"Would change"_s, u"Would go"_s}, {}};
    for (const RegisterDifference &found : preview.registers)
        table.rows.append({found.type->plural(), QString::number(found.added),
                           QString::number(found.changed), QString::number(found.removed)});
    if (table.rows.isEmpty())
        console.line(u"The records are the same."_s);
    else
        console.table(table);
    console.pairs({{u"Last change now"_s, inWords(preview.lastNow)},
                   {u"Last change in the backup"_s, inWords(preview.lastThen)}});
}

ExitStatus showPreview(CliSession &session, const Arguments &arguments, const QString &backup)
{
    const auto now = session.open(arguments, Access::Read);
    FirmOptions looking = session.firmOptions();
    looking.readOnly = true;
    const auto then =
        openFirm(backup, VaultKey::fromDataKey(now->vault().session().dataKey()), looking);
    const RestorePreview preview = previewRestore(*now, *then);
    if (arguments.has(u"json"_s))
        session.console().json(jsonOf(preview));
    else
        show(session.console(), preview);
    return ExitStatus::Fine;
}

} // namespace

ExitStatus runBackup(CliSession &session, const Arguments &arguments)
{
    const QString folder = arguments.operand(u"FOLDER"_s);
    const auto isms = session.open(arguments, Access::Read);
    BackupFile made;
    {
        CliProgress progress(u"Backing up"_s);
        made = BackupJob(isms->vault()).run(folder, progress);
    }
    QJsonArray removed;
    if (!arguments.has(u"keep"_s)) {
        for (const BackupFile &gone : prune(folder, made))
            removed.append(gone.path);
    }
    const bool sameDisk = lieOnSameDisk(isms->vault().path(), made.path);
    Console &console = session.console();
    if (arguments.has(u"json"_s)) {
        console.json(QJsonObject{{u"backup"_s, made.path},
                                 {u"bytes"_s, made.size},
                                 {u"generation"_s, qint64(made.generation)},
                                 {u"same_disk"_s, sameDisk},
                                 {u"removed"_s, removed}});
        return ExitStatus::Fine;
    }
    console.line(u"Backed up to “%1” (%2); read back and found whole."_s.arg(made.path,
                                                                             fileSize(made.size)));
    if (!removed.isEmpty())
        console.line(
            u"%1 removed."_s.arg(counted(removed.size(), u"older backup"_s, u"older backups"_s)));
    if (sameDisk)
        console.line(u"It lies on the same disk as the vault; keep one elsewhere as well."_s);
    return ExitStatus::Fine;
}

ExitStatus runRestore(CliSession &session, const Arguments &arguments)
{
    const QString path = arguments.operand(u"VAULT"_s);
    const QString backup = arguments.operand(u"BACKUP"_s);
    if (!QFileInfo::exists(backup))
        throw Error(ErrorKind::InputOutput, u"There is no file “%1”."_s.arg(singleLine(backup)));
    if (arguments.has(u"preview"_s))
        return showPreview(session, arguments, backup);
    const VaultKey key = vaultKeyFor(arguments, Ask::Once);
    FirmRestored restored;
    {
        CliProgress progress(u"Restoring"_s);
        restored = restoreFirm(path, backup, key, session.firmOptions(), progress);
    }
    session.remember(arguments, path, restored.vaultId, restored.state);
    Console &console = session.console();
    if (arguments.has(u"json"_s)) {
        console.json(QJsonObject{
            {u"vault"_s, path},
            {u"restored_from"_s, backup},
            {u"kept"_s, restored.kept.isEmpty() ? QJsonValue() : QJsonValue(restored.kept)},
            {u"kept_is_whole"_s, restored.keptIsWhole}});
        return ExitStatus::Fine;
    }
    console.line(u"Restored “%1” from “%2”."_s.arg(path, backup));
    if (!restored.kept.isEmpty())
        console.line(restored.keptIsWhole
                         ? u"What was there before is backed up as “%1”."_s.arg(restored.kept)
                         : u"The damaged file is kept as “%1”."_s.arg(restored.kept));
    return ExitStatus::Fine;
}

ExitStatus runExportSqlcipher(CliSession &session, const Arguments &arguments)
{
    const QString out = arguments.operand(u"OUT.db"_s);
    const QString keyFile = arguments.value(u"key-out"_s);
    const auto isms = session.open(arguments, Access::Read);
    {
        CliProgress progress(u"Exporting"_s);
        exportDatabase(isms->vault(), out, keyFile, progress);
    }
    if (arguments.has(u"json"_s)) {
        session.console().json(QJsonObject{{u"database"_s, out}, {u"key_file"_s, keyFile}});
        return ExitStatus::Fine;
    }
    session.console().line(u"Wrote the database to “%1” and its key to “%2”."_s.arg(out, keyFile));
    session.console().line(
        u"Whoever has both reads everything. To open: sqlcipher %1, then .read %2"_s.arg(out,
                                                                                         keyFile));
    return ExitStatus::Fine;
}

} // namespace insurable
