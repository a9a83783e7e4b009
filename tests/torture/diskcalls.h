// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disk.h"

#include <sys/types.h>

// What diskcalls_unix.cpp puts in the place of the C library's calls. Private to the disk.
namespace insurable::torture::calls {

int openIt(const char *path, int flags, mode_t mode);
void closed(int fd);
ssize_t readIt(int fd, void *out, std::size_t size, off_t at, bool moves);
ssize_t writeAt(int fd, const void *data, std::size_t size, off_t at, bool moves);
int syncIt(int fd, long call);
int resize(int fd, off_t size);
int changeName(DiskOp::Kind kind, const char *from, const char *to, long call);
bool forbidsWriting(const char *path);

} // namespace insurable::torture::calls
