// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "packverifier.h"
#include "packwriter.h"
#include "progress.h"

#include <QTemporaryDir>

namespace insurable::lab {

// A ZIP entry of any shape, for archives that no honest program writes.
struct Crafted
{
    QByteArray name;
    QByteArray content;
    quint16 flags = 1 << 11;
    quint16 method = 0;
    quint32 attributes = 0100644u << 16;
    QByteArray extra = {};
    QByteArray localName = {};        // empty: the same
    std::optional<quint32> size = {}; // claimed once inflated
    std::optional<quint32> localSize = {};
    std::optional<quint32> crc = {};
    std::optional<quint32> offset = {}; // claimed
    bool withLocal = true;
};

struct Around
{
    QByteArray before = {};
    QByteArray between = {}; // after the last entry
    QByteArray after = {};
    QByteArray comment = {};
    std::optional<quint16> count = {};
    qint64 shift = 0; // added to where the directory is said to be
};

[[nodiscard]] QByteArray craft(const QList<Crafted> &entries, const Around &around = {});
[[nodiscard]] QByteArray deflated(const QByteArray &bytes); // without zlib's frame

// The files of a pack in order, to be tampered with.
using Files = QList<std::pair<QString, QByteArray>>;

inline const QDate day(2026, 11, 22);
[[nodiscard]] const SigningKey &firmKey();
[[nodiscard]] PackSeal firmSeal();
[[nodiscard]] QList<PackItem> items();
[[nodiscard]] QByteArray sealedBytes(const PackSeal &seal = firmSeal());
[[nodiscard]] Files unpacked(const QString &path);
// In the sealed form, whatever the files say.
[[nodiscard]] QByteArray packed(const Files &files, QDate date = day);

[[nodiscard]] QByteArray readFile(const QString &path);
void writeFile(const QString &path, const QByteArray &bytes);

// A pack on disk for as long as the object lives.
class PackFile final
{
public:
    explicit PackFile(const QByteArray &bytes = {});
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("pack.zip")); }
    [[nodiscard]] QStringList neighbours() const;
    [[nodiscard]] PackVerification verify(const VerifyOptions &options = {}) const;

private:
    QTemporaryDir m_folder;
};

// The names of the codes that do not hold, sorted.
[[nodiscard]] QStringList failures(const PackVerification &verification);

// Stops after so many bytes.
class StoppingProgress final : public Progress
{
public:
    explicit StoppingProgress(qint64 after)
        : m_after(after)
    {
    }
    void report(qint64 done, qint64) override { m_done = done; }
    [[nodiscard]] bool isCancelled() const override { return m_done >= m_after; }

private:
    qint64 m_after;
    qint64 m_done = 0;
};

} // namespace insurable::lab
