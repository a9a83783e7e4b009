// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failingmemory.h"

#include "wipingmemory.h"

#include <sqlite3.h>

#include <mutex>

namespace insurable::torture {

namespace {

struct Memory
{
    sqlite3_mem_methods real{};
    std::mutex mutex;
    int left = -1; // -1: never
    bool once = false;
    bool failed = false;
};

// SQLite passes nothing along to its allocator.
Memory &memory()
{
    static Memory all;
    return all;
}

bool fails()
{
    Memory &all = memory();
    const std::lock_guard lock(all.mutex);
    if (all.left < 0 || all.left-- > 0)
        return false;
    all.left = all.once ? -1 : 0;
    all.failed = true;
    return true;
}

} // namespace

void useFailingMemory()
{
    useWipingMemory();
    sqlite3_config(SQLITE_CONFIG_GETMALLOC, &memory().real);
    sqlite3_mem_methods methods = memory().real;
    methods.xMalloc = [](int size) { return fails() ? nullptr : memory().real.xMalloc(size); };
    methods.xRealloc = [](void *piece, int size) {
        return fails() ? nullptr : memory().real.xRealloc(piece, size);
    };
    sqlite3_config(SQLITE_CONFIG_MALLOC, &methods);
}

void failMemoryAfter(int calls, bool once)
{
    const std::lock_guard lock(memory().mutex);
    memory().left = calls;
    memory().once = once;
    memory().failed = false;
}

bool healMemory()
{
    const std::lock_guard lock(memory().mutex);
    memory().left = -1;
    return memory().failed;
}

} // namespace insurable::torture
