// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace insurable {

class Vault;

// How far a vault was when this computer last had it open.
struct SeenState
{
    quint64 generation = 0;
    qint64 historyLength = 0;
    QByteArray historyHead; // 32 bytes
    QString path;
    QDateTime at;               // UTC
    quint64 headerSequence = 0; // of the list of keys; 0 = was not noted

    friend bool operator==(const SeenState &, const SeenState &) = default;
};

enum class SeenVerdict {
    New,       // this computer has not seen this vault before
    Expected,  // what was seen, or what came of it
    Older,     // what was seen later is not in it: a backup, or an old file put back
    Forked,    // changed elsewhere, beginning before what was seen here
    OlderKeys, // the records are what was expected, who can open it is a list from before
};

[[nodiscard]] SeenState seenStateOf(const Vault &vault);
// The history's hash when it had so many entries; empty where it never had.
[[nodiscard]] QByteArray historyHeadAt(const Vault &vault, qint64 length);
// `headThen` is the present history's hash at the length that was seen.
[[nodiscard]] SeenVerdict judge(const std::optional<SeenState> &seen, const SeenState &now,
                                const QByteArray &headThen);

// Remembers it in a small file of this computer. Nothing in that file can do harm, and where it
// cannot be written, nothing is remembered.
class LastSeen final
{
public:
    // Nothing is known and nothing kept where the name is empty.
    explicit LastSeen(QString file);
    // Where this computer keeps it, not wandering with the person's profile: one file for all
    // programs.
    [[nodiscard]] static QString usualFile();

    [[nodiscard]] std::optional<SeenState> of(const QByteArray &vaultId) const;
    [[nodiscard]] SeenVerdict judge(const Vault &vault) const;
    // Also the person's “this is on purpose”.
    bool note(const Vault &vault) const;
    bool note(const QByteArray &vaultId, const SeenState &state) const;
    // The same without a word of where the file lies, and only where it says something new.
    bool noteProgress(const Vault &vault) const;
    bool noteProgress(const QByteArray &vaultId, SeenState state) const;

private:
    QString m_file;
};

} // namespace insurable
