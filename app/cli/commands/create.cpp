// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clisession.h"
#include "commands.h"
#include "keyfile.h"
#include "plaintext.h"
#include "sample.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace insurable {

ExitStatus runNew(CliSession &session, const Arguments &arguments)
{
    const QString path = arguments.operand(u"VAULT"_s);
    // Before anybody types a passphrase twice for nothing; creating checks again.
    if (QFileInfo::exists(path))
        throw Error(ErrorKind::InputOutput,
                    u"“%1” is there already; nothing was changed."_s.arg(singleLine(path)));
    if (arguments.has(u"recovery-file"_s))
        throw Error(ErrorKind::Usage, u"A new vault needs a passphrase."_s);
    const bool hasKeyFile = arguments.has(u"key-file"_s);
    const Secret keyFile = hasKeyFile ? KeyFile::read(arguments.value(u"key-file"_s)) : Secret();
    const Secret passphrase = passphraseFor(arguments, Ask::Twice);
    requireStrength(passphrase, arguments);
    const VaultKey key = hasKeyFile ? VaultKey::fromPassphrase(passphrase, keyFile)
                                    : VaultKey::fromPassphrase(passphrase);
    const bool isSample = arguments.has(u"sample"_s);
    const auto isms = isSample ? createSampleFirm(path, key, session.firmOptions())
                               : createFirm(path, key, session.firmOptions());
    if (arguments.has(u"json"_s))
        session.console().json(QJsonObject{{u"vault"_s, path}, {u"sample"_s, isSample}});
    else
        session.console().line(isSample ? u"Created “%1” with the sample firm."_s.arg(path)
                                        : u"Created “%1”."_s.arg(path));
    return ExitStatus::Fine;
}

} // namespace insurable
