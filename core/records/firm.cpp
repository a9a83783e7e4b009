// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "firm.h"

#include "firmvault.h"
#include "keyslots.h"
#include "lastseen.h"
#include "rotate.h"
#include "secret.h"
#include "vaultkey.h"

namespace insurable {

namespace {

ColumnType columnType(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Integer:
    case FieldKind::Percent:
    case FieldKind::Money:
        return ColumnType::Integer;
    case FieldKind::Real:
        return ColumnType::Real;
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::Date:
    case FieldKind::Choice:
    case FieldKind::Truth:
    case FieldKind::Reference:
    case FieldKind::Control:
    case FieldKind::ControlList:
    case FieldKind::TextList:
    case FieldKind::Files:
        break;
    }
    return ColumnType::Text;
}

TableSpec tableOf(const RecordType &type)
{
    TableSpec table;
    table.name = type.key().toLatin1();
    for (const auto &field : type.fields()) {
        const QByteArray name = field->key().toLatin1();
        table.columns.push_back({name, columnType(field->kind()), false});
        if (!field->spec().searchable)
            continue;
        // The title weighs most in a search, so it comes first.
        table.searchable.insert(field->spec().title ? table.searchable.begin() : table.searchable.end(),
                                name);
    }
    return table;
}

} // namespace

VaultOptions vaultOptions(const FirmOptions &options)
{
    VaultOptions vault;
    vault.schema.revision = 1;
    vault.schema.leastVersion = QStringLiteral("0.1.0");
    for (const RecordType *type : recordTypes())
        vault.schema.tables.push_back(tableOf(*type));
    vault.clock = &options.clock;
    vault.author = options.author;
    vault.readOnly = options.readOnly;
    vault.progress = options.progress;
    if (options.cost)
        vault.cost = *options.cost;
    return vault;
}

FirmOptions optionsLike(const Isms &isms, bool readOnly)
{
    return {isms.catalogue(), isms.clock(), isms.vault().author(), readOnly};
}

std::unique_ptr<Isms> createFirm(const QString &path, const Secret &passphrase,
                                 const FirmOptions &options)
{
    return createFirm(path, VaultKey::fromPassphrase(passphrase), options);
}

std::unique_ptr<Isms> createFirm(const QString &path, const VaultKey &key,
                                 const FirmOptions &options)
{
    return std::make_unique<Isms>(Vault::create(path, key, vaultOptions(options)),
                                  options.catalogue, options.clock);
}

std::unique_ptr<Isms> openFirm(const QString &path, const Secret &passphrase,
                               const FirmOptions &options)
{
    return openFirm(path, VaultKey::fromPassphrase(passphrase), options);
}

std::unique_ptr<Isms> openFirm(const QString &path, const VaultKey &key,
                               const FirmOptions &options)
{
    return std::make_unique<Isms>(Vault::open(path, key, vaultOptions(options)),
                                  options.catalogue, options.clock);
}

SeenState rotateFirm(const QString &path, const VaultKey &key, const FirmOptions &options,
                     Progress &progress)
{
    return rotateDataKey(path, key, vaultOptions(options), progress);
}

} // namespace insurable
