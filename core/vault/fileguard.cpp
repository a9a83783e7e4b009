// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fileguard.h"

#include "errors.h"
#include "header.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {
// SQLCipher ends each page with a random start value and a MAC, new with every write; whoever
// writes to a database writes its first page.
constexpr qsizetype stampSize = 80;
} // namespace

FileGuard::FileGuard(QString path, const PlatformFile &file, quint32 pageSize)
    : m_path(std::move(path))
    , m_file(file)
    , m_pageSize(pageSize)
{
    remember();
}

void FileGuard::remember()
{
    m_size = m_file.size();
    m_stamp = stamp();
}

QByteArray FileGuard::stamp() const
{
    return m_file.read(Header::size + m_pageSize - stampSize, stampSize);
}

void FileGuard::requireUnchanged(bool contents)
{
    const bool same = identityOf(m_path) == m_file.identity()
        && (!contents || (m_file.size() == m_size && stamp() == m_stamp));
    m_foreign = m_foreign || !same;
    if (m_foreign)
        throw Error(ErrorKind::InUse,
                    u"“%1” was changed, moved or replaced by somebody else since it was opened. "
                    u"Nothing was overwritten. Please close it and open it again."_s.arg(
                        QFileInfo(m_path).fileName()),
                    u"file guard"_s);
}

} // namespace insurable
