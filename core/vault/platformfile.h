// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

namespace insurable {

// Which file it is, whatever its name.
struct FileIdentity
{
    quint64 volume = 0;
    quint64 file = 0;

    friend bool operator==(const FileIdentity &, const FileIdentity &) = default;
};

// A file held open, with the system's own lock: nobody else has the lock at the same time, not
// even this process a second time, and it is gone when the process is.
class PlatformFile final
{
public:
    enum class Mode { Read, ReadWrite, CreateNew };
    enum class Failure { None, Missing, Exists, Denied, Other };
    struct Opened
    {
        std::unique_ptr<PlatformFile> file; // null when it failed
        Failure failure = Failure::None;
        QString reason;
    };

    [[nodiscard]] static Opened open(const QString &path, Mode mode);
    ~PlatformFile();
    PlatformFile(const PlatformFile &) = delete;
    PlatformFile &operator=(const PlatformFile &) = delete;

    // Does not wait. False when somebody has it; a lock of the other kind held before is then gone.
    [[nodiscard]] bool tryLock(bool exclusive);
    [[nodiscard]] qint64 size() const;
    [[nodiscard]] FileIdentity identity() const;
    // Whether no folder has it any more.
    [[nodiscard]] bool isDeleted() const;
    // Where it lies now; empty where the system does not say.
    [[nodiscard]] QString presentPath() const;
    // As many bytes as there are, at most `size`.
    [[nodiscard]] QByteArray read(qint64 offset, qsizetype size) const;
    // False with the reason in `lastError` when it did not all arrive.
    [[nodiscard]] bool write(qint64 offset, const QByteArray &bytes);
    [[nodiscard]] bool sync();
    [[nodiscard]] const QString &lastError() const { return m_error; }

private:
    explicit PlatformFile(qintptr handle)
        : m_handle(handle)
    {
    }
    qintptr m_handle;
    mutable QString m_error;
};

[[nodiscard]] std::optional<FileIdentity> identityOf(const QString &path);
// Whether files can be made beside this one, as a journal needs.
[[nodiscard]] bool folderIsWritable(const QString &path);
// Gives the file its name unless that is taken; the change survives a power cut.
[[nodiscard]] PlatformFile::Failure renameToNew(const QString &from, const QString &to);
// Gives the file the name of another, which goes, in one step; survives a power cut.
[[nodiscard]] PlatformFile::Failure renameOver(const QString &from, const QString &to);
[[nodiscard]] QString userName();

} // namespace insurable
