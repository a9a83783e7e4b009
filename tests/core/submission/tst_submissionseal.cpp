// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors.h"
#include "hash.h"
#include "sealingfirm.h"
#include "submissionjson.h"
#include "vault.h"
#include "verifysubmission.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString messageOf(const std::function<void()> &work, ErrorKind kind)
{
    try {
        work();
    } catch (const Error &error) {
        return error.kind() == kind ? error.message() : u"another kind: "_s + error.message();
    }
    return u"nothing was thrown"_s;
}

PackVerification verified(SealingFirm &firm, const QString &path)
{
    NoProgress progress;
    VerifyOptions options;
    options.expectedKey = publicKeyOf(firm.isms());
    return verifySubmission(path, options, firm.vault().catalogue(), progress);
}

} // namespace

class TestSubmissionSeal final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSealedPackVerifiesAndIsOnRecord()
    {
        SealingFirm firm;
        PlanOptions options = firm.options();
        options.evidence = {firm.other};
        const SealResult result = firm.seal(options, u"pack.zip"_s);
        QVERIFY(result.verification.isVerified());
        QVERIFY(verified(firm, firm.path(u"pack.zip"_s)).isVerified());
        const Submission *record = firm.isms().find<Submission>(result.submission);
        QVERIFY(record);
        QCOMPARE(record->title, u"Submission Wood & Sons: Joinery 2026-11-22"_s);
        QCOMPARE(record->reference, result.reference);
        QCOMPARE(record->packSha256, hex(Sha256::of(bytesOf(firm.path(u"pack.zip"_s)))));
        QCOMPARE(record->manifest.toUtf8(), result.verification.manifest);
        QVERIFY(record->content.contains(result.reference));
        QCOMPARE(record->historyHead.size(), 64);
        QVERIFY(!QFile::exists(firm.path(u"pack.zip.sealing"_s)));
    }

    void thePackHoldsWhatItShouldInOrder()
    {
        SealingFirm firm;
        PlanOptions options = firm.options();
        options.allEvidence = true;
        QStringList names;
        for (const PackDigest &file : firm.seal(options, u"pack.zip"_s).pack.files)
            names.append(file.name);
        QCOMPARE(names.mid(0, 3),
                 QStringList({u"READ ME FIRST.txt"_s, u"submission.json"_s,
                              u"schema/submission.schema.json"_s}));
        QVERIFY(names.at(3).startsWith(u"evidence/001 "_s));
        QVERIFY(names.at(4).startsWith(u"evidence/002 "_s));
        QCOMPARE(names.last(), u"firm.pub"_s);
    }

    void thePdfComesFromAbove()
    {
        SealingFirm firm;
        NoProgress progress;
        SealOptions options;
        options.path = firm.path(u"pack.zip"_s);
        options.paper = Paper::Letter;
        options.writePdf = [](QIODevice &out, const SealedStatement &statement, Paper paper) {
            QCOMPARE(paper, Paper::Letter);
            QVERIFY(statement.key && !statement.reference.isEmpty());
            out.write("%PDF-1.7 of " + statement.reference.toUtf8());
        };
        const SealResult result =
            sealSubmission(firm.isms(), firm.plan(), SealingFirm::declaration(), options, progress);
        QCOMPARE(result.pack.files.at(1).name, u"submission.pdf"_s);
        QCOMPARE(result.pack.files.at(1).sha256,
                 Sha256::of("%PDF-1.7 of " + result.reference.toUtf8()));
    }

    void theSigningKeyIsMadeOnceAndKept()
    {
        SealingFirm firm;
        QVERIFY(!publicKeyOf(firm.isms()));
        const PublicKey key = signingKey(firm.isms()).publicKey();
        QCOMPARE(signingKey(firm.isms()).publicKey(), key);
        firm.vault().reopen();
        QCOMPARE(*publicKeyOf(firm.isms()), key);
    }

    void theSameDraftGivesTheSameBytesAndIsNotRecorded()
    {
        SealingFirm firm;
        NoProgress progress;
        PlanOptions options = firm.options();
        options.isDraft = true;
        options.allEvidence = true;
        for (const QString &name : {u"one.zip"_s, u"two.zip"_s}) {
            SealOptions where;
            where.path = firm.path(name);
            const SealResult result = writeDraft(firm.isms(), firm.plan(options), where, progress);
            QVERIFY(result.verification.isDraft);
            QVERIFY(!result.verification.isVerified());
            QVERIFY(result.submission.isNull());
        }
        QCOMPARE(bytesOf(firm.path(u"one.zip"_s)), bytesOf(firm.path(u"two.zip"_s)));
        QVERIFY(!bytesOf(firm.path(u"one.zip"_s)).isEmpty());
        QVERIFY(firm.isms().records().submissions.isEmpty());
    }

    void aDraftCannotBeSealed()
    {
        SealingFirm firm;
        PlanOptions options = firm.options();
        options.isDraft = true;
        QVERIFY(messageOf([&] { (void)firm.seal(options, u"pack.zip"_s); }, ErrorKind::Invalid)
                    .contains(u"draft"_s));
    }

    void blockingFindingsAreNamedAndNothingIsWritten()
    {
        SealingFirm firm;
        Answer answer;
        answer.id = Id::from(u"common-proposal.cp-staff");
        answer.value = u"9"_s;
        firm.isms().put(answer);
        const QString message =
            messageOf([&] { (void)firm.seal(firm.options(), u"pack.zip"_s); }, ErrorKind::Invalid);
        QVERIFY2(message.contains(u"How many people work in the firm?"_s), qPrintable(message));
        QVERIFY(!QFile::exists(firm.path(u"pack.zip"_s)));
        QVERIFY(!QFile::exists(firm.path(u"pack.zip.sealing"_s)));
        QVERIFY(!publicKeyOf(firm.isms()));
    }

    void anAcknowledgedFindingIsSealedAndListed()
    {
        SealingFirm firm;
        Answer answer;
        answer.id = Id::from(u"common-proposal.cp-staff");
        answer.value = u"9"_s;
        firm.isms().put(answer);
        for (const ConsistencyFinding &finding : firm.plan().blocking()) {
            Acknowledgement one;
            one.id = Id::from(finding.key);
            one.reason = u"Starts on Monday"_s;
            one.by = u"Ruth Wood"_s;
            firm.isms().put(one);
        }
        const SealResult result = firm.seal(firm.options(), u"pack.zip"_s);
        QVERIFY(firm.isms()
                    .find<Submission>(result.submission)
                    ->content.contains(u"Starts on Monday"_s));
    }

    void aDeclarationNeedsNameAndRole()
    {
        SealingFirm firm;
        NoProgress progress;
        SealOptions where;
        where.path = firm.path(u"pack.zip"_s);
        for (const Declaration &poor : {Declaration{}, Declaration{u"Ruth"_s, u" "_s}})
            QVERIFY(
                messageOf(
                    [&] { (void)sealSubmission(firm.isms(), firm.plan(), poor, where, progress); },
                    ErrorKind::Invalid)
                    .contains(u"name and the role"_s));
    }

    void recordsThatChangedSinceAreNotSealed()
    {
        SealingFirm firm;
        NoProgress progress;
        SealOptions where;
        where.path = firm.path(u"pack.zip"_s);
        const SubmissionPlan plan = firm.plan();
        ControlState state = SealingFirm::state(u"mfa-email");
        state.status = ControlStatus::NotInPlace;
        firm.isms().put(state);
        QVERIFY(messageOf(
                    [&] {
                        (void)sealSubmission(firm.isms(), plan, SealingFirm::declaration(), where,
                                             progress);
                    },
                    ErrorKind::Invalid)
                    .contains(u"changed"_s));
    }

    void aStoppedSealLeavesNothing()
    {
        class Stopping final : public Progress
        {
        public:
            void report(qint64, qint64) override { ++m_reports; }
            bool isCancelled() const override { return m_reports > 2; }

        private:
            int m_reports = 0;
        };
        SealingFirm firm;
        Stopping progress;
        SealOptions where;
        where.path = firm.path(u"pack.zip"_s);
        PlanOptions options = firm.options();
        options.allEvidence = true;
        (void)messageOf(
            [&] {
                (void)sealSubmission(firm.isms(), firm.plan(options), SealingFirm::declaration(),
                                     where, progress);
            },
            ErrorKind::Cancelled);
        QVERIFY(!QFile::exists(firm.path(u"pack.zip"_s)));
        QVERIFY(!QFile::exists(firm.path(u"pack.zip.sealing"_s)));
        QVERIFY(firm.isms().records().submissions.isEmpty());
    }

    void aVaultOpenForReadingMakesDraftsOnly()
    {
        SealingFirm firm;
        firm.vault().close();
        firm.vault().open(true);
        QVERIFY(
            !messageOf([&] { (void)firm.seal(firm.options(), u"pack.zip"_s); }, ErrorKind::ReadOnly)
                 .isEmpty());
        NoProgress progress;
        PlanOptions options = firm.options();
        options.isDraft = true;
        SealOptions where;
        where.path = firm.path(u"draft.zip"_s);
        QVERIFY(writeDraft(firm.isms(), firm.plan(options), where, progress).verification.isDraft);
    }

    void aPackThatCannotBeWrittenIsCalledByItsOwnName()
    {
        SealingFirm firm;
        NoProgress progress;
        SealOptions where;
        where.path = firm.path(u"nowhere/pack.zip"_s);
        const auto seal = [&] {
            (void)sealSubmission(firm.isms(), firm.plan(), SealingFirm::declaration(), where,
                                 progress);
        };
        const QString message = messageOf(seal, ErrorKind::InputOutput);
        QVERIFY2(message.contains(u"pack.zip”"_s), qPrintable(message));
        QVERIFY2(!message.contains(u".sealing"_s), qPrintable(message));
    }

    void anEncryptedPackNeedsItsPassword()
    {
        SealingFirm firm;
        NoProgress progress;
        SealOptions where;
        where.path = firm.path(u"pack.zip"_s);
        where.password = Secret::copyOf("one two three");
        QVERIFY(
            sealSubmission(firm.isms(), firm.plan(), SealingFirm::declaration(), where, progress)
                .verification.isVerified());
        QVERIFY(!verified(firm, where.path).isVerified());
    }

    void theReadMeSaysHowToCheck()
    {
        SealingFirm firm;
        (void)firm.seal(firm.options(), u"pack.zip"_s);
        const QByteArray pack = bytesOf(firm.path(u"pack.zip"_s)); // entries are stored as they are
        const QByteArray line = publicKeyOf(firm.isms())->line().toUtf8();
        QVERIFY(pack.contains("minisign -Vm SHA256SUMS -P " + line + "\r\n"));
        QVERIFY(pack.contains("sha256sum -c SHA256SUMS\r\n"));
        QVERIFY(pack.contains("self-assessment"));
    }

    void thePackIsNamedAfterTheFirmAndTheDay()
    {
        SealingFirm firm;
        const QString name = packFileName(firm.plan());
        QVERIFY2(name.endsWith(u" 2026-11-22.zip"_s) && !name.contains(u':'), qPrintable(name));
    }
};

QTEST_GUILESS_MAIN(TestSubmissionSeal)
#include "tst_submissionseal.moc"
