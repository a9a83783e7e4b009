// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packmanifest.h"
#include "packname.h"

#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

PackDigest file(const QString &name, char content)
{
    return {name, QByteArray(32, content)};
}

QStringList told(const QList<PackPoint> &points)
{
    QStringList lines;
    for (const PackPoint &point : points)
        lines.append(QString(codeName(point.code)) + u' ' + point.parameters.join(u','));
    return lines;
}

const QList<PackDigest> three{file(u"a"_s, 'a'), file(u"b"_s, 'b'), file(u"c"_s, 'c')};

} // namespace

class TestPackNames final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordinaryNamesAreAllowed_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name :
             {u"READ ME FIRST.txt"_s, u"SHA256SUMS.minisig"_s, u"evidence/Foto Tür 1.jpg"_s,
              u"evidence/2026-11-22 (signed), part 1 & 2 = 100 %.pdf"_s, u"a/b/c/d/e/f/g/h"_s,
              u"évidence/日本語.png"_s, u"no extension"_s, u"console.txt"_s, u"com10.txt"_s,
              u"evidence/"_s + QString(190, u'x') + u".png"_s})
            QTest::newRow(qPrintable(name.left(60))) << name;
    }
    void ordinaryNamesAreAllowed()
    {
        QFETCH(const QString, name);
        QVERIFY(isPackName(name));
        QCOMPARE(packName(name.toUtf8()), std::optional(name));
    }

    void hostileNamesAreForbidden_data()
    {
        QTest::addColumn<QString>("name");
        QStringList names{u""_s,
                          u"."_s,
                          u".."_s,
                          u"../x"_s,
                          u"a/../x"_s,
                          u"a/./x"_s,
                          u"/x"_s,
                          u"//host/share/x"_s,
                          u"a//x"_s,
                          u"a/"_s,
                          u"\\x"_s,
                          u"a\\..\\x"_s,
                          u"..\\x"_s,
                          u"\\\\host\\share"_s,
                          u"C:x"_s,
                          u"C:/x"_s,
                          u"c:\\x"_s,
                          u"a/C:/x"_s,
                          u"file.txt:stream"_s,
                          u"file.txt::$DATA"_s,
                          u"a?b"_s,
                          u"a*b"_s,
                          u"a<b"_s,
                          u"a>b"_s,
                          u"a|b"_s,
                          u"a\"b"_s,
                          u"x."_s,
                          u"x "_s,
                          u" x"_s,
                          u"x./y"_s,
                          u"x /y"_s,
                          u".hidden"_s,
                          u"a/.ssh/x"_s,
                          u"...x"_s,
                          u"a\nb"_s,
                          u"a\rb"_s,
                          u"a\tb"_s,
                          u"a\u0000b"_s,
                          u"a\u007fb"_s,
                          u"a\u0085b"_s,
                          u"a\u2028b"_s,
                          u"a\u00adb"_s,
                          u"a\u200bb"_s,
                          u"a\ufeffb"_s,
                          u"a\u0301\u0301 "_s,
                          u"e\u0301.txt"_s,
                          u"\u212b.txt"_s,
                          u"a\ufffeb"_s,
                          u"a  b"_s,
                          u"a/b/c/d/e/f/g/h/i"_s,
                          QString(300, u'x'),
                          QString(170, u'é') + u"/"_s + QString(170, u'é'),
                          u"\U000e0041x"_s};
        for (const QChar mark :
             u"\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"_s)
            names << u"photo"_s + mark + u"gpj.exe"_s;
        for (const QString &device : {u"CON"_s, u"prn"_s, u"Aux"_s, u"NUL"_s, u"COM1"_s, u"com9"_s,
                                      u"LPT1"_s, u"lpt0"_s, u"COM¹"_s, u"CONIN$"_s, u"conout$"_s})
            names << device << device + u".txt"_s << device + u".tar.gz"_s << u"a/"_s + device
                  << device + u"/a"_s;
        for (qsizetype i = 0; i < names.size(); ++i)
            QTest::addRow("%lld", qlonglong(i)) << names.at(i);
        QVERIFY(names.size() >= 119);
    }
    void hostileNamesAreForbidden()
    {
        QFETCH(const QString, name);
        QVERIFY2(!isPackName(name), qPrintable(name));
    }

    void bytesThatAreNotUtf8AreNoName()
    {
        QVERIFY(!packName(QByteArrayView("a\xff")));
        QVERIFY(!packName(QByteArrayView("a\xc0\xaf"
                                         "b")));            // '/' the long way round
        QVERIFY(!packName(QByteArrayView("\xed\xa0\x80"))); // half a pair
    }

    void namesClashWhereASystemTakesThemForOne()
    {
        QVERIFY(clashingNames({u"a.txt"_s, u"b.txt"_s, u"a/b"_s, u"ab"_s}).isEmpty());
        QCOMPARE(told(clashingNames({u"a.txt"_s, u"A.TXT"_s})),
                 QStringList{u"names-clash a.txt,A.TXT"_s});
        QCOMPARE(clashingNames({u"x"_s, u"x"_s}).size(), 1);
        QCOMPARE(clashingNames({u"straße"_s, u"STRASSE"_s}).size(), 1);
        QCOMPARE(clashingNames({u"\u00e9"_s, u"e\u0301"_s}).size(), 1);
        QCOMPARE(clashingNames({u"ﬁle"_s, u"file"_s}).size(), 1);
        QCOMPARE(told(clashingNames({u"Evidence"_s, u"evidence/x"_s})),
                 QStringList{u"names-clash Evidence,evidence/x"_s});
    }

    void aManifestComesBackAsItWasWritten()
    {
        const QList<PackDigest> files{file(u"READ ME.txt"_s, 'r'), file(u"evidence/ü.png"_s, 'e')};
        const QByteArray text = manifestText(files);
        QCOMPARE(text.size(), manifestSize({u"READ ME.txt"_s, u"evidence/ü.png"_s}));
        QVERIFY(text.startsWith(QByteArray(32, 'r').toHex() + "  READ ME.txt\n"));
        const PackManifest parsed = parseManifest(text);
        QVERIFY(!parsed.fault);
        QCOMPARE(parsed.files, files);
    }

    void malformedManifestsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("line");
        const QByteArray hash = QByteArray(32, '\xab').toHex();
        const QByteArray good = hash + "  good.txt\n";
        const auto row = [](const char *name, const QByteArray &text, int line) {
            QTest::newRow(name) << text << QString::number(line);
        };
        row("empty", "", 1);
        row("no line end", good + hash + "  b", 2);
        row("empty line", good + "\n" + good, 2);
        row("short digest", good + hash.chopped(1) + "  b\n", 2);
        row("capital digits", hash.toUpper() + "  b\n", 1);
        row("no digits", QByteArray(64, 'z') + "  b\n", 1);
        row("one space", hash + " b\n", 1);
        row("star", hash + " *b\n", 1);
        row("no name", hash + "  \n", 1);
        row("only a digest", hash + "\n", 1);
        row("a word", "hello\n", 1);
        row("way out", good + hash + "  ../b\n", 2);
        row("escaped", good + "\\" + hash + "  a\\nb\n", 2);
        row("carriage return", hash + "  b\r\n", 1);
        row("twice", good + good, 2);
        row("zero byte", hash + QByteArray("  a\0b\n", 6), 1);
    }
    void malformedManifestsAreRefused()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, line);
        const PackManifest manifest = parseManifest(text);
        QVERIFY(manifest.fault);
        QCOMPARE(*manifest.fault, (PackPoint{PackCode::ManifestMalformed, false, {line}}));
    }

    void eachDifferenceIsNamed_data()
    {
        QTest::addColumn<QList<PackDigest>>("present");
        QTest::addColumn<QStringList>("points");
        const auto a = file(u"a"_s, 'a');
        const auto b = file(u"b"_s, 'b');
        const auto c = file(u"c"_s, 'c');
        using List = QList<PackDigest>;
        QTest::newRow("same") << three << QStringList();
        QTest::newRow("missing") << List{a, c} << QStringList{u"entry-missing b"_s};
        QTest::newRow("extra") << List{a, b, c, file(u"d"_s, 'd')}
                               << QStringList{u"entry-extra d"_s};
        QTest::newRow("altered") << List{a, file(u"b"_s, 'x'), c}
                                 << QStringList{u"entry-altered b"_s};
        QTest::newRow("renamed") << List{a, file(u"d"_s, 'b'), c}
                                 << QStringList{u"entry-renamed b,d"_s};
        QTest::newRow("swapped") << List{file(u"a"_s, 'b'), file(u"b"_s, 'a'), c}
                                 << QStringList{u"entries-swapped a,b"_s};
        QTest::newRow("reordered") << List{b, a, c} << QStringList{u"entries-reordered "_s};
        QTest::newRow("copied over")
            << List{a, file(u"b"_s, 'a'), c} << QStringList{u"entry-altered b"_s};
        QTest::newRow("turned round")
            << List{file(u"a"_s, 'b'), file(u"b"_s, 'c'), file(u"c"_s, 'a')}
            << QStringList{u"entry-altered a"_s, u"entry-altered b"_s, u"entry-altered c"_s};
        QTest::newRow("nothing left")
            << List{}
            << QStringList{u"entry-missing a"_s, u"entry-missing b"_s, u"entry-missing c"_s};
    }
    void eachDifferenceIsNamed()
    {
        QFETCH(const QList<PackDigest>, present);
        QFETCH(const QStringList, points);
        QCOMPARE(told(compareWithManifest(three, present)), points);
    }

    void everyCodeHasItsOwnNameAndSentence()
    {
        QSet<QString> names;
        for (const PackCode code : allPackCodes()) {
            names.insert(QString(codeName(code)));
            QVERIFY(pointText({code, false, {}}).endsWith(u'.') || code == PackCode::Contents);
            QVERIFY(!pointText({code, true, {}}).isEmpty());
        }
        QCOMPARE(names.size(), int(PackCode::Contents) + 1);
    }

    void namesInSentencesAreHarmless()
    {
        const QString text =
            pointText({PackCode::EntryRenamed, false, {u"%2\u202etxt.exe\n"_s, u"b<b>"_s}});
        QCOMPARE(text, u"The file “%2txt.exe” was renamed to “b<b>”."_s);
    }
};

QTEST_APPLESS_MAIN(TestPackNames)
#include "tst_packnames.moc"
