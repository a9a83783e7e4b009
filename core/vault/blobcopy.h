// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace insurable {

class Progress;
class Vault;

// Takes a file over from another open vault, in constant memory. `to` is inside an edit; the file
// has one reference there afterwards, or as many as it had. Throws Damaged where it is not whole
// in the other vault, or not there.
void copyBlob(Vault &from, Vault &to, const QByteArray &sha256, Progress &progress);

} // namespace insurable
