// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "commands.h"

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

using Takes = Option::Takes;

const Operand vault{u"VAULT"_s};
const Operand type{u"TYPE"_s};
const Operand id{u"ID"_s};
const Operand assignments{u"FIELD=VALUE"_s, false, true};
const Operand tableFile{u"FILE"_s};

const Option onDay{u"on"_s, Takes::Value, u"DATE"_s, u"For that day instead of today"_s};
const Option allowWeak{u"allow-weak"_s, Takes::Nothing, {},
                       u"Take a passphrase that is guessed in no time"_s};

Command slotsCommand()
{
    return {
        .name = u"slots"_s,
        .summary = u"Who can open a vault: list, add, change, rename, remove, rotate"_s,
        .operands = {vault, {u"ACTION"_s, true}, {u"WHAT"_s, true}},
        .options = {{u"label"_s, Takes::Value, u"LABEL"_s, u"Whose key it is"_s},
                    {u"new-passphrase-file"_s, Takes::Value, u"FILE"_s,
                     u"Read the new passphrase from the first line of FILE"_s},
                    {u"new-key-file"_s, Takes::Value, u"FILE"_s,
                     u"Ask for this file as well from now on; made where there is none"_s},
                    {u"out"_s, Takes::Value, u"SHEET.pdf|-"_s, u"Where the recovery sheet goes"_s},
                    allowWeak},
        .opensVault = true,
        .reports = true,
        .run = runSlots,
        .notes = u"  slots VAULT                   list the keys\n"
                 "  slots VAULT add passphrase    another passphrase, with --label\n"
                 "  slots VAULT add recovery      a recovery key, with --out; ends the one before\n"
                 "  slots VAULT change [ID]       a new passphrase in place of an old one\n"
                 "  slots VAULT rename ID         another --label\n"
                 "  slots VAULT remove ID         ID as listed, or its beginning; the key that you\n"
                 "                                open it with only with --on-purpose\n"
                 "  slots VAULT rotate            a new data key: all other keys end\n"
                 "The new passphrase comes from --new-passphrase-file, from the environment variable\n"
                 "INSURABLE_NEW_PASSPHRASE, or is asked twice on the terminal. Copies and backups\n"
                 "made before open with the keys they had then."_s};
}

QList<Command> storeCommands()
{
    return {
        {.name = u"new"_s,
         .summary = u"Make a new vault"_s,
         .operands = {vault},
         .options = {{u"sample"_s, Takes::Nothing, {}, u"Fill it with a made-up joinery"_s},
                     allowWeak},
         .opensVault = true,
         .reports = true,
         .run = runNew},
        {.name = u"info"_s,
         .summary = u"Say what a vault holds"_s,
         .operands = {vault},
         .opensVault = true,
         .reports = true,
         .run = runInfo},
        {.name = u"check"_s,
         .summary = u"Read everything and say whether it is whole"_s,
         .operands = {vault},
         .options = {{u"verbose"_s, Takes::Nothing, {}, u"Also what the database itself says"_s}},
         .opensVault = true,
         .reports = true,
         .run = runCheck,
         .notes = u"Checks pages, rows, files of evidence and the chain of the history."_s},
        slotsCommand(),
    };
}

QList<Command> safetyCommands()
{
    return {
        {.name = u"backup"_s,
         .summary = u"Make a backup in a folder, read back and checked"_s,
         .operands = {vault, {u"FOLDER"_s}},
         .options = {{u"keep"_s, Takes::Nothing, {}, u"Keep every older backup"_s}},
         .opensVault = true,
         .reports = true,
         .run = runBackup,
         .notes = u"Of this vault's older backups in FOLDER it keeps the last of each of 7 days,\n"
                  "4 weeks and 12 months."_s},
        {.name = u"restore"_s,
         .summary = u"Put a backup in a vault's place"_s,
         .operands = {vault, {u"BACKUP"_s}},
         .options = {{u"preview"_s, Takes::Nothing, {}, u"Only say what would change"_s}},
         .opensVault = true,
         .reports = true,
         .run = runRestore,
         .notes = u"What is there is backed up first. Who can open the vault stays as it is now."_s},
        {.name = u"rescue"_s,
         .summary = u"Make a new vault of what is whole in a damaged one"_s,
         .operands = {{u"DAMAGED"_s}, {u"OUT"_s}},
         .options = {{u"header-from"_s, Takes::Value, u"BACKUP"_s,
                      u"Take the list of keys from a backup of it"_s}},
         .opensVault = true,
         .reports = true,
         .run = runRescue,
         .notes = u"The damaged file is only read. Exit status 1 when something is lost."_s},
        {.name = u"export-sqlcipher"_s,
         .summary = u"Write the database and its key out, for other programs"_s,
         .operands = {vault, {u"OUT.db"_s}},
         .options = {{u"key-out"_s, Takes::Value, u"FILE"_s, u"Where the key goes"_s, true}},
         .opensVault = true,
         .reports = true,
         .run = runExportSqlcipher,
         .notes = u"Whoever has both files reads everything, without a passphrase."_s},
    };
}

QList<Command> recordCommands()
{
    return {
        {.name = u"list"_s,
         .summary = u"List the records of a type"_s,
         .operands = {vault, type},
         .opensVault = true,
         .reports = true,
         .run = runList},
        {.name = u"get"_s,
         .summary = u"Show one record"_s,
         .operands = {vault, type, id},
         .opensVault = true,
         .reports = true,
         .run = runGet},
        {.name = u"set"_s,
         .summary = u"Change fields of a record"_s,
         .operands = {vault, type, id, assignments},
         .opensVault = true,
         .reports = true,
         .run = runSet,
         .notes = u"Answers to controls are dated today unless assessed=DATE is given, other answers unless\n"
                  "answered_on=DATE is, acknowledgements unless acknowledged_on=DATE is.\n"
                  "The organisation's id is “organisation”; an answer's is that of its question,\n"
                  "after the question set's and a dot."_s},
        {.name = u"add"_s,
         .summary = u"Add a record and say its id"_s,
         .operands = {vault, type, assignments},
         .opensVault = true,
         .reports = true,
         .run = runAdd,
         .notes = u"id=… chooses the id; otherwise it is made up."_s},
        {.name = u"remove"_s,
         .summary = u"Remove a record"_s,
         .operands = {vault, type, id},
         .options = {{u"unlink"_s, Takes::Nothing, {}, u"Also clear what refers to it"_s}},
         .opensVault = true,
         .reports = true,
         .run = runRemove},
    };
}

QList<Command> exchangeCommands()
{
    return {
        {.name = u"export"_s,
         .summary = u"Write all records of a type to a .csv or .json file"_s,
         .operands = {vault, type, tableFile},
         .options = {{u"part"_s, Takes::Value, u"N"_s,
                      u"Only the first, second … part of what is too much for one file"_s}},
         .opensVault = true,
         .reports = true,
         .run = runExport,
         .notes = u"In CSV a ' goes before what a spreadsheet would run; import takes it away."_s},
        {.name = u"import"_s,
         .summary = u"Add and update records from a .csv or .json file"_s,
         .operands = {vault, type, tableFile},
         .options = {{u"dry-run"_s, Takes::Nothing, {}, u"Only say what would happen"_s}},
         .opensVault = true,
         .reports = true,
         .run = runImport,
         .notes = u"All rows or none. Columns are matched by field name or label."_s},
        {.name = u"attach"_s,
         .summary = u"Keep a file as evidence of a control"_s,
         .operands = {vault, tableFile},
         .options = {{u"control"_s, Takes::Value, u"ID"_s, u"A control that it shows"_s, true,
                      true},
                     {u"title"_s, Takes::Value, u"TITLE"_s, u"What it is"_s, true},
                     {u"effective"_s, Takes::Value, u"DATE"_s, u"The day it speaks of"_s, true},
                     {u"valid-until"_s, Takes::Value, u"DATE"_s, u"Last day on which it counts"_s}},
         .opensVault = true,
         .reports = true,
         .run = runAttach},
        {.name = u"extract"_s,
         .summary = u"Write a file of evidence out again"_s,
         .operands = {vault, {u"EVIDENCE"_s}, tableFile},
         .options = {{u"replace"_s, Takes::Nothing, {}, u"Replace a file that is there"_s}},
         .opensVault = true,
         .reports = true,
         .run = runExtract,
         .notes = u"Into a folder, all files of the evidence are written under safe names."_s},
    };
}

QList<Command> answerCommands()
{
    return {
        {.name = u"readiness"_s,
         .summary = u"Score, gate, findings and next steps"_s,
         .operands = {vault},
         .options = {onDay},
         .opensVault = true,
         .reports = true,
         .run = runReadiness,
         .notes = u"The exit status is 1 while the base level is not met or not known."_s},
        {.name = u"history"_s,
         .summary = u"Every change, newest first"_s,
         .operands = {vault},
         .options = {{u"verify"_s, Takes::Nothing, {}, u"Only say whether it is what was written"_s},
                     {u"type"_s, Takes::Value, u"TYPE"_s, u"Of records of that type"_s},
                     {u"id"_s, Takes::Value, u"ID"_s, u"Of the record with that id"_s},
                     {u"by"_s, Takes::Value, u"NAME"_s, u"By people whose name holds that"_s},
                     {u"from"_s, Takes::Value, u"DATE"_s, u"On that day or later"_s},
                     {u"to"_s, Takes::Value, u"DATE"_s, u"On that day or before"_s}},
         .opensVault = true,
         .reports = true,
         .run = runHistory,
         .notes = u"--verify names the first entry that was changed, removed or made up.\n"
                  "Days are those of UTC."_s},
        {.name = u"merge"_s,
         .summary = u"Take over what another copy of the firm has and this one has not"_s,
         .operands = {vault, {u"OTHER"_s}},
         .options = {{u"prefer"_s, Takes::Value, u"mine|theirs"_s,
                      u"What counts where both changed the same"_s},
                     {u"dry-run"_s, Takes::Nothing, {}, u"Only say what would happen"_s},
                     {u"other-passphrase-file"_s, Takes::Value, u"FILE"_s,
                      u"Where one of the two was written anew under another key"_s}},
         .opensVault = true,
         .reports = true,
         .run = runMerge,
         .notes = u"OTHER is only read. What one side alone changed is taken; where both changed the same,\n"
                  "nothing happens without --prefer. Both histories stay. --json has what is settled, too."_s},
        {.name = u"submit"_s,
         .summary = u"Seal a submission for an insurer"_s,
         .operands = {vault},
         .options = {{u"insurer"_s, Takes::Value, u"ID"_s, u"Question set to answer"_s, true},
                     {u"out"_s, Takes::Value, u"PACK.zip"_s, u"Where the pack goes"_s, true},
                     {u"replace"_s, Takes::Nothing, {}, u"Replace a pack that is there"_s},
                     {u"draft"_s, Takes::Nothing, {}, u"Unsigned and marked as a draft"_s},
                     {u"include-evidence"_s, Takes::Values, u"ID…|all"_s,
                      u"Files of evidence to put into the pack"_s, false, true},
                     {u"without-estimate"_s, Takes::Nothing, {},
                      u"Leave out what a year may cost, and what the policy in force would pay"_s},
                     {u"declare"_s, Takes::Value, u"\"Name, Role\""_s, u"Who declares it"_s},
                     {u"on"_s, Takes::Value, u"DATE"_s, u"Day of sealing instead of today"_s}},
         .opensVault = true,
         .reports = true,
         .run = runSubmit},
        {.name = u"verify"_s,
         .summary = u"Check a pack that somebody sent"_s,
         .operands = {{u"PACK.zip"_s}},
         .options = {{u"public-key"_s, Takes::Value, u"KEY"_s,
                      u"The key that must have signed it, or a file with it"_s}},
         .reports = true,
         .run = runVerify},
    };
}

QList<Command> moneyCommands()
{
    return {
        {.name = u"loss"_s,
         .summary = u"A year's losses of a model in a JSON file"_s,
         .operands = {{u"FILE.json"_s}},
         .options = {{u"method"_s, Takes::Value, u"exact|simulate"_s,
                      u"Exact unless told otherwise; or year by year with dice"_s},
                     {u"years"_s, Takes::Value, u"N"_s, u"So many years with dice; 1,000,000"_s},
                     {u"seed"_s, Takes::Value, u"S"_s, u"Other dice; 1"_s},
                     {u"threads"_s, Takes::Value, u"T"_s,
                      u"Threads that throw them; as many as the machine has"_s},
                     {u"against"_s, Takes::Value, u"FILE2.json"_s,
                      u"Another model, such as after a plan: both, and FILE.json less it"_s}},
         .reports = true,
         .run = runLoss,
         .notes = u"FILE.json, or - for standard input, keeps loss.schema.json; the report is always\n"
                  "JSON and keeps lossresult.schema.json. Each figure has its error: a bound of the\n"
                  "exact method, one standard error of the simulation. The same seed gives the same\n"
                  "figures on any number of threads. With --against both models live through the same\n"
                  "years, scenarios being the same by id, so that the difference is known better than\n"
                  "either of both."_s},
    };
}

QList<Command> firmMoneyCommands()
{
    return {
        {.name = u"risk"_s,
         .summary = u"What a year may cost the firm, and what comes from where"_s,
         .operands = {vault},
         .options = {onDay},
         .opensVault = true,
         .reports = true,
         .run = runRisk,
         .notes = u"Published figures scaled to the firm, with its controls and its own incidents."_s},
        {.name = u"cover"_s,
         .summary = u"What the policies and quotes would pay, side by side"_s,
         .operands = {vault},
         .options = {onDay},
         .opensVault = true,
         .reports = true,
         .run = runCover,
         .notes = u"Of all years half are no worse than the likely one, one in twenty is worse than the\n"
                  "bad one, one in a hundred than the very bad one. A premium is indicated from the\n"
                  "expected payments; it is no offer."_s},
        {.name = u"remedy"_s,
         .summary = u"What a wrong answer to the insurer would cost of a claim"_s,
         .operands = {vault},
         .options = {{u"claim"_s, Takes::Value, u"AMOUNT"_s, u"The claim; 10,000 unless given"_s},
                     {u"charged"_s, Takes::Value, u"AMOUNT"_s,
                      u"The premium charged; that of the policy unless given"_s},
                     {u"would-charge"_s, Takes::Value, u"AMOUNT"_s,
                      u"What would have been charged; indicated for each answer unless given"_s},
                     {u"wrong"_s, Takes::Values, u"CONTROL"_s,
                      u"The answers to look at; all that bear on the price unless given"_s},
                     {u"policy"_s, Takes::Value, u"ID"_s,
                      u"The policy or quote; the one in force unless given"_s},
                     onDay},
         .opensVault = true,
         .reports = true,
         .run = runRemedy,
         .notes = u"The law of the United Kingdom for businesses: Insurance Act 2015, Schedule 1."_s},
        {.name = u"plan"_s,
         .summary = u"Which controls take away most loss within a budget"_s,
         .operands = {vault},
         .options = {{u"budget"_s, Takes::Value, u"AMOUNT"_s, u"For the first year; no end unless given"_s},
                     {u"hours"_s, Takes::Value, u"HOURS"_s, u"Of one's own work; no end unless given"_s},
                     {u"hour-price"_s, Takes::Value, u"AMOUNT"_s,
                      u"What an hour of it is worth; hours are not priced unless given"_s},
                     {u"all"_s, Takes::Nothing, {},
                      u"Also steps that cost more in the first year than they take away"_s},
                     onDay},
         .opensVault = true,
         .reports = true,
         .run = runPlan,
         .notes = u"What is missing in the base level comes first."_s},
    };
}

QList<Command> aboutCommands()
{
    return {
        {.name = u"types"_s,
         .summary = u"What kinds of record there are"_s,
         .reports = true,
         .run = runTypes},
        {.name = u"questions"_s,
         .summary = u"The question sets, or what one of them asks"_s,
         .operands = {{u"SET"_s, true}},
         .reports = true,
         .run = runQuestions,
         .notes = u"An answer is given by: set VAULT answer SET.QUESTION value=…"_s},
        {.name = u"fields"_s,
         .summary = u"What a type of record consists of"_s,
         .operands = {type},
         .reports = true,
         .run = runFields},
        {.name = u"help"_s,
         .summary = u"This list, or how to use one command"_s,
         .operands = {{u"COMMAND"_s, true}},
         .run = runHelp},
    };
}

} // namespace

const QList<Command> &commands()
{
    static const QList<Command> all = storeCommands() + safetyCommands() + recordCommands() + exchangeCommands()
        + answerCommands() + moneyCommands() + firmMoneyCommands() + aboutCommands();
    return all;
}

} // namespace insurable
