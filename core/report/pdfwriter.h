// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document.h"

#include <QDate>

class QIODevice;

namespace insurable {
class Progress;
}

namespace insurable::report {

enum class PageSize { A4, Letter };

struct PdfOptions
{
    PageSize page = PageSize::A4;
    QString title; // shown by viewers instead of the file's name
    QString author;
    QString subject;
    QDate date;          // the only date in the file; the clock is never read
    QString runningHead; // left, at the head of every page
    QString standing = QStringLiteral("Self-assessed, not a certificate"); // right, at every head
    QString footNote;  // left, at the foot of every page
    QString watermark; // such as "DRAFT"; empty for none
    QString language = QStringLiteral("en-GB");
};

// Writes a document as a PDF with embedded fonts, page numbers, outline and links. The same
// document and options give the same bytes on the same machine. Needs a QGuiApplication, but no
// display (see headlessApplication), and may run in any thread.
// Throws Error: Cancelled, InputOutput, DiskFull.
void writePdf(const Document &document, const PdfOptions &options, QIODevice &device,
              Progress &progress);

// Into a file, which appears only when it is complete.
void writePdf(const Document &document, const PdfOptions &options, const QString &path,
              Progress &progress);

} // namespace insurable::report
