// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace insurable {

class Progress;
class Session;

// Whether the search index says of each record what a new one would. Makes that new one in memory,
// so it takes about as much as all searchable text. Throws Cancelled, Damaged.
[[nodiscard]] bool searchIndexFits(Session &session, const Progress &progress);

} // namespace insurable
