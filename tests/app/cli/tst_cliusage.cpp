// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprobe.h"

#include <QJsonArray>
#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

class TestCliUsage final : public QObject
{
    Q_OBJECT

private:
    CliProbe m_probe;

private Q_SLOTS:
    void initTestCase() { m_probe.useSample(); }

    void wrongUseIsToldInOneSentence_data()
    {
        QTest::addColumn<QStringList>("words");
        const QString vault = m_probe.vault();
        QTest::newRow("nothing") << QStringList{};
        QTest::newRow("no such command") << QStringList{u"frobnicate"_s};
        QTest::newRow("vault missing") << QStringList{u"info"_s};
        QTest::newRow("type missing") << QStringList{u"list"_s, vault};
        QTest::newRow("no such type") << QStringList{u"list"_s, vault, u"spaceship"_s};
        QTest::newRow("no such field")
            << QStringList{u"set"_s, vault, u"asset"_s, u"till-pc"_s, u"colour=red"_s};
        QTest::newRow("field of the program's")
            << QStringList{u"set"_s, vault, u"evidence"_s, u"firewall"_s, u"files=[]"_s};
        QTest::newRow("no equals sign")
            << QStringList{u"set"_s, vault, u"asset"_s, u"till-pc"_s, u"red"_s};
        QTest::newRow("field twice")
            << QStringList{u"set"_s, vault, u"asset"_s, u"till-pc"_s, u"owner=a"_s, u"owner=b"_s};
        QTest::newRow("another id")
            << QStringList{u"set"_s, vault, u"asset"_s, u"till-pc"_s, u"id=other"_s};
        QTest::newRow("nothing to set") << QStringList{u"set"_s, vault, u"asset"_s, u"till-pc"_s};
        QTest::newRow("no such option") << QStringList{u"info"_s, vault, u"--frob"_s};
        QTest::newRow("a short option") << QStringList{u"info"_s, vault, u"-j"_s};
        QTest::newRow("option without its value") << QStringList{u"readiness"_s, vault, u"--on"_s};
        QTest::newRow("flag with a value") << QStringList{u"info"_s, vault, u"--json=1"_s};
        QTest::newRow("option twice")
            << QStringList{u"readiness"_s, vault, u"--on"_s, u"2026-01-01"_s, u"--on=2026-01-02"_s};
        QTest::newRow("no date") << QStringList{u"readiness"_s, vault, u"--on"_s, u"tomorrow"_s};
        QTest::newRow("no day of the calendar")
            << QStringList{u"readiness"_s, vault, u"--on"_s, u"2027-02-29"_s};
        QTest::newRow("one word too many") << QStringList{u"info"_s, vault, u"more"_s};
        QTest::newRow("option needed") << QStringList{u"attach"_s, vault, u"x.png"_s};
        QTest::newRow("neither table format")
            << QStringList{u"export"_s, vault, u"asset"_s, u"assets.xls"_s};
        QTest::newRow("no such command to help with") << QStringList{u"help"_s, u"frobnicate"_s};
        QTest::newRow("control without id")
            << QStringList{u"add"_s, vault, u"control"_s, u"status=planned"_s};
    }

    void wrongUseIsToldInOneSentence()
    {
        QFETCH(QStringList, words);
        const QByteArray before = m_probe.read(u"firm.insurable"_s);
        const CliResult result = m_probe.run(words);
        QCOMPARE(result.status, 2);
        QCOMPARE(result.out, QByteArray());
        QVERIFY2(result.err.startsWith("insurable-cli: "), result.err);
        QCOMPARE(result.err.count('\n'), 1);
        QCOMPARE(m_probe.read(u"firm.insurable"_s), before);
    }

    void aPassphraseIsNoArgument_data()
    {
        QTest::addColumn<QStringList>("words");
        const QString vault = m_probe.vault();
        QTest::newRow("joined") << QStringList{u"info"_s, vault, u"--passphrase=hunter2"_s};
        QTest::newRow("apart") << QStringList{u"info"_s, vault, u"--passphrase"_s, u"hunter2"_s};
        QTest::newRow("short") << QStringList{u"info"_s, vault, u"-phunter2"_s};
        QTest::newRow("behind") << QStringList{u"info"_s, vault, u"hunter2"_s};
    }

    void aPassphraseIsNoArgument()
    {
        QFETCH(QStringList, words);
        const CliResult result = m_probe.run(words);
        QCOMPARE(result.status, 2);
        QVERIFY2(!result.err.contains("hunter2"), result.err);
    }

    void aPassphraseComesFromAFileFirst()
    {
        m_probe.write(u"right"_s, CliProbe::passphrase().toUtf8() + "\nsecond line\n");
        m_probe.write(u"windows"_s, "\xef\xbb\xbf" + CliProbe::passphrase().toUtf8() + "\r\n");
        m_probe.write(u"bare"_s, CliProbe::passphrase().toUtf8());
        m_probe.write(u"wrong"_s, "other\n");
        m_probe.write(u"empty"_s, "");
        m_probe.write(u"bytes"_s, "\xff\xfe\xfd");
        const auto with = [&](const QString &file) {
            return m_probe
                .runWith(u"wrong in the environment"_s,
                         {u"info"_s, m_probe.vault(), u"--passphrase-file"_s, m_probe.path(file)})
                .status;
        };
        QCOMPARE(with(u"right"_s), 0);
        QCOMPARE(with(u"windows"_s), 0);
        QCOMPARE(with(u"bare"_s), 0);
        QCOMPARE(with(u"wrong"_s), 3);
        QCOMPARE(with(u"empty"_s), 2);
        QCOMPARE(with(u"bytes"_s), 2);
        QCOMPARE(with(u"not there"_s), 5);
    }

    void withoutTerminalAndPassphraseNothingHangs()
    {
        const CliResult result = m_probe.runWithout({u"info"_s, m_probe.vault()});
        QCOMPARE(result.status, 2);
        QVERIFY2(result.isOneSentence(), result.err);
        QVERIFY(result.err.contains("INSURABLE_PASSPHRASE"));
    }

    void theWrongPassphraseIsStatusThree()
    {
        const CliResult result = m_probe.runWith(u"wrong"_s, {u"info"_s, m_probe.vault()});
        QCOMPARE(result.status, 3);
        QVERIFY2(result.isOneSentence(), result.err);
    }

    void helpNamesEveryCommand()
    {
        const CliResult result = m_probe.runWithout({u"help"_s});
        QCOMPARE(result.status, 0);
        for (const char *name : {"new", "info", "check", "list", "get", "set", "add", "remove",
                                 "export", "import", "attach", "extract", "readiness", "history",
                                 "merge", "submit", "verify", "loss", "types", "questions", "fields", "help"}) {
            QVERIFY2(result.out.contains(QByteArray("\n") + name + " "), name);
            const CliResult one = m_probe.runWithout({u"help"_s, QString::fromLatin1(name)});
            QCOMPARE(one.status, 0);
            QVERIFY2(one.out.startsWith(QByteArray("insurable-cli ") + name), one.out);
            QCOMPARE(m_probe.runWithout({QString::fromLatin1(name), u"--help"_s}).out, one.out);
        }
        QCOMPARE(m_probe.runWithout({u"--help"_s}).out, result.out);
    }

    void theQuestionsAreListed()
    {
        const CliResult sets = m_probe.runWithout({u"questions"_s, u"--json"_s});
        QCOMPARE(sets.status, 0);
        QCOMPARE(sets.json()["sets"_L1][0]["id"_L1].toString(), u"common-proposal"_s);
        const CliResult one =
            m_probe.runWithout({u"questions"_s, u"common-proposal"_s, u"--json"_s});
        const QJsonArray questions = one.json()["questions"_L1].toArray();
        QCOMPARE(questions.size(), sets.json()["sets"_L1][0]["questions"_L1].toInt());
        for (const QJsonValue &question : questions)
            QVERIFY(!question["id"_L1].toString().isEmpty()
                    && !question["type"_L1].toString().isEmpty()
                    && !question["text"_L1].toString().isEmpty());
        QVERIFY(m_probe.runWithout({u"questions"_s, u"common-proposal"_s})
                    .out.contains("cp-mfa-email"));
        QCOMPARE(m_probe.runWithout({u"questions"_s, u"none-such"_s}).status, 2);
    }

    void theVersionIsSaid()
    {
        const CliResult result = m_probe.runWithout({u"--version"_s});
        QCOMPARE(result.status, 0);
        QCOMPARE(result.out, QByteArray("insurable-cli " INSURABLE_VERSION "\n"));
    }

    void afterTwoDashesNothingIsAnOption()
    {
        const CliResult result = m_probe.run({u"info"_s, u"--"_s, u"--json"_s});
        QCOMPARE(result.status, 5); // a vault of that name, which is not there
    }

    void aReportThatCannotBeWrittenIsNotFine()
    {
#ifdef Q_OS_LINUX
        const CliResult result =
            m_probe.runInto(u"/dev/full"_s, {u"list"_s, m_probe.vault(), u"asset"_s});
        QCOMPARE(result.status, 5);
        QVERIFY2(result.isOneSentence(), result.err);
#else
        QSKIP("There is no device that is always full here.");
#endif
    }
};

QTEST_GUILESS_MAIN(TestCliUsage)
#include "tst_cliusage.moc"
