// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pagination.h"
#include "pdfwriter.h"

class QPainter;

namespace insurable::report {

[[nodiscard]] PageGeometry pageGeometry(PageSize size);

// Paints one page: watermark, running head, content, foot with "Page n of m".
void paintPage(QPainter &painter, const PagedDocument &document, int page,
               const PdfOptions &options);

} // namespace insurable::report
