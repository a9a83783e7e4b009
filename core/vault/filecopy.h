// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"
#include "writingcount.h"

namespace insurable {

class NewFile;
class PlatformFile;
class Progress;

// Copies everything from `from` on while the source may be written now and then. `writing` is
// Session::writing(). Where edits leave no pause, the next one waits for a pass over a source of up
// to 64 MiB; a greater one is given up. Returns the size. Throws Cancelled, DiskFull, InputOutput.
[[nodiscard]] qint64 copySteadily(const PlatformFile &source, NewFile &copy, qint64 from,
                                  WritingCount &writing, Progress &progress);

// Makes the copy durable and meanwhile reads it back: every page has to be one that was written
// with the key, in its place. Throws Damaged.
void syncAndCheckPages(NewFile &copy, const Secret &dataKey, quint32 pageSize, Progress &progress);

} // namespace insurable
