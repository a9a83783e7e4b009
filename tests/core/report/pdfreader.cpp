// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdfreader.h"

#include "progress.h"

#include <QBuffer>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryFile>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFOutlineDocumentHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

using namespace Qt::StringLiterals;

namespace insurable::report {

namespace {

int pageOf(QPDF &pdf, QPDFObjectHandle page)
{
    const auto &pages = pdf.getAllPages();
    for (size_t i = 0; i < pages.size(); ++i) {
        if (pages[i].getObjGen() == page.getObjGen())
            return int(i) + 1;
    }
    return 0;
}

void readOutline(QPDF &pdf, std::vector<QPDFOutlineObjectHelper> items, int depth,
                 std::vector<OutlineItem> &found)
{
    for (QPDFOutlineObjectHelper &item : items) {
        found.push_back({depth, QString::fromStdString(item.getTitle()),
                         pageOf(pdf, item.getDestPage()),
                         item.getDest().getArrayItem(3).getNumericValue()});
        readOutline(pdf, item.getKids(), depth + 1, found);
    }
}

bool isEmbedded(QPDFObjectHandle font)
{
    if (font.hasKey("/DescendantFonts"))
        font = font.getKey("/DescendantFonts").getArrayItem(0);
    QPDFObjectHandle descriptor = font.getKey("/FontDescriptor");
    return descriptor.isDictionary()
        && (descriptor.hasKey("/FontFile") || descriptor.hasKey("/FontFile2")
            || descriptor.hasKey("/FontFile3"));
}

QString poppler(QStringList arguments, const QByteArray &bytes)
{
    QTemporaryFile file;
    if (!file.open() || file.write(bytes) != bytes.size() || !file.flush())
        return {};
    arguments << u"-enc"_s << u"UTF-8"_s << file.fileName() << u"-"_s;
    QProcess process;
    process.start(u"pdftotext"_s, arguments);
    if (!process.waitForFinished(60000) || process.exitCode() != 0)
        return {};
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

PdfReader::PdfReader(const QByteArray &bytes)
{
    QPDF pdf;
    pdf.processMemoryFile("test", bytes.constData(), size_t(bytes.size()));
    QPDFObjectHandle root = pdf.getRoot();
    m_pageCount = int(pdf.getAllPages().size());
    const auto box =
        QPDFPageDocumentHelper(pdf).getAllPages().front().getMediaBox().getArrayAsRectangle();
    m_pageSize = QSizeF(box.urx - box.llx, box.ury - box.lly).toSize();
    m_language = QString::fromStdString(root.getKey("/Lang").getUTF8Value());
    QPDFObjectHandle preferences = root.getKey("/ViewerPreferences");
    m_showsTitle =
        preferences.isDictionary() && preferences.getKey("/DisplayDocTitle").getBoolValue();
    m_hasMetadata = root.hasKey("/Metadata");
    readOutline(pdf, QPDFOutlineDocumentHelper(pdf).getTopLevelOutlines(), 0, m_outline);
    QPDFObjectHandle information = pdf.getTrailer().getKey("/Info");
    for (const std::string &key : information.getKeys())
        m_information.insert(QByteArray::fromStdString(key),
                             QString::fromStdString(information.getKey(key).getUTF8Value()));
    for (QPDFPageObjectHelper &page : QPDFPageDocumentHelper(pdf).getAllPages())
        m_linkCount += int(page.getAnnotations("/Link").size());
    for (QPDFObjectHandle &object : pdf.getAllObjects()) {
        if (!object.isDictionaryOfType("/Font") || !object.hasKey("/Encoding"))
            continue;
        ++m_fonts;
        m_embedded += isEmbedded(object) ? 1 : 0;
    }
}

QString PdfReader::information(const char *key) const
{
    return m_information.value(QByteArray("/") + key);
}

bool hasTextReader()
{
    return !QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty();
}

QByteArray pdf(const Document &document, const PdfOptions &options)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    NoProgress progress;
    writePdf(document, options, buffer, progress);
    return buffer.data();
}

QString allText(const QByteArray &bytes)
{
    return pageTexts(bytes).join(u'\n');
}

QStringList pageTexts(const QByteArray &bytes)
{
    QStringList pages = poppler({u"-raw"_s}, bytes).split(u'\f');
    pages.removeLast();
    return pages;
}

std::vector<QRectF> wordBoxes(const QByteArray &bytes)
{
    static const QRegularExpression expression(
        u"<word xMin=\"([-0-9.]+)\" yMin=\"([-0-9.]+)\" xMax=\"([-0-9.]+)\" yMax=\"([-0-9.]+)\""_s);
    std::vector<QRectF> boxes;
    const QString page = poppler({u"-bbox"_s}, bytes);
    for (const QRegularExpressionMatch &match : expression.globalMatch(page))
        boxes.emplace_back(QPointF(match.captured(1).toDouble(), match.captured(2).toDouble()),
                           QPointF(match.captured(3).toDouble(), match.captured(4).toDouble()));
    return boxes;
}

} // namespace insurable::report
