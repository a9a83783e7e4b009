// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "isms.h"

namespace insurable {

// Another file that has this firm's key, such as a copy of it, without asking for the passphrase.
// Throws what opening throws; WrongKey where it has another key.
[[nodiscard]] std::unique_ptr<Isms> openSiblingFirm(const Isms &mine, const QString &path,
                                                    bool readOnly = true);

// What went into a conflict copy.
struct SavedWork
{
    QString path;
    bool isWholeFile = true; // everything as last saved; else made anew from what was in memory
    bool hasHistory = true;
    bool hasSettings = true;
    bool hasUnsaved = false;  // also the change that the file could not take
    QStringList lostEvidence; // titles of those whose files could not be read any more
};

// Saves the person's present work as a vault of its own when the file belongs to somebody else:
// what was last saved, and the change that was refused since. Never replaces a file; leaves none
// where it throws.
[[nodiscard]] SavedWork saveConflictCopy(Isms &isms, const QString &target, Progress &progress);

} // namespace insurable
