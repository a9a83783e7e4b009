// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "openedcopies.h"
#include "openoutside.h"

#include <QDesktopServices>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

// What runs, is interpreted, installs itself, brings macros or points elsewhere, somewhere.
const char *const dangerous[] = {
    "exe", "com", "bat", "cmd", "scr", "pif", "msi", "msp", "mst", "msu", "cpl", "dll", "ocx", "sys",
    "drv", "ps1", "ps1xml", "psm1", "psd1", "psc1", "vbs", "vbe", "vb", "js", "jse", "mjs", "ws",
    "wsf", "wsc", "wsh", "sct", "hta", "htm", "html", "xhtml", "mht", "mhtml", "svg", "svgz", "xml",
    "xsl", "chm", "hlp", "lnk", "url", "website", "webloc", "scf", "inf", "ins", "isp", "reg", "rgs",
    "gadget", "application", "appref-ms", "appx", "appxbundle", "msix", "msixbundle", "jar", "jnlp",
    "class", "war", "py", "pyc", "pyw", "pyz", "rb", "pl", "php", "lua", "tcl", "sh", "bash", "zsh",
    "csh", "ksh", "fish", "command", "tool", "app", "pkg", "mpkg", "dmg", "iso", "img", "vhd", "vhdx",
    "action", "workflow", "scpt", "scptd", "applescript", "terminal", "desktop", "run", "bin",
    "appimage", "deb", "rpm", "flatpakref", "snap", "elf", "so", "o", "ko", "out", "docm", "dotm",
    "docx", "xlsm", "xltm", "xlam", "xlsx", "xll", "xls", "doc", "pptm", "potm", "ppam", "ppsm",
    "sldm", "rtf", "odt", "ods", "csv", "slk", "iqy", "oqy", "rqy", "dqy", "settingcontent-ms",
    "library-ms", "search-ms", "searchconnector-ms", "theme", "themepack", "diagcab", "diagpkg",
    "msc", "msh", "mcf", "prf", "pst", "mdb", "accdb", "accde", "mde", "ade", "adp", "zip", "rar",
    "7z", "cab", "gz", "tar", "apk", "ipa", "swf", "xbap", "xpi", "crx", "crt", "cer", "p12", "pfx",
    "eml", "msg", "ics", "vcf", "rdp", "ica", "torrent", "ttf", "otf", "fon", "mp3", "mp4", "avi",
    "insurable", "conf", "ini", "json", "yaml", "md", "c", "cpp", "sql", "ps", "eps", "dvi", "xps",
};

const char *const heads[] = {"MZ\x90", "%PDF-1.7", "\x89PNG\r\n\x1a\n", "#!/bin/sh\n", "some text\n", ""};

} // namespace

// Files from elsewhere: what may be opened, and what becomes of the copies.
class TestOpening final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init() { m_opened.clear(); }

    void thereAreFewHarmlessTypes();
    void whatCouldRunNeverLeaves();
    void namesThatHideTheirEndingNeverLeave_data();
    void namesThatHideTheirEndingNeverLeave();
    void contentMustFitTheName_data();
    void contentMustFitTheName();
    void linksAndProgramsAreNotOpened();

    void copiesAreForThePersonOnlyAndGo();
    void alikeNamesGetCopiesOfTheirOwn();
    void whatACrashLeftGoesAtTheNextStart();
    void theFolderIsShownAndNotTheFile();

    // Called instead of the system's program.
    void opened(const QUrl &url) { m_opened.append(url.toLocalFile()); }

private:
    QString write(const QString &name, const QByteArray &bytes) const;

    QTemporaryDir m_folder;
    QStringList m_opened;
};

void TestOpening::initTestCase()
{
    QDesktopServices::setUrlHandler(u"file"_s, this, "opened");
}

void TestOpening::cleanupTestCase()
{
    QDesktopServices::unsetUrlHandler(u"file"_s);
}

QString TestOpening::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(name));
    return file.fileName();
}

void TestOpening::thereAreFewHarmlessTypes()
{
    QVERIFY(harmlessEndings().size() <= 12);
    const QString path = write(u"Router.pdf"_s, "%PDF-1.7 and so on");
    QVERIFY(openOutside(path));
    QCOMPARE(m_opened, QStringList{path});
}

void TestOpening::whatCouldRunNeverLeaves()
{
    int types = 0;
    for (const char *ending : dangerous) {
        ++types;
        for (const char *head : heads) {
            for (QString name : {u"Router.%1"_s, u"Router.pdf.%1"_s, u".%1"_s}) {
                name = name.arg(QLatin1StringView(ending));
                QVERIFY2(!hasHarmlessName(name) && !hasHarmlessName(name.toUpper()), ending);
                QVERIFY2(!isHarmless(name, head), ending);
                QVERIFY2(!openOutside(write(name, head)), ending);
            }
        }
    }
    QVERIFY(types >= 80);
    QVERIFY(m_opened.isEmpty());
}

void TestOpening::namesThatHideTheirEndingNeverLeave_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("none") << u"Router"_s;
    QTest::newRow("empty") << QString();
    QTest::newRow("a dot at the end") << u"Router.pdf."_s;
    QTest::newRow("a space at the end") << u"Router.pdf "_s;
    QTest::newRow("a stream") << u"Router.exe:x.pdf"_s;
    QTest::newRow("a stream behind") << u"Router.pdf::$DATA"_s;
    QTest::newRow("turned around") << u"Router\u202efdp.exe"_s;
    QTest::newRow("turned around, harmless at last") << u"Router\u202eexe.pdf"_s;
    QTest::newRow("a null") << u"Router.exe"_s + QChar(0) + u".pdf"_s;
    QTest::newRow("a folder") << u"../Router.pdf"_s;
    QTest::newRow("a folder of Windows") << u"..\\Router.pdf"_s;
    QTest::newRow("a device") << u"CON.pdf"_s;
    QTest::newRow("a line break") << u"Router.pdf\n.exe"_s;
    QTest::newRow("a look-alike") << u"Router.\u0440df"_s;
    QTest::newRow("a full-width dot") << u"Router\uff0epdf"_s;
}

void TestOpening::namesThatHideTheirEndingNeverLeave()
{
    QFETCH(QString, name);
    QVERIFY(!hasHarmlessName(name));
    QVERIFY(!isHarmless(name, "%PDF-1.7"));
}

void TestOpening::contentMustFitTheName_data()
{
    QTest::addColumn<QString>("ending");
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("png") << u"png"_s << QByteArray("\x89PNG\r\n\x1a\n");
    QTest::newRow("jpg") << u"JPG"_s << QByteArray("\xff\xd8\xff\xe0");
    QTest::newRow("jpeg") << u"jpeg"_s << QByteArray("\xff\xd8\xff\xe0");
    QTest::newRow("gif") << u"gif"_s << QByteArray("GIF89a");
    QTest::newRow("bmp") << u"bmp"_s << QByteArray("BM        ");
    QTest::newRow("tif") << u"tif"_s << QByteArray("II*\0", 4);
    QTest::newRow("tiff") << u"tiff"_s << QByteArray("MM\0*", 4);
    QTest::newRow("webp") << u"webp"_s << QByteArray("RIFF\0\0\0\0WEBPVP8 ", 16);
    QTest::newRow("pdf") << u"pdf"_s << QByteArray("%PDF-1.4");
    QTest::newRow("txt") << u"txt"_s << QByteArray("What we agreed on.\n");
}

void TestOpening::contentMustFitTheName()
{
    QFETCH(QString, ending);
    QFETCH(QByteArray, head);
    const QString name = u"Router."_s + ending;
    QVERIFY(isHarmless(name, head));
    for (const char *other : {"MZ\x90\x01", "#!/bin/sh\n", "\x7f" "ELF\x01", "PK\x03\x04", ""})
        QVERIFY2(!isHarmless(name, other), other);
}

void TestOpening::linksAndProgramsAreNotOpened()
{
    const QString program = write(u"runs.txt"_s, "words");
    QFile::setPermissions(program, QFile::ReadOwner | QFile::ExeOwner);
    QVERIFY(!openOutside(program));
    const QString link = m_folder.filePath(u"link.txt"_s);
    QVERIFY(QFile::link(write(u"target.txt"_s, "words"), link));
#ifndef Q_OS_WIN
    QVERIFY(!openOutside(link));
#endif
    QVERIFY(!openOutside(m_folder.path()));
    QVERIFY(!openOutside(m_folder.filePath(u"not there.txt"_s)));
    QVERIFY(m_opened.isEmpty());
}

void TestOpening::copiesAreForThePersonOnlyAndGo()
{
    const QString root = m_folder.filePath(u"root"_s);
    QString path;
    {
        OpenedCopies copies(root);
        QVERIFY(!QFileInfo::exists(root)); // nothing before the first one
        path = copies.pathFor(u"..\\a:b?.pdf"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        OpenedCopies::seal(path);
        QVERIFY(path.startsWith(root));
        QCOMPARE(OpenedCopies::removeLeftOvers(root), 0); // it is in use
        QVERIFY(QFileInfo::exists(path));
#ifndef Q_OS_WIN
        const QFileInfo folder(QFileInfo(path).path() + u"/.."_s);
        QCOMPARE(QFileInfo(folder.canonicalFilePath()).permissions() & 0x0077, QFile::Permissions());
        QCOMPARE(QFileInfo(path).permissions() & 0x7077, QFile::Permissions(QFile::ReadOwner));
#endif
    }
    QVERIFY(!QFileInfo::exists(path));
    QVERIFY(QDir(root).isEmpty());
}

void TestOpening::alikeNamesGetCopiesOfTheirOwn()
{
    OpenedCopies copies(m_folder.filePath(u"root"_s));
    QVERIFY(copies.pathFor(u"a.pdf"_s) != copies.pathFor(u"a.pdf"_s));
}

void TestOpening::whatACrashLeftGoesAtTheNextStart()
{
    const QString root = m_folder.filePath(u"crashed"_s);
    QVERIFY(QDir().mkpath(root + u"/abcdef/1"_s));
    QFile copy(root + u"/abcdef/1/Router.pdf"_s);
    QVERIFY(copy.open(QIODevice::WriteOnly));
    copy.close();
    OpenedCopies::seal(copy.fileName());
    QCOMPARE(OpenedCopies::removeLeftOvers(root), 1);
    QVERIFY(QDir(root).isEmpty());
}

void TestOpening::theFolderIsShownAndNotTheFile()
{
    const QString path = write(u"run-me.sh"_s, "#!/bin/sh\n");
    m_opened.clear();
    QVERIFY(showFolderOf(path));
    QCOMPARE(m_opened, QStringList{QFileInfo(m_folder.path()).absoluteFilePath()});
    m_opened.clear();
    QVERIFY(!showFolderOf(m_folder.filePath(u"gone/pack.zip"_s)));
    QVERIFY(m_opened.isEmpty());
}

QTEST_MAIN(TestOpening)
#include "tst_opening.moc"
