// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clisession.h"
#include "commands.h"
#include "plaintext.h"
#include "vault.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

QJsonObject countsOf(const Isms &isms)
{
    QJsonObject counts;
    for (const RecordType *type : recordTypes())
        counts.insert(type->key(), isms.count(*type));
    return counts;
}

QJsonObject jsonOf(const Isms &isms)
{
    const Vault &vault = isms.vault();
    return {{u"vault"_s, vault.path()},
            {u"name"_s, isms.records().organisation.name},
            {u"vault_id"_s, QString::fromLatin1(vault.vaultId().toHex())},
            {u"generation"_s, qint64(vault.generation())},
            {u"history_length"_s, vault.historyLength()},
            {u"history_head"_s, QString::fromLatin1(vault.historyHead().toHex())},
            {u"file_size"_s, QFileInfo(vault.path()).size()},
            {u"records"_s, countsOf(isms)}};
}

void show(Console &console, const Isms &isms)
{
    const Vault &vault = isms.vault();
    QList<std::pair<QString, QString>> pairs{
        {u"Firm"_s, isms.records().organisation.name},
        {u"Vault"_s, vault.path()},
        {u"Id"_s, QString::fromLatin1(vault.vaultId().toHex())},
        {u"Size"_s, fileSize(QFileInfo(vault.path()).size())},
        {u"Edits"_s, QString::number(vault.generation())},
        {u"History"_s, counted(vault.historyLength(), u"entry"_s, u"entries"_s)},
        {u"History's head"_s, QString::fromLatin1(vault.historyHead().toHex())},
    };
    for (const RecordType *type : recordTypes()) {
        if (type->keeping() != RecordType::Keeping::Single)
            pairs.append({type->plural(), QString::number(isms.count(*type))});
    }
    console.pairs(pairs);
}

} // namespace

ExitStatus runInfo(CliSession &session, const Arguments &arguments)
{
    const auto isms = session.open(arguments, Access::Read);
    if (arguments.has(u"json"_s))
        session.console().json(jsonOf(*isms));
    else
        show(session.console(), *isms);
    return ExitStatus::Fine;
}

} // namespace insurable
