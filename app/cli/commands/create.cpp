// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clisession.h"
#include "commands.h"
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
    const Secret passphrase = passphraseFor(arguments, Ask::Twice);
    const bool isSample = arguments.has(u"sample"_s);
    const auto isms = isSample ? createSampleFirm(path, passphrase, session.firmOptions())
                               : createFirm(path, passphrase, session.firmOptions());
    if (arguments.has(u"json"_s))
        session.console().json(QJsonObject{{u"vault"_s, path}, {u"sample"_s, isSample}});
    else
        session.console().line(isSample ? u"Created “%1” with the sample firm."_s.arg(path)
                                        : u"Created “%1”."_s.arg(path));
    return ExitStatus::Fine;
}

} // namespace insurable
