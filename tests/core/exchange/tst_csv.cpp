// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvreader.h"
#include "csvwriter.h"

#include <QBuffer>
#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

using Rows = QList<QStringList>;

Rows rowsOf(CsvReader &reader)
{
    Rows rows;
    QStringList cells;
    while (reader.next(cells))
        rows.append(cells);
    return rows;
}

Rows rowsOf(const QByteArray &bytes)
{
    CsvReader reader(bytes);
    return rowsOf(reader);
}

std::optional<CsvFault> faultOf(const QByteArray &bytes, const CsvLimits &limits = {})
{
    CsvReader reader(bytes, limits);
    (void)rowsOf(reader);
    return reader.fault();
}

} // namespace

class TestCsv final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tablesOfEveryOriginAreRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QList<QStringList>>("rows");
        const Rows two{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}};
        QTest::newRow("commas") << QByteArray("a,b\n1,2\n") << two;
        QTest::newRow("semicolons") << QByteArray("a;b\n1;2\n") << two;
        QTest::newRow("tabs") << QByteArray("a\tb\n1\t2\n") << two;
        QTest::newRow("CRLF") << QByteArray("a,b\r\n1,2\r\n") << two;
        QTest::newRow("old Mac") << QByteArray("a,b\r1,2\r") << two;
        QTest::newRow("no last line end") << QByteArray("a,b\n1,2") << two;
        QTest::newRow("UTF-8 mark") << QByteArray("\xef\xbb\xbf"
                                                  "a,b\n1,2\n")
                                    << two;
        QTest::newRow("UTF-16, little") << QByteArray("\xff\xfe"
                                                      "a\0,\0b\0\n\0"
                                                      "1\0,\0"
                                                      "2\0",
                                                      16)
                                        << two;
        QTest::newRow("UTF-16, big") << QByteArray("\xfe\xff"
                                                   "\0a\0,\0b\0\n\0"
                                                   "1\0,\0"
                                                   "2",
                                                   16)
                                     << two;
        QTest::newRow("sep= line") << QByteArray("sep=|\na|b\n1|2\n") << two;
        QTest::newRow("quotes") << QByteArray("\"a\",\"b\"\n\"1\",\"2\"\n") << two;
        QTest::newRow("empty rows left out") << QByteArray("a,b\n\n,\n1,2\n\n") << two;
        QTest::newRow("a separator in quotes does not decide")
            << QByteArray("\"x,y,z\";b\n1;2\n") << Rows{{u"x,y,z"_s, u"b"_s}, {u"1"_s, u"2"_s}};
        QTest::newRow("doubled quotes")
            << QByteArray("\"say \"\"hi\"\"\",b\n") << Rows{{u"say \"hi\""_s, u"b"_s}};
        QTest::newRow("only quotes") << QByteArray("\"\"\"\",b\n") << Rows{{u"\""_s, u"b"_s}};
        QTest::newRow("line breaks in cells")
            << QByteArray("a,b\n\"one\ntwo\",\"x\r\ny\"\n")
            << Rows{{u"a"_s, u"b"_s}, {u"one\ntwo"_s, u"x\r\ny"_s}};
        QTest::newRow("a quote inside a plain cell stays")
            << QByteArray("a,b\n6\" pipe,2\n") << Rows{{u"a"_s, u"b"_s}, {u"6\" pipe"_s, u"2"_s}};
        QTest::newRow("empty cells") << QByteArray("a,,b\n,\"\",1\n")
                                     << Rows{{u"a"_s, u""_s, u"b"_s}, {u""_s, u""_s, u"1"_s}};
        QTest::newRow("one column") << QByteArray("a\n1\n") << Rows{{u"a"_s}, {u"1"_s}};
        QTest::newRow("nothing") << QByteArray() << Rows{};
    }

    void tablesOfEveryOriginAreRead()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QList<QStringList>, rows);
        QCOMPARE(rowsOf(bytes), rows);
    }

    void latinBytesAreReadAndNoticed()
    {
        CsvReader reader(QByteArray("name\nCaf\xe9 \x80 5\n"));
        QCOMPARE(rowsOf(reader).last(), QStringList{u"Café € 5"_s});
        QCOMPARE(reader.encoding(), TextEncoding::Windows1252);
        CsvReader plain(QByteArray("name\nCaf\xc3\xa9\n"));
        QCOMPARE(rowsOf(plain).last(), QStringList{u"Café"_s});
        QCOMPARE(plain.encoding(), TextEncoding::Utf8);
    }

    void rowsAreCountedAsASpreadsheetShowsThem()
    {
        CsvReader reader(QByteArray("a,b\n\"x\ny\",1\n\n2,3\n"));
        QStringList cells;
        QList<qint64> rows;
        while (reader.next(cells))
            rows.append(reader.row());
        QCOMPARE(rows, (QList<qint64>{1, 2, 4}));
    }

    void whatIsBrokenIsSaidWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<qint64>("row");
        QTest::addColumn<qsizetype>("column");
        QTest::newRow("quote never closed") << QByteArray("a,b\n1,\"2\n3,4\n") << 2LL << 1LL;
        QTest::newRow("text after a quote") << QByteArray("a,b\n1,2\n\"1\"x,2\n") << 3LL << 0LL;
        QTest::newRow("a lone quote at the end") << QByteArray("a,\"") << 1LL << 1LL;
        QTest::newRow("not text") << QByteArray("a,b\n\0,1\n", 8) << 1LL << 0LL;
    }

    void whatIsBrokenIsSaidWithItsPlace()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(qint64, row);
        QFETCH(qsizetype, column);
        const auto fault = faultOf(bytes);
        QVERIFY(fault);
        QCOMPARE(fault->row, row);
        QCOMPARE(fault->column, column);
        QVERIFY(fault->text.endsWith(u'.'));
    }

    void eachLimitHoldsExactly()
    {
        const CsvLimits small{20, 6, 3, 5};
        QVERIFY(
            !faultOf(QByteArray(20, 'a').replace(3, 1, ",").replace(9, 1, "\n").replace(14, 1, ","),
                     {20, 6, 3, 9}));
        QVERIFY(faultOf(QByteArray(21, 'a'), small));
        QVERIFY(!faultOf("a,b,c\n1,2,3\n", small));
        QCOMPARE(faultOf("a,b,c\n1,2,3\n4\n", small)->row, 3);
        QCOMPARE(faultOf("a,b,c,d\n", small)->column, 3);
        QVERIFY(!faultOf("12345\n", small));
        QCOMPARE(faultOf("a,123456\n", small)->column, 1);
        QVERIFY(!faultOf("\xc3\xa9\xc3\xa9"
                         "1\n",
                         small)); // five bytes, three letters
        QVERIFY(faultOf("\xc3\xa9\xc3\xa9"
                        "12\n",
                        small)); // six bytes, four letters
    }

    void theLimitsAreTheOnesPromised()
    {
        const CsvLimits limits;
        QCOMPARE(limits.fileBytes, 50'000'000);
        QCOMPARE(limits.cells, 1'000'000);
        QCOMPARE(limits.columns, 1'000);
        QCOMPARE(limits.cellBytes, 1'000'000);
        QVERIFY(!faultOf(QByteArray(999, ',')));
        QVERIFY(faultOf(QByteArray(1000, ',')));
        QVERIFY(faultOf(QByteArray(50'000'001, 'a')));
    }

    void whatIsWrittenIsReadBack()
    {
        const Rows rows{{u"id"_s, u"text"_s, u"more"_s},
                        {u"a"_s, u"comma, semicolon; tab\t"_s, u"\"quoted\""_s},
                        {u"b"_s, u"two\nlines"_s, u" spaces "_s},
                        {u"c"_s, u"é € 𝄞"_s, u"x"_s}};
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        CsvWriter writer(buffer);
        for (const QStringList &row : rows)
            writer.row(row);
        QVERIFY(buffer.data().startsWith("\xef\xbb\xbfid,text,more\r\n"));
        QCOMPARE(rowsOf(buffer.data()), rows);
    }

    void anyBytesEnd()
    {
        quint32 seed = 12345;
        const QByteArray letters("\",;\t\r\n ab=\xe9\xc3\0\xff\xfe", 16);
        for (int round = 0; round < 3000; ++round) {
            QByteArray bytes;
            for (int i = 0; i < 40; ++i) {
                seed = seed * 1664525 + 1013904223;
                bytes.append(letters.at(qsizetype(seed >> 24) % letters.size()));
            }
            CsvReader reader(bytes);
            (void)rowsOf(reader);
            QVERIFY(reader.fault() || reader.position() == reader.size());
        }
    }
};

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
