// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>
#include <QTemporaryDir>

namespace insurable {

// What the program answered.
struct CliResult
{
    int status = -1;
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonObject json() const;
    // One line, begun with the program's name, ended with a full stop.
    [[nodiscard]] bool isOneSentence() const;
};

// Runs the real program in a folder of its own. Vaults are made by the library at the lowest cost
// that a vault may have: the program itself has no way to weaken one.
class CliProbe final
{
public:
    CliProbe();

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString vault() const { return path(QStringLiteral("firm.insurable")); }
    // A fresh copy of the sample, or a new empty firm, in place of vault().
    void useSample();
    void useEmpty();

    // With the right passphrase in the environment.
    [[nodiscard]] CliResult run(const QStringList &words) const;
    [[nodiscard]] CliResult runWith(const QString &passphrase, const QStringList &words) const;
    [[nodiscard]] CliResult runWithout(const QStringList &words) const; // no passphrase at all
    [[nodiscard]] CliResult runInto(const QString &outputFile, const QStringList &words) const;
    // Where no file takes a single byte more, as on a full disk. On Unix only.
    [[nodiscard]] CliResult runCramped(const QStringList &words) const;

    // From now on the program keeps what it has seen of vaults; without, it keeps nothing.
    void keepLastSeenIn(const QString &name) { m_lastSeen = path(name); }

    // Whose account the program runs under; nobody's where that is empty.
    void useAuthor(const QString &name) { m_author = name; }

    void write(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] QByteArray read(const QString &name) const;
    [[nodiscard]] QStringList files() const;

    [[nodiscard]] static QString passphrase() { return QStringLiteral("correct horse é"); }

private:
    QTemporaryDir m_folder;
    QTemporaryDir m_store;
    QString m_lastSeen;
    QString m_author = QStringLiteral("Tester");
};

} // namespace insurable
