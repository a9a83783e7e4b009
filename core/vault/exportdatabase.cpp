// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportdatabase.h"

#include "newfile.h"
#include "pagecodec.h"
#include "progress.h"
#include "session.h"

#include <QFile>
#include <QFileInfo>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr qint64 pagesAtOnce = 512;

Secret keyStatement(const Secret &dataKey)
{
    const QByteArray before = "PRAGMA key = \"x'";
    const QByteArray after = "'\";\n";
    Secret text(std::size_t(before.size() + after.size()) + 2 * dataKey.size() + 1);
    char *out = reinterpret_cast<char *>(text.data());
    out = std::copy(before.begin(), before.end(), out);
    sodium_bin2hex(out, 2 * dataKey.size() + 1, dataKey.data(), dataKey.size());
    std::copy(after.begin(), after.end(), out + 2 * dataKey.size());
    return text;
}

void writePages(Session &session, NewFile &out, Progress &progress)
{
    const PlatformFile &file = session.file();
    const qint64 pageSize = session.header().pageSize;
    const PageCodec codec(session.dataKey(), file.read(Header::size, PageCodec::saltSize),
                          session.header().pageSize);
    const qint64 size = file.size() - Header::size;
    for (qint64 at = 0; at < size; at += pagesAtOnce * pageSize) {
        progress.check();
        const QByteArray bytes =
            file.read(Header::size + at, std::min(pagesAtOnce * pageSize, size - at));
        for (qint64 i = 0; i < bytes.size(); i += pageSize) {
            const auto number = quint32((at + i) / pageSize + 1);
            const QByteArrayView page =
                QByteArrayView(bytes).sliced(i, std::min(pageSize, bytes.size() - i));
            if (!codec.isAuthentic(number, page) && !PageCodec::isBlank(number, page))
                throw Error(
                    ErrorKind::Damaged,
                    u"“%1” is damaged; “rescue” saves what is whole."_s.arg(session.fileName()));
        }
        out.write(at, bytes);
        progress.report(at + bytes.size(), size);
    }
    out.sync();
}

} // namespace

void exportDatabase(Vault &vault, const QString &path, const QString &keyPath, Progress &progress)
{
    Session &session = vault.session();
    if (session.isEditing())
        throw Error(ErrorKind::Usage, u"Nothing is exported in the middle of a change."_s);
    session.requireUnchanged();
    requireNewName(path);
    requireNewName(keyPath);
    NewFile database(path);
    writePages(session, database, progress);
    NewFile key(keyPath);
    Secret text = keyStatement(session.dataKey());
    const auto size = qsizetype(text.size()) - 1;
    key.write(0, QByteArray::fromRawData(reinterpret_cast<const char *>(text.data()), size));
    key.sync();
    database.takeName();
    try {
        key.takeName();
    } catch (const Error &) {
        QFile::remove(path);
        throw;
    }
}

} // namespace insurable
