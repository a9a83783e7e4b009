// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "openoutside.h"

#include "filelook.h"
#include "plaintext.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr qint64 looksAt = 4096;

bool isTiff(const QByteArray &head)
{
    return head.startsWith(QByteArrayView("II*\0", 4)) || head.startsWith(QByteArrayView("MM\0*", 4));
}

bool isWebp(const QByteArray &head)
{
    return head.startsWith("RIFF") && head.sliced(std::min<qsizetype>(8, head.size())).startsWith("WEBP");
}

bool begins(const QByteArray &head, const char *with)
{
    return head.startsWith(with);
}

struct Harmless
{
    const char *ending;
    bool (*isOne)(const QByteArray &head);
};

bool isText(const QByteArray &head)
{
    // Systems that go by content run what begins like this.
    return lookOf(head) == FileLook::Text && !begins(head, "#!") && !begins(head, "MZ");
}

constexpr std::array<Harmless, 10> harmless{{
    {"bmp", [](const QByteArray &head) { return begins(head, "BM"); }},
    {"gif", [](const QByteArray &head) { return begins(head, "GIF8"); }},
    {"jpeg", [](const QByteArray &head) { return begins(head, "\xff\xd8\xff"); }},
    {"jpg", [](const QByteArray &head) { return begins(head, "\xff\xd8\xff"); }},
    {"pdf", [](const QByteArray &head) { return begins(head, "%PDF-"); }},
    {"png", [](const QByteArray &head) { return begins(head, "\x89PNG\r\n\x1a\n"); }},
    {"tif", isTiff},
    {"tiff", isTiff},
    {"txt", isText},
    {"webp", isWebp},
}};

// Nothing for a name that is not written as file systems keep it: what they make of it may end
// otherwise.
const Harmless *kindOf(const QString &name)
{
    if (safeFileName(name) != name)
        return nullptr;
    const QString ending = QFileInfo(name).suffix().toLower();
    const auto *found = std::find_if(harmless.begin(), harmless.end(), [&](const Harmless &one) {
        return ending == QLatin1StringView(one.ending);
    });
    return found == harmless.end() ? nullptr : found;
}

} // namespace

QStringList harmlessEndings()
{
    QStringList endings;
    for (const Harmless &one : harmless)
        endings.append(QLatin1StringView(one.ending));
    return endings;
}

bool hasHarmlessName(const QString &name)
{
    return kindOf(name) != nullptr;
}

bool isHarmless(const QString &name, const QByteArray &head)
{
    const Harmless *kind = kindOf(name);
    return kind != nullptr && kind->isOne(head);
}

bool openOutside(const QString &path)
{
    const QFileInfo info(path);
    QFile file(path);
    if (!info.isFile() || info.isSymLink() || info.isExecutable() || !file.open(QIODevice::ReadOnly))
        return false;
    if (!isHarmless(info.fileName(), file.read(looksAt)))
        return false;
    file.close();
    return QDesktopServices::openUrl(QUrl::fromLocalFile(info.absoluteFilePath()));
}

bool showFolderOf(const QString &path)
{
    // On macOS a program is a folder: whose name ends like one is not opened.
    const QFileInfo folder(QFileInfo(path).absolutePath());
    return folder.isDir() && !folder.isBundle()
        && QDesktopServices::openUrl(QUrl::fromLocalFile(folder.absoluteFilePath()));
}

} // namespace insurable
