// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace insurable {

class Progress;
class Vault;

struct CheckProblem
{
    // header-copy, page, structure, row, digest, state, evidence, evidence-references, history,
    // search
    QString code;
    // A table and id, a page's number, an evidence's SHA-256, a history number; may be empty.
    QString where;
    QString text; // a sentence
};

struct CheckReport
{
    std::vector<CheckProblem> problems;
    qint64 rows = 0;
    qint64 historyEntries = 0;
    qint64 blobs = 0;
    qint64 blobBytes = 0;

    [[nodiscard]] bool isSound() const { return problems.empty(); }
};

enum class CheckDepth {
    // Header, every page, every row against the running digest, every chunk of evidence, the chain
    // of the history, the search index word by word.
    Everything,
    // The same but for pages as such, the evidence's own bytes and the index's words: takes its
    // time by the records, whatever the size of the file.
    Records,
};

// Throws Cancelled, and InputOutput when the file could not be read for another reason than that it
// is damaged.
[[nodiscard]] CheckReport check(Vault &vault, Progress &progress,
                                CheckDepth depth = CheckDepth::Everything);

} // namespace insurable
