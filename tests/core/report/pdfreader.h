// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demodocument.h"

#include <QByteArray>
#include <QMap>
#include <QRectF>
#include <QSize>
#include <QStringList>

#include <vector>

namespace insurable::report {

// What the tests want to know about a PDF, read by qpdf and, where installed, by poppler.
struct OutlineItem
{
    int depth = 0;
    QString title;
    int page = 0; // from 1
    double y = 0; // from the lower edge

    bool operator==(const OutlineItem &) const = default;
};

class PdfReader final
{
public:
    explicit PdfReader(const QByteArray &bytes);

    [[nodiscard]] int pageCount() const { return m_pageCount; }
    [[nodiscard]] QSize pageSize() const { return m_pageSize; } // points, rounded
    [[nodiscard]] const std::vector<OutlineItem> &outline() const { return m_outline; }
    [[nodiscard]] int linkCount() const { return m_linkCount; }
    [[nodiscard]] QString information(const char *key) const;
    [[nodiscard]] QString language() const { return m_language; }
    [[nodiscard]] bool showsTitle() const { return m_showsTitle; }
    [[nodiscard]] bool hasMetadataStream() const { return m_hasMetadata; }
    [[nodiscard]] bool allFontsEmbedded() const { return m_fonts > 0 && m_fonts == m_embedded; }

private:
    QMap<QByteArray, QString> m_information;
    std::vector<OutlineItem> m_outline;
    QString m_language;
    QSize m_pageSize;
    int m_pageCount = 0;
    int m_linkCount = 0;
    int m_fonts = 0;
    int m_embedded = 0;
    bool m_showsTitle = false;
    bool m_hasMetadata = false;
};

[[nodiscard]] bool hasTextReader(); // pdftotext of poppler

// A document as the bytes of its PDF.
[[nodiscard]] QByteArray pdf(const Document &document,
                             const PdfOptions &options = demoOptions(PageSize::A4));

// The text of each page in the order in which it was drawn.
[[nodiscard]] QStringList pageTexts(const QByteArray &bytes);

[[nodiscard]] QString allText(const QByteArray &bytes);

// Where the words stand, in points from the upper left corner of their page.
[[nodiscard]] std::vector<QRectF> wordBoxes(const QByteArray &bytes);

} // namespace insurable::report
