// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check.h"
#include "clock.h"
#include "edit.h"
#include "errors.h"
#include "progress.h"
#include "vault.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

namespace insurable {

// A folder of its own with one small vault in it, and the words to use it.
class TestVault
{
public:
    TestVault()
    {
        options.schema = schema();
        options.clock = &clock;
        options.author = QStringLiteral("Ann");
        options.cost = KdfCost::floor();
    }

    static Schema schema()
    {
        Schema schema;
        schema.tables = {{"thing",
                          {{"name", ColumnType::Text, true},
                           {"notes", ColumnType::Text, false},
                           {"worth", ColumnType::Integer, false},
                           {"share", ColumnType::Real, false},
                           {"raw", ColumnType::Blob, false}},
                          {"name", "notes"}},
                         {"plain", {{"value", ColumnType::Text, false}}, {}}};
        return schema;
    }
    static Secret passphrase(const char *text = "correct horse")
    {
        return Secret::fromPassphrase(QByteArray(text));
    }
    static std::vector<Cell> thing(const QString &name, const QString &notes = QString(),
                                   qint64 worth = 1)
    {
        return {name, notes, worth, 0.5, QByteArray("\0\1", 2)};
    }

    std::unique_ptr<Vault> create() const { return Vault::create(path(), passphrase(), options); }
    std::unique_ptr<Vault> open(const char *with = "correct horse") const
    {
        return Vault::open(path(), passphrase(with), options);
    }
    static void insert(Vault &vault, const QString &id, const std::vector<Cell> &cells)
    {
        Edit edit = vault.edit();
        edit.insertRow("thing", id, cells);
        edit.commit();
    }
    [[nodiscard]] QString path() const { return folder.filePath(QStringLiteral("firm.insurable")); }
    [[nodiscard]] QStringList files() const
    {
        return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

    static QByteArray readFile(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void writeFile(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("could not write a test file");
    }
    [[nodiscard]] QByteArray bytes() const { return readFile(path()); }
    void setBytes(const QByteArray &bytes) const { writeFile(path(), bytes); }

    QTemporaryDir folder;
    FixedClock clock{QDate(2026, 5, 3)};
    VaultOptions options;
};

// Whether a full check finds nothing; says what it found.
inline bool isSound(Vault &vault)
{
    NoProgress progress;
    const CheckReport report = check(vault, progress);
    for (const CheckProblem &problem : report.problems)
        qWarning("%s %s: %s", qPrintable(problem.code), qPrintable(problem.where),
                 qPrintable(problem.text));
    return report.isSound();
}

// What kind of Error the call throws, and its sentence.
template <typename Call>
std::optional<Error> errorOf(const Call &call)
{
    try {
        call();
    } catch (const Error &error) {
        return error;
    }
    return std::nullopt;
}

} // namespace insurable

// The call has to throw this kind, with a sentence.
#define EXPECT_ERROR(errorKind, call)                                                              \
    do {                                                                                           \
        const auto thrown = insurable::errorOf([&] { call; });                                     \
        QVERIFY2(thrown.has_value(), "nothing was thrown");                                        \
        QVERIFY2(thrown->kind() == errorKind,                                                      \
                 qPrintable(thrown->message() + QLatin1Char('|') + thrown->detail()));             \
        QVERIFY(thrown->message().endsWith(QLatin1Char('.')));                                     \
    } while (false)
