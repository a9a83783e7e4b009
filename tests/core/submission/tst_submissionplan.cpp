// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors.h"
#include "packname.h"
#include "schemavalidator.h"
#include "sealingfirm.h"
#include "submissionjson.h"
#include "vault.h"
#include "whatleaves.h"

#include <QJsonArray>
#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

QByteArray jsonOf(const SubmissionPlan &plan)
{
    return submissionJson({plan, {}, u"DRAFT"_s, 0, {}, {}});
}

const LeavingItem *itemOf(const std::vector<LeavingGroup> &groups, Sensitivity sensitivity,
                          LeavingItem::What what)
{
    for (const LeavingGroup &group : groups) {
        for (const LeavingItem &item : group.items) {
            if (group.sensitivity == sensitivity && item.what == what)
                return &item;
        }
    }
    return nullptr;
}

Blanking allBlanked()
{
    return {true, true, QByteArray(16, 'k')};
}

// One asset that belongs to `owner`, and whatever else.
Snapshot ownedBy(const QString &owner, const QString &notes = {})
{
    Snapshot snapshot;
    Asset asset;
    asset.name = u"Order book"_s;
    asset.owner = owner;
    asset.notes = notes;
    snapshot.assets = {asset};
    return snapshot;
}

Answer answer(QStringView question, const QString &value)
{
    Answer answer;
    answer.id = Id::from(QString(u"common-proposal."_s).append(question));
    answer.value = value;
    answer.reason = value;
    return answer;
}

} // namespace

class TestSubmissionPlan final : public QObject
{
    Q_OBJECT

    SealingFirm m_firm;

    Snapshot blankedPeople(const Snapshot &snapshot)
    {
        return blanked(snapshot, m_firm.vault().catalogue(), {true, false, QByteArray(16, 'k')});
    }

private Q_SLOTS:
    void theJsonKeepsItsSchema()
    {
        PlanOptions options = m_firm.options();
        options.allEvidence = true;
        for (const bool isBlanked : {false, true}) {
            options.blanking = isBlanked ? allBlanked() : Blanking();
            const QStringList problems =
                schemaProblems(submissionSchema(), jsonOf(m_firm.plan(options)));
            QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
        }
    }

    void theSchemaRefusesWhatIsNotAsked()
    {
        QByteArray json = jsonOf(m_firm.plan());
        json.replace("\"format_version\"", "\"form_version\"");
        QVERIFY(!schemaProblems(submissionSchema(), json).isEmpty());
    }

    void theSameFirmGivesTheSameBytes() { QCOMPARE(jsonOf(m_firm.plan()), jsonOf(m_firm.plan())); }

    void figuresHaveTheirUnits()
    {
        const QJsonObject firm = submissionObject({m_firm.plan(), {}, {}, 0, {}, {}})
                                     .value(u"organisation"_s)
                                     .toObject();
        QCOMPARE(firm.value(u"staff"_s).toObject(),
                 QJsonObject({{u"value"_s, 8}, {u"unit"_s, u"people"_s}}));
        QCOMPARE(firm.value(u"turnover"_s).toObject(),
                 QJsonObject({{u"amount"_s, u"900000"_s}, {u"currency"_s, u"GBP"_s}}));
        QVERIFY(firm.value(u"gross_profit"_s).isNull());
    }

    void onlyTickedEvidenceHasAPath()
    {
        PlanOptions options = m_firm.options();
        options.evidence = {m_firm.other};
        const SubmissionPlan plan = m_firm.plan(options);
        const QJsonArray evidence =
            submissionObject({plan, {}, {}, 0, {}, {}}).value(u"evidence"_s).toArray();
        QCOMPARE(evidence.size(), 2);
        for (const QJsonValue &one : evidence) {
            const QJsonObject file = one[u"files"_s].toArray().first().toObject();
            const bool isTicked = one[u"id"_s].toString() == m_firm.other.text();
            QCOMPARE(one[u"included"_s].toBool(), isTicked);
            QCOMPARE(file.contains(u"path"_s), isTicked);
            QCOMPARE(file.value(u"sha256"_s).toString().size(), 64);
        }
        QVERIFY(!QString::fromUtf8(jsonOf(plan)).contains(u"evidence/002"_s));
    }

    void hostileFileNamesAreCleaned()
    {
        PlanOptions options = m_firm.options();
        options.allEvidence = true;
        for (const PlannedEvidence &one : m_firm.plan(options).evidence) {
            QVERIFY(one.isIncluded);
            const QString name = one.files.front().packName;
            QVERIFY2(name.count(u'/') == 1 && isPackName(name), qPrintable(name));
        }
    }

    void namesAreBlankedEverywhere()
    {
        PlanOptions options = m_firm.options();
        options.allEvidence = true;
        QVERIFY(jsonOf(m_firm.plan(options)).contains("Tom Ash"));
        options.blanking = allBlanked();
        const QByteArray json = jsonOf(m_firm.plan(options));
        QVERIFY(!json.contains("Tom Ash"));
        QVERIFY(!json.contains("toms-till"));
        QVERIFY(json.contains(personAlias(u"Tom Ash"_s, options.blanking.key).toUtf8()));
        QVERIFY(
            json.contains(machineAlias(u"Till PC of Tom Ash"_s, options.blanking.key).toUtf8()));
        QVERIFY(json.contains("Ruth Wood")); // who answers for the firm
    }

    void blankingChangesNoFigure()
    {
        PlanOptions options = m_firm.options();
        const SubmissionPlan open = m_firm.plan(options);
        options.blanking = allBlanked();
        const SubmissionPlan blank = m_firm.plan(options);
        QCOMPARE(blank.readiness.score, open.readiness.score);
        QCOMPARE(blank.findings.size(), open.findings.size());
        QCOMPARE(blank.gate.state, open.gate.state);
    }

    void aliasesAreStableForOneKeyAndMeanNothingUnderAnother()
    {
        const QByteArray key(16, 'a');
        QCOMPARE(personAlias(u"Tom Ash"_s, key), personAlias(u" tom  ASH "_s, key));
        QVERIFY(personAlias(u"Tom Ash"_s, key) != personAlias(u"Tom Ash"_s, QByteArray(16, 'b')));
        QVERIFY(personAlias(u"Tom Ash"_s, key) != personAlias(u"Tim Ash"_s, key));
    }

    void aliasKeysAreKeptInTheVault()
    {
        const QByteArray key = aliasKey(m_firm.isms().vault());
        QCOMPARE(key.size(), 16);
        QCOMPARE(aliasKey(m_firm.isms().vault()), key);
    }

    void namesInsideWordsStay()
    {
        Snapshot snapshot;
        Asset asset;
        asset.name = u"Atom Ashes, not Tom Ash's"_s;
        asset.owner = u"Tom Ash"_s;
        asset.kind = AssetKind::Information;
        snapshot.assets = {asset};
        const Snapshot blank = blankedPeople(snapshot);
        const QString alias = personAlias(u"Tom Ash"_s, QByteArray(16, 'k'));
        QCOMPARE(blank.assets.first().name, u"Atom Ashes, not %1's"_s.arg(alias));
        QCOMPARE(blank.assets.first().owner, alias);
    }

    void textsAboutTheFirmAreBlankedToo()
    {
        Snapshot snapshot = ownedBy(u"Tom Ash"_s);
        Organisation &firm = snapshot.organisation;
        firm.name = u"Tom Ash Joinery Ltd"_s;
        firm.tradingAs = firm.activity = firm.securityContact = u"Ask Tom Ash"_s;
        const Organisation blank = blankedPeople(snapshot).organisation;
        const QString said = u"Ask "_s + personAlias(u"Tom Ash"_s, QByteArray(16, 'k'));
        QCOMPARE(blank.name, firm.name); // whose submission it is
        QCOMPARE(blank.tradingAs, said);
        QCOMPARE(blank.activity, said);
        QCOMPARE(blank.securityContact, said);
    }

    void filesOfEvidenceGoUnderBlankedNames()
    {
        Snapshot snapshot = m_firm.isms().records();
        snapshot.evidence.first().files.first().name = u"Laptop of Tom Ash.png"_s;
        PlanOptions options = m_firm.options();
        options.allEvidence = true;
        options.blanking = allBlanked();
        const SubmissionPlan plan = planSubmission(snapshot, m_firm.vault().catalogue(), options);
        const QString name = plan.evidence.front().files.front().packName;
        QCOMPARE(name,
                 u"evidence/001 Laptop of %1.png"_s.arg(
                     personAlias(u"Tom Ash"_s, options.blanking.key)));
        QVERIFY(!jsonOf(plan).contains("Tom Ash"));
    }

    void noNameReplacesAnAnswer()
    {
        for (const QString &name : {u"No"_s, u"Yes"_s, u"GB"_s, u"Tom Ash"_s, u"Partly"_s}) {
            Snapshot snapshot = ownedBy(name);
            snapshot.organisation.country = u"GB"_s;
            for (const QString &value : {u"no"_s, u"yes"_s, u"partly"_s, name})
                snapshot.answers.append(answer(u"cp-mfa-email", value));
            const Snapshot blank = blankedPeople(snapshot);
            QVERIFY(AnyRecord(blank.organisation).equals(AnyRecord(snapshot.organisation)));
            for (qsizetype i = 0; i < blank.answers.size(); ++i)
                QCOMPARE(blank.answers.at(i).value, snapshot.answers.at(i).value);
        }
        Snapshot snapshot = ownedBy(u"Tom Ash"_s);
        snapshot.answers = {answer(u"cp-current-insurer", u"Ask Tom Ash"_s)};
        QVERIFY(!blankedPeople(snapshot).answers.first().value.contains(u"Tom"_s));
        QVERIFY(!blankedPeople(snapshot).answers.first().reason.contains(u"Tom"_s));
    }

    void aWordIsNotANameBecauseItIsSpeltLikeOne()
    {
        const QString alias = personAlias(u"Will"_s, QByteArray(16, 'k'));
        const auto notes = [&](const QString &owner, const QString &text) {
            return blankedPeople(ownedBy(owner, text)).assets.first().notes;
        };
        QCOMPARE(notes(u"Will"_s, u"Will will see to it"_s), alias + u" will see to it"_s);
        QCOMPARE(notes(u"will"_s, u"ask will"_s), u"ask "_s + alias);
        QCOMPARE(notes(u"nobody"_s, u"Nobody has the key, nobody"_s),
                 u"Nobody has the key, nobody"_s);
        QCOMPARE(notes(u"Tom Ash"_s, u"seen by tom ash"_s),
                 u"seen by "_s + personAlias(u"Tom Ash"_s, QByteArray(16, 'k')));
    }

    void whatLeavesIsGroupedBySensitivity()
    {
        PlanOptions options = m_firm.options();
        options.evidence = {m_firm.other};
        auto groups = whatLeaves(m_firm.plan(options));
        QCOMPARE(groups.size(), size_t(3));
        const auto *file = itemOf(groups, Sensitivity::Ordinary, LeavingItem::What::EvidenceFile);
        QVERIFY(file);
        QCOMPARE(file->bytes, 9);
        QCOMPARE(leavingText(*file), u"The files of “Restore log”: 1, 9 bytes"_s);
        const auto *people = itemOf(groups, Sensitivity::Personal, LeavingItem::What::PeopleNames);
        QVERIFY(people && !people->isBlanked);
        QCOMPARE(people->count, 1);
        options.blanking = allBlanked();
        groups = whatLeaves(m_firm.plan(options));
        QVERIFY(itemOf(groups, Sensitivity::Personal, LeavingItem::What::PeopleNames)->isBlanked);
    }

    void aLinkOnlyLeavesWhenTicked()
    {
        SealingFirm firm;
        Evidence link;
        link.title = u"Policy on the shared drive"_s;
        link.kind = EvidenceKind::Link;
        link.controls = {Id::from(u"security-policy")};
        link.effective = QDate(2026, 11, 1);
        link.link = u"https://drive.example/secret-share"_s;
        const Id id = firm.isms().add(link);
        QVERIFY(!jsonOf(firm.plan()).contains("secret-share"));
        PlanOptions options = firm.options();
        options.evidence = {id};
        const SubmissionPlan plan = firm.plan(options);
        QVERIFY(jsonOf(plan).contains("secret-share"));
        const auto groups = whatLeaves(plan);
        QVERIFY(itemOf(groups, Sensitivity::Ordinary, LeavingItem::What::EvidenceLink));
        QVERIFY(!itemOf(groups, Sensitivity::Ordinary, LeavingItem::What::EvidenceFile));
    }

    void whatWasAcknowledgedStaysSoUnderAliases()
    {
        SealingFirm firm;
        Evidence proof = *firm.isms().find<Evidence>(firm.proof); // its title names Tom Ash
        proof.validUntil = QDate(2026, 11, 21);
        firm.isms().update(proof);
        const auto expired = [](const SubmissionPlan &plan) {
            const auto at =
                std::find_if(plan.findings.begin(), plan.findings.end(), [](const auto &one) {
                    return one.code == ConsistencyCode::EvidenceExpired;
                });
            return at == plan.findings.end() ? ConsistencyFinding() : *at;
        };
        Acknowledgement one;
        one.id = Id::from(expired(firm.plan()).key);
        one.reason = u"Tom Ash renews it"_s;
        firm.isms().put(one);
        PlanOptions options = firm.options();
        options.blanking = allBlanked();
        const ConsistencyFinding blank = expired(firm.plan(options));
        QCOMPARE(blank.key, one.id.text());
        QVERIFY(blank.isAcknowledged);
        QVERIFY(!blank.reason.contains(u"Tom Ash"_s));
    }

    void whatDoesNotExistIsRefused()
    {
        PlanOptions options = m_firm.options();
        options.questionSet = Id::from(u"nobody");
        QVERIFY_THROWS_EXCEPTION(Error, (void)m_firm.plan(options));
        options = m_firm.options();
        options.evidence = {Id::from(u"nothing")};
        QVERIFY_THROWS_EXCEPTION(Error, (void)m_firm.plan(options));
        options = m_firm.options();
        options.scheme = Id::from(u"none");
        QVERIFY_THROWS_EXCEPTION(Error, (void)m_firm.plan(options));
    }
};

QTEST_GUILESS_MAIN(TestSubmissionPlan)
#include "tst_submissionplan.moc"
