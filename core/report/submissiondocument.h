// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdfwriter.h"
#include "sealsubmission.h"

namespace insurable::report {

// A submission for a person who trusts nobody: two pages that say it all in brief, then the detail,
// where each claim stands beside what shows it and since when. Says nothing that submission.json
// does not say. Depends on the statement alone.
[[nodiscard]] Document submissionDocument(const SealedStatement &statement);

[[nodiscard]] PdfOptions submissionPdfOptions(const SealedStatement &statement, Paper paper);

// Both together, as SealOptions::writePdf wants it. Needs what report::writePdf needs.
void writeSubmissionPdf(QIODevice &device, const SealedStatement &statement, Paper paper);

} // namespace insurable::report
