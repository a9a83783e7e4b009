// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace insurable {

// A vault's key for the day that nobody remembers a passphrase: 256 random bits, written as fifteen
// groups of five letters. The first group marks the vault, the last one checks the whole, and the
// fifth letter of each group checks the group and its place.
class RecoveryKey final
{
public:
    static constexpr int groupCount = 15;
    static constexpr int groupSize = 5;
    static constexpr std::size_t keySize = 32;

    [[nodiscard]] static RecoveryKey random(QByteArrayView vaultId);

    [[nodiscard]] const Secret &key() const { return m_key; }
    [[nodiscard]] QString mark() const; // the first group
    // Whoever has these has the key: wipe them.
    [[nodiscard]] QStringList groups() const;
    [[nodiscard]] QString text() const; // the groups, with dashes between them

    // The first group of every recovery key of this vault.
    [[nodiscard]] static QString markOf(QByteArrayView vaultId);

    struct Reading;
    // Any text: lower case, spaces, dashes and the letters that are taken for others (O and 0, I, L
    // and 1, U and V) do no harm.
    [[nodiscard]] static Reading read(QStringView typed);

private:
    RecoveryKey(quint32 mark, Secret key);

    quint32 m_mark = 0; // the first 20 bits of the vault's id
    Secret m_key;
};

struct RecoveryKey::Reading
{
    std::optional<RecoveryKey> key;
    QList<int> doubtful; // groups that are not as printed, counted from 1
    QString problem;     // a sentence; empty when there is a key
};

} // namespace insurable
