// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QStringList>

namespace insurable {

// Columns under headings, as wide as they need to be.
struct TextTable
{
    QStringList headings;
    QList<QStringList> rows;
    bool lastIsWhole = false; // what stands in the last column is never cut short
};

// Where the program speaks: reports to standard output, everything else to standard error.
// Whatever a person or a file has put into a text comes out harmless for a terminal.
class Console final
{
public:
    void line(const QString &text = {});
    void lines(const QString &text); // keeps its line breaks
    void table(const TextTable &table);
    // "Name:  value" with the values under one another; values may have several lines.
    void pairs(const QList<std::pair<QString, QString>> &pairs);
    void json(const QJsonValue &value);
    void error(const QString &sentence);
    void warn(const QString &sentence); // of what does not stop the work

    // False when standard output took less than it was given, as a full disk does.
    [[nodiscard]] bool flush();
};

} // namespace insurable
