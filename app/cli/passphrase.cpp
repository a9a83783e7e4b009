// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "passphrase.h"

#include "arguments.h"
#include "errors.h"
#include "terminal.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr const char *variable = "INSURABLE_PASSPHRASE";
constexpr qint64 longest = 4096;

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

QByteArray asked(const QByteArray &prompt)
{
    auto line = terminal::askHidden(prompt);
    if (!line)
        throw Error(
            ErrorKind::Usage,
            u"No passphrase was given: type it on a terminal, or use --passphrase-file FILE "
            "or the environment variable INSURABLE_PASSPHRASE."_s);
    return *std::move(line);
}

} // namespace

Secret passphraseFor(const Arguments &arguments, Ask ask)
{
    if (arguments.has(u"passphrase-file"_s))
        return secretOf(firstLineOf(arguments.value(u"passphrase-file"_s)));
    QByteArray fromEnvironment = qgetenv(variable);
    if (!fromEnvironment.isEmpty()) {
        qunsetenv(variable);
        return secretOf(std::move(fromEnvironment));
    }
    QByteArray first = asked("Passphrase: ");
    if (ask == Ask::Twice) {
        QByteArray second = asked("The same again: ");
        const bool same = first == second;
        wipe(second);
        if (!same)
            throw Error(ErrorKind::Usage, u"The two passphrases differ."_s);
    }
    return secretOf(std::move(first));
}

} // namespace insurable
