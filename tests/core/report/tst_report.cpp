// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdfreader.h"
#include "pdfwriter.h"
#include "progress.h"
#include "reportenvironment.h"

#include <QDir>
#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace insurable;
using namespace insurable::report;

namespace {

class StopAfter final : public Progress
{
public:
    explicit StopAfter(int pages)
        : m_pages(pages)
    {
    }
    void report(qint64 done, qint64) override { m_done = int(done); }
    [[nodiscard]] bool isCancelled() const override { return m_done >= m_pages; }

private:
    int m_pages;
    int m_done = 0;
};

} // namespace

class TestReport final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void every_block_is_written_in_both_sizes_data();
    void every_block_is_written_in_both_sizes();
    void outline_names_headings_at_their_places();
    void properties_come_from_the_options_alone();
    void several_processes_write_the_same_bytes();
    void another_date_is_another_file();
    void all_pages_say_self_assessed_and_their_number();
    void text_is_read_in_order();
    void text_can_be_searched_despite_ligatures();
    void foreign_letters_and_signs_survive();
    void hostile_text_is_shown_as_it_is_data();
    void hostile_text_is_shown_as_it_is();
    void characters_that_cannot_be_seen_are_left_out();
    void watermark_leaves_the_text_alone();
    void file_appears_only_when_complete();
    void any_thread_may_write();
};

void TestReport::every_block_is_written_in_both_sizes_data()
{
    QTest::addColumn<PageSize>("size");
    QTest::newRow("A4") << PageSize::A4;
    QTest::newRow("Letter") << PageSize::Letter;
}

void TestReport::every_block_is_written_in_both_sizes()
{
    QFETCH(PageSize, size);
    const PdfReader reader(pdf(demoDocument(), demoOptions(size)));
    QVERIFY(reader.pageCount() > 4);
    QVERIFY(reader.pageCount() < 12);
    QVERIFY(reader.allFontsEmbedded());
    QCOMPARE(reader.pageSize(), size == PageSize::A4 ? QSize(595, 842) : QSize(612, 792));
    QVERIFY(reader.linkCount() > 5);
}

void TestReport::outline_names_headings_at_their_places()
{
    Document document;
    document.add(Heading{1, u"One"_s, {}, false});
    document.add(Heading{2, u"One, first: “é ≥ £”"_s, {}, false});
    document.add(Paragraph{u"text"_s});
    document.add(Heading{1, u"Two"_s, {}, true});
    const PdfReader reader(pdf(document));
    const auto &outline = reader.outline();
    QCOMPARE(outline.size(), size_t(3));
    QCOMPARE(outline[0].title, u"One"_s);
    QCOMPARE(outline[1].title, u"One, first: “é ≥ £”"_s);
    QCOMPARE(outline[1].depth, 1);
    QCOMPARE(outline[2].depth, 0);
    QCOMPARE(outline[2].page, 2);
    QCOMPARE(outline[0].page, 1);
    QCOMPARE(outline[0].y, outline[2].y);
    QVERIFY(outline[1].y < outline[0].y);
}

void TestReport::properties_come_from_the_options_alone()
{
    const PdfReader reader(pdf(demoDocument()));
    QCOMPARE(reader.information("Title"), u"Submission of Hölzl & Ødegård Joinery Ltd"_s);
    QCOMPARE(reader.information("Author"), u"Hölzl & Ødegård Joinery Ltd"_s);
    QCOMPARE(reader.information("CreationDate"), u"D:20261122000000Z"_s);
    QCOMPARE(reader.information("ModDate"), u"D:20261122000000Z"_s);
    QCOMPARE(reader.language(), u"en-GB"_s);
    QVERIFY(reader.showsTitle());
    QVERIFY(!reader.hasMetadataStream());
}

void TestReport::several_processes_write_the_same_bytes()
{
    QTemporaryDir folder;
    QList<QByteArray> files;
    for (const QString &name : {u"a.pdf"_s, u"b.pdf"_s, u"c.pdf"_s, u"d.pdf"_s}) {
        const QString path = folder.filePath(name);
        QProcess process;
        // Its own platform, no display: this is how the command line runs.
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &variable : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
            environment.remove(variable);
        process.setProcessEnvironment(environment);
        process.start(QCoreApplication::applicationDirPath() + u"/report_demo"_s, {path});
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitCode(), 0);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        files += file.readAll();
    }
    QVERIFY(files.first().size() > 10000);
    for (const QByteArray &file : files)
        QVERIFY(file == files.first());
}

void TestReport::another_date_is_another_file()
{
    PdfOptions later = demoOptions(PageSize::A4);
    later.date = later.date.addDays(1);
    QVERIFY(pdf(demoDocument()) != pdf(demoDocument(), later));
}

void TestReport::all_pages_say_self_assessed_and_their_number()
{
    if (!hasTextReader())
        QSKIP("pdftotext is not installed");
    const QStringList pages = pageTexts(pdf(demoDocument()));
    QVERIFY(pages.size() > 4);
    for (int i = 0; i < pages.size(); ++i) {
        QVERIFY(pages[i].contains(u"Self-assessed, not a certificate"_s));
        QVERIFY(pages[i].contains(u"Submission of 22 November 2026"_s));
        QVERIFY(pages[i].contains(u"Page %1 of %2"_s.arg(i + 1).arg(pages.size())));
    }
}

void TestReport::text_is_read_in_order()
{
    if (!hasTextReader())
        QSKIP("pdftotext is not installed");
    Document document;
    document.add(Title{{}, u"w1"_s, {}});
    document.add(Columns{{{Paragraph{u"w2\nw3"_s}}}, {{Paragraph{u"w4"_s}}}, 0.5});
    document.add(Table{{{u"w5"_s}, {u"w6"_s}}, {{{{u"w7\nw8"_s}, {u"w9"_s}}}}, false, {}});
    document.add(Facts{{{u"x1"_s, u"x2"_s, {}}, {u"x3"_s, u"x4"_s, {}}}, 2});
    document.add(List{{u"x5"_s, u"x6"_s}, false});
    document.add(Callout{Tone::Good, u"x7"_s, u"x8"_s});
    const QString text = allText(pdf(document));
    qsizetype at = 0;
    const QString order = u"w1 w2 w3 w4 w5 w6 w7 w8 w9 x1 x2 x3 x4 x5 x6 x7 x8"_s;
    for (const QString &word : order.split(u' ')) {
        const qsizetype next = text.indexOf(word, at);
        QVERIFY2(next >= 0, qPrintable(word + u" is missing or too early in "_s + text));
        at = next;
    }
}

void TestReport::text_can_be_searched_despite_ligatures()
{
    if (!hasTextReader())
        QSKIP("pdftotext is not installed");
    const QString words = u"firm office flat waffle fjord affluent"_s;
    Document document;
    document.add(Paragraph{words});
    document.add(Heading{1, words, {}, false});
    document.add(Heading{2, words, {}, false});
    QCOMPARE(allText(pdf(document)).count(words), 3);
}

void TestReport::foreign_letters_and_signs_survive()
{
    if (!hasTextReader())
        QSKIP("pdftotext is not installed");
    const QString signs = u"£5 €6 – “quoted” ≥ ≤ × ½ é ü ß Łódź Győr Kroměříž Ștefan Ødegård"_s;
    Document document;
    document.add(Paragraph{signs});
    document.add(Paragraph{u"Ελλάδα Москва"_s});
    const QByteArray bytes = pdf(document);
    QVERIFY(PdfReader(bytes).allFontsEmbedded());
    QVERIFY(allText(bytes).contains(signs));
    QVERIFY(allText(bytes).contains(u"Ελλάδα Москва"_s));
}

void TestReport::hostile_text_is_shown_as_it_is_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("image") << u"<img src=\"http://192.0.2.1/x.png\">"_s;
    QTest::newRow("markup") << u"<b>bold</b> &amp; <script>alert(1)</script>"_s;
    QTest::newRow("style") << u"<!DOCTYPE html><style>@import url(x)</style>"_s;
    QTest::newRow("formula") << u"=cmd|' /C calc'!A0"_s;
    QTest::newRow("placeholders") << u"%1 %2 %n %% {0}"_s;
    QTest::newRow("pdf") << u") Tj ET Q (/JavaScript"_s;
}

void TestReport::hostile_text_is_shown_as_it_is()
{
    if (!hasTextReader())
        QSKIP("pdftotext is not installed");
    QFETCH(QString, text);
    Document document;
    document.add(Paragraph{text});
    document.add(Heading{1, text, {}, false});
    PdfOptions options = demoOptions(PageSize::A4);
    options.title = text;
    options.author = text;
    const QByteArray bytes = pdf(document, options);
    const PdfReader reader(bytes);
    QCOMPARE(reader.pageCount(), 1);
    QCOMPARE(reader.outline().at(0).title, text);
    QCOMPARE(reader.information("Title"), text);
    // A heading may break where the text has no space.
    QString all = allText(bytes).remove(u'\n').remove(u' ');
    QCOMPARE(all.count(QString(text).remove(u' ')), 2);
}

void TestReport::characters_that_cannot_be_seen_are_left_out()
{
    if (!hasTextReader())
        QSKIP("pdftotext is not installed");
    const QString text = u"in\u202evoice\u2066\u200f.\u0000\u0007\u001b[31m ok\ttab\r\nnext"_s;
    const QString all = allText(pdf(withCell(text)));
    QVERIFY(all.contains(u"invoice.[31m ok tab"_s));
    QVERIFY(all.contains(u"next"_s));
    for (const QChar c : all)
        QVERIFY(c == u'\n' || c >= u' ');
    const QString piled = u"a"_s + u"\u0301"_s.repeated(5000) + u"z"_s;
    QCOMPARE(PdfReader(pdf(withCell(piled))).pageCount(), 1);
}

void TestReport::watermark_leaves_the_text_alone()
{
    if (!hasTextReader())
        QSKIP("pdftotext is not installed");
    PdfOptions draft = demoOptions(PageSize::A4);
    draft.watermark = u"DRAFT"_s;
    Document document;
    document.add(Paragraph{u"content"_s});
    const QString text = allText(pdf(document, draft));
    QCOMPARE(text.count(u"DRAFT"_s), 1); // in the running head
    QVERIFY(text.contains(u"DRAFT · Self-assessed"_s));
}

void TestReport::file_appears_only_when_complete()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"out.pdf"_s);
    StopAfter stop(2);
    try {
        writePdf(demoDocument(), demoOptions(PageSize::A4), path, stop);
        QFAIL("was not stopped");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), ErrorKind::Cancelled);
    }
    QVERIFY(QDir(folder.path()).isEmpty());
    NoProgress progress;
    try {
        writePdf(demoDocument(), demoOptions(PageSize::A4), folder.filePath(u"none/out.pdf"_s),
                 progress);
        QFAIL("wrote into a folder that is not there");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), ErrorKind::InputOutput);
    }
    writePdf(demoDocument(), demoOptions(PageSize::A4), path, progress);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"out.pdf"_s});
}

void TestReport::any_thread_may_write()
{
    const QByteArray here = pdf(demoDocument());
    QByteArray there;
    std::thread worker([&there] { there = pdf(demoDocument()); });
    worker.join();
    QVERIFY(here == there);
}

int main(int argc, char **argv)
{
    const auto application = headlessApplication(argc, argv);
    TestReport test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_report.moc"
