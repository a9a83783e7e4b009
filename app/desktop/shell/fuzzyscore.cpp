// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paletteprovider.h"

namespace insurable {

namespace {

QString folded(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text.normalized(QString::NormalizationForm_D)) {
        if (c.category() != QChar::Mark_NonSpacing)
            plain.append(c.toCaseFolded());
    }
    return plain;
}

bool startsWord(const QString &text, qsizetype at)
{
    return at == 0 || !text.at(at - 1).isLetterOrNumber();
}

} // namespace

int fuzzyScore(const QString &query, const QString &text)
{
    const QString wanted = folded(query).simplified();
    const QString given = folded(text);
    if (wanted.isEmpty())
        return 0;
    const qsizetype whole = given.indexOf(wanted);
    if (whole >= 0)
        return 1000 + (startsWord(given, whole) ? 500 : 0) - int(std::min<qsizetype>(whole, 100));
    int score = 100;
    qsizetype at = 0;
    qsizetype last = -1;
    for (const QChar c : wanted) {
        if (c.isSpace())
            continue;
        const qsizetype found = given.indexOf(c, at);
        if (found < 0)
            return -1;
        score += startsWord(given, found) ? 20 : found == last + 1 ? 10 : -2;
        last = found;
        at = found + 1;
    }
    return std::max(0, score);
}

} // namespace insurable
