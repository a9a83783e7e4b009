// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <optional>

namespace insurable {

class VaultKey;

// What opens a vault.
enum class KeyKind { Passphrase, PassphraseAndKeyFile, Recovery, DataKey };

// What Argon2id costs whoever tries a passphrase.
struct KdfCost
{
    quint32 memoryKiB = 256 * 1024;
    quint32 passes = 3;

    // The least and the most that a vault may ask for; checked before anything is allocated.
    static constexpr quint32 minimumMemoryKiB = 64 * 1024;
    static constexpr quint32 maximumMemoryKiB = 1024 * 1024;
    static constexpr quint32 minimumPasses = 3;
    static constexpr quint32 maximumPasses = 16;

    [[nodiscard]] static constexpr KdfCost floor() { return {minimumMemoryKiB, minimumPasses}; }
    // 256 MiB and as many passes as it takes to last half a second on this machine.
    [[nodiscard]] static KdfCost measured();
    // The same, from how long a derivation at another cost just took.
    [[nodiscard]] static KdfCost measured(KdfCost other, qint64 milliseconds);
    [[nodiscard]] bool isAllowed() const;

    friend bool operator==(const KdfCost &, const KdfCost &) = default;
};

// One way into a vault: the data key, wrapped by a key that comes from a passphrase, from that and
// a file, or from a sheet of paper.
struct KeySlot
{
    static constexpr qsizetype size = 160;
    enum class Type : quint8 { Empty = 0, Passphrase = 1, PassphraseAndKeyFile = 2, Recovery = 3 };

    Type type = Type::Empty;
    KdfCost cost;
    std::array<unsigned char, 16> salt{};
    std::array<unsigned char, 16> id{};
    std::array<unsigned char, 24> nonce{};
    std::array<unsigned char, 48> wrapped{};

    [[nodiscard]] QByteArray idBytes() const;
    [[nodiscard]] QByteArray toBytes() const;
    // Empty when the bytes break the layout or the limits.
    [[nodiscard]] static std::optional<KeySlot> fromBytes(QByteArrayView bytes);

    using Id = std::array<unsigned char, 16>;
    // Any key but a data key. The cost counts where something is derived.
    [[nodiscard]] static KeySlot seal(const VaultKey &key, KdfCost cost, QByteArrayView vaultId,
                                      const Secret &dataKey, std::optional<Id> keptId = {});
    [[nodiscard]] static KeySlot seal(const Secret &passphrase, KdfCost cost,
                                      QByteArrayView vaultId, const Secret &dataKey);
    // Whether it is the kind of slot that this kind of key opens.
    [[nodiscard]] bool isFor(KeyKind kind) const;
    // The data key, or nothing when the key is another one.
    [[nodiscard]] std::optional<Secret> open(const VaultKey &key, QByteArrayView vaultId) const;
};

} // namespace insurable
