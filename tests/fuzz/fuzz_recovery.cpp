// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"
#include "recoverykey.h"

using namespace insurable;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString typed = QString::fromUtf8(fuzz::view(data, size));
    const RecoveryKey::Reading reading = RecoveryKey::read(typed);
    fuzz::require(reading.key.has_value() == reading.problem.isEmpty(), "a key or a problem");
    for (const int group : reading.doubtful)
        fuzz::require(group >= 1 && group <= RecoveryKey::groupCount, "a group that there is");
    if (reading.key) {
        const RecoveryKey::Reading again = RecoveryKey::read(reading.key->text());
        fuzz::require(again.key && again.key->text() == reading.key->text(), "the same key again");
    }
    return 0;
}
