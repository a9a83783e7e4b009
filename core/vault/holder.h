// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace insurable {

struct Holder;

// The note beside an open vault that says who has it. It only names; the lock keeps out. One that
// a crash left behind is replaced by the next to open the vault.
class HolderNote final
{
public:
    HolderNote(const QString &vaultPath, const QDateTime &since);
    ~HolderNote(); // takes the note away, an older one as well, unless it stays
    HolderNote(const HolderNote &) = delete;
    HolderNote &operator=(const HolderNote &) = delete;

    // A note that stays says to whoever opens the vault next that it was not closed properly.
    void setStays(bool stays) { m_stays = stays; }

    // Whether there is one, be it empty or not to be read.
    [[nodiscard]] static bool isThere(const QString &vaultPath);
    static void remove(const QString &vaultPath);
    [[nodiscard]] static std::optional<Holder> read(const QString &vaultPath);
    // "Ann on joiner-pc, since 3 May 2026 09:12", or that another program has it.
    [[nodiscard]] static QString inWords(const QString &vaultPath);

private:
    QString m_path;
    bool m_stays = false;
};

} // namespace insurable
