// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rowdigest.h"

namespace insurable {

class Progress;
class Session;

// The digest of all records, settings and evidence (but not of the evidence's own bytes, which have
// hashes of their own), counted anew from what is in the file.
[[nodiscard]] SetDigest recount(Session &session, const Progress &progress);

} // namespace insurable
