// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keyslots.h"

#include <array>
#include <optional>

namespace insurable {

// What a key has opened.
struct Unlocked
{
    Secret dataKey;
    int slot = -1;           // none for the data key itself
    qint64 milliseconds = 0; // that this slot took
};

// The first 8 KiB of a vault: two copies of 4 KiB, the newer valid one counts.
struct Header
{
    static constexpr qsizetype copySize = 4096;
    static constexpr qsizetype size = 2 * copySize;
    static constexpr int slotCount = 8;
    static constexpr quint32 formatVersion = 1;
    static constexpr qsizetype macOffset = 64 + slotCount * KeySlot::size;

    quint32 pageSize = 4096; // larger ones stream faster, but every edit encrypts whole pages
    quint64 sequence = 1;
    QByteArray vaultId; // 16 bytes
    std::array<KeySlot, slotCount> keySlots;
    QByteArray mac; // 32 bytes, as read

    // One copy, with its MAC made with the data key.
    [[nodiscard]] QByteArray toBytes(const Secret &dataKey) const;
    // Whether the set of slots is the one that was written with this data key.
    [[nodiscard]] bool isAuthentic(const Secret &dataKey) const;
    // Tries every slot of the key's kind. Throws WrongKey when none opens, Damaged when the MAC is
    // wrong.
    [[nodiscard]] Unlocked unlock(const VaultKey &key, const QString &fileName) const;
    [[nodiscard]] Secret unlock(const Secret &passphrase, const QString &fileName) const;
    // How many ways in there are of this kind.
    [[nodiscard]] int count(KeySlot::Type type) const;
};

// What the first 8 KiB of a file say.
struct HeaderReading
{
    Header header;             // the newer valid copy
    int copy = 0;              // where it lies, 0 or 1
    bool otherDamaged = false; // the other copy is not valid
    bool otherOlder = false;   // the other copy is valid, and an older state
};

// Throws NotAVault, Damaged or NewerVersion; `fileName` is for the sentence.
[[nodiscard]] HeaderReading readHeader(QByteArrayView bytes, const QString &fileName);

} // namespace insurable
