// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wipingmemory.h"

#include <sodium.h>
#include <sqlite3.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <cstring>

namespace insurable {

namespace {

// The size stands before each piece, so that freeing knows how much to wipe.
constexpr std::size_t before = alignof(std::max_align_t);
static_assert(before >= sizeof(std::size_t));

std::byte *start(void *piece)
{
    return static_cast<std::byte *>(piece) - before;
}

std::size_t sizeOf(void *piece)
{
    std::size_t size = 0;
    std::memcpy(&size, start(piece), sizeof size);
    return size;
}

void *take(int size)
{
    if (size <= 0)
        return nullptr;
    const auto wanted = std::size_t(size);
    void *raw = std::malloc(before + wanted);
    if (!raw)
        return nullptr;
    std::memcpy(raw, &wanted, sizeof wanted);
    return static_cast<std::byte *>(raw) + before;
}

void letGo(void *piece)
{
    if (!piece)
        return;
    sodium_memzero(piece, sizeOf(piece));
    std::free(start(piece));
}

// Never realloc(): it would leave the old bytes where they lay.
void *resize(void *piece, int size)
{
    void *next = take(size);
    if (!next)
        return nullptr;
    std::memcpy(next, piece, std::min(sizeOf(piece), std::size_t(size)));
    letGo(piece);
    return next;
}

int pieceSize(void *piece)
{
    return piece ? int(sizeOf(piece)) : 0;
}

int roundUp(int size)
{
    return (size + 7) & ~7;
}

int nothingToStart(void *)
{
    return SQLITE_OK;
}

void nothingToStop(void *) { }

} // namespace

void useWipingMemory()
{
    static const int done = [] {
        sqlite3_mem_methods methods{};
        methods.xMalloc = take;
        methods.xFree = letGo;
        methods.xRealloc = resize;
        methods.xSize = pieceSize;
        methods.xRoundup = roundUp;
        methods.xInit = nothingToStart;
        methods.xShutdown = nothingToStop;
        return sqlite3_config(SQLITE_CONFIG_MALLOC, &methods);
    }();
    static_cast<void>(done);
}

} // namespace insurable
