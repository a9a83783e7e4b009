// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace insurable {

// Tells the system that a file which was just written came from elsewhere, so that it warns before
// running what is in it. Where a file system cannot keep such a mark, nothing is lost but the
// warning.
void markAsForeign(const QString &path);

} // namespace insurable
