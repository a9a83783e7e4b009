// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvwriter.h"

#include "formulaguard.h"

#include <QIODevice>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

QString quoted(const QString &cell)
{
    static constexpr QStringView special = u",;\t\"\r\n";
    const bool plain =
        std::none_of(cell.begin(), cell.end(), [](QChar c) { return special.contains(c); })
        && !cell.startsWith(u' ') && !cell.endsWith(u' ');
    if (plain)
        return cell;
    QString text = cell;
    return u'"' + text.replace(u'"', "\"\""_L1) + u'"';
}

} // namespace

CsvWriter::CsvWriter(QIODevice &out)
    : m_out(out)
{
    m_out.write("\xef\xbb\xbf");
}

void CsvWriter::row(const QStringList &cells)
{
    QString line;
    for (const QString &cell : cells) {
        if (&cell != &cells.front())
            line += u',';
        line += quoted(guarded(cell));
    }
    line += "\r\n"_L1;
    m_out.write(line.toUtf8());
}

} // namespace insurable
