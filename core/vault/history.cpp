// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history.h"

#include "bytes.h"
#include "hash.h"

namespace insurable {

namespace {

void appendText(QByteArray &bytes, const QByteArray &text)
{
    appendNumber(bytes, quint32(text.size()));
    bytes += text;
}

} // namespace

QByteArray HistoryEntry::chainedTo(const QByteArray &previousHash) const
{
    QByteArray bytes = previousHash;
    appendNumber(bytes, quint64(sequence));
    appendNumber(bytes, qint64(at.toMSecsSinceEpoch()));
    for (const QString &text : {author, recordType, recordId, action})
        appendText(bytes, text.toUtf8());
    appendText(bytes, changes);
    return Sha256::of(bytes);
}

} // namespace insurable
