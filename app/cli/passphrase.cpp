// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "passphrase.h"

#include "arguments.h"
#include "errors.h"
#include "keyfile.h"
#include "recoverykey.h"
#include "strength.h"
#include "terminal.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr qint64 longest = 4096;

// Where a passphrase may come from, and how it is asked for.
struct Source
{
    QString option;
    const char *variable;
    QByteArray prompt;
};

const Source present{u"passphrase-file"_s, "INSURABLE_PASSPHRASE", "Passphrase: "};
const Source coming{u"new-passphrase-file"_s, "INSURABLE_NEW_PASSPHRASE", "New passphrase: "};

Secret secretOf(QByteArray &&utf8)
{
    if (utf8.startsWith("\xef\xbb\xbf"))
        utf8.remove(0, 3);
    if (utf8.isEmpty())
        throw Error(ErrorKind::Usage, u"The passphrase is empty."_s);
    if (utf8.size() > longest || !utf8.isValidUtf8())
        throw Error(ErrorKind::Usage, u"The passphrase is no UTF-8 text of at most 4,096 bytes."_s);
    return Secret::fromPassphrase(std::move(utf8));
}

QByteArray firstLineOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        throw fileError(u"Cannot read the passphrase from"_s, path, file.errorString());
    QByteArray line = file.read(longest + 2);
    if (file.error() != QFileDevice::NoError)
        throw fileError(u"Cannot read the passphrase from"_s, path, file.errorString());
    const qsizetype end = line.indexOf('\n');
    if (end >= 0)
        line.truncate(end);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

QByteArray asked(const Source &source, const QByteArray &prompt)
{
    auto line = terminal::askHidden(prompt);
    if (!line)
        throw Error(
            ErrorKind::Usage,
            u"No passphrase was given: type it on a terminal, or use --%1 FILE or the "
            "environment variable %2."_s.arg(source.option, QString::fromLatin1(source.variable)));
    return *std::move(line);
}

Secret passphraseFrom(const Source &source, const Arguments &arguments, Ask ask)
{
    if (arguments.has(source.option))
        return secretOf(firstLineOf(arguments.value(source.option)));
    QByteArray fromEnvironment = qgetenv(source.variable);
    if (!fromEnvironment.isEmpty()) {
        qunsetenv(source.variable);
        return secretOf(std::move(fromEnvironment));
    }
    QByteArray first = asked(source, source.prompt);
    if (ask == Ask::Twice) {
        QByteArray second = asked(source, "The same again: ");
        const bool same = first == second;
        wipe(second);
        if (!same)
            throw Error(ErrorKind::Usage, u"The two passphrases differ."_s);
    }
    return secretOf(std::move(first));
}

VaultKey recoveryKeyIn(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        throw fileError(u"Cannot read the recovery key from"_s, path, file.errorString());
    QByteArray bytes = file.read(longest);
    QString text = QString::fromUtf8(bytes);
    const auto reading = RecoveryKey::read(text);
    wipe(bytes);
    wipe(text);
    if (!reading.key)
        throw Error(ErrorKind::WrongKey, reading.problem);
    return VaultKey::fromRecovery(*reading.key);
}

} // namespace

Secret passphraseFor(const Arguments &arguments, Ask ask)
{
    return passphraseFrom(present, arguments, ask);
}

Secret passphraseIn(const QString &path)
{
    return secretOf(firstLineOf(path));
}

Secret newPassphraseFor(const Arguments &arguments)
{
    return passphraseFrom(coming, arguments, Ask::Twice);
}

VaultKey vaultKeyFor(const Arguments &arguments, Ask ask)
{
    const bool hasKeyFile = arguments.has(u"key-file"_s);
    if (arguments.has(u"recovery-file"_s)) {
        if (hasKeyFile || arguments.has(present.option))
            throw Error(ErrorKind::Usage,
                        u"--recovery-file needs neither a passphrase nor a key file."_s);
        return recoveryKeyIn(arguments.value(u"recovery-file"_s));
    }
    const Secret keyFile = hasKeyFile ? KeyFile::read(arguments.value(u"key-file"_s)) : Secret();
    const Secret passphrase = passphraseFor(arguments, ask);
    return hasKeyFile ? VaultKey::fromPassphrase(passphrase, keyFile)
                      : VaultKey::fromPassphrase(passphrase);
}

void requireStrength(const Secret &passphrase, const Arguments &arguments)
{
    QString text = QString::fromUtf8(passphrase.view());
    const auto strength =
        PassphraseStrength::of(text, {QFileInfo(arguments.operand(u"VAULT"_s)).completeBaseName()});
    wipe(text);
    if (strength.isHopeless() && !arguments.has(u"allow-weak"_s))
        throw Error(
            ErrorKind::Invalid,
            u"This passphrase is guessed in no time. %1 To take it all the same, use --allow-weak."_s
                .arg(strength.advice));
}

} // namespace insurable
