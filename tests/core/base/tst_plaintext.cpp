// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plaintext.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

QStringList wayOut()
{
    return {
        u".."_s,
        u"."_s,
        u"..."_s,
        u"...."_s,
        u"../x"_s,
        u"..\\x"_s,
        u"../../etc/passwd"_s,
        u"..\\..\\boot.ini"_s,
        u"/etc/passwd"_s,
        u"\\x"_s,
        u"//host/share/x"_s,
        u"\\\\host\\share\\x"_s,
        u"\\\\?\\C:\\x"_s,
        u"\\\\.\\COM1"_s,
        u"C:\\x.txt"_s,
        u"C:x.txt"_s,
        u"c:/x"_s,
        u"x/../y"_s,
        u"x/./y"_s,
        u"./x"_s,
        u"~/x"_s,
        u"x//y"_s,
        u"x/"_s,
        u"/"_s,
        u"\\"_s,
        u".. /x"_s,
        u". ./x"_s,
        u".\u200e./x"_s,
        u"\u202e../x"_s,
        u"..\u0000/x"_s,
        u"\ufeff../x"_s,
        u"..%2fx"_s,
        u"file:///x"_s,
        u"x.txt:stream"_s,
        u"x.txt::$DATA"_s,
        u":"_s,
        u"x:y:z"_s,
        u"\u2025/x"_s,
        u"\u2026"_s,
        u". . ."_s,
    };
}

QStringList deviceNames()
{
    return {
        u"con"_s,
        u"CON"_s,
        u"Con.txt"_s,
        u"con.tar.gz"_s,
        u"con ."_s,
        u"con .txt"_s,
        u"CON:"_s,
        u"nul"_s,
        u"NUL.txt"_s,
        u"nul."_s,
        u"prn"_s,
        u"PRN.doc"_s,
        u"aux"_s,
        u"aux.h"_s,
        u"AUX.."_s,
        u"com1"_s,
        u"COM9.log"_s,
        u"com0"_s,
        u"lpt1"_s,
        u"LPT9.x"_s,
        u"lpt0"_s,
        u"COM¹"_s,
        u"com².txt"_s,
        u"LPT³"_s,
        u"CONIN$"_s,
        u"conout$.txt"_s,
        u"CLOCK$"_s,
        u".con"_s,
        u"..nul.txt"_s,
        u" con"_s,
        u". aux"_s,
        u"c\u200bon"_s,
        u"co\u202en.txt"_s,
        u"n\u0001ul"_s,
        u"con.averyverylongending"_s,
    };
}

QStringList emptyOrBroken()
{
    return {
        u""_s,
        u" "_s,
        u"\t"_s,
        u"\n"_s,
        u"\u0000"_s,
        u"a\u0000.exe"_s,
        u"a\nb"_s,
        u"a\r\nb.txt"_s,
        u"a\tb"_s,
        u"a\u007fb"_s,
        u"a\u0085b"_s,
        u"\u001b[31mred"_s,
        u"a\u2028b"_s,
        u"a\u2029b"_s,
        u"trailing."_s,
        u"trailing "_s,
        u"trailing. . ."_s,
        u"trailing.txt."_s,
        u"trailing.txt "_s,
        u"\u3000"_s,
        u"\u00a0"_s,
    };
}

QStringList signsAndMarks()
{
    return {
        u"a*b"_s,
        u"a?b"_s,
        u"a\"b"_s,
        u"a<b>c"_s,
        u"a|b"_s,
        u"***"_s,
        u"???"_s,
        u".hidden"_s,
        u"..hidden"_s,
        u".gitignore"_s,
        u"invoice\u202efdp.exe"_s,
        u"a\u200fb"_s,
        u"a\u061cb"_s,
        u"\u2066x\u2069"_s,
        u"a\u206ab"_s,
        u"a\u00adb"_s,
        u"a\u2060b"_s,
        u"a\ufeffb"_s,
        u"a\ufff9b"_s,
        u"a\U000e0041b"_s,
        u"a\uffffb"_s,
        u"cafe\u0301.txt"_s,
        u"e\u200e\u0301"_s,
        u"\u212b.txt"_s,
        u"\u0301"_s,
        u"\uac00.txt"_s,
        u"\u1100\u1161"_s,
        u"\U0001f600.png"_s,
        u"a.\U0001f600"_s,
    };
}

QStringList longOnes()
{
    return {
        u"x."_s + QString(300, u'e'),
        QString(300, u'a'),
        QString(300, u'a') + u".pdf"_s,
        QString(300, u'ä') + u".pdf"_s,
        QString(60, u'漢') + u".docx"_s,
        QString(300, u'.'),
        QString(300, u' '),
        u"con"_s + QString(300, u' ') + u".txt"_s,
        QString(5000, u'/'),
        u"a."_s + QString(11, u'漢'),
        u"-rf"_s,
        u"a;b&c`d`$(e)"_s,
        u"%00.txt"_s,
        u"a.b.c.d.e"_s,
        u"LICENSE"_s,
        u"C"_s,
        u"..a"_s,
        u"a.. .b"_s,
        u"a .b"_s,
    };
}

QString withLoneSurrogates()
{
    return u"a"_s + QChar(0xd800) + u"b"_s + QChar(0xdc00);
}

QStringList hostileNames()
{
    return wayOut() + deviceNames() + emptyOrBroken() + signsAndMarks() + longOnes()
        + QStringList{withLoneSurrogates()};
}

// What every system promises to take, written down independently of the code under test.
QString problemOf(const QString &name, qsizetype maximumBytes)
{
    static const QRegularExpression forbidden(u"[\\x00-\\x1f\\x7f-\\x9f/\\\\:*?\"<>|]"_s);
    static const QRegularExpression turning(
        u"[\\x{61c}\\x{200e}\\x{200f}\\x{202a}-\\x{202e}\\x{2028}\\x{2029}\\x{2066}-\\x{206f}"
        "\\x{feff}]"_s);
    static const QRegularExpression device(
        u"^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\\$|conout\\$|clock\\$) *(\\.|$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (name.isEmpty())
        return u"empty"_s;
    if (name.toUtf8().size() > maximumBytes)
        return u"too long"_s;
    if (forbidden.match(name).hasMatch())
        return u"forbidden character"_s;
    if (turning.match(name).hasMatch())
        return u"direction mark"_s;
    if (device.match(name).hasMatch())
        return u"device name"_s;
    if (name.startsWith(u'.') || name.startsWith(u' '))
        return u"begins badly"_s;
    if (name.endsWith(u'.') || name.endsWith(u' '))
        return u"ends badly"_s;
    if (name != name.normalized(QString::NormalizationForm_C))
        return u"not normalised"_s;
    if (!QStringView(name).isValidUtf16())
        return u"half a character"_s;
    return {};
}

} // namespace

class TestPlainText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyHostileNameBecomesHarmless()
    {
        const QStringList names = hostileNames();
        QVERIFY(names.size() >= 120);
        for (const QString &name : names) {
            for (const qsizetype maximum : {120, 255, 20, 8}) {
                const QString safe = safeFileName(name, maximum);
                const QString problem = problemOf(safe, maximum);
                QVERIFY2(problem.isEmpty(),
                         qPrintable(u"“%1” → “%2”: %3"_s.arg(name.left(40), safe, problem)));
                if (maximum >= 120)
                    QCOMPARE(safeFileName(safe, maximum), safe);
            }
        }
    }

    void everyHostileNameStaysInItsFolder()
    {
        QTemporaryDir folder;
        QVERIFY(folder.isValid());
        const QDir inside(folder.path());
        QVERIFY(inside.mkdir(u"in"_s));
        const QStringList names = hostileNames();
        for (const QString &name : names) {
            QFile file(inside.filePath(u"in/"_s + safeFileName(name)));
            QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(file.fileName()));
        }
        QCOMPARE(inside.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{u"in"_s});
        const QDir written(inside.filePath(u"in"_s));
        QVERIFY(written.entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
        QCOMPARE(written.entryList(QDir::Files), written.entryList(QDir::Files | QDir::Hidden));
    }

    void harmlessNamesStayAsTheyAre_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList names{
            u"backup test.pdf"_s,
            u"Café – 2026.docx"_s,
            u"a.tar.gz"_s,
            u"über.txt"_s,
            u"漢字.png"_s,
            u"(1) [2] {3} #4 & 5.txt"_s,
            u"console.log"_s,
            u"common.txt"_s,
            u"comb"_s,
            u"lpt10"_s,
            u"null"_s,
            u"auxiliary"_s,
            u"👩\u200d🔧.png"_s,
            u"می\u200cخواهم.txt"_s,
        };
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << name;
    }

    void harmlessNamesStayAsTheyAre()
    {
        QFETCH(QString, name);
        QCOMPARE(safeFileName(name), name);
    }

    void particularNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<qsizetype>("maximum");
        QTest::addColumn<QString>("safe");
        const auto row = [](const QString &name, qsizetype maximum, const QString &safe) {
            QTest::newRow(qPrintable(name.left(30) + QString::number(maximum)))
                << name << maximum << safe;
        };
        row(u"../../etc/passwd"_s, 120, u"_._etc_passwd"_s);
        row(u"C:\\x.txt"_s, 120, u"C__x.txt"_s);
        row(u".."_s, 120, u"file"_s);
        row(u""_s, 120, u"file"_s);
        row(u"CON.txt"_s, 120, u"_CON.txt"_s);
        row(u"invoice\u202efdp.exe"_s, 120, u"invoicefdp.exe"_s);
        row(u"a\nb.txt"_s, 120, u"a b.txt"_s);
        row(u"e\u200e\u0301"_s, 120, u"é"_s);
        row(QString(300, u'a') + u".pdf"_s, 20, QString(16, u'a') + u".pdf"_s);
        row(QString(300, u'ä') + u".pdf"_s, 20, QString(8, u'ä') + u".pdf"_s);
        row(u"abc😀.txt"_s, 10, u"abc.txt"_s);
        row(u"a.verylongend"_s, 8, u"a.verylo"_s);
        row(u"connect.c"_s, 8, u"connec.c"_s);
        row(u"console.ab"_s, 8, u"conso.ab"_s);
        row(u"cons.ab"_s, 8, u"cons.ab"_s);
        row(u"nul conference.a"_s, 8, u"nul co.a"_s);
        row(u"console the second"_s, 8, u"console"_s);
    }

    void particularNames()
    {
        QFETCH(QString, name);
        QFETCH(qsizetype, maximum);
        QFETCH(QString, safe);
        QCOMPARE(safeFileName(name, maximum), safe);
    }

    void aNameCutDownToADeviceIsRenamed()
    {
        QCOMPARE(safeFileName(u"nul\U0001f600\U0001f600.tx"_s, 8), u"_nul.tx"_s);
        QCOMPARE(safeFileName(u"com1\U0001f600.tx"_s, 8), u"_com1.tx"_s);
    }

    void aLineIsOneLine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("line");
        QTest::newRow("plain") << u"a b"_s << u"a b"_s;
        QTest::newRow("breaks") << u"a\r\nb\u2028c\u0085d\x0b"
                                   "e\x0c"
                                   "f\tg"_s
                                << u"a b c d e f g"_s;
        QTest::newRow("about") << u"  a  "_s << u"a"_s;
        QTest::newRow("NUL") << QString(u"a"_s + QChar(0) + u"b"_s) << u"ab"_s;
        QTest::newRow("escape") << u"\x1b[31mred"_s << u"[31mred"_s;
        QTest::newRow("C1") << u"a\u009bb"_s << u"ab"_s;
        QTest::newRow("turned") << u"a\u202eb\u2069c\u061cd"_s << u"abcd"_s;
        QTest::newRow("zero width") << u"a\u200bb\ufeffc\u00add"_s << u"abcd"_s;
        QTest::newRow("tags") << u"a\U000e0061b"_s << u"ab"_s;
        QTest::newRow("emoji") << u"\U0001f600 ok"_s << u"\U0001f600 ok"_s;
        QTest::newRow("markup stays text") << u"<b>&amp;</b>"_s << u"<b>&amp;</b>"_s;
        QTest::newRow("half a character") << withLoneSurrogates() << u"a\ufffdb\ufffd"_s;
        QTest::newRow("empty") << QString() << QString();
    }

    void aLineIsOneLine()
    {
        QFETCH(QString, text);
        QFETCH(QString, line);
        QCOMPARE(singleLine(text), line);
    }

    void thingsAreCounted()
    {
        QCOMPARE(withArticle(u"asset"_s), u"an asset"_s);
        QCOMPARE(withArticle(u"Incident"_s), u"an Incident"_s);
        QCOMPARE(withArticle(u"supplier"_s), u"a supplier"_s);
        QCOMPARE(withArticle(u"user"_s), u"a user"_s);
        QCOMPARE(counted(1, u"file"_s, u"files"_s), u"1 file"_s);
        QCOMPARE(counted(0, u"file"_s, u"files"_s), u"0 files"_s);
        QCOMPARE(counted(12'345, u"file"_s, u"files"_s), u"12,345 files"_s);
    }

    void sizesAreThoseOfFileManagers_data()
    {
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<QString>("size");
        const auto row = [](qint64 bytes, const char *size) {
            QTest::newRow(size) << bytes << QString::fromLatin1(size);
        };
        row(0, "0 bytes");
        row(1, "1 byte");
        row(999, "999 bytes");
        row(1000, "1 kB");
        row(1500, "1.5 kB");
        row(300'000, "300 kB");
        row(999'949, "999.9 kB");
        row(999'951, "1 MB");
        row(64 << 20, "67.1 MB");
        row(1LL << 30, "1.1 GB");
        row(3'000'000'000'000, "3 TB");
        row(5'000'000'000'000'000, "5,000 TB");
    }

    void sizesAreThoseOfFileManagers()
    {
        QFETCH(qint64, bytes);
        QFETCH(QString, size);
        QCOMPARE(fileSize(bytes), size);
    }
};

QTEST_GUILESS_MAIN(TestPlainText)
#include "tst_plaintext.moc"
