// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdfwriter.h"

namespace insurable::report {

// Every kind of block, with the sort of content a submission has.
[[nodiscard]] Document demoDocument();
[[nodiscard]] PdfOptions demoOptions(PageSize page);

// A text in a cell, another beside it, and a paragraph "after".
[[nodiscard]] Document withCell(const QString &text);

} // namespace insurable::report
