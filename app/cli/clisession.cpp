// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clisession.h"

#include "filecondition.h"
#include "header.h"
#include "keytrouble.h"
#include "plaintext.h"
#include "vault.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

QString accountName()
{
    const QString unix = qEnvironmentVariable("USER");
    return unix.isEmpty() ? qEnvironmentVariable("USERNAME") : unix;
}

// What has become of it, without a full stop; empty where it is as expected.
QString differenceInWords(SeenVerdict verdict)
{
    switch (verdict) {
    case SeenVerdict::New:
    case SeenVerdict::Expected:
        break;
    case SeenVerdict::Older:
        return u"“%1” is older than this computer has seen it: an older copy may have been put "
               "back"_s;
    case SeenVerdict::Forked:
        return u"What was done on this computer is not in “%1”: it was changed elsewhere at the "
               "same time, or another copy was put in its place"_s;
    case SeenVerdict::OlderKeys:
        return u"The list of who can open “%1” is older than this computer has seen it: "
               "passphrases that were removed or changed may open it again"_s;
    }
    return {};
}

} // namespace

void RememberAndClose::operator()(Isms *isms) const
{
    if (seen != nullptr && fileCondition(isms->vault()) == FileCondition::Same)
        seen->noteProgress(isms->vault());
    delete isms;
}

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

OpenFirm CliSession::open(const Arguments &arguments, Access access)
{
    const VaultKey key = vaultKeyFor(arguments, Ask::Once);
    if (key.kind() == KeyKind::Recovery && access == Access::Change)
        throw Error(ErrorKind::Usage,
                    u"With the recovery key a vault can be looked at only. Please set a new "
                    "passphrase first: see insurable-cli help slots."_s);
    return open(arguments, access, key);
}

OpenFirm CliSession::open(const Arguments &arguments, Access access, const VaultKey &key)
{
    FirmOptions options = firmOptions();
    options.readOnly = access == Access::Read;
    auto isms = openFirm(arguments.operand(u"VAULT"_s), key, options);
    if (access == Access::Change && isms->isReadOnly())
        throw Error(ErrorKind::ReadOnly,
                    u"“%1” can be looked at here, but not changed: the file or its folder is "
                    "write-protected."_s.arg(singleLine(arguments.operand(u"VAULT"_s))));
    const bool remembers = acceptsState(arguments, access, isms->vault());
    if (!isms->vault().foundAtOpening().isEmpty())
        m_console.warn(isms->vault().foundAtOpening());
    for (const KeyTrouble trouble : keyTroubles(isms->vault()))
        m_console.warn(inWords(trouble, singleLine(arguments.operand(u"VAULT"_s))));
    return OpenFirm(isms.release(), RememberAndClose{remembers ? &m_lastSeen : nullptr});
}

bool CliSession::acceptsState(const Arguments &arguments, Access access, const Vault &vault)
{
    if (arguments.has(u"no-last-seen"_s))
        return false;
    const QString words = differenceInWords(m_lastSeen.judge(vault));
    if (words.isEmpty() || arguments.has(u"on-purpose"_s))
        return true;
    const QString difference = words.arg(singleLine(arguments.operand(u"VAULT"_s)));
    if (access == Access::Change)
        throw Error(ErrorKind::Conflict,
                    difference + u". Nothing was changed; --on-purpose says that it is meant."_s);
    m_console.warn(difference + u'.');
    return false;
}

void CliSession::remember(const Arguments &arguments, const QString &path,
                          const QByteArray &vaultId, const SeenState &state)
{
    if (arguments.has(u"no-last-seen"_s))
        return;
    const auto seen = m_lastSeen.of(vaultId);
    if (seen && state.headerSequence < seen->headerSequence)
        m_console.warn(differenceInWords(SeenVerdict::OlderKeys).arg(singleLine(path)) + u'.');
    m_lastSeen.noteProgress(vaultId, state);
}

QByteArray vaultIdIn(const QString &path)
{
    QFile file(path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return {};
    try {
        return readHeader(file.read(Header::size), path).header.vaultId;
    } catch (const Error &) {
        return {};
    }
}

QString authorInWords(const QString &author)
{
    return author.isEmpty() ? u"not named"_s : author;
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
