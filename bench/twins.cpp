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

void copyRest(QIODevice &in, QIODevice &out)
{
    while (!in.atEnd()) {
        const QByteArray bytes = in.read(4 << 20);
        if (out.write(bytes) != bytes.size())
            throw Error(ErrorKind::InputOutput, out.errorString());
    }
}

void open(QFile &file, QIODevice::OpenMode mode)
{
    if (!file.open(mode))
        throw Error(ErrorKind::InputOutput, file.errorString());
}

QByteArray hexOf(const Secret &key)
{
    QByteArray text(65, '\0');
    sodium_bin2hex(text.data(), 65, key.data(), key.size());
    text.chop(1);
    return text;
}

// What lies behind a vault's header is an ordinary SQLCipher database. Returns the header.
QByteArray takeDatabase(const QString &vault, const QString &target)
{
    QFile in(vault);
    QFile out(target);
    open(in, QIODevice::ReadOnly);
    open(out, QIODevice::WriteOnly);
    const QByteArray header = in.read(Header::size);
    copyRest(in, out);
    return header;
}

void putDatabase(const QByteArray &header, const QString &database, const QString &vault)
{
    QFile in(database);
    QFile out(vault);
    open(in, QIODevice::ReadOnly);
    open(out, QIODevice::WriteOnly);
    out.write(header);
    copyRest(in, out);
}

void exportTo(BareConnection &from, const QString &target, const QByteArray &key)
{
    const QByteArray text = key.isEmpty() ? "''" : "\"x'" + key + "'\"";
    const QByteArray size = QByteArray::number(BareConnection::pageSize());
    from.execute("ATTACH DATABASE '" + target.toUtf8() + "' AS twin KEY " + text);
    from.execute((key.isEmpty() ? "PRAGMA twin.page_size=" : "PRAGMA twin.cipher_page_size=")
                 + size);
    from.execute("SELECT sqlcipher_export('twin')");
    for (const QByteArray name : {"application_id", "user_version"}) {
        const qint64 value = BareStatement(from, "PRAGMA main." + name).number();
        from.execute("PRAGMA twin." + name + '=' + QByteArray::number(value));
    }
    from.execute("DETACH DATABASE twin");
}

} // namespace

Twins makeTwins(const QString &vault, const QString &folder)
{
    const QString source = folder + u"/source.db"_s;
    Twins twins{folder + u"/plain.db"_s, folder + u"/cipher.db"_s, {}};
    const QByteArray header = takeDatabase(vault, source);
    twins.key = hexOf(
        readHeader(header, vault).header.unlock(Secret::fromPassphrase(benchPassphrase()), vault));
    {
        BareConnection connection(source, twins.key);
        exportTo(connection, twins.plain, {});
        exportTo(connection, twins.cipher, twins.key);
    }
    putDatabase(header, twins.cipher, vault);
    QFile::remove(source);
    return twins;
}

} // namespace insurable::bench
