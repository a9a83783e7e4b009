// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "holder.h"

#include "plaintext.h"
#include "platformfile.h"
#include "vault.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QSaveFile>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr qint64 longest = 4096;

QString notePath(const QString &vaultPath)
{
    return vaultPath + u".lock"_s;
}

QString shortText(const QJsonValue &value)
{
    return singleLine(value.toString().left(80));
}

} // namespace

HolderNote::HolderNote(const QString &vaultPath, const QDateTime &since)
    : m_path(notePath(vaultPath))
{
    const QJsonObject note{{u"user"_s, userName()},
                           {u"host"_s, QSysInfo::machineHostName()},
                           {u"pid"_s, QCoreApplication::applicationPid()},
                           {u"since"_s, since.toString(Qt::ISODate)}};
    // A link of that name may have come with a shared folder; nothing is written through it.
    if (QFileInfo(m_path).isSymbolicLink())
        QFile::remove(m_path);
    QSaveFile file(m_path);
    file.setDirectWriteFallback(false);
    if (!file.open(QIODevice::WriteOnly))
        return; // nobody is kept out by a missing note
    file.write(QJsonDocument(note).toJson(QJsonDocument::Compact));
    (void)file.commit();
}

HolderNote::~HolderNote()
{
    if (!m_stays)
        QFile::remove(m_path);
}

bool HolderNote::isThere(const QString &vaultPath)
{
    const QFileInfo note(notePath(vaultPath));
    return note.isFile() || note.isSymbolicLink();
}

void HolderNote::remove(const QString &vaultPath)
{
    QFile::remove(notePath(vaultPath));
}

std::optional<Holder> HolderNote::read(const QString &vaultPath)
{
    QFile file(notePath(vaultPath));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(file.read(longest));
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject note = document.object();
    return Holder{shortText(note[u"user"_s]), shortText(note[u"host"_s]),
                  note[u"pid"_s].toInteger(),
                  QDateTime::fromString(note[u"since"_s].toString(), Qt::ISODate)};
}

QString HolderNote::inWords(const QString &vaultPath)
{
    const auto holder = read(vaultPath);
    if (!holder || holder->user.isEmpty())
        return u"another program"_s;
    QString words = u"%1 on %2"_s.arg(holder->user, holder->host);
    if (holder->since.isValid())
        words += u", since %1"_s.arg(
            QLocale::c().toString(holder->since.toLocalTime(), u"d MMMM yyyy HH:mm"_s));
    return words + u" (process %1)"_s.arg(holder->processId);
}

} // namespace insurable
