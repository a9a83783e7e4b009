// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdfwriter.h"

#include "blocklayout.h"
#include "pagepainter.h"
#include "pdffinish.h"
#include "progress.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace insurable::report {

namespace {

PagedDocument paged(const Document &document, const PdfOptions &options, const Progress &progress)
{
    const Document anchored = withAnchors(document);
    const PageGeometry geometry = pageGeometry(options.page);
    const std::vector<Heading> found = headings(anchored.blocks);
    return paginated(layOut(anchored.blocks, {geometry.textWidth(), found, progress}), geometry);
}

void prepare(QPdfWriter &writer, PageSize size)
{
    writer.setResolution(72 * unitsPerPoint);
    writer.setPageSize(QPageSize(size == PageSize::A4 ? QPageSize::A4 : QPageSize::Letter));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
}

QByteArray painted(const PagedDocument &document, const PdfOptions &options, Progress &progress)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    prepare(writer, options.page);
    QPainter painter(&writer);
    const int count = int(document.pages.size());
    for (int page = 0; page < count; ++page) {
        progress.check();
        if (page > 0)
            writer.newPage();
        paintPage(painter, document, page, options);
        progress.report(page + 1, count);
    }
    if (!painter.end())
        throw Error(ErrorKind::InputOutput, u"The PDF could not be drawn."_s);
    return buffer.data();
}

QByteArray pdfBytes(const Document &document, const PdfOptions &options, Progress &progress)
{
    const PagedDocument pages = paged(document, options, progress);
    const QByteArray plain = painted(pages, options, progress);
    progress.check();
    return finishedPdf(plain, pages, options);
}

} // namespace

void writePdf(const Document &document, const PdfOptions &options, QIODevice &device,
              Progress &progress)
{
    const QByteArray bytes = pdfBytes(document, options, progress);
    if (device.write(bytes) != bytes.size())
        throw Error(ErrorKind::InputOutput, u"The PDF could not be written."_s,
                    device.errorString());
}

void writePdf(const Document &document, const PdfOptions &options, const QString &path,
              Progress &progress)
{
    const QByteArray bytes = pdfBytes(document, options, progress);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()
        || !file.flush() || !file.commit()) // commit() overlooks a last flush that failed
        throw fileError(u"Could not write"_s, path, file.errorString());
}

} // namespace insurable::report
