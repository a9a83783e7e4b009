// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprobe.h"

#include <QDate>
#include <QJsonArray>
#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

class TestCliCommands final : public QObject
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
    QString today() { return QDate::currentDate().toString(Qt::ISODate); }

private Q_SLOTS:
    void init() { m_probe.useSample(); }

    // The only one that pays for a real derivation.
    void newMakesAVaultAndLeavesOthersAlone()
    {
        const QString path = m_probe.path(u"made.insurable"_s);
        const CliResult made = m_probe.run({u"new"_s, path, u"--json"_s});
        QCOMPARE(made.status, 0);
        QCOMPARE(made.json()["sample"_L1].toBool(true), false);
        const QByteArray bytes = m_probe.read(u"made.insurable"_s);
        const CliResult again = m_probe.run({u"new"_s, path});
        QCOMPARE(again.status, 5);
        QVERIFY2(again.isOneSentence(), again.err);
        QCOMPARE(m_probe.read(u"made.insurable"_s), bytes);
        QCOMPARE(m_probe.run({u"list"_s, path, u"asset"_s}).status, 0);
    }

    void newFillsTheSample()
    {
        const QString path = m_probe.path(u"sample.insurable"_s);
        QCOMPARE(m_probe.run({u"new"_s, path, u"--sample"_s}).status, 0);
        const QJsonObject ready = m_probe.run({u"readiness"_s, path, u"--json"_s}).json();
        QCOMPARE(ready["gate"_L1]["state"_L1].toString(), u"met"_s);
    }

    void infoSaysWhatIsThere()
    {
        const QJsonObject info = json({u"info"_s});
        QCOMPARE(info["name"_L1].toString(), u"Wrenfold & Daughters Joinery Ltd"_s);
        QCOMPARE(info["records"_L1]["asset"_L1].toInt(), 26);
        QCOMPARE(info["history_head"_L1].toString().size(), 64);
        QVERIFY(run({u"info"_s}).out.contains("Wrenfold"));
    }

    void checkFindsASoundVaultSound()
    {
        const QJsonObject report = json({u"check"_s});
        QVERIFY(report["sound"_L1].toBool());
        QCOMPARE(report["evidence_files"_L1].toInt(), 22);
        QVERIFY(report["problems"_L1].toArray().isEmpty());
        const CliResult plain = run({u"check"_s});
        QCOMPARE(plain.status, 0);
        QVERIFY(plain.out.startsWith("Everything is whole"));
    }

    void listShowsEveryType()
    {
        for (const QJsonValue &type :
             m_probe.run({u"types"_s, u"--json"_s}).json()["types"_L1].toArray()) {
            const QString key = type["key"_L1].toString();
            QCOMPARE(run({u"list"_s, key}).status, 0);
            QCOMPARE(json({u"list"_s, key})["type"_L1].toString(), key);
        }
        QVERIFY(run({u"list"_s, u"asset"_s}).out.contains("van-tablet"));
        const QByteArray table = run({u"list"_s, u"supplier"_s}).out;
        const QList<QByteArray> lines = table.split('\n');
        QCOMPARE(lines.size(), 1 + 9 + 1);
        const qsizetype at = lines[0].indexOf("Name");
        QVERIFY(at > 0);
        for (const QByteArray &line : lines.first(10))
            QVERIFY2(QString::fromUtf8(line)[at - 1] == u' ' && QString::fromUtf8(line)[at] != u' ',
                     line);
    }

    void controlsAreListedAnsweredOrNot()
    {
        m_probe.useEmpty();
        const QJsonArray controls = json({u"list"_s, u"control"_s})["records"_L1].toArray();
        QCOMPARE(controls.size(), 99);
        for (const QJsonValue &control : controls) {
            QCOMPARE(control["status"_L1].toString(), u"not_known"_s);
            QVERIFY(!control["question"_L1].toString().isEmpty());
        }
        QCOMPARE(run({u"get"_s, u"control"_s, u"mfa-email"_s}).status, 0);
        QCOMPARE(run({u"get"_s, u"control"_s, u"no-such"_s}).status, 1);
    }

    void getShowsOneRecord()
    {
        const QJsonObject asset = json({u"get"_s, u"asset"_s, u"van-tablet"_s});
        QCOMPARE(asset["owner"_L1].toString(), u"Owen Peck"_s);
        const CliResult plain = run({u"get"_s, u"asset"_s, u"van-tablet"_s});
        QVERIFY(plain.out.contains("Owen Peck"));
        const CliResult none = run({u"get"_s, u"asset"_s, u"nobody"_s});
        QCOMPARE(none.status, 1);
        QVERIFY2(none.isOneSentence(), none.err);
    }

    void setChangesFieldsAndRefusesBadOnes()
    {
        QCOMPARE(run({u"set"_s, u"asset"_s, u"till-pc"_s, u"owner=Maisie Cole"_s, u"worth=900"_s})
                     .status,
                 0);
        QCOMPARE(json({u"get"_s, u"asset"_s, u"till-pc"_s})["owner"_L1].toString(),
                 u"Maisie Cole"_s);
        QCOMPARE(run({u"set"_s, u"asset"_s, u"till-pc"_s, u"notes=a=b"_s}).status, 0);
        QCOMPARE(json({u"get"_s, u"asset"_s, u"till-pc"_s})["notes"_L1].toString(), u"a=b"_s);
        for (const QString &bad : {u"worth=lots"_s, u"count=0"_s, u"name="_s, u"kind=spaceship"_s,
                                   u"support_ends=2027-02-29"_s, u"supplier=nobody"_s}) {
            const CliResult result =
                run({u"set"_s, u"asset"_s, u"till-pc"_s, u"owner=Other"_s, bad});
            QCOMPARE(result.status, 1);
            QVERIFY2(result.isOneSentence(), result.err);
        }
        QCOMPARE(json({u"get"_s, u"asset"_s, u"till-pc"_s})["owner"_L1].toString(),
                 u"Maisie Cole"_s);
        QCOMPARE(run({u"set"_s, u"asset"_s, u"nobody"_s, u"owner=x"_s}).status, 1);
        QCOMPARE(run({u"set"_s, u"organisation"_s, u"organisation"_s, u"staff=9"_s}).status, 0);
    }

    void setAnswersAControlToday()
    {
        m_probe.useEmpty();
        QCOMPARE(run({u"set"_s, u"control"_s, u"mfa-email"_s, u"status=in_place"_s}).status, 0);
        QCOMPARE(json({u"get"_s, u"control"_s, u"mfa-email"_s})["assessed"_L1].toString(), today());
        QCOMPARE(run({u"set"_s, u"control"_s, u"mfa-cloud"_s, u"status=in_place"_s,
                      u"assessed=2026-01-02"_s})
                     .status,
                 0);
        QCOMPARE(json({u"get"_s, u"control"_s, u"mfa-cloud"_s})["assessed"_L1].toString(),
                 u"2026-01-02"_s);
        QCOMPARE(run({u"set"_s, u"control"_s, u"no-such"_s, u"status=in_place"_s}).status, 1);
    }

    void setAnswersAQuestion()
    {
        const QString id = u"common-proposal.cp-limit-sought"_s;
        QCOMPARE(run({u"set"_s, u"answer"_s, id, u"value=500000"_s}).status, 0);
        QCOMPARE(json({u"get"_s, u"answer"_s, id})["answered_on"_L1].toString(), today());
        m_probe.useEmpty();
        QCOMPARE(run({u"set"_s, u"answer"_s, id, u"value=500000"_s}).status, 0);
    }

    void addSaysTheId()
    {
        const CliResult made =
            run({u"add"_s, u"asset"_s, u"name=Label printer"_s, u"kind=machine"_s});
        QCOMPARE(made.status, 0);
        const QString id = QString::fromUtf8(made.out.trimmed());
        QCOMPARE(json({u"get"_s, u"asset"_s, id})["name"_L1].toString(), u"Label printer"_s);
        QCOMPARE(run({u"add"_s, u"asset"_s, u"id=mine"_s, u"name=x"_s}).out, QByteArray("mine\n"));
        QCOMPARE(run({u"add"_s, u"asset"_s, u"id=mine"_s, u"name=x"_s}).status, 1);
        QCOMPARE(run({u"add"_s, u"asset"_s, u"id=No!"_s, u"name=x"_s}).status, 1);
        QCOMPARE(run({u"add"_s, u"asset"_s, u"owner=x"_s}).status, 1);
        QCOMPARE(run({u"add"_s, u"submission"_s, u"id=x"_s, u"title=x"_s}).status, 1);
    }

    void removeAsksBeforeItUnlinks()
    {
        const CliResult refused = run({u"remove"_s, u"supplier"_s, u"sprucecam"_s});
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.isOneSentence() && refused.err.contains("CNC router"), refused.err);
        QCOMPARE(run({u"get"_s, u"supplier"_s, u"sprucecam"_s}).status, 0);
        QCOMPARE(run({u"remove"_s, u"supplier"_s, u"sprucecam"_s, u"--unlink"_s}).status, 0);
        QCOMPARE(run({u"get"_s, u"supplier"_s, u"sprucecam"_s}).status, 1);
        QVERIFY(json({u"get"_s, u"asset"_s, u"cnc-router"_s})["supplier"_L1].isNull());
        QCOMPARE(run({u"remove"_s, u"supplier"_s, u"nobody"_s}).status, 1);
        QCOMPARE(run({u"remove"_s, u"organisation"_s, u"organisation"_s}).status, 1);
    }

    void whatIsExportedGoesInAgainUnchanged()
    {
        for (const QString &ending : {u"csv"_s, u"json"_s}) {
            const QString file = m_probe.path(u"assets."_s + ending);
            QCOMPARE(run({u"export"_s, u"asset"_s, file}).status, 0);
            const QJsonObject plan = json({u"import"_s, u"asset"_s, file});
            QCOMPARE(plan["unchanged"_L1].toInt(), 26);
            QCOMPARE(plan["added"_L1].toInt() + plan["updated"_L1].toInt(), 0);
            m_probe.useEmpty();
            QCOMPARE(run({u"import"_s, u"asset"_s, file}).status, 1); // suppliers are not there
            QCOMPARE(json({u"info"_s})["records"_L1]["asset"_L1].toInt(), 0);
            m_probe.useSample();
        }
    }

    void aDryRunChangesNothing()
    {
        m_probe.write(u"more.csv"_s, "name;kind\nLabel printer;machine\n");
        const QString file = m_probe.path(u"more.csv"_s);
        const QByteArray before = m_probe.read(u"firm.insurable"_s);
        const QJsonObject plan = json({u"import"_s, u"asset"_s, file, u"--dry-run"_s});
        QCOMPARE(plan["added"_L1].toInt(), 1);
        QCOMPARE(plan["applied"_L1].toBool(true), false);
        QCOMPARE(m_probe.read(u"firm.insurable"_s), before);
        QVERIFY(json({u"import"_s, u"asset"_s, file})["applied"_L1].toBool());
        QCOMPARE(json({u"info"_s})["records"_L1]["asset"_L1].toInt(), 27);
    }

    void attachAndExtractKeepEveryByte()
    {
        QByteArray bytes;
        for (int i = 0; i < 5'000'000; ++i)
            bytes.append(char((i * 31) >> 3));
        m_probe.write(u"proof.bin"_s, bytes);
        const QJsonObject made =
            json({u"attach"_s, m_probe.path(u"proof.bin"_s), u"--control"_s, u"mfa-email"_s,
                  u"--control"_s, u"mfa-admin"_s, u"--title"_s, u"Proof"_s, u"--effective"_s,
                  u"2026-11-01"_s, u"--valid-until=2027-11-01"_s});
        const QString id = made["id"_L1].toString();
        QCOMPARE(made["controls"_L1].toArray().size(), 2);
        QCOMPARE(made["valid_until"_L1].toString(), u"2027-11-01"_s);
        QCOMPARE(made["added"_L1].toString(), today());
        QCOMPARE(run({u"extract"_s, id, m_probe.path(u"back.bin"_s)}).status, 0);
        QCOMPARE(m_probe.read(u"back.bin"_s), bytes);
        QVERIFY(json({u"check"_s})["sound"_L1].toBool());
    }

    void attachRefusesWhatMakesNoSense()
    {
        m_probe.write(u"proof.txt"_s, "proof");
        const QString file = m_probe.path(u"proof.txt"_s);
        const auto attach = [&](const QString &control, const QString &effective,
                                const QString &until) {
            return run({u"attach"_s, file, u"--control"_s, control, u"--title"_s, u"t"_s,
                        u"--effective"_s, effective, u"--valid-until"_s, until})
                .status;
        };
        QCOMPARE(attach(u"no-such"_s, u"2026-01-01"_s, u"2026-02-01"_s), 1);
        QCOMPARE(attach(u"mfa-email"_s, u"2026-01-01"_s, u"2025-01-01"_s), 1);
        QCOMPARE(attach(u"mfa-email"_s, u"2026-13-01"_s, u"2026-02-01"_s), 2);
        QCOMPARE(json({u"info"_s})["records"_L1]["evidence"_L1].toInt(), 23);
    }

    void readinessSaysGateScoreAndWhatToDo()
    {
        const QJsonObject ready = json({u"readiness"_s});
        QCOMPARE(ready["on"_L1].toString(), today());
        QCOMPARE(ready["gate"_L1]["state"_L1].toString(), u"met"_s);
        QCOMPARE(ready["expiring"_L1].toArray().size(), 3);
        QVERIFY(ready["score"_L1].toInt() > 0);
        QVERIFY(!ready["next_steps"_L1].toArray().isEmpty());
        QCOMPARE(ready["themes"_L1].toArray().size(), 12);
        const QByteArray plain = run({u"readiness"_s}).out;
        QVERIFY(plain.contains("Base level: Met"));
        const QString later = QDate::currentDate().addDays(400).toString(Qt::ISODate);
        const QJsonObject then = json({u"readiness"_s, u"--on"_s, later});
        QCOMPARE(then["on"_L1].toString(), later);
        QVERIFY(then["gate"_L1]["state"_L1].toString() != u"met"_s);
        QCOMPARE(run({u"readiness"_s}).status, 0);
        const CliResult missed = run({u"readiness"_s, u"--on"_s, later});
        QCOMPARE(missed.status, 1);
        QVERIFY2(missed.isOneSentence() && missed.err.contains("base level"), missed.err);
        // As many as are named below it.
        const auto listed = then["gate"_L1]["missing"_L1].toArray().size();
        const int all = then["gate"_L1]["controls"_L1].toInt();
        QVERIFY(listed > 0);
        const QString count = u"(%1 of %2 controls outstanding)"_s.arg(listed).arg(all);
        QVERIFY2(missed.out.contains(count.toUtf8()), missed.out);
    }

    void anEmptyFirmHasNoScoreYet()
    {
        m_probe.useEmpty();
        const QJsonObject ready = json({u"readiness"_s});
        QVERIFY(ready.contains("score"_L1) && ready["score"_L1].isNull());
        QCOMPARE(ready["band"_L1].toString(), u"Not known yet"_s);
        const QJsonArray themes = ready["themes"_L1].toArray();
        QVERIFY(!themes.isEmpty());
        for (const QJsonValue &theme : themes)
            QVERIFY(theme["score"_L1].isNull() && theme["risk"_L1].isNull());
        const QByteArray plain = run({u"readiness"_s}).out;
        QVERIFY2(plain.contains("Score: not known yet"), plain);
        QVERIFY2(!plain.contains("of 100"), plain);
    }

    void doesNotApplyNeedsItsReason()
    {
        const QJsonValue before = json({u"get"_s, u"control"_s, u"removable-media"_s});
        const CliResult bare =
            run({u"set"_s, u"control"_s, u"removable-media"_s, u"status=not_applicable"_s});
        QCOMPARE(bare.status, 1);
        QVERIFY2(bare.isOneSentence() && bare.err.contains("reason="), bare.err);
        QCOMPARE(run({u"set"_s, u"control"_s, u"removable-media"_s, u"status=not_applicable"_s,
                      u"reason=  "_s})
                     .status,
                 1);
        QCOMPARE(QJsonValue(json({u"get"_s, u"control"_s, u"removable-media"_s})), before);
        QCOMPARE(run({u"set"_s, u"control"_s, u"removable-media"_s, u"status=not_applicable"_s,
                      u"reason=Nothing here has a USB port"_s})
                     .status,
                 0);
        QCOMPARE(run({u"set"_s, u"control"_s, u"removable-media"_s, u"reason="_s}).status, 1);
        QCOMPARE(run({u"set"_s, u"control"_s, u"removable-media"_s, u"owner=Maisie Cole"_s}).status,
                 0);
    }

    void historyIsNewestFirstAndWhole()
    {
        QCOMPARE(run({u"set"_s, u"asset"_s, u"till-pc"_s, u"owner=Maisie Cole"_s}).status, 0);
        const QJsonArray entries = json({u"history"_s})["history"_L1].toArray();
        const QJsonValue newest = entries.first();
        QCOMPARE(newest["author"_L1].toString(), u"Tester"_s);
        QCOMPARE(newest["action"_L1].toString(), u"update"_s);
        QCOMPARE(newest["id"_L1].toString(), u"till-pc"_s);
        QCOMPARE(newest["fields"_L1][0]["before"_L1].toString(), u"Dennis Wray"_s);
        QCOMPARE(newest["fields"_L1][0]["after"_L1].toString(), u"Maisie Cole"_s);
        QCOMPARE(newest["sequence"_L1].toInteger(), entries.size());
        QVERIFY(run({u"history"_s}).out.contains("till-pc"));
    }

    void typesAndFieldsComeFromTheDescriptions()
    {
        const QJsonArray types =
            m_probe.run({u"types"_s, u"--json"_s}).json()["types"_L1].toArray();
        QVERIFY(types.size() >= 8);
        for (const QJsonValue &type : types) {
            const QString key = type["key"_L1].toString();
            const CliResult fields = m_probe.runWithout({u"fields"_s, key, u"--json"_s});
            QCOMPARE(fields.status, 0);
            QVERIFY(!fields.json()["fields"_L1].toArray().isEmpty());
            QVERIFY(!m_probe.runWithout({u"fields"_s, key}).out.isEmpty());
        }
        const QByteArray asset = m_probe.runWithout({u"fields"_s, u"asset"_s}).out;
        QVERIFY(asset.contains("support_ends") && asset.contains("information|computer"));
        QVERIFY2(asset.contains("|cloud_service|account|premises|machine|other\n"), asset);
        QVERIFY(m_probe.runWithout({u"help"_s, u"verify"_s}).out.contains("or a file with it"));
    }
};

QTEST_GUILESS_MAIN(TestCliCommands)
#include "tst_clicommands.moc"
