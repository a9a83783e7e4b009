// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"
#include "header.h"
#include "vaultkey.h"

#include <sodium.h>

using namespace insurable;

namespace {

// Nothing behind the checksum would ever be reached otherwise.
QByteArray withChecksums(QByteArray bytes)
{
    for (qsizetype copy = 0; copy + Header::copySize <= bytes.size(); copy += Header::copySize) {
        auto *start = reinterpret_cast<unsigned char *>(bytes.data() + copy);
        crypto_generichash(start + Header::copySize - 32, 32, start, Header::copySize - 32, nullptr,
                           0);
    }
    return bytes;
}

void read(const QByteArray &bytes)
{
    fuzz::tolerate([&bytes] {
        const HeaderReading reading = readHeader(bytes, QStringLiteral("fuzz"));
        for (const KeySlot &slot : reading.header.keySlots)
            fuzz::require(slot.type == KeySlot::Type::Empty || slot.cost == KdfCost{0, 0}
                              || slot.cost.isAllowed(),
                          "a slot asks for what no slot may");
        (void)reading.header.unlock(VaultKey::fromDataKey(Secret(32)), QStringLiteral("fuzz"));
        fuzz::require(false, "zeros open it");
    });
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::view(data, size).toByteArray();
    read(bytes);
    read(withChecksums(bytes));
    return 0;
}
