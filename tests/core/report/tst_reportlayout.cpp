// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blocklayout.h"
#include "pdfreader.h"
#include "progress.h"
#include "reportenvironment.h"

#include <QGuiApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace insurable;
using namespace insurable::report;

Q_DECLARE_METATYPE(insurable::report::Content)

class TestReportLayout final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void header_row_is_repeated_on_every_page();
    void rows_are_not_split_between_pages();
    void row_taller_than_a_page_goes_on_without_loss();
    void whatever_is_taller_than_a_page_goes_on_without_loss_data();
    void whatever_is_taller_than_a_page_goes_on_without_loss();
    void heading_stays_with_its_text();
    void contents_say_on_which_page();
    void unbroken_words_stay_within_the_margins();
    void empty_things_are_harmless();
    void page_break_leaves_no_blank_page();
    void a_curve_stays_within_its_plot();
    void a_tight_table_takes_less_room();
};

void TestReportLayout::header_row_is_repeated_on_every_page()
{
    if (!hasTextReader())
        QSKIP("pdftotext is not installed");
    Table table{{{u"Number"_s}, {u"HEADWORD"_s}}, {}, false, {}};
    for (int i = 0; i < 120; ++i)
        table.rows.push_back({{{u"row-%1-"_s.arg(i)}, {u"value"_s}}});
    Document document;
    document.add(table);
    const QStringList pages = pageTexts(pdf(document));
    QVERIFY(pages.size() >= 3);
    for (const QString &page : pages)
        QCOMPARE(page.count(u"HEADWORD"_s), 1);
    for (int i = 0; i < 120; ++i)
        QCOMPARE(pages.join(u' ').count(u"row-%1-"_s.arg(i)), 1);
}

void TestReportLayout::rows_are_not_split_between_pages()
{
    if (!hasTextReader())
        QSKIP("pdftotext is not installed");
    Table table{{{u"Text"_s}}, {}, false, {}};
    for (int i = 0; i < 30; ++i)
        table.rows.push_back({{{u"begin-%1-\nb\nc\nd\ne\nend-%1-"_s.arg(i)}}});
    Document document;
    document.add(table);
    const QStringList pages = pageTexts(pdf(document));
    QVERIFY(pages.size() > 2);
    for (int i = 0; i < 30; ++i) {
        for (const QString &page : pages)
            QCOMPARE(page.contains(u"begin-%1-"_s.arg(i)), page.contains(u"end-%1-"_s.arg(i)));
    }
}

void TestReportLayout::row_taller_than_a_page_goes_on_without_loss()
{
    if (!hasTextReader())
        QSKIP("pdftotext is not installed");
    QStringList lines;
    for (int i = 0; i < 300; ++i)
        lines += u"line-%1-"_s.arg(i);
    const QStringList pages = pageTexts(pdf(withCell(lines.join(u'\n'))));
    QVERIFY(pages.size() >= 5);
    const QString all = pages.join(u'\n');
    for (const QString &line : lines)
        QCOMPARE(all.count(line), 1);
    for (const QString &page : pages)
        QVERIFY(page.contains(u"Left"_s));
    QVERIFY(pages.last().contains(u"after"_s));
}

void TestReportLayout::whatever_is_taller_than_a_page_goes_on_without_loss_data()
{
    QTest::addColumn<Content>("content");
    QStringList words;
    for (int i = 0; i < 2000; ++i)
        words += u"word-%1-"_s.arg(i);
    const QString text = words.join(u' ');
    const QString lines = words.join(u'\n');
    QTest::newRow("title") << Content(Title{{}, text, {}});
    QTest::newRow("heading") << Content(Heading{1, text});
    QTest::newRow("paragraph") << Content(Paragraph{text});
    QTest::newRow("list") << Content(List{{text}, false});
    QTest::newRow("fact") << Content(Facts{{{u"key"_s, lines, {}}}, 2});
    QTest::newRow("fact pill") << Content(Facts{{{u"key"_s, lines, Tone::Good}}, 1});
    QTest::newRow("callout") << Content(Callout{Tone::Bad, u"title"_s, text});
    QTest::newRow("bar") << Content(Bars{{{text, 1, u"1"_s, Tone::Good, {}}}, 2, {}});
    QTest::newRow("gauge") << Content(Gauge{1, 2, u"1"_s, lines, Tone::Good});
    QTest::newRow("tile") << Content(Tiles{{{u"1"_s, text, {}, Tone::Good}, {u"2"_s}}});
    QTest::newRow("columns") << Content(Columns{{{Paragraph{lines}}}, {{Paragraph{u"x"_s}}}, 0.5});
    QTest::newRow("together") << Content(Together{{{Heading{}}, {Paragraph{text}}}});
    QTest::newRow("note") << Content(
        Table{{{u"A"_s}, {u"B"_s}}, {{{{u"a"_s, text}, {u"b"_s}}}}, true, {}});
    std::vector<Row> rows(90, Row{{{u"a"_s}}, RowKind::Plain});
    QTest::newRow("column title") << Content(Table{{{text}}, rows, false, {}});
    rows.front() = {{{text}}, RowKind::Section};
    QTest::newRow("section of many rows") << Content(Table{{{u"A"_s}}, rows, false, {}});
    QTest::newRow("section") << Content(
        Table{{{u"A"_s}}, {{{{text}}, RowKind::Section}, {{{u"a"_s}}}}, false, {}});
}

void TestReportLayout::whatever_is_taller_than_a_page_goes_on_without_loss()
{
    if (!hasTextReader())
        QSKIP("pdftotext is not installed");
    QFETCH(Content, content);
    Document document;
    document.add(Paragraph{u"before"_s}).add(content).add(Paragraph{u"after"_s});
    const QStringList pages = pageTexts(pdf(document));
    QVERIFY(pages.size() > 2);
    QVERIFY(pages.size() < 120);
    const QString all = pages.join(u' ').simplified();
    for (int i = 0; i < 2000; ++i)
        QVERIFY2(all.count(u"word-%1-"_s.arg(i)) >= 1, qPrintable(QString::number(i)));
    QVERIFY(pages.last().contains(u"after"_s));
    for (const QRectF &word : wordBoxes(pdf(document)))
        QVERIFY(word.bottom() < 842 - 30);
}

void TestReportLayout::heading_stays_with_its_text()
{
    if (!hasTextReader())
        QSKIP("pdftotext is not installed");
    // Wherever the heading falls, its first line of text is on the same page.
    for (int fill = 30; fill < 60; ++fill) {
        Document document;
        for (int i = 0; i < fill; ++i)
            document.add(Paragraph{u"filler"_s});
        document.add(Heading{2, u"HEADING"_s, {}, false});
        document.add(Paragraph{u"FOLLOWING"_s});
        for (const QString &page : pageTexts(pdf(document)))
            QCOMPARE(page.contains(u"HEADING"_s), page.contains(u"FOLLOWING"_s));
    }
}

void TestReportLayout::contents_say_on_which_page()
{
    if (!hasTextReader())
        QSKIP("pdftotext is not installed");
    Document document;
    document.add(Contents{1});
    document.add(Heading{1, u"Alpha"_s, {}, true});
    document.add(Heading{1, u"Beta"_s, {}, true});
    const QStringList pages = pageTexts(pdf(document));
    QCOMPARE(pages.size(), 3);
    QVERIFY(pages.first().contains(u"Alpha 2"_s));
    QVERIFY(pages.first().contains(u"Beta 3"_s));
    QCOMPARE(PdfReader(pdf(document)).linkCount(), 2);
}

void TestReportLayout::unbroken_words_stay_within_the_margins()
{
    if (!hasTextReader())
        QSKIP("pdftotext is not installed");
    const QByteArray bytes = pdf(withCell(u"x"_s.repeated(100000)));
    QVERIFY(PdfReader(bytes).pageCount() > 20);
    QCOMPARE(allText(bytes).count(u'x'), 100000);
    Document narrow;
    narrow.add(Table{{{u"A"_s, 0}, {u"B"_s, 0}, {u"C"_s, 1}},
                     {{{{u"m"_s.repeated(200)}, {u"w"_s.repeated(200)}, {u"end"_s}}}},
                     false,
                     {}});
    narrow.add(Facts{{{u"k"_s.repeated(100), u"v"_s.repeated(300), {}}}, 2});
    narrow.add(Callout{Tone::Bad, u"T"_s.repeated(200), u"t"_s.repeated(300)});
    narrow.add(Tiles{{{u"9"_s.repeated(60), u"l"_s.repeated(90), {}, Tone::Good}, {}}});
    narrow.add(Title{{}, u"H"_s.repeated(150), {}});
    for (const QRectF &word : wordBoxes(pdf(narrow))) {
        QVERIFY(word.left() >= 53);
        QVERIFY(word.right() <= 595.3 - 53);
    }
}

void TestReportLayout::empty_things_are_harmless()
{
    Document document;
    QCOMPARE(PdfReader(pdf(document)).pageCount(), 1);
    document.add(Title{}).add(Heading{}).add(Paragraph{}).add(List{}).add(Facts{});
    document.add(Table{}).add(Bars{}).add(Gauge{}).add(Tiles{}).add(Callout{});
    document.add(Curve{}).add(Columns{}).add(Together{}).add(Contents{}).add(Space{}).add(PageBreak{});
    document.add(Table{{{u"A"_s}, {u"B"_s}}, {}, false, {}});
    document.add(Table{{{u"A"_s}}, {}, false, u"No supplier is kept."_s});
    document.add(Table{{{}, {}}, {{{}}, {{{}, {}, {u"one too many"_s}}}}, false, {}});
    document.add(Gauge{std::nan(""), 0, u"?"_s, {}, Tone::Bad});
    const QByteArray bytes = pdf(document);
    QCOMPARE(PdfReader(bytes).pageCount(), 2);
    if (hasTextReader()) {
        QVERIFY(allText(bytes).contains(u"None recorded."_s));
        QVERIFY(allText(bytes).contains(u"No supplier is kept."_s));
        QVERIFY(!allText(bytes).contains(u"one too many"_s));
    }
}

void TestReportLayout::page_break_leaves_no_blank_page()
{
    Document document;
    document.add(PageBreak{}).add(Paragraph{u"one"_s}).add(PageBreak{}).add(PageBreak{});
    document.add(Heading{1, u"two"_s, {}, true}).add(Space{2000}).add(PageBreak{});
    QCOMPARE(PdfReader(pdf(document)).pageCount(), 2);
}

namespace {

Fragments laidOut(const Content &content)
{
    const NoProgress progress;
    const std::vector<Heading> headings;
    return layOut({{content}}, {300, headings, progress});
}

} // namespace

// Values beyond the ticks are cut off at the edge; those that no logarithm has are left out.
void TestReportLayout::a_curve_stays_within_its_plot()
{
    Curve curve;
    curve.across = {{1, u"1"_s}, {10, u"10"_s}, {100, u"a label that would be wider than its place"_s}};
    curve.up = {{0.01, u"1 in 100"_s}, {1, u"every"_s}};
    CurveLine line{u"losses"_s, {{0.1, 1}, {10, 0.1}, {1e9, 1e-9}}, {{10, 0.1}, {1e9, 0.5}, {0, 0}}, true};
    line.points.insert(line.points.begin(), {0, 1});
    line.points.push_back({std::nan(""), 0});
    curve.lines = {line};
    const Fragments fragments = laidOut(curve);
    QCOMPARE(fragments.size(), size_t(1));
    std::vector<QRectF> strokes;
    int dots = 0;
    for (const Item &item : fragments.front().items) {
        if (const auto *path = std::get_if<PlacedPath>(&item))
            strokes.push_back(path->bounds());
        if (const auto *box = std::get_if<PlacedBox>(&item))
            dots += box->radius > 0;
    }
    QCOMPARE(strokes.size(), size_t(2)); // in the key, and the curve
    QVERIFY(strokes.back().height() > 50);
    for (const QRectF &stroke : strokes)
        QVERIFY(QRectF(0, 0, 300, fragments.front().height).contains(stroke.center())
                && stroke.right() <= 300 && stroke.bottom() <= fragments.front().height);
    QCOMPARE(dots, 2); // one ring: those outside are left out
}

void TestReportLayout::a_tight_table_takes_less_room()
{
    Table table{{{u"A"_s}}, {{{{u"1"_s}}}, {{{u"2"_s}}}}};
    const qreal usual = stacked(laidOut(table)).height;
    table.tight = true;
    QVERIFY(stacked(laidOut(table)).height < usual);
}

int main(int argc, char **argv)
{
    const auto application = headlessApplication(argc, argv);
    TestReportLayout test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_reportlayout.moc"
