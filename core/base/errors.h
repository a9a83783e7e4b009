// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <exception>

namespace insurable {

// What kind of trouble the world made. Programs turn it into an exit status, the window into an
// icon.
enum class ErrorKind {
    Usage,        // the caller asked for something that does not exist or makes no sense
    Invalid,      // values that the rules refuse; nothing was changed
    WrongKey,     // passphrase or key does not open this vault
    NotAVault,    // the file is something else
    Damaged,      // the file was a vault and is not whole, or a pack does not verify
    NewerVersion, // made by a newer program
    InUse,        // somebody else holds it
    Conflict,     // the file is no longer the one that was opened; nothing was overwritten
    ReadOnly,     // may be looked at, not changed
    DiskFull,
    InputOutput, // any other trouble with a file
    Cancelled,   // the person stopped it
};

// The one exception of the core. `message` is a sentence for the person, `detail` is for the log;
// neither ever holds a passphrase or a key.
class Error final : public std::exception
{
public:
    Error(ErrorKind kind, QString message, QString detail = {});

    [[nodiscard]] ErrorKind kind() const { return m_kind; }
    [[nodiscard]] const QString &message() const { return m_message; }
    [[nodiscard]] const QString &detail() const { return m_detail; }
    [[nodiscard]] const char *what() const noexcept override { return m_what.constData(); }

private:
    ErrorKind m_kind;
    QString m_message;
    QString m_detail;
    QByteArray m_what;
};

// An Error for a file operation that failed: says which file and why, and tells a full disk and
// missing permission apart from the rest.
[[nodiscard]] Error fileError(const QString &what, const QString &path, const QString &reason);

} // namespace insurable
