// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"

#include "plaintext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr qsizetype widestColumn = 48;

void put(std::FILE *file, const QString &text)
{
    const QByteArray bytes = text.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), file);
}

QString fitted(const QString &cell)
{
    const QString text = singleLine(cell);
    return text.size() <= widestColumn ? text : text.first(widestColumn - 1) + u'…';
}

QList<qsizetype> widthsOf(const QList<QStringList> &rows)
{
    QList<qsizetype> widths;
    for (const QStringList &row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    return widths;
}

} // namespace

void Console::line(const QString &text)
{
    put(stdout, singleLine(text));
}

void Console::lines(const QString &text)
{
    for (const QString &one : text.split(u'\n')) {
        const qsizetype indent = std::distance(
            one.begin(), std::find_if(one.begin(), one.end(), [](QChar c) { return c != u' '; }));
        put(stdout, QString(indent, u' ') + singleLine(one));
    }
}

void Console::table(const TextTable &table)
{
    QList<QStringList> rows{table.headings};
    for (const QStringList &row : table.rows) {
        QStringList cells;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const bool isWhole = table.lastIsWhole && i + 1 == row.size();
            cells.append(isWhole ? singleLine(row[i]) : fitted(row[i]));
        }
        rows.append(cells);
    }
    const auto widths = widthsOf(rows);
    for (const QStringList &row : std::as_const(rows)) {
        QString text;
        for (qsizetype i = 0; i < row.size(); ++i)
            text += i + 1 < row.size() ? row[i].leftJustified(widths[i] + 2) : row[i];
        while (text.endsWith(u' '))
            text.chop(1);
        put(stdout, text);
    }
}

void Console::pairs(const QList<std::pair<QString, QString>> &pairs)
{
    qsizetype width = 0;
    for (const auto &[name, value] : pairs)
        width = std::max(width, name.size());
    for (const auto &[name, value] : pairs) {
        QString before = (name + u':').leftJustified(width + 3);
        for (const QString &one : value.split(u'\n')) {
            QString text = before + singleLine(one);
            while (text.endsWith(u' '))
                text.chop(1);
            put(stdout, text);
            before = QString(width + 3, u' ');
        }
    }
}

void Console::json(const QJsonValue &value)
{
    const QJsonDocument document =
        value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    QString text = QString::fromUtf8(document.toJson());
    text.chop(1);
    put(stdout, text);
}

void Console::error(const QString &sentence)
{
    std::fflush(stdout);
    put(stderr, "insurable-cli: "_L1 + singleLine(sentence));
}

void Console::warn(const QString &sentence)
{
    std::fflush(stdout);
    put(stderr, "insurable-cli: Warning: "_L1 + singleLine(sentence));
}

bool Console::flush()
{
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

} // namespace insurable
