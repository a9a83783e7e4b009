// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "merge.h"

#include "cliprogress.h"
#include "clisession.h"
#include "commands.h"
#include "plaintext.h"
#include "savedwork.h"
#include "vault.h"

#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr qsizetype longestCell = 40;

// A copy keeps the id, also one that was restored, rescued or written anew under another key.
void requireSameFirm(const QString &path, const Isms &mine)
{
    const QByteArray id = vaultIdIn(path);
    if (!id.isEmpty() && id != mine.vault().vaultId())
        throw Error(ErrorKind::Invalid,
                    u"“%1” is no copy of this vault but another one: the records of two firms "
                    "cannot be merged."_s.arg(singleLine(QFileInfo(path).fileName())));
}

// Without a passphrase where OTHER is a copy under the same key.
std::unique_ptr<Isms> openOther(CliSession &session, const Arguments &arguments, const Isms &mine)
{
    const QString path = arguments.operand(u"OTHER"_s);
    requireSameFirm(path, mine);
    if (arguments.has(u"other-passphrase-file"_s)) {
        FirmOptions options = session.firmOptions();
        options.readOnly = true;
        return openFirm(path, passphraseIn(arguments.value(u"other-passphrase-file"_s)), options);
    }
    try {
        return openSiblingFirm(mine, path);
    } catch (const Error &error) {
        if (error.kind() != ErrorKind::WrongKey)
            throw;
        throw Error(ErrorKind::WrongKey,
                    u"“%1” is a copy of this vault under another key: give its passphrase with "
                    "--other-passphrase-file FILE."_s.arg(singleLine(QFileInfo(path).fileName())));
    }
}

void prefer(const Arguments &arguments, MergePlan &plan)
{
    const QString side = arguments.value(u"prefer"_s);
    if (side == "mine"_L1)
        plan.prefer(MergeItem::Choice::Mine);
    else if (side == "theirs"_L1)
        plan.prefer(MergeItem::Choice::Theirs);
}

void requireSide(const Arguments &arguments)
{
    const QString side = arguments.value(u"prefer"_s);
    if (arguments.has(u"prefer"_s) && side != "mine"_L1 && side != "theirs"_L1)
        throw Error(ErrorKind::Usage, u"--prefer must be “mine” or “theirs”."_s);
}

QString nameOf(MergeItem::Choice choice)
{
    switch (choice) {
    case MergeItem::Choice::Open:
        return u"open"_s;
    case MergeItem::Choice::Mine:
        return u"mine"_s;
    case MergeItem::Choice::Theirs:
        return u"theirs"_s;
    }
    return {};
}

QString nameOf(MergeItem::ChangedBy side)
{
    switch (side) {
    case MergeItem::ChangedBy::Mine:
        return u"mine"_s;
    case MergeItem::ChangedBy::Theirs:
        return u"theirs"_s;
    case MergeItem::ChangedBy::Both:
        return u"both"_s;
    }
    return {};
}

QString nameOf(MergePlan::Ground ground)
{
    switch (ground) {
    case MergePlan::Ground::CommonHistory:
        return u"common-history"_s;
    case MergePlan::Ground::EarlierMerge:
        return u"earlier-merge"_s;
    case MergePlan::Ground::None:
        return u"none"_s;
    }
    return {};
}

// Of a whole record only whether it is there.
QJsonValue jsonOf(const MergeItem &item, const AnyRecord &record)
{
    if (!item.field)
        return !record.isNull();
    return record.isNull() ? QJsonValue() : item.field->json(record.data());
}

QJsonObject jsonOf(const MergeItem &item)
{
    return {{u"type"_s, item.type->key()},
            {u"id"_s, item.id.text()},
            {u"title"_s, item.title()},
            {u"field"_s, item.field ? QJsonValue(item.field->key()) : QJsonValue()},
            {u"before"_s, jsonOf(item, item.base)},
            {u"mine"_s, jsonOf(item, item.mine)},
            {u"theirs"_s, jsonOf(item, item.theirs)},
            {u"changed_by"_s, nameOf(item.changedBy)},
            {u"choice"_s, nameOf(item.choice)},
            {u"settled"_s, item.isSettled()}};
}

QJsonObject jsonOf(const MergePlan &plan, bool applied)
{
    QJsonArray items;
    for (const MergeItem &item : plan.items)
        items.append(jsonOf(item));
    return {{u"ground"_s, nameOf(plan.ground)},
            {u"conflicts"_s, plan.conflicts()},
            {u"open"_s, plan.openItems()},
            {u"new_history"_s, plan.theirsNew},
            {u"applied"_s, applied},
            {u"items"_s, items}};
}

QString cellOf(const MergeItem &item, const AnyRecord &record)
{
    if (record.isNull())
        return u"–"_s;
    if (!item.field)
        return u"there"_s;
    const QString text = singleLine(item.field->text(record.data()));
    return text.size() > longestCell ? text.left(longestCell - 1) + u'…' : text;
}

QString settledInWords(const MergePlan &plan)
{
    return plan.settledItems() == 0
        ? QString()
        : u"%1 not listed: changed only here, or decided in an earlier merge."_s.arg(
            counted(plan.settledItems(), u"difference is"_s, u"differences are"_s));
}

// Nobody has to look at a record.
QString summaryOf(const MergePlan &plan, bool isDry)
{
    if (plan.brings() == MergePlan::Brings::History)
        return u"There is no record to take over; %1 of the other history %2 kept."_s.arg(
            counted(plan.theirsNew, u"entry"_s, u"entries"_s),
            isDry                     ? u"would be"_s
                : plan.theirsNew == 1 ? u"is"_s
                                      : u"are"_s);
    return plan.items.isEmpty() ? u"There is nothing to take over."_s
                                : u"There is nothing to take over: what differs was changed only "
                                  "here, or decided in an earlier merge."_s;
}

void show(Console &console, const MergePlan &plan, bool isDry)
{
    if (plan.brings() != MergePlan::Brings::Records) {
        console.line(summaryOf(plan, isDry));
        return;
    }
    TextTable table{
        {u"Type"_s, u"Id"_s, u"Field"_s, u"Before"_s, u"Mine"_s, u"Theirs"_s, u"Taken"_s}, {}};
    for (const MergeItem &item : plan.items) {
        if (item.isSettled())
            continue;
        table.rows.append({item.type->key(), item.id.text(),
                           item.field ? item.field->key() : QString(), cellOf(item, item.base),
                           cellOf(item, item.mine), cellOf(item, item.theirs),
                           nameOf(item.choice)});
    }
    console.table(table);
    const QString rest = settledInWords(plan);
    if (!rest.isEmpty())
        console.line(rest);
}

void requireAnother(const Arguments &arguments)
{
    const QFileInfo mine(arguments.operand(u"VAULT"_s));
    const QFileInfo other(arguments.operand(u"OTHER"_s));
    if (mine.exists() && mine.canonicalFilePath() == other.canonicalFilePath())
        throw Error(ErrorKind::Usage, u"VAULT and OTHER are the same file."_s);
}

} // namespace

ExitStatus runMerge(CliSession &session, const Arguments &arguments)
{
    requireSide(arguments);
    requireAnother(arguments);
    const bool isDry = arguments.has(u"dry-run"_s);
    const auto mine = session.open(arguments, isDry ? Access::Read : Access::Change);
    const auto theirs = openOther(session, arguments, *mine);
    MergePlan plan;
    bool applies = false;
    {
        CliProgress progress(u"Merging"_s);
        plan = planMerge(*mine, *theirs, progress);
        prefer(arguments, plan);
        applies = !isDry && plan.openItems() == 0;
        if (applies)
            applyMerge(*mine, *theirs, plan, progress);
    }
    if (arguments.has(u"json"_s))
        session.console().json(jsonOf(plan, applies));
    else
        show(session.console(), plan, isDry);
    if (plan.openItems() == 0)
        return ExitStatus::Fine;
    session.console().error(
        u"%1 changed on both sides; nothing was merged. Say which side counts with --prefer mine "
        "or --prefer theirs."_s.arg(counted(plan.openItems(), u"thing was"_s, u"things were"_s)));
    return ExitStatus::Finding;
}

} // namespace insurable
