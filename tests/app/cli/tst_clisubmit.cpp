// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprobe.h"

#include "packreader.h"
#include "progress.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

class TestCliSubmit final : public QObject
{
    Q_OBJECT

private:
    CliProbe m_probe;

    QString pack() { return m_probe.path(u"pack.zip"_s); }

    CliResult submit(const QStringList &more)
    {
        return m_probe.run(QStringList{u"submit"_s, m_probe.vault(), u"--insurer"_s,
                                       u"common-proposal"_s, u"--out"_s, pack()}
                           + more);
    }
    CliResult seal(const QStringList &more = {})
    {
        return submit(QStringList{u"--declare"_s, u"Hannah Wrenfold, Office manager"_s} + more);
    }
    CliResult verify(const QStringList &more = {})
    {
        return m_probe.runWithout(QStringList{u"verify"_s, pack()} + more);
    }
    QStringList entries()
    {
        PackReader reader(pack());
        QStringList names;
        for (const PackEntry &entry : reader.entries())
            names.append(entry.name);
        return names;
    }
    QByteArray content(const QString &name)
    {
        PackReader reader(pack());
        QByteArray bytes;
        NoProgress progress;
        (void)reader.read(
            reader.indexOf(name),
            [&](QByteArrayView piece) { bytes.append(piece.data(), piece.size()); }, progress);
        return bytes;
    }
    int submissions()
    {
        return m_probe.run({u"info"_s, m_probe.vault(), u"--json"_s})
            .json()["records"_L1]["submission"_L1]
            .toInt(-1);
    }

private Q_SLOTS:
    void init()
    {
        m_probe.useSample();
        QFile::remove(pack());
    }

    void theSampleIsSealedAndVerifies()
    {
        const CliResult sealed = seal({u"--include-evidence"_s, u"all"_s, u"--json"_s});
        QVERIFY2(sealed.status == 0, sealed.err);
        const QJsonObject report = sealed.json();
        QVERIFY(report["sealed"_L1].toBool());
        QCOMPARE(report["pack"_L1].toString(), pack());
        QCOMPARE(submissions(), 1);
        const QStringList names = entries();
        for (const char *name : {"READ ME FIRST.txt", "submission.json", "SHA256SUMS",
                                 "SHA256SUMS.minisig", "firm.pub"})
            QVERIFY2(names.contains(QLatin1StringView(name)), name);
#ifdef INSURABLE_HAS_REPORT
        QVERIFY(content(u"submission.pdf"_s).startsWith("%PDF-"));
        QCOMPARE(sealed.err, QByteArray());
#else
        QVERIFY(!names.contains(u"submission.pdf"_s));
        QVERIFY2(sealed.isOneSentence(), sealed.err); // says so
#endif
        QCOMPARE(names.filter(u"evidence/"_s).size(), 22);
        const CliResult verified = verify({u"--json"_s});
        QCOMPARE(verified.status, 0);
        QVERIFY(verified.json()["verified"_L1].toBool());
        QCOMPARE(verified.json()["public_key"_L1], report["public_key"_L1]);
        QCOMPARE(verify().status, 0);
    }

    void theLossEstimateGoesAlongUnlessLeftOut()
    {
        const CliResult with = seal({u"--json"_s});
        QCOMPARE(with.status, 0);
        QVERIFY(with.json()["loss_estimate"_L1].toBool());
        QVERIFY(content(u"submission.json"_s).contains("\"loss\": {"));
        QCOMPARE(verify().status, 0);
        const CliResult without = seal({u"--json"_s, u"--replace"_s, u"--without-estimate"_s});
        QCOMPARE(without.status, 0);
        QVERIFY(!without.json()["loss_estimate"_L1].toBool());
        QVERIFY(!content(u"submission.json"_s).contains("\"loss\""));
        QCOMPARE(verify().status, 0);
    }

    void onlyTickedEvidenceGoesAlong()
    {
        QCOMPARE(seal().status, 0);
        QCOMPARE(entries().filter(u"evidence/"_s).size(), 0);
        QCOMPARE(
            seal({u"--replace"_s, u"--include-evidence"_s, u"firewall"_s, u"port-scan"_s}).status,
            0);
        QCOMPARE(entries().filter(u"evidence/"_s).size(), 2);
        QCOMPARE(seal({u"--replace"_s, u"--include-evidence"_s, u"firewall,port-scan"_s,
                       u"--include-evidence"_s, u"backup-log"_s})
                     .status,
                 0);
        QCOMPARE(entries().filter(u"evidence/"_s).size(), 3);
    }

    void theKeyIsCompared()
    {
        const QString key = seal({u"--json"_s}).json()["public_key"_L1].toString();
        QCOMPARE(verify({u"--public-key"_s, key}).status, 0);
        m_probe.write(u"firm.pub"_s, content(u"firm.pub"_s));
        QCOMPARE(verify({u"--public-key"_s, m_probe.path(u"firm.pub"_s)}).status, 0);
        QString other = key;
        other[20] = other[20] == u'A' ? u'B' : u'A';
        QCOMPARE(verify({u"--public-key"_s, other}).status, 1);
        QCOMPARE(verify({u"--public-key"_s, u"nonsense"_s}).status, 2);
    }

    void aDraftIsUnsignedAndNotOnRecord()
    {
        const CliResult draft = submit({u"--draft"_s, u"--json"_s});
        QVERIFY2(draft.status == 0, draft.err);
        QVERIFY(draft.json()["draft"_L1].toBool());
        QCOMPARE(submissions(), 0);
        const CliResult verified = verify({u"--json"_s});
        QCOMPARE(verified.status, 1);
        QVERIFY(verified.json()["draft"_L1].toBool());
        QVERIFY(!entries().contains(u"SHA256SUMS.minisig"_s));
    }

    void wrongUseIsStatusTwo()
    {
        QCOMPARE(submit({}).status, 2);
        QCOMPARE(submit({u"--declare"_s, u"Hannah Wrenfold"_s}).status, 2);
        QCOMPARE(seal({u"--include-evidence"_s, u"no-such"_s}).status, 2);
        QCOMPARE(seal({u"--on"_s, u"soon"_s}).status, 2);
        const CliResult nobody = m_probe.run({u"submit"_s, m_probe.vault(), u"--insurer"_s,
                                              u"nobody"_s, u"--out"_s, pack(), u"--draft"_s});
        QCOMPARE(nobody.status, 2);
        QVERIFY2(nobody.isOneSentence() && nobody.err.contains("common-proposal"), nobody.err);
        QCOMPARE(m_probe
                     .run({u"submit"_s, m_probe.vault(), u"--insurer"_s, u"common-proposal"_s,
                           u"--out"_s, m_probe.vault(), u"--draft"_s})
                     .status,
                 2);
        QVERIFY(!QFile::exists(pack()));
        QCOMPARE(submissions(), 0);
    }

    void aPlaceThatCannotBeWrittenIsStatusFive()
    {
        const CliResult result = m_probe.run(
            {u"submit"_s, m_probe.vault(), u"--insurer"_s, u"common-proposal"_s, u"--out"_s,
             m_probe.path(u"no folder/pack.zip"_s), u"--declare"_s, u"A, B"_s});
        QCOMPARE(result.status, 5);
        QCOMPARE(submissions(), 0);
        QCOMPARE(m_probe.runWithout({u"verify"_s, m_probe.path(u"none.zip"_s)}).status, 5);
    }

    void aBlockingFindingIsMendedOrAcknowledged()
    {
        QCOMPARE(m_probe
                     .run({u"set"_s, m_probe.vault(), u"asset"_s, u"till-pc"_s,
                           u"support_ends=2020-01-01"_s})
                     .status,
                 0);
        const CliResult refused = seal({u"--json"_s});
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.err.contains("Nothing was sealed"), refused.err);
        QVERIFY(!QFile::exists(pack()));
        QVERIFY(!refused.json()["sealed"_L1].toBool(true));
        int blocking = 0;
        for (const QJsonValue &finding : refused.json()["findings"_L1].toArray()) {
            if (finding["severity"_L1].toString() != "blocking"_L1)
                continue;
            ++blocking;
            QCOMPARE(m_probe
                         .run({u"set"_s, m_probe.vault(), u"acknowledgement"_s,
                               finding["key"_L1].toString(), u"reason=It is being replaced."_s})
                         .status,
                     0);
        }
        QVERIFY(blocking > 0);
        QCOMPARE(seal().status, 0);
        QVERIFY(content(u"submission.json"_s).contains("It is being replaced."));
        QCOMPARE(verify().status, 0);
    }

    void theDayOfSealingCanBeGiven()
    {
        const QString on = QDate::currentDate().addDays(-2).toString(Qt::ISODate);
        const CliResult sealed = seal({u"--on"_s, on});
        QCOMPARE(sealed.status, 0);
        QVERIFY2(sealed.err.contains(on.toUtf8()) && sealed.err.contains("before today"),
                 sealed.err);
        QVERIFY(verify().out.contains(on.toUtf8()));
    }

    void aPackThatIsThereIsOnlyReplacedWhenAsked()
    {
        m_probe.write(u"pack.zip"_s, "sent already");
        for (const QString &how : {u"--declare=A, B"_s, u"--draft"_s}) {
            const CliResult refused = submit({how});
            QCOMPARE(refused.status, 5);
            QVERIFY2(refused.isOneSentence(), refused.err);
        }
        QCOMPARE(m_probe.read(u"pack.zip"_s), "sent already");
        QCOMPARE(submissions(), 0);
        QCOMPARE(seal({u"--replace"_s}).status, 0);
        QCOMPARE(verify().status, 0);
    }

    void theVaultMayFollowAListOfEvidence()
    {
        const CliResult sealed = m_probe.run({u"submit"_s, u"--insurer"_s, u"common-proposal"_s,
                                              u"--out"_s, pack(), u"--declare"_s, u"A, B"_s,
                                              u"--include-evidence"_s, u"all"_s, m_probe.vault()});
        QVERIFY2(sealed.status == 0, sealed.err);
        QCOMPARE(verify().status, 0);
    }

    void nothingIsSealedAheadOfItsDay()
    {
        const QString on = QDate::currentDate().addDays(2).toString(Qt::ISODate);
        const CliResult sealed = seal({u"--on"_s, on});
        QCOMPARE(sealed.status, 2);
        QVERIFY2(sealed.isOneSentence(), sealed.err);
        QVERIFY(!QFile::exists(pack()));
        QCOMPARE(submit({u"--draft"_s, u"--on"_s, on}).status, 0);
    }

    void onlyAZipIsWritten() // so that a slip cannot overwrite the vault of another firm
    {
        m_probe.write(u"other.insurable"_s, "another firm");
        const CliResult result =
            m_probe.run({u"submit"_s, m_probe.vault(), u"--insurer"_s, u"common-proposal"_s,
                         u"--out"_s, m_probe.path(u"other.insurable"_s), u"--draft"_s});
        QCOMPARE(result.status, 2);
        QVERIFY2(result.isOneSentence(), result.err);
        QCOMPARE(m_probe.read(u"other.insurable"_s), "another firm");
#ifdef Q_OS_UNIX
        const QByteArray before = m_probe.read(u"firm.insurable"_s);
        QVERIFY(QFile::link(m_probe.vault(), pack()));
        QCOMPARE(submit({u"--draft"_s}).status, 2);
        QCOMPARE(m_probe.read(u"firm.insurable"_s), before);
        QFile::remove(pack());
#endif
    }

    void damagedPacksAreStatusOne_data()
    {
        QTest::addColumn<QString>("how");
        for (const QString &how : {u"empty"_s, u"no zip"_s, u"truncated"_s, u"bit in the content"_s,
                                   u"bit in the manifest"_s, u"bit in the signature"_s,
                                   u"bytes behind"_s, u"bytes before"_s})
            QTest::newRow(qPrintable(how)) << how;
    }

    void damagedPacksAreStatusOne()
    {
        QFETCH(QString, how);
        QCOMPARE(seal().status, 0);
        QByteArray bytes = m_probe.read(u"pack.zip"_s);
        const auto flipAfter = [&](const QByteArray &mark) {
            const qsizetype at = bytes.indexOf(mark) + mark.size() + 20;
            bytes[at] = char(bytes[at] ^ 0x04);
        };
        if (how == "empty"_L1)
            bytes.clear();
        else if (how == "no zip"_L1)
            bytes = QByteArray("no zip at all ").repeated(100);
        else if (how == "truncated"_L1)
            bytes.chop(100);
        else if (how == "bit in the content"_L1)
            flipAfter("\"answers\"");
        else if (how == "bit in the manifest"_L1)
            flipAfter("SHA256SUMS");
        else if (how == "bit in the signature"_L1)
            flipAfter("trusted comment: ");
        else if (how == "bytes behind"_L1)
            bytes += "more";
        else
            bytes.prepend("more");
        m_probe.write(u"pack.zip"_s, bytes);
        const CliResult result = verify();
        QCOMPARE(result.status, 1);
        QVERIFY2(result.isOneSentence(), result.err);
        QVERIFY(result.out.contains("FAILED: "));
    }

    void commonToolsAgree()
    {
        const QString unzip = QStandardPaths::findExecutable(u"unzip"_s);
        const QString sums = QStandardPaths::findExecutable(u"sha256sum"_s);
        const QString minisign = QStandardPaths::findExecutable(u"minisign"_s);
        if (unzip.isEmpty() || sums.isEmpty() || minisign.isEmpty())
            QSKIP("unzip, sha256sum and minisign are not all here.");
        QCOMPARE(seal({u"--include-evidence"_s, u"all"_s}).status, 0);
        const QString folder = m_probe.path(u"unpacked"_s);
        QCOMPARE(QProcess::execute(unzip, {u"-q"_s, u"-o"_s, pack(), u"-d"_s, folder}), 0);
        const auto succeeds = [&](const QString &program, const QStringList &words) {
            QProcess process;
            process.setWorkingDirectory(folder);
            process.start(program, words);
            return process.waitForFinished() && process.exitCode() == 0;
        };
        QVERIFY(succeeds(sums, {u"-c"_s, u"--quiet"_s, u"SHA256SUMS"_s}));
        QVERIFY(succeeds(minisign, {u"-Vm"_s, u"SHA256SUMS"_s, u"-p"_s, u"firm.pub"_s}));
    }
};

QTEST_GUILESS_MAIN(TestCliSubmit)
#include "tst_clisubmit.moc"
