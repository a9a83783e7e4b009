// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdffinish.h"

#include "errors.h"

#include <qpdf/Buffer.hh>
#include <qpdf/JSON.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <QCryptographicHash>

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace insurable::report {

namespace {

using Handle = QPDFObjectHandle;

Handle text(const QString &value)
{
    return Handle::newUnicodeString(value.toStdString());
}

// The date alone: at what time of that day somebody pressed a button is nobody's business.
Handle pdfDate(QDate date)
{
    return Handle::newString(date.toString(u"'D:'yyyyMMdd"_s).toStdString() + "000000Z");
}

void setInformation(QPDF &pdf, const PdfOptions &options)
{
    Handle info = pdf.makeIndirectObject(Handle::newDictionary());
    info.replaceKey("/Title", text(printable(options.title)));
    if (!options.author.isEmpty())
        info.replaceKey("/Author", text(printable(options.author)));
    if (!options.subject.isEmpty())
        info.replaceKey("/Subject", text(printable(options.subject)));
    info.replaceKey("/Creator", text(u"Insurable " INSURABLE_VERSION ""_s));
    info.replaceKey("/Producer", text(u"Insurable with Qt and qpdf"_s));
    if (options.date.isValid()) {
        info.replaceKey("/CreationDate", pdfDate(options.date));
        info.replaceKey("/ModDate", pdfDate(options.date));
    }
    pdf.getTrailer().replaceKey("/Info", info);
    // Newer Qt puts a random one there, of which qpdf would keep half.
    pdf.getTrailer().removeKey("/ID");
}

void setCatalogue(QPDF &pdf, const PdfOptions &options)
{
    Handle root = pdf.getRoot();
    root.removeKey("/Metadata");
    root.replaceKey("/Lang", text(options.language));
    Handle preferences = Handle::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", Handle::newBool(true));
    root.replaceKey("/ViewerPreferences", preferences);
}

class Finisher final
{
public:
    Finisher(QPDF &pdf, const PagedDocument &document)
        : m_pdf(pdf)
        , m_document(document)
        , m_pages(QPDFPageDocumentHelper(pdf).getAllPages())
    {
    }

    void addOutline();
    void addLinks();

private:
    using Entries = std::span<const OutlineEntry>;

    int addEntries(Handle parent, Entries entries);
    Handle addEntry(Handle parent, Entries withDescendants);
    void addLinks(size_t page);
    [[nodiscard]] Handle destination(const Place &place);
    [[nodiscard]] Handle link(const PlacedLink &link, const Place &place);
    [[nodiscard]] double flipped(qreal y) const { return m_document.geometry.paper.height() - y; }

    QPDF &m_pdf;
    const PagedDocument &m_document;
    std::vector<QPDFPageObjectHelper> m_pages;
};

// How many entries, from the first on, belong to it and to what lies below it.
size_t branchLength(std::span<const OutlineEntry> entries)
{
    const int level = entries.front().level;
    const auto next = std::ranges::find_if(
        entries.subspan(1), [level](const OutlineEntry &entry) { return entry.level <= level; });
    return size_t(next - entries.subspan(1).begin()) + 1;
}

void Finisher::addOutline()
{
    if (m_document.outline.empty())
        return;
    Handle outlines = m_pdf.makeIndirectObject(Handle::newDictionary());
    outlines.replaceKey("/Type", Handle::newName("/Outlines"));
    addEntries(outlines, m_document.outline);
    m_pdf.getRoot().replaceKey("/Outlines", outlines);
    m_pdf.getRoot().replaceKey("/PageMode", Handle::newName("/UseOutlines"));
}

// Returns how many entries are to be seen while all are open.
int Finisher::addEntries(Handle parent, Entries entries)
{
    Handle previous;
    int visible = 0;
    while (!entries.empty()) {
        const size_t length = branchLength(entries);
        Handle entry = addEntry(parent, entries.first(length));
        if (previous.isInitialized()) {
            entry.replaceKey("/Prev", previous);
            previous.replaceKey("/Next", entry);
        } else {
            parent.replaceKey("/First", entry);
        }
        parent.replaceKey("/Last", entry);
        previous = entry;
        visible += int(length);
        entries = entries.subspan(length);
    }
    parent.replaceKey("/Count", Handle::newInteger(visible));
    return visible;
}

Handle Finisher::addEntry(Handle parent, Entries withDescendants)
{
    const OutlineEntry &own = withDescendants.front();
    Handle entry = m_pdf.makeIndirectObject(Handle::newDictionary());
    entry.replaceKey("/Title", text(own.title));
    entry.replaceKey("/Parent", parent);
    entry.replaceKey("/Dest", destination(own.place));
    if (withDescendants.size() > 1)
        addEntries(entry, withDescendants.subspan(1));
    return entry;
}

// A little above the place itself, so that a heading does not stick to the window's edge.
Handle Finisher::destination(const Place &place)
{
    constexpr qreal above = 10;
    Handle target = Handle::newArray();
    target.appendItem(m_pages.at(size_t(place.page)).getObjectHandle());
    target.appendItem(Handle::newName("/XYZ"));
    target.appendItem(Handle::newNull());
    target.appendItem(Handle::newReal(flipped(place.y - above), 2));
    target.appendItem(Handle::newNull());
    return target;
}

Handle Finisher::link(const PlacedLink &link, const Place &place)
{
    Handle annotation = m_pdf.makeIndirectObject(Handle::newDictionary());
    annotation.replaceKey("/Type", Handle::newName("/Annot"));
    annotation.replaceKey("/Subtype", Handle::newName("/Link"));
    annotation.replaceKey(
        "/Rect",
        Handle::newArray(Handle::Rectangle(link.rect.left(), flipped(link.rect.bottom()),
                                           link.rect.right(), flipped(link.rect.top()))));
    annotation.replaceKey(
        "/Border",
        Handle::newArray({Handle::newInteger(0), Handle::newInteger(0), Handle::newInteger(0)}));
    annotation.replaceKey("/Dest", destination(place));
    return annotation;
}

void Finisher::addLinks()
{
    for (size_t page = 0; page < m_document.pages.size(); ++page)
        addLinks(page);
}

void Finisher::addLinks(size_t page)
{
    Handle annotations = Handle::newArray();
    for (const Item &item : m_document.pages[page].items) {
        const auto *placed = std::get_if<PlacedLink>(&item);
        if (placed && m_document.anchors.contains(placed->anchor))
            annotations.appendItem(link(*placed, m_document.anchors.value(placed->anchor)));
    }
    if (annotations.getArrayNItems() > 0)
        m_pages.at(page).getObjectHandle().replaceKey("/Annots", annotations);
}

// Six letters that follow from the glyphs kept of a font.
std::string subsetTag(Handle fontFile)
{
    const std::shared_ptr<Buffer> data = fontFile.getStreamData(qpdf_dl_generalized);
    const QByteArray digest = QCryptographicHash::hash(
        QByteArrayView(data->getBuffer(), qsizetype(data->getSize())), QCryptographicHash::Sha256);
    std::string tag;
    for (int i = 0; i < 6; ++i)
        tag += char('A' + uchar(digest[i]) % 26);
    return tag;
}

// Qt numbers its subsets in the order of a hash, which is another in each process.
void renameSubset(Handle font)
{
    if (!font.hasKey("/DescendantFonts"))
        return;
    Handle descendant = font.getKey("/DescendantFonts").getArrayItem(0);
    Handle descriptor = descendant.getKey("/FontDescriptor");
    Handle file = descriptor.getKeyIfDict("/FontFile2");
    if (!file.isStream())
        return;
    const std::string old = descriptor.getKey("/FontName").getName();
    const size_t plus = old.find('+');
    const std::string family = old.substr(plus == std::string::npos ? 1 : plus + 1);
    Handle name =
        Handle::newName(std::string("/").append(subsetTag(file)).append("+").append(family));
    descriptor.replaceKey("/FontName", name);
    descendant.replaceKey("/BaseFont", name);
    font.replaceKey("/BaseFont", name);
}

void renameSubsets(QPDF &pdf)
{
    for (Handle &object : pdf.getAllObjects()) {
        if (object.isDictionaryOfType("/Font"))
            renameSubset(object);
    }
}

QByteArray serialised(QPDF &pdf)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setMinimumPDFVersion("1.7");
    // Without object streams, objects are numbered as they are reached from the root. Qt numbers
    // fonts in the order of a hash, which is another in each process.
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setDeterministicID(true);
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize())};
}

} // namespace

QByteArray finishedPdf(const QByteArray &plain, const PagedDocument &document,
                       const PdfOptions &options)
{
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("report", plain.constData(), size_t(plain.size()));
        setInformation(pdf, options);
        setCatalogue(pdf, options);
        renameSubsets(pdf);
        Finisher finisher(pdf, document);
        finisher.addOutline();
        finisher.addLinks();
        return serialised(pdf);
    } catch (const Error &) {
        throw;
    } catch (const std::exception &error) {
        throw Error(ErrorKind::InputOutput, u"The PDF could not be completed."_s,
                    QString::fromUtf8(error.what()));
    }
}

} // namespace insurable::report
