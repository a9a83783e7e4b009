// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sqlite3.h>

#include <memory>

namespace insurable {

// Made the default VFS before the first vault is opened, so that it lies under the vault's own.
// Lets so many writes pass and then says the disk is full, or fails otherwise; or so many reads.
class FaultVfs final
{
public:
    FaultVfs();
    ~FaultVfs();
    FaultVfs(const FaultVfs &) = delete;
    FaultVfs &operator=(const FaultVfs &) = delete;

    void failAfter(int writes, int code);
    // One read fails, that after so many.
    void failOneReadAfter(int reads);
    void heal();
    [[nodiscard]] bool hasFailed() const;
    // Since it was last asked.
    [[nodiscard]] int takeSyncs();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace insurable
