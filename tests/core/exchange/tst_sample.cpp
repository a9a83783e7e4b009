// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample.h"

#include "catalogue.h"
#include "check.h"
#include "clock.h"
#include "consistency.h"
#include "importplan.h"
#include "keyslots.h"
#include "progress.h"
#include "readiness.h"
#include "recordexport.h"
#include "secret.h"
#include "vault.h"

#include <QBuffer>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

const QDate ordinaryDay(2026, 11, 22);

qsizetype count(const std::vector<AnsweredQuestion> &answers,
                const std::function<bool(const AnsweredQuestion &)> &matches)
{
    return std::count_if(answers.begin(), answers.end(), matches);
}

} // namespace

class TestSample final : public QObject
{
    Q_OBJECT

private:
    Catalogue m_catalogue = Catalogue::load();
    KdfCost m_cost = KdfCost::floor();
    QTemporaryDir m_folder;
    std::unique_ptr<FixedClock> m_clock;
    std::unique_ptr<Isms> m_isms;

    void make(QDate day)
    {
        m_isms.reset();
        m_clock = std::make_unique<FixedClock>(day);
        const QString path = m_folder.filePath(u"%1.insurable"_s.arg(day.toJulianDay()));
        QFile::remove(path);
        m_isms = createSampleFirm(path, Secret::fromPassphrase(u"sample"_s),
                                  {m_catalogue, *m_clock, u"Tester"_s, false, &m_cost});
    }

    const Snapshot &records() const { return m_isms->records(); }

    Readiness readiness() const
    {
        return assess(records(), m_catalogue, defaultScheme(m_catalogue), m_clock->today());
    }

    const QuestionSet &set() const
    {
        return *m_catalogue.questionSet(Id::from(u"common-proposal"));
    }

    std::vector<AnsweredQuestion> answers(const Readiness &ready) const
    {
        return answerAll(records(), m_catalogue, set(), ready);
    }

    std::vector<ConsistencyFinding> findings() const
    {
        const Readiness ready = readiness();
        const auto given = answers(ready);
        return checkConsistency({records(), m_catalogue, set(), given, ready, m_clock->today()});
    }

private Q_SLOTS:
    void initTestCase() { make(ordinaryDay); }

    void everyRegisterIsFilled()
    {
        QCOMPARE(records().suppliers.size(), 9);
        QCOMPARE(records().assets.size(), 26);
        QCOMPARE(records().risks.size(), 11);
        QCOMPARE(records().controls.size(), 95);
        QCOMPARE(records().evidence.size(), 23);
        QCOMPARE(records().actions.size(), 8);
        QCOMPARE(records().incidents.size(), 2);
        QCOMPARE(records().policies.size(), 3);
        QCOMPARE(records().answers.size(), 8);
        QCOMPARE(records().organisation.staff, 8);
    }

    void everyRecordKeepsTheRules()
    {
        for (const RecordType *type : recordTypes()) {
            for (qsizetype row = 0; row < m_isms->count(*type); ++row) {
                const AnyRecord record(*type, m_isms->at(*type, row));
                QVERIFY2(m_isms->problems(record).isEmpty(), qPrintable(record.title()));
            }
        }
    }

    void oneIncidentDidHarmAndOnePolicyIsInForce()
    {
        QCOMPARE(std::count_if(records().incidents.begin(), records().incidents.end(),
                               [](const Incident &one) { return one.isLoss(); }),
                 1);
        QCOMPARE(std::count_if(records().policies.begin(), records().policies.end(),
                               [](const Policy &one) { return one.kind == PolicyKind::InForce; }),
                 1);
        for (const Policy &policy : records().policies) {
            QVERIFY(policy.premium && policy.excess && policy.limitEvent && policy.limitYear);
            QVERIFY(policy.starts < policy.ends);
        }
    }

    void nearlyEveryControlThatAppliesIsAnswered()
    {
        const Readiness ready = readiness();
        int unanswered = 0;
        for (const ControlVerdict &verdict : ready.verdicts.all())
            unanswered += verdict.applies() && !m_isms->find<ControlState>(verdict.control) ? 1 : 0;
        QVERIFY2(unanswered <= 3, qPrintable(QString::number(unanswered)));
    }

    void theGateIsMetOnAnyDay_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::newRow("ordinary") << ordinaryDay;
        QTest::newRow("leap day") << QDate(2028, 2, 29);
        QTest::newRow("after a leap day") << QDate(2028, 3, 1);
        QTest::newRow("last of the year") << QDate(2027, 12, 31);
        QTest::newRow("first of the year") << QDate(2027, 1, 1);
        QTest::newRow("clocks go forward") << QDate(2027, 3, 28);
    }

    void theGateIsMetOnAnyDay()
    {
        QFETCH(QDate, day);
        make(day);
        const Readiness ready = readiness();
        QStringList missing;
        for (const GateItem &item : ready.gate.missing())
            missing.append(item.control.text());
        QCOMPARE(missing, QStringList());
        QCOMPARE(ready.gate.state, GateState::Met);
        QCOMPARE(expiringWithin(30, records(), m_catalogue, ready).size(), 3u);
        make(ordinaryDay);
    }

    void threeThingsExpireAndOneIsOfTheGate()
    {
        const Readiness ready = readiness();
        QStringList ids;
        bool hasGate = false;
        for (const Expiring &one : expiringWithin(30, records(), m_catalogue, ready)) {
            ids.append(one.record.text());
            QVERIFY(one.until >= m_clock->today());
            hasGate = hasGate
                || (one.what == Expiring::What::Control
                    && defaultScheme(m_catalogue).isGate(one.record));
        }
        QCOMPARE(ids,
                 (QStringList{u"restore-test-earlier"_s, u"leavers-removed"_s, u"copperbeck"_s}));
        QVERIFY(hasGate);
    }

    void theGateIsMetNarrowly()
    {
        m_clock->advanceDays(16);
        QCOMPARE(readiness().gate.missing().size(), 1u);
        make(ordinaryDay);
    }

    void oneAnswerIsPartlyAndSomeAreNot()
    {
        const auto given = answers(readiness());
        QCOMPARE(count(given, [](const auto &a) { return isExtent(a.value, Extent::Partly); }), 1);
        const auto partly = std::find_if(given.begin(), given.end(), [](const auto &a) {
            return isExtent(a.value, Extent::Partly);
        });
        QVERIFY(!partly->exceptions.isEmpty());
        QVERIFY(count(given, [](const auto &a) { return !isKnown(a.value); }) >= 1);
        QVERIFY(count(given,
                      [](const auto &a) {
                          return a.question->role != QuestionRole::Declaration
                              && isExtent(a.value, Extent::No);
                      })
                >= 3);
        QCOMPARE(count(given, [](const auto &a) { return !a.unreadable.isEmpty(); }), 0);
    }

    void everyAnswerBelongsToAQuestionThatOnlyAPersonCanAnswer()
    {
        QSet<Id> expected;
        for (const Question &question : set().questions) {
            if (std::holds_alternative<std::monostate>(question.derive))
                expected.insert(answerId(set(), question));
        }
        QSet<Id> given;
        for (const Answer &answer : records().answers)
            given.insert(answer.id);
        QCOMPARE(given, expected);
    }

    void nothingBlocksSealing()
    {
        QStringList blocking;
        QSet<QString> keys;
        for (const ConsistencyFinding &finding : findings()) {
            keys.insert(finding.key);
            if (finding.blocksSealing())
                blocking.append(finding.key);
            if (qEnvironmentVariableIsSet("INSURABLE_SHOW_FINDINGS"))
                qInfo("%s: %s", qPrintable(finding.key), qPrintable(consistencyText(finding)));
        }
        QCOMPARE(blocking, QStringList());
        QCOMPARE(records().acknowledgements.size(), 1);
        for (const Acknowledgement &one : records().acknowledgements)
            QVERIFY2(keys.contains(one.id.text()), qPrintable(one.id.text()));
    }

    void theRegistersAgreeWithTheOrganisation()
    {
        for (const ConsistencyFinding &finding : findings())
            QVERIFY(finding.code != ConsistencyCode::CountsDisagree);
    }

    void risksSpreadOverTheMap()
    {
        QSet<std::pair<qint64, qint64>> fields;
        QSet<int> classes;
        for (const Risk &risk : records().risks) {
            fields.insert({risk.residualLikelihood, risk.residualImpact});
            classes.insert(int(riskClass(risk.residualLikelihood, risk.residualImpact)));
        }
        QVERIFY(fields.size() >= 8);
        QCOMPARE(classes.size(), 3);
    }

    void everyRegisterGoesOutAndInAgainUnchanged()
    {
        NoProgress progress;
        for (const RecordType *type : recordTypes()) {
            if (type->keeping() == RecordType::Keeping::Sealed)
                continue;
            for (const ExchangeFormat format : {ExchangeFormat::Csv, ExchangeFormat::Json}) {
                QBuffer out;
                QVERIFY(out.open(QIODevice::WriteOnly));
                const qint64 count = writeRecords(*m_isms, *type, format, out, progress);
                const auto plan = planImportOf(out.data(), *m_isms, *type, format, progress);
                QVERIFY2(plan.isClean(), qPrintable(type->key()));
                QCOMPARE(plan.unchanged, count);
                QCOMPARE(plan.added + plan.updated, 0);
            }
        }
    }

    void theBytesOfEveryFileAreThere()
    {
        NoProgress progress;
        qsizetype files = 0;
        for (const Evidence &evidence : records().evidence) {
            for (const EvidenceFile &file : evidence.files) {
                QBuffer out;
                QVERIFY(out.open(QIODevice::WriteOnly));
                m_isms->extract(file, out, progress);
                QCOMPARE(out.data().size(), file.size);
                QVERIFY2(!out.data().contains("@today"), qPrintable(file.name));
                QVERIFY(out.data().size() > 100);
                ++files;
            }
        }
        QCOMPARE(files, 22);
        QVERIFY(check(m_isms->vault(), progress).isSound());
    }

    void datesInFilesFollowTheDay()
    {
        const auto *evidence = m_isms->find<Evidence>(Id::from(u"restore-test"));
        QBuffer out;
        QVERIFY(out.open(QIODevice::WriteOnly));
        NoProgress progress;
        m_isms->extract(evidence->files.first(), out, progress);
        QCOMPARE(evidence->effective, ordinaryDay.addDays(-41));
        QVERIFY(out.data().contains(evidence->effective.toString(Qt::ISODate).toLatin1()));
    }

    void aVaultThatIsThereIsLeftAlone()
    {
        const QString path = m_folder.filePath(u"there.insurable"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("something else");
        file.close();
        bool isRefused = false;
        try {
            (void)createSampleFirm(path, Secret::fromPassphrase(u"x"_s),
                                   {m_catalogue, *m_clock, u"Tester"_s, false, &m_cost});
        } catch (const Error &) {
            isRefused = true;
        }
        QVERIFY(isRefused);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "something else");
    }
};

QTEST_GUILESS_MAIN(TestSample)
#include "tst_sample.moc"
