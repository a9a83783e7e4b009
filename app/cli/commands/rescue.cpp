// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprogress.h"
#include "clisession.h"
#include "commands.h"
#include "firmbackup.h"
#include "plaintext.h"
#include "vaultkey.h"

#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

QJsonObject jsonOf(const RescuedRegister &table)
{
    QJsonArray lost;
    for (const LostRecord &record : table.lost)
        lost.append(QJsonObject{{u"id"_s, record.id}, {u"title"_s, record.title}});
    return {{u"type"_s, table.type->key()},
            {u"saved"_s, table.saved},
            {u"lost"_s, lost},
            {u"lost_unnamed"_s, table.lostUnnamed},
            {u"may_lack_more"_s, table.mayLackMore}};
}

QJsonObject jsonOf(const FirmRescue &rescue)
{
    QJsonArray registers;
    for (const RescuedRegister &table : rescue.registers)
        registers.append(jsonOf(table));
    return {{u"complete"_s, rescue.lacksNothing},
            {u"contradictory"_s, rescue.isContradictory},
            {u"pages"_s, rescue.pages},
            {u"damaged_pages"_s, rescue.damagedPages},
            {u"missing_pages"_s, rescue.missingPages},
            {u"registers"_s, registers},
            {u"stray_rows"_s, rescue.strayRows},
            {u"history_entries"_s, rescue.historyEntries},
            {u"lost_history_entries"_s, rescue.lostHistory},
            {u"may_lack_history"_s, rescue.mayLackHistory},
            {u"settings_whole"_s, rescue.settingsAreWhole},
            {u"evidence_files"_s, rescue.files},
            {u"lost_evidence_files"_s, QJsonArray::fromStringList(rescue.lostFiles)}};
}

void showRegisters(Console &console, const FirmRescue &rescue)
{
    TextTable table{{u"Register"_s, u"Saved"_s, u"Lost"_s}, {}};
    for (const RescuedRegister &saved : rescue.registers) {
        const qint64 lost = saved.lost.size() + saved.lostUnnamed;
        if (saved.saved + lost == 0 && !saved.mayLackMore)
            continue;
        const QString words =
            saved.mayLackMore ? u"at least %1"_s.arg(lost) : QString::number(lost);
        table.rows.append({saved.type->plural(), QString::number(saved.saved), words});
    }
    console.table(table);
    for (const RescuedRegister &saved : rescue.registers) {
        for (const LostRecord &record : saved.lost)
            console.line(u"Lost: %1 “%2” (%3)"_s.arg(saved.type->label().toLower(), record.title,
                                                     record.id));
    }
}

void show(Console &console, const FirmRescue &rescue)
{
    showRegisters(console, rescue);
    for (const QString &file : rescue.lostFiles)
        console.line(u"Lost file of evidence: %1"_s.arg(file));
    if (rescue.lostHistory > 0 || rescue.mayLackHistory)
        console.line(u"Lost from the history: %1%2"_s.arg(
            rescue.mayLackHistory ? u"at least "_s : QString(),
            counted(rescue.lostHistory, u"entry"_s, u"entries"_s)));
    if (!rescue.settingsAreWhole)
        console.line(u"Small settings kept with the firm may be lost."_s);
    if (rescue.strayRows > 0)
        console.line(u"%1 left out, as nothing says which register they belong to."_s.arg(
            counted(rescue.strayRows, u"whole row was"_s, u"whole rows were"_s)));
    if (rescue.isContradictory)
        console.line(u"Everything is readable, but not all of it is what was last saved: an older "
                     u"part of the file was put back."_s);
    console.line(u"%1 of %2 damaged, %3 missing; %4 of evidence and %5 of history saved."_s.arg(
        QString::number(rescue.damagedPages), counted(rescue.pages, u"page"_s, u"pages"_s),
        QString::number(rescue.missingPages), counted(rescue.files, u"file"_s, u"files"_s),
        counted(rescue.historyEntries, u"entry"_s, u"entries"_s)));
}

// Where not even the beginning can be read, there is a way on that nobody guesses.
FirmRescue rescueIn(CliSession &session, const Arguments &arguments, const VaultKey &key)
{
    const QString damaged = arguments.operand(u"DAMAGED"_s);
    const QString header = arguments.value(u"header-from"_s);
    CliProgress progress(u"Rescuing"_s);
    try {
        return rescueFirm(damaged, header, key, arguments.operand(u"OUT"_s), session.firmOptions(),
                          progress);
    } catch (const Error &error) {
        const bool isHeader =
            error.kind() == ErrorKind::NotAVault || error.kind() == ErrorKind::Damaged;
        if (!isHeader || !header.isEmpty() || !vaultIdIn(damaged).isEmpty())
            throw;
        throw Error(error.kind(),
                    u"The beginning of “%1”, which holds its keys, is destroyed, or it never was "
                    "an Insurable vault; if it was one, --header-from BACKUP takes the keys from a "
                    "backup of it."_s.arg(singleLine(QFileInfo(damaged).fileName())));
    }
}

} // namespace

ExitStatus runRescue(CliSession &session, const Arguments &arguments)
{
    const QString out = arguments.operand(u"OUT"_s);
    const VaultKey key = vaultKeyFor(arguments, Ask::Once);
    const FirmRescue rescue = rescueIn(session, arguments, key);
    session.remember(arguments, out, rescue.vaultId, rescue.state);
    if (arguments.has(u"json"_s))
        session.console().json(jsonOf(rescue));
    else
        show(session.console(), rescue);
    if (rescue.lacksNothing && !rescue.isContradictory) {
        if (!arguments.has(u"json"_s))
            session.console().line(u"Nothing is missing: “%1” has it all."_s.arg(out));
        return ExitStatus::Fine;
    }
    session.console().error(
        u"Not everything could be saved; what is whole is in “%1”."_s.arg(singleLine(out)));
    return ExitStatus::Finding;
}

} // namespace insurable
