// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyfile.h"

#include "errors.h"
#include "newfile.h"
#include "platformfile.h"

#include <QFileInfo>
#include <QScopeGuard>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {
constexpr std::size_t newSize = 64;
}

Secret KeyFile::read(const QString &path)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isFile()) // a device might never end
        throw Error(ErrorKind::Invalid, u"“%1” is no file that could be a key file."_s.arg(path));
    const auto opened = PlatformFile::open(path, PlatformFile::Mode::Read);
    if (!opened.file)
        throw fileError(u"Cannot read the key file"_s, path, opened.reason);
    if (opened.file->size() < smallest || opened.file->size() > largest)
        throw Error(
            ErrorKind::Invalid,
            u"“%1” cannot be a key file: it has to be between 32 bytes and 1 MiB long."_s.arg(
                path));
    QByteArray bytes = opened.file->read(0, qsizetype(largest) + 1);
    if (bytes.size() != opened.file->size())
        throw fileError(u"Cannot read the key file"_s, path, opened.file->lastError());
    Secret hash(crypto_generichash_BYTES);
    crypto_generichash(hash.data(), hash.size(),
                       reinterpret_cast<const unsigned char *>(bytes.constData()),
                       quint64(bytes.size()), nullptr, 0);
    wipe(bytes);
    return hash;
}

// Whole under its name, and there after a power cut, or not there at all: a key slot is about to
// depend on it.
void KeyFile::create(const QString &path)
{
    requireNewName(path);
    NewFile file(path);
    const Secret random = Secret::random(newSize);
    QByteArray bytes = random.view().toByteArray();
    const auto cleared = qScopeGuard([&bytes] { wipe(bytes); });
    file.write(0, bytes);
    file.sync();
    file.letGo();
    file.takeName();
}

} // namespace insurable
