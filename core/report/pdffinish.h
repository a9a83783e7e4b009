// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pagination.h"
#include "pdfwriter.h"

#include <QByteArray>

namespace insurable::report {

// Gives a drawn PDF its outline, links, title, language and fixed dates, and an identifier that
// follows from its content.
[[nodiscard]] QByteArray finishedPdf(const QByteArray &plain, const PagedDocument &document,
                                     const PdfOptions &options);

} // namespace insurable::report
