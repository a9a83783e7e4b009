// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clisession.h"

#include "plaintext.h"

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

QString accountName()
{
    const QString unix = qEnvironmentVariable("USER");
    return unix.isEmpty() ? qEnvironmentVariable("USERNAME") : unix;
}

} // namespace

const Catalogue &CliSession::catalogue()
{
    if (!m_catalogue)
        m_catalogue = Catalogue::load();
    return *m_catalogue;
}

FirmOptions CliSession::firmOptions()
{
    return {catalogue(), m_clock, accountName()};
}

std::unique_ptr<Isms> CliSession::open(const Arguments &arguments, Access access)
{
    const VaultKey key = vaultKeyFor(arguments, Ask::Once);
    if (key.kind() == KeyKind::Recovery && access == Access::Change)
        throw Error(ErrorKind::Usage,
                    u"With the recovery key a vault can be looked at only. Please set a new "
                    "passphrase first: see insurable-cli help slots."_s);
    return open(arguments, access, key);
}

std::unique_ptr<Isms> CliSession::open(const Arguments &arguments, Access access,
                                       const VaultKey &key)
{
    FirmOptions options = firmOptions();
    options.readOnly = access == Access::Read;
    auto isms = openFirm(arguments.operand(u"VAULT"_s), key, options);
    if (access == Access::Change && isms->isReadOnly())
        throw Error(ErrorKind::ReadOnly,
                    u"“%1” can be looked at here, but not changed: the file or its folder is "
                    "write-protected."_s.arg(singleLine(arguments.operand(u"VAULT"_s))));
    return isms;
}

const RecordType &typeNamed(const QString &word)
{
    if (const RecordType *type = recordType(word))
        return *type;
    QStringList keys;
    for (const RecordType *type : recordTypes())
        keys.append(type->key());
    throw Error(ErrorKind::Usage,
                u"There is no type “%1”. There are: %2."_s.arg(singleLine(word.left(40)),
                                                               keys.join(", "_L1)));
}

QDate dateIn(const Arguments &arguments, const QString &option, QDate otherwise)
{
    if (!arguments.has(option))
        return otherwise;
    const QString text = arguments.value(option);
    const QDate date = text.size() == 10 ? QDate::fromString(text, Qt::ISODate) : QDate();
    if (!date.isValid() || date.year() < 1900 || date.year() > 2200)
        throw Error(ErrorKind::Usage, u"--%1 must be a date such as 2026-11-22."_s.arg(option));
    return date;
}

AnyRecord recordIn(const Isms &isms, const RecordType &type, const QString &id)
{
    const auto wanted = Id::tryFrom(id);
    AnyRecord record = wanted ? isms.find(type, *wanted) : AnyRecord();
    const bool isUnanswered = record.isNull() && wanted
        && type.keeping() == RecordType::Keeping::PerControl && isms.catalogue().control(*wanted);
    if (isUnanswered) {
        record = AnyRecord(type);
        record.setId(*wanted);
    }
    if (record.isNull())
        throw Error(ErrorKind::Invalid,
                    u"There is no %1 “%2”."_s.arg(type.label().toLower(), singleLine(id.left(80))));
    return record;
}

} // namespace insurable
