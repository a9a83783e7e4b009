// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <map>
#include <string>
#include <vector>

// What lies below everything: the program's own system calls. SQLite's, Qt's and ours are the same
// to it, so that the header, renames and folders count as much as the database and its journal.
namespace insurable::torture {

struct DiskOp
{
    enum class Kind { Create, Write, Resize, Sync, Unlink, Rename, Link, SyncFolder, Mark };
    Kind kind = Kind::Mark;
    int file = -1;
    qint64 at = 0; // of a write; the new size; the number of a mark
    QByteArray bytes;
    std::string path; // under the folder that is watched
    std::string to;
};

enum class DiskFault { WriteOnce, WriteAlways, Full, Sync, Read, Open, Names };
inline constexpr DiskFault allDiskFaults[] = {
    DiskFault::WriteOnce, DiskFault::WriteAlways, DiskFault::Full, DiskFault::Sync,
    DiskFault::Read,      DiskFault::Open,        DiskFault::Names};
[[nodiscard]] const char *name(DiskFault fault);

// One disk for the process; everything counts from watch() on, and below that folder only. Notes of
// who holds a vault are left out.
namespace disk {

void watch(const QString &folder);
void forget();

// The files as they are now, and from here on every change of them.
[[nodiscard]] std::map<std::string, QByteArray> startLog();
void mark(qint64 number);
[[nodiscard]] std::vector<DiskOp> takeLog();

// The call of that kind after so many others fails; "once" apart, all that follow fail as well.
void failAfter(DiskFault fault, int calls);
[[nodiscard]] bool hasFailed();
void limitSpace(qint64 bytes); // by how much the files may grow
void makeReadOnly();
void skipSyncs(); // a planted fault: nobody is told, nothing is synced
void heal();

[[nodiscard]] qint64 bytesWritten(); // since watch()

} // namespace disk

} // namespace insurable::torture
