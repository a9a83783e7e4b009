// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hash.h"
#include "sealingfirm.h"
#include "submissionjson.h"
#include "verifysubmission.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

const QByteArray seed(32, 's');

} // namespace

// Whoever holds the firm's key can sign anything; what a pack says must still agree with itself.
class TestSubmissionContent final : public QObject
{
    Q_OBJECT

    SealingFirm m_firm;
    PublicKey m_key = SigningKey::fromSeed(Secret::copyOf(seed)).publicKey();
    QJsonObject m_said;
    PackContent m_content;

    QStringList problemsOf(const QJsonValue &said)
    {
        PackContent content = m_content;
        content.submission = QJsonDocument(said.toObject()).toJson();
        QStringList problems;
        for (const PackPoint &point : submissionPoints(content, m_firm.vault().catalogue())) {
            if (!point.holds)
                problems.append(point.parameters);
        }
        return problems;
    }

private Q_SLOTS:
    void initTestCase()
    {
        PlanOptions options = m_firm.options();
        options.evidence = {m_firm.proof};
        const SubmissionPlan plan = m_firm.plan(options);
        m_said = submissionObject({plan, SealingFirm::declaration(), u"2026-11-22-ABCD1234"_s, 7,
                                   QByteArray(32, 'h'), m_key});
        m_content.sealedOn = options.on;
        m_content.key = m_key;
        m_content.trustedComment = u"x\treference:2026-11-22-ABCD1234"_s;
        for (const PlannedEvidence &one : plan.evidence) {
            for (const PlannedFile &file : one.files)
                m_content.files.append({file.packName, file.file.sha256, file.file.size});
        }
        QCOMPARE(m_content.files.size(), 1);
    }

    void whatSealingWritesAgrees()
    {
        QCOMPARE(problemsOf(m_said), QStringList());
        const auto points = submissionPoints(
            [&] {
                PackContent content = m_content;
                content.submission = QJsonDocument(m_said).toJson();
                return content;
            }(),
            m_firm.vault().catalogue());
        QCOMPARE(points.size(), 1);
        QVERIFY(points.first().holds);
    }

    void aFirmThatAnsweredNothingAgreesToo()
    {
        Snapshot empty;
        empty.organisation.name = u"Nothing known"_s;
        PackContent content = m_content;
        content.files.clear();
        content.submission =
            QJsonDocument(submissionObject(
                              {planSubmission(empty, m_firm.vault().catalogue(), m_firm.options()),
                               SealingFirm::declaration(), u"2026-11-22-ABCD1234"_s, 7,
                               QByteArray(32, 'h'), m_key}))
                .toJson();
        for (const PackPoint &point : submissionPoints(content, m_firm.vault().catalogue()))
            QVERIFY2(point.holds, qPrintable(point.parameters.join(u'\n')));
    }

    void anyClaimThatDoesNotAgreeIsFound_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QJsonValue>("to");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QString &path, const QJsonValue &to,
                            const QString &says) { QTest::newRow(name) << path << to << says; };
        row("format", u"format"_s, u"other"_s, u"not a submission"_s);
        row("newer form", u"format_version"_s, 2, u"not a submission"_s);
        row("not self-assessed", u"statement"_s, QString(), u"self-assessed"_s);
        row("date", u"sealed_on"_s, u"2026-11-21"_s, u"not the one of sealing"_s);
        row("draft", u"draft"_s, true, u"draft"_s);
        row("key", u"signing_key/minisign"_s, u"RWother"_s, u"another key"_s);
        row("reference", u"reference"_s, u"2026-11-22-ABCD1235"_s, u"reference"_s);
        row("first half of the reference", u"reference"_s, u"2026-11-22"_s, u"reference"_s);
        row("nobody declares", u"declaration/name"_s, u" "_s, u"nobody is named"_s);
        row("no declaration", u"declaration"_s, QJsonValue::Null, u"nobody is named"_s);
        row("evidence digest", u"evidence/0/files/0/sha256"_s, QString(64, u'0'), u"SHA-256"_s);
        row("evidence size", u"evidence/0/files/0/size/value"_s, 1, u"the size of"_s);
        row("no evidence size", u"evidence/0/files/0/size"_s, QJsonValue::Null, u"the size of"_s);
        row("evidence elsewhere", u"evidence/0/files/0/path"_s, u"evidence/009"_s,
            u"not in the pack"_s);
        row("hidden evidence", u"evidence/0/included"_s, false, u"stay behind"_s);
        row("no evidence named", u"evidence"_s, QJsonArray(), u"not in submission.json"_s);
        row("count", u"counts/answers"_s, 3, u"number of answers"_s);
        row("no findings", u"findings"_s, QJsonValue::Null, u"number of findings"_s);
        row("better score", u"readiness/score/exact"_s, 99.5, u"readiness figures"_s);
        row("no score where something is known", u"readiness/score"_s, QJsonValue::Null,
            u"readiness figures"_s);
        row("score that does not follow", u"readiness/score"_s,
            QJsonObject{{u"value"_s, 99}, {u"exact"_s, 99.5}}, u"does not follow"_s);
        row("no themes", u"readiness/themes"_s, QJsonArray(), u"readiness figures"_s);
        row("gate", u"readiness/gate/state/code"_s, u"met"_s, u"from its controls"_s);
        row("gate by answers", u"gate_by_answers/state/code"_s, u"met"_s, u"from the answers"_s);
        row("answer of another kind", u"answers/2/answer/code"_s, u"many"_s, u"none of its kind"_s);
        row("no option", u"answers/6/answer/code"_s, u"wizardry"_s, u"none of its kind"_s);
        row("question twice", u"answers/1/question/id"_s, u"cp-legal-name"_s, u"answered twice"_s);
        row("question left out", u"answers/1/question/id"_s, u"cp-invented"_s,
            u"is not answered"_s);
        row("answers of another shape", u"answers"_s, u"yes to all"_s, u"number of answers"_s);
    }

    void anyClaimThatDoesNotAgreeIsFound()
    {
        QFETCH(QString, path);
        QFETCH(QJsonValue, to);
        QFETCH(QString, says);
        const QStringList problems = problemsOf(changed(m_said, path.split(u'/'), to));
        QVERIFY(!problems.isEmpty());
        QVERIFY2(problems.join(u'\n').contains(says), qPrintable(problems.join(u'\n')));
    }

    void whatIsNoJsonIsSaidOnce()
    {
        PackContent content = m_content;
        for (const QByteArray &bytes : {QByteArray(), QByteArray("{"), QByteArray("[]"),
                                        QByteArray(10'000, '['), QByteArray("{\"a\":1,\"a\":2}")}) {
            content.submission = bytes;
            const auto points = submissionPoints(content, m_firm.vault().catalogue());
            QCOMPARE(points.size(), 1);
            QVERIFY(!points.first().holds);
        }
    }

    void aSetThatNobodyKnowsIsTakenAsItIs()
    {
        QJsonObject said = m_said;
        said = changed(said, {u"addressee"_s, u"question_set"_s}, u"elsewhere"_s).toObject();
        QCOMPARE(problemsOf(said), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestSubmissionContent)
#include "tst_submissioncontent.moc"
