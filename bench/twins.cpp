// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "twins.h"

#include "bareconnection.h"
#include "bigfirm.h"
#include "errors.h"
#include "header.h"
#include "secret.h"

#include <QFile>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace insurable::bench {

namespace {

// What lies behind a vault's header is an ordinary SQLCipher database.
QByteArray copyDatabase(const QString &vault, const QString &target)
{
    QFile in(vault);
    QFile out(target);
    if (!in.open(QIODevice::ReadOnly) || !out.open(QIODevice::WriteOnly))
        throw Error(ErrorKind::InputOutput, u"The vault could not be copied."_s);
    const QByteArray header = in.read(Header::size);
    while (!in.atEnd())
        out.write(in.read(4 << 20));
    const Secret key =
        readHeader(header, vault).header.unlock(Secret::fromPassphrase(benchPassphrase()), vault);
    QByteArray text(65, '\0');
    sodium_bin2hex(text.data(), 65, key.data(), key.size());
    text.chop(1);
    return text;
}

void exportTo(BareConnection &from, const QString &target, const QByteArray &key)
{
    const QByteArray text = key.isEmpty() ? "''" : "\"x'" + key + "'\"";
    const QByteArray size = QByteArray::number(BareConnection::pageSize());
    QFile::remove(target);
    from.execute("ATTACH DATABASE '" + target.toUtf8() + "' AS twin KEY " + text);
    from.execute((key.isEmpty() ? "PRAGMA twin.page_size=" : "PRAGMA twin.cipher_page_size=")
                 + size);
    from.execute("SELECT sqlcipher_export('twin')");
    from.execute("DETACH DATABASE twin");
}

} // namespace

Twins makeTwins(const QString &vault, const QString &folder)
{
    const QString source = folder + u"/source.db"_s;
    const Twins twins{folder + u"/plain.db"_s, folder + u"/cipher.db"_s};
    const QByteArray key = copyDatabase(vault, source);
    {
        BareConnection connection(source, key);
        exportTo(connection, twins.plain, {});
        exportTo(connection, twins.cipher, BareConnection::benchKey());
    }
    QFile::remove(source);
    return twins;
}

} // namespace insurable::bench
