// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprobe.h"

#include "catalogue.h"
#include "clock.h"
#include "firm.h"
#include "keyslots.h"
#include "secret.h"
#include "vault.h"

#include <QDir>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

class TestCliBadInput final : public QObject
{
    Q_OBJECT

private:
    CliProbe m_probe;

    CliResult run(QStringList words)
    {
        words.insert(1, m_probe.vault());
        return m_probe.run(words);
    }
    QJsonObject json(QStringList words) { return run(words << u"--json"_s).json(); }
    int assets() { return json({u"info"_s})["records"_L1]["asset"_L1].toInt(-1); }
    CliResult attach(const QString &file)
    {
        return run({u"attach"_s, file, u"--control"_s, u"mfa-email"_s, u"--title"_s, u"Proof"_s,
                    u"--effective"_s, u"2026-11-01"_s});
    }

private Q_SLOTS:
    void init() { m_probe.useSample(); }

    void whatIsNoVaultIsStatusFour_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        m_probe.useSample();
        const QByteArray good = m_probe.read(u"firm.insurable"_s);
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("Dear insurer, …\n").repeated(1000);
        QTest::newRow("zip") << QByteArray("PK\x03\x04").repeated(5000);
        QTest::newRow("zeroes") << QByteArray(100'000, '\0');
        QTest::newRow("header only") << good.first(4096);
        QTest::newRow("cut in the middle") << good.first(good.size() / 2);
        QTest::newRow("last page gone") << good.chopped(4096);
        QByteArray flipped = good;
        flipped[flipped.size() / 2] = char(flipped[flipped.size() / 2] ^ 0x10);
        QTest::newRow("a bit in a page") << flipped;
    }

    void whatIsNoVaultIsStatusFour()
    {
        QFETCH(QByteArray, bytes);
        m_probe.write(u"firm.insurable"_s, bytes);
        const CliResult checked = run({u"check"_s});
        QCOMPARE(checked.status, 4);
        QVERIFY2(checked.isOneSentence(), checked.err);
        QCOMPARE(m_probe.read(u"firm.insurable"_s), bytes);
    }

    void aBitInTheHeaderNeverOpensIt()
    {
        const QByteArray good = m_probe.read(u"firm.insurable"_s);
        for (qsizetype at : {0, 9, 40, 120, 300}) {
            QByteArray bytes = good;
            bytes[at] = char(bytes[at] ^ 0x01);
            bytes[at + 2048] = char(bytes[at + 2048] ^ 0x01); // both copies, wherever they lie
            m_probe.write(u"firm.insurable"_s, bytes);
            const CliResult result = run({u"check"_s});
            QVERIFY2(result.status == 4 || result.status == 3 || result.status == 0,
                     QByteArray::number(result.status) + " at " + QByteArray::number(at));
            QVERIFY(result.status == 0 || result.isOneSentence());
        }
    }

    void aNewerVaultIsLeftUntouched()
    {
        const QString path = m_probe.path(u"newer.insurable"_s);
        QFile::remove(path);
        const SystemClock clock;
        VaultOptions options;
        options.schema.revision = 99;
        options.schema.leastVersion = u"99.0.0"_s;
        options.clock = &clock;
        options.cost = KdfCost::floor();
        Vault::create(path, Secret::fromPassphrase(CliProbe::passphrase()), options).reset();
        const QByteArray before = m_probe.read(u"newer.insurable"_s);
        const CliResult result = m_probe.run({u"list"_s, path, u"asset"_s});
        QCOMPARE(result.status, 4);
        QVERIFY2(result.isOneSentence() && result.err.contains("newer"), result.err);
        QCOMPARE(m_probe.read(u"newer.insurable"_s), before);
    }

    void aVaultThatSomebodyHoldsIsNotChanged()
    {
        const Catalogue catalogue = Catalogue::load();
        const SystemClock clock;
        const auto held = openFirm(m_probe.vault(), Secret::fromPassphrase(CliProbe::passphrase()),
                                   {catalogue, clock, u"Somebody"_s});
        const CliResult result = run({u"set"_s, u"asset"_s, u"till-pc"_s, u"owner=Other"_s});
        QCOMPARE(result.status, 5);
        QVERIFY2(result.isOneSentence(), result.err);
        QCOMPARE(held->records().assets.size(), 26);
        QVERIFY2(result.err.contains("already open"), result.err);
        QCOMPARE(run({u"list"_s, u"asset"_s}).status, 5);
    }

    void aVaultThatIsNotThereIsStatusFive()
    {
        const CliResult result = m_probe.run({u"info"_s, m_probe.path(u"none.insurable"_s)});
        QCOMPARE(result.status, 5);
        QVERIFY2(result.isOneSentence(), result.err);
        QVERIFY(!m_probe.files().contains(u"none.insurable"_s));
    }

    void aFolderThatCannotBeWrittenIsStatusFive()
    {
        const QString table = u"/proc/assets.csv"_s;
        if (!QDir(u"/proc"_s).exists())
            QSKIP("There is no folder here that nobody can write to.");
        const CliResult exported = run({u"export"_s, u"asset"_s, table});
        QCOMPARE(exported.status, 5);
        QVERIFY2(exported.isOneSentence(), exported.err);
        const CliResult made = m_probe.run({u"new"_s, u"/proc/firm.insurable"_s});
        QCOMPARE(made.status, 5);
        QVERIFY2(made.isOneSentence(), made.err);
        const CliResult extracted = run({u"extract"_s, u"firewall"_s, u"/proc/firewall.png"_s});
        QCOMPARE(extracted.status, 5);
        QVERIFY2(extracted.isOneSentence(), extracted.err);
    }

    void whatTheDiskDoesNotTakeIsToldAndOverwritesNothing()
    {
#ifdef Q_OS_UNIX
        m_probe.write(u"before.csv"_s, "kept");
        const QString path = m_probe.path(u"before.csv"_s);
        for (const QStringList &words :
             {QStringList{u"export"_s, m_probe.vault(), u"asset"_s, path}, QStringList {
                  u"extract"_s,
                  m_probe.vault(),
                  u"firewall"_s,
                  path
              }}) {
            const CliResult result = m_probe.runCramped(words);
            QCOMPARE(result.status, 5);
            QVERIFY2(result.isOneSentence(), result.err);
            QCOMPARE(m_probe.read(u"before.csv"_s), "kept");
        }
        QFile::remove(path);
#else
        QSKIP("There is no way here to take a program's room away.");
#endif
    }

    void whatIsNoFileIsNotWaitedFor()
    {
#ifdef Q_OS_UNIX
        for (const QString &device : {u"/dev/zero"_s, u"/dev/null"_s}) {
            const CliResult attached = attach(device);
            QCOMPARE(attached.status, 5);
            QVERIFY2(attached.isOneSentence(), attached.err);
            const CliResult verified = m_probe.runWithout({u"verify"_s, device});
            QCOMPARE(verified.status, 5);
            QVERIFY2(verified.isOneSentence(), verified.err);
        }
        const QString pipe = m_probe.path(u"pipe.csv"_s);
        QCOMPARE(QProcess::execute(u"mkfifo"_s, {pipe}), 0);
        const CliResult imported = run({u"import"_s, u"asset"_s, pipe});
        QCOMPARE(imported.status, 5);
        QVERIFY2(imported.isOneSentence(), imported.err);
        QFile::remove(pipe);
        QCOMPARE(json({u"info"_s})["records"_L1]["evidence"_L1].toInt(), 23);
#else
        QSKIP("There are no devices among the files here.");
#endif
    }

    void aRefusedFieldIsCalledAsItWasTyped()
    {
        const CliResult date = run({u"set"_s, u"control"_s, u"mfa-email"_s, u"assessed=soon"_s});
        QCOMPARE(date.status, 1);
        QVERIFY2(date.isOneSentence() && date.err.contains(": assessed: "), date.err);
        const CliResult bound =
            run({u"set"_s, u"organisation"_s, u"organisation"_s, u"staff=-3"_s});
        QCOMPARE(bound.status, 1);
        QVERIFY2(bound.isOneSentence() && bound.err.contains(": staff: "), bound.err);
    }

    void anAnswerToNoQuestionIsRefused()
    {
        const int before = json({u"info"_s})["records"_L1]["answer"_L1].toInt();
        for (const QString &id : {u"junk"_s, u"common-proposal.cp-nonsense"_s, u"cp-incidents"_s}) {
            QCOMPARE(run({u"set"_s, u"answer"_s, id, u"value=yes"_s}).status, 1);
            const CliResult added = run({u"add"_s, u"answer"_s, u"id="_s + id, u"value=yes"_s});
            QCOMPARE(added.status, 1);
            QVERIFY2(added.isOneSentence() && added.err.contains("common-proposal."), added.err);
        }
        QCOMPARE(json({u"info"_s})["records"_L1]["answer"_L1].toInt(), before);
    }

    void aFindingThatNobodyMadeIsNotAcknowledged()
    {
        const CliResult result =
            run({u"set"_s, u"acknowledgement"_s, u"gate-not-known.junk"_s, u"reason=Seen."_s});
        QCOMPARE(result.status, 1);
        QVERIFY2(result.isOneSentence() && result.err.contains("gate-not-known.junk"), result.err);
        QCOMPARE(run({u"add"_s, u"acknowledgement"_s, u"id=junk"_s, u"reason=Seen."_s}).status, 1);
    }

    void codesOfTheWorldAreThoseOfTheWorld()
    {
        for (const QString &wrong : {u"country=UK"_s, u"country=QQ"_s, u"currency=QQQ"_s,
                                     u"currency=gbp"_s, u"contact_email=office"_s}) {
            const CliResult result = run({u"set"_s, u"organisation"_s, u"organisation"_s, wrong});
            QCOMPARE(result.status, 1);
            QVERIFY2(result.isOneSentence(), result.err);
        }
        QCOMPARE(run({u"set"_s, u"organisation"_s, u"organisation"_s, u"country=IE"_s,
                      u"currency=EUR"_s, u"contact_email=office@joinery.example"_s})
                     .status,
                 0);
    }

    void oneDamagedCopyOfTheHeaderIsNoLoss()
    {
        QFile file(m_probe.vault());
        QVERIFY(file.open(QIODevice::ReadWrite));
        for (const qint64 at : {qint64(100), qint64(4096 + 100)}) {
            char byte = 0;
            QVERIFY(file.seek(at) && file.getChar(&byte) && file.seek(at)
                    && file.putChar(char(byte ^ 1)));
            file.flush();
            const CliResult result = run({u"check"_s});
            QCOMPARE(result.status, 4);
            QVERIFY2(result.err.contains("The other copy is whole"), result.err);
            QVERIFY2(!result.err.contains("backup"), result.err);
            QVERIFY(file.seek(at) && file.putChar(byte));
            file.flush();
        }
        QCOMPARE(run({u"check"_s}).status, 0);
    }

    void whatTheDatabaseSaysIsOnlySaidWhenAsked()
    {
        QFile file(m_probe.vault());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() - 5000) && file.putChar('x') && file.putChar('y'));
        file.close();
        const CliResult plain = run({u"check"_s});
        QCOMPARE(plain.status, 4);
        QVERIFY2(!plain.out.contains("HMAC") && !plain.out.contains("***"), plain.out);
        QVERIFY(run({u"check"_s, u"--verbose"_s}).out.contains("HMAC"));
    }

    void nothingIsExtractedOverAFile()
    {
        m_probe.write(u"kept.png"_s, "kept");
        const QString path = m_probe.path(u"kept.png"_s);
        const CliResult result = run({u"extract"_s, u"firewall"_s, path});
        QCOMPARE(result.status, 5);
        QVERIFY2(result.isOneSentence(), result.err);
        QCOMPARE(m_probe.read(u"kept.png"_s), "kept");
        QCOMPARE(run({u"extract"_s, u"firewall"_s, path, u"--replace"_s}).status, 0);
        QVERIFY(m_probe.read(u"kept.png"_s) != "kept");
        QFile::remove(path);
    }

    void theVaultIsNeverOverwrittenByWhatComesOutOfIt()
    {
        const QByteArray before = m_probe.read(u"firm.insurable"_s);
        QCOMPARE(run({u"extract"_s, u"firewall"_s, m_probe.vault()}).status, 2);
        QCOMPARE(run({u"extract"_s, u"firewall"_s, m_probe.vault(), u"--replace"_s}).status, 2);
        QCOMPARE(m_probe.read(u"firm.insurable"_s), before);
#ifdef Q_OS_UNIX
        QVERIFY(QFile::link(m_probe.vault(), m_probe.path(u"link.csv"_s)));
        QCOMPARE(run({u"export"_s, u"asset"_s, m_probe.path(u"link.csv"_s)}).status, 2);
        QCOMPARE(m_probe.read(u"firm.insurable"_s), before);
        QFile::remove(m_probe.path(u"link.csv"_s));
#endif
    }

    void anEmptyFileShowsNothing()
    {
        m_probe.write(u"empty.png"_s, "");
        const CliResult result = attach(m_probe.path(u"empty.png"_s));
        QCOMPARE(result.status, 1);
        QVERIFY2(result.isOneSentence(), result.err);
        QCOMPARE(attach(m_probe.path(u"not there.png"_s)).status, 5);
        QCOMPARE(attach(QDir::tempPath()).status, 5);
        QCOMPARE(json({u"info"_s})["records"_L1]["evidence"_L1].toInt(), 23);
    }

    void hostileNamesStayInTheirFolder_data()
    {
        QTest::addColumn<QString>("name");
#ifdef Q_OS_UNIX
        QTest::newRow("backslashes") << u"..\\..\\evil.exe"_s;
        QTest::newRow("drive and stream") << u"C:evil.txt:hidden"_s;
        QTest::newRow("reserved on Windows") << u"CON.txt"_s;
        QTest::newRow("dots and space at the end") << u"proof.txt. . "_s;
        QTest::newRow("terminal codes") << u"a\x1b[31mred\x07.txt"_s;
        QTest::newRow("a line break") << u"two\nlines.txt"_s;
        QTest::newRow("an option") << u"--json"_s;
#endif
        QTest::newRow("turned round") << u"invoice\u202egpj.exe"_s;
        QTest::newRow("long") << QString(200, u'ä').left(100) + u".png"_s;
        QTest::newRow("hidden") << u".bashrc"_s;
    }

    void hostileNamesStayInTheirFolder()
    {
        QFETCH(QString, name);
        m_probe.write(name, "the bytes");
        const CliResult made = attach(m_probe.path(name));
        QCOMPARE(made.status, 0);
        const QString folder = m_probe.path(u"out"_s);
        QDir(folder).removeRecursively();
        QVERIFY(QDir().mkpath(folder));
        const QString id = QString::fromUtf8(made.out.trimmed());
        const CliResult out = run({u"extract"_s, id, folder});
        QCOMPARE(out.status, 0);
        QVERIFY(!out.out.contains('\x1b') && !out.out.contains("\xe2\x80\xae"));
        const QStringList files = QDir(folder).entryList(QDir::Files | QDir::Hidden);
        QCOMPARE(files.size(), 1);
        QVERIFY(!files.first().contains(u'\\') && !files.first().contains(u':')
                && !files.first().contains(u'\u202e') && !files.first().startsWith(u'.')
                && !files.first().endsWith(u' ') && files.first() != u"CON.txt"_s);
        QFile file(QDir(folder).filePath(files.first()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "the bytes");
        QCOMPARE(run({u"get"_s, u"evidence"_s, id}).out.count('\x1b'), 0);
        QFile::remove(m_probe.path(name));
    }

    void aNameThatNoDiskTakesIsTold()
    {
        const CliResult result = attach(m_probe.path(QString(300, u'x') + u".png"_s));
        QCOMPARE(result.status, 5);
        QVERIFY2(result.isOneSentence(), result.err);
    }

    void extractingTwiceOverwritesNothingInAFolder()
    {
        const QString folder = m_probe.path(u"twice"_s);
        QVERIFY(QDir().mkpath(folder));
        QCOMPARE(run({u"extract"_s, u"firewall"_s, folder}).status, 0);
        QCOMPARE(run({u"extract"_s, u"firewall"_s, folder}).status, 0);
        QCOMPARE(QDir(folder).entryList(QDir::Files),
                 (QStringList{u"firewall (2).png"_s, u"firewall.png"_s}));
    }

    void tablesOfEveryOriginGoIn_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QString>("name");
        QTest::newRow("byte order mark")
            << QByteArray("\xef\xbb\xbfname,kind\nOne,other\n") << u"One"_s;
        QTest::newRow("semicolons") << QByteArray("name;kind\nOne;other\n") << u"One"_s;
        QTest::newRow("tabs, CRLF") << QByteArray("name\tkind\r\nOne\tother\r\n") << u"One"_s;
        QTest::newRow("quotes") << QByteArray("name,kind\n\"6\"\" saw, \"\"new\"\"\",other\n")
                                << u"6\" saw, \"new\""_s;
        QTest::newRow("line break in a cell")
            << QByteArray("name,notes\nOne,\"a\nb\"\n") << u"One"_s;
        QTest::newRow("Latin-1") << QByteArray("name,kind\nCaf\xe9,other\n") << u"Café"_s;
        QTest::newRow("formula") << QByteArray("name,kind\n'=cmd|' /C calc'!A0,other\n")
                                 << u"=cmd|' /C calc'!A0"_s;
    }

    void tablesOfEveryOriginGoIn()
    {
        QFETCH(QByteArray, table);
        QFETCH(QString, name);
        m_probe.useEmpty();
        m_probe.write(u"in.csv"_s, table);
        QCOMPARE(run({u"import"_s, u"asset"_s, m_probe.path(u"in.csv"_s)}).status, 0);
        const QJsonArray records = json({u"list"_s, u"asset"_s})["records"_L1].toArray();
        QCOMPARE(records.size(), 1);
        QCOMPARE(records[0]["name"_L1].toString(), name);
    }

    void badTablesChangeNothing_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QByteArray>("place");
        QTest::newRow("empty") << QByteArray() << QByteArray("Row 1");
        QTest::newRow("unknown heading")
            << QByteArray("name,colour\na,red\n") << QByteArray("Row 1, colour");
        QTest::newRow("bad value")
            << QByteArray("name,kind\na,other\nb,ship\n") << QByteArray("Row 3, kind");
        QTest::newRow("name missing")
            << QByteArray("name,kind\n,other\n") << QByteArray("Row 2, name");
        QTest::newRow("open quote")
            << QByteArray("name,kind\n\"a,other\n") << QByteArray("Row 2, name");
        QTest::newRow("row too short") << QByteArray("name,kind\na\n") << QByteArray("Row 2, kind");
        QTest::newRow("no text") << QByteArray("\x7f"
                                               "ELF\0\0\0",
                                               7)
                                 << QByteArray("Row 1");
    }

    void badTablesChangeNothing()
    {
        QFETCH(QByteArray, table);
        QFETCH(QByteArray, place);
        m_probe.write(u"in.csv"_s, table);
        const QByteArray before = m_probe.read(u"firm.insurable"_s);
        const CliResult result = run({u"import"_s, u"asset"_s, m_probe.path(u"in.csv"_s)});
        QCOMPARE(result.status, 1);
        QVERIFY2(result.isOneSentence(), result.err);
        QVERIFY2(result.out.startsWith(place), result.out);
        QCOMPARE(assets(), 26);
        const QJsonObject report =
            json({u"import"_s, u"asset"_s, m_probe.path(u"in.csv"_s), u"--dry-run"_s});
        QVERIFY(report["problems"_L1][0]["row"_L1].toInt() >= 1);
        QVERIFY(before.size() > 0);
    }

    void badJsonChangesNothing()
    {
        for (const QByteArray &text :
             {QByteArray("{"), QByteArray("[{\"name\":\"a\",\"name\":\"b\"}]"),
              QByteArray(100, '['), QByteArray("{\"type\":\"risk\",\"records\":[]}"),
              QByteArray("[1e999]"), QByteArray("[{\"name\":\"a\",\"count\":1.5}]")}) {
            m_probe.write(u"in.json"_s, text);
            const CliResult result = run({u"import"_s, u"asset"_s, m_probe.path(u"in.json"_s)});
            QCOMPARE(result.status, 1);
            QVERIFY2(result.isOneSentence(), result.err);
        }
        QCOMPARE(assets(), 26);
    }

    void richTextIsShownAsItWasTyped()
    {
        const QString html = u"<img src=\"http://x.example/p.png\"><b>bold</b>"_s;
        QCOMPARE(run({u"set"_s, u"asset"_s, u"till-pc"_s, u"notes="_s + html}).status, 0);
        QVERIFY(run({u"get"_s, u"asset"_s, u"till-pc"_s}).out.contains(html.toUtf8()));
    }

    void nothingIsLeftLyingAbout()
    {
        const QStringList before = m_probe.files();
        QCOMPARE(run({u"list"_s, u"asset"_s}).status, 0);
        QCOMPARE(run({u"set"_s, u"asset"_s, u"till-pc"_s, u"owner=x"_s}).status, 0);
        QCOMPARE(m_probe.files(), before);
    }
};

QTEST_GUILESS_MAIN(TestCliBadInput)
#include "tst_clibadinput.moc"
