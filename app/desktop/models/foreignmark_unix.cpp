// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "foreignmark.h"

namespace insurable {

// Files are written without the right to run, which is what these systems go by.
void markAsForeign(const QString &)
{
}

} // namespace insurable
