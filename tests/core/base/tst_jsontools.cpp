// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors.h"
#include "jsontools.h"

#include <QJsonArray>
#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

QString refusal(const QByteArray &text, qint64 maximumBytes = 1 << 20)
{
    try {
        std::ignore = parseJson(text, u"The file"_s, maximumBytes);
    } catch (const Error &error) {
        return error.kind() == ErrorKind::Invalid ? error.message() : u"another kind"_s;
    }
    return {};
}

QByteArray nested(int depth, char open, char close)
{
    const QByteArray inside = open == '{' ? QByteArray("{\"a\":") : QByteArray(1, open);
    QByteArray text;
    for (int i = 1; i < depth; ++i)
        text += inside;
    return text + open + QByteArray(depth, close);
}

} // namespace

class TestJsonTools final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void soundJsonIsRead()
    {
        const QJsonObject object =
            parseJsonObject("{\"a\": [1, 2.5, \"x\"], \"b\": {\"a\": null}}", u"x"_s);
        QCOMPARE(object.value("a"_L1).toArray().size(), 3);
        QVERIFY(object.value("b"_L1).toObject().value("a"_L1).isNull());
        QCOMPARE(parseJson("[]", u"x"_s).type(), QJsonValue::Array);
    }

    void repeatedKeysAreRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("plain") << QByteArray("{\"a\":1,\"a\":2}");
        QTest::newRow("apart") << QByteArray("{\"a\":1,\"b\":{\"a\":1},\"a\":2}");
        QTest::newRow("deep") << QByteArray("[{\"x\":{\"k\":[],\"k\":[]}}]");
        QTest::newRow("escaped letter") << QByteArray("{\"a\":1,\"\\u0061\":2}");
        QTest::newRow("escaped twice") << QByteArray("{\"\\u0061\":1,\"\\u0061\":2}");
        QTest::newRow("escaped quote") << QByteArray("{\"\\\"\":1,\"\\u0022\":2}");
        QTest::newRow("escaped slash") << QByteArray("{\"a/b\":1,\"a\\/b\":2}");
        QTest::newRow("surrogates") << QByteArray("{\"\xf0\x9f\x98\x80\":1,\"\\ud83d\\ude00\":2}");
        QTest::newRow("empty") << QByteArray("{\"\":1,\"\":2}");
        QTest::newRow("spaces about") << QByteArray("{ \"a\" : 1 , \n\t\"a\" : 2 }");
        QTest::newRow("after a nested value") << QByteArray("{\"a\":{\"c\":[{}]},\"a\":1}");
    }

    void repeatedKeysAreRefused()
    {
        QFETCH(QByteArray, text);
        QVERIFY2(refusal(text).contains("twice"_L1), qPrintable(refusal(text)));
    }

    void whatOnlyLooksRepeatedIsRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("value like its key") << QByteArray("{\"a\":\"a\",\"b\":\"a\"}");
        QTest::newRow("in an array") << QByteArray("[\"a\",\"a\",{\"a\":[\"a\",\"a\"]}]");
        QTest::newRow("in sibling objects") << QByteArray("[{\"a\":1},{\"a\":2}]");
        QTest::newRow("in parent and child") << QByteArray("{\"a\":{\"a\":{\"a\":1}}}");
        QTest::newRow("other case") << QByteArray("{\"a\":1,\"A\":2}");
        QTest::newRow("inside a string")
            << QByteArray("{\"a\":\"{\\\"b\\\":1,\\\"b\\\":2}\",\"b\":1}");
        QTest::newRow("not normalised") << QByteArray("{\"\xc3\xa9\":1,\"e\xcc\x81\":2}");
        QTest::newRow("backslash at the end") << QByteArray("{\"a\\\\\":1,\"a\":2}");
    }

    void whatOnlyLooksRepeatedIsRead()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(refusal(text), QString());
    }

    void aRepeatedKeyIsShownHarmlesslyAndInItsPlace()
    {
        QCOMPARE(refusal("{\"a\": 1,\n \"b\": 2, \"b\": 3}"),
                 u"The file has the key “b” twice (line 2, column 12)."_s);
        QCOMPARE(refusal("{\"x\\n\\u202ey\":1,\"x\\n\\u202ey\":1}").left(32),
                 u"The file has the key “x y” twice"_s);
    }

    void sixtyFourLevelsAreReadAndSixtyFiveAreNot()
    {
        QCOMPARE(refusal(nested(64, '[', ']')), QString());
        QCOMPARE(refusal(nested(64, '{', '}')), QString());
        QVERIFY(refusal(nested(65, '[', ']')).contains("more than 64 levels"_L1));
        QVERIFY(refusal(nested(65, '{', '}')).contains("more than 64 levels"_L1));
        QVERIFY(refusal(QByteArray(500'000, '[')).contains("more than 64 levels"_L1));
    }

    void bracketsInStringsAreNoLevels()
    {
        QCOMPARE(refusal("[\"" + QByteArray(1000, '[') + "\"]"), QString());
    }

    void aByteOrderMarkIsPassedOver()
    {
        QCOMPARE(parseJsonObject("\xef\xbb\xbf{\"a\":1}", u"x"_s).value("a"_L1).toInt(), 1);
    }

    void whatIsNotUtf8IsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("Latin-1") << QByteArray("{\"a\":\"caf\xe9\"}");
        QTest::newRow("overlong") << QByteArray("{\"a\":\"\xc0\xaf\"}");
        QTest::newRow("surrogate") << QByteArray("{\"a\":\"\xed\xa0\x80\"}");
        QTest::newRow("cut off") << QByteArray("{\"a\":\"\xe2\x82\"}");
        QTest::newRow("UTF-16") << QByteArray("\xff\xfe{\0}\0", 6);
    }

    void whatIsNotUtf8IsRefused()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(refusal(text), u"The file is not UTF-8 text."_s);
    }

    void brokenJsonIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArrayList texts{
            "",           " ",           "{",          "}",     "[",         "]",     "[1,]",
            "{\"a\"}",    "{\"a\":}",    "{\"a\":1,}", "{a:1}", "{'a':1}",   "[1 2]", "[1]]",
            "{} {}",      "{}x",         "1",          "\"a\"", "null",      "true",  "[NaN]",
            "[Infinity]", "[-]",         "[1e999]",    "[0x1]", "[tru]",     "\"",    "[\"a",
            "[\"\\",      "[\"\\u12\"]", "/**/[]",     "[1}",   "{\"a\":1]",
        };
        for (const QByteArray &text : texts)
            QTest::newRow(("«" + text + "»").constData()) << text;
    }

    void brokenJsonIsRefused()
    {
        QFETCH(QByteArray, text);
        QVERIFY2(!refusal(text).isEmpty(), "was read");
        QVERIFY(refusal(text).startsWith("The file "_L1));
    }

    void sizeIsBoundedToTheByte()
    {
        const QByteArray text("[1,2]");
        QCOMPARE(refusal(text, 5), QString());
        QCOMPARE(refusal(text, 4), u"The file is larger than 4 bytes."_s);
    }

    void theNameOfTheDocumentIsTakenLiterally()
    {
        try {
            std::ignore = parseJson("[1,2]", u"“%2.json”"_s, 4);
            QFAIL("nothing was thrown");
        } catch (const Error &error) {
            QCOMPARE(error.message(), u"“%2.json” is larger than 4 bytes."_s);
        }
    }

    void anArrayIsNoObject()
    {
        QVERIFY_THROWS_EXCEPTION(Error, std::ignore = parseJsonObject("[]", u"x"_s));
    }
};

QTEST_GUILESS_MAIN(TestJsonTools)
#include "tst_jsontools.moc"
