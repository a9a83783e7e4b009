// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue.h"
#include "errors.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace insurable;

namespace {

// A small set with one question, of which each test changes a part.
QByteArray setWith(const QByteArray &question, const QByteArray &more = {})
{
    return R"({"id":"mine","title":"Mine","version":"1",
        "sections":[{"id":"s","title":"Section"}],"questions":[{"id":"q","section":"s","group":6,
        "text":"Is it so?","role":"rating",)"
        + question + "}]" + more + "}";
}

QByteArray derived(const QByteArray &rule)
{
    return setWith(R"("type":"number","derive":)" + rule);
}

} // namespace

class TestQuestionSet final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_catalogue = Catalogue::load(); }
    void aSmallSetIsRead();
    void everyRuleIsRead();
    void clausesAreRead();
    void hostileSetsAreRefused_data();
    void hostileSetsAreRefused();
    void marksThatTurnTheTextAreTakenOut();
    void allReferencesThatLeadNowhereAreTold();

private:
    [[nodiscard]] Question only(const QByteArray &json) const
    {
        return loadQuestionSet(json, m_catalogue).questions.front();
    }

    Catalogue m_catalogue;
};

void TestQuestionSet::aSmallSetIsRead()
{
    const Question question = only(setWith(R"("type":"extent","controls":["mfa-email"],
        "derive":{"from":"control","ids":["mfa-email"]},"help":"Some help",
        "applies":{"fact":"staff","at_least":2})"));
    QCOMPARE(question.type, AnswerType::Extent);
    QCOMPARE(question.role, QuestionRole::Rating);
    QCOMPARE(question.group, 6);
    QCOMPARE(question.help, u"Some help"_s);
    QCOMPARE(question.applies.facts(), QStringList{u"staff"_s});
    const auto *rule = std::get_if<FromControl>(&question.derive);
    QVERIFY(rule);
    QCOMPARE(rule->ids, std::vector<Id>{Id::from(u"mfa-email")});
}

void TestQuestionSet::everyRuleIsRead()
{
    const auto rule = [&](const QByteArray &question) { return only(setWith(question)).derive; };
    const auto organisation =
        rule(R"("type":"number","derive":{"from":"organisation","field":"staff"})");
    QCOMPARE(std::get<FromOrganisation>(organisation).field, u"staff"_s);
    const auto coverage = rule(R"("type":"percentage","population":"all","controls":["mfa-email"],
        "derive":{"from":"coverage","ids":["mfa-email"]})");
    QVERIFY(std::holds_alternative<FromCoverage>(coverage));
    const auto count = rule(R"("type":"number","derive":{"from":"count","type":"asset"})");
    QVERIFY(std::get<FromCount>(count).records.where.empty());
    QVERIFY(std::holds_alternative<FromAny>(
        rule(R"("type":"yes_no","derive":{"from":"any","type":"risk","where":[]})")));
    QVERIFY(std::holds_alternative<FromNone>(
        rule(R"("type":"yes_no","derive":{"from":"none","type":"risk","where":[]})")));
    const auto sum = rule(
        R"("type":"number","derive":{"from":"sum","type":"asset","field":"personal_records"})");
    QCOMPARE(std::get<FromSum>(sum).field, u"personal_records"_s);
    const auto list =
        rule(R"("type":"text","derive":{"from":"list","type":"supplier","field":"name"})");
    QCOMPARE(std::get<FromList>(list).records.type, u"supplier"_s);
    const auto date = rule(R"("type":"date","controls":["backup-tested"],
        "derive":{"from":"evidence_date","ids":["backup-tested"]})");
    QVERIFY(std::holds_alternative<FromEvidenceDate>(date));
    QVERIFY(std::holds_alternative<std::monostate>(rule(R"("type":"text")")));
}

void TestQuestionSet::clausesAreRead()
{
    const Question question = only(derived(R"({"from":"count","type":"asset","where":[
        {"field":"kind","is":"server"},{"field":"kind","one_of":["server","computer"]},
        {"field":"support_ends","before":"today"},{"field":"owner","empty":true},
        {"field":"location","empty":false}]})"));
    const auto &where = std::get<FromCount>(question.derive).records.where;
    QCOMPARE(where.size(), size_t(5));
    QCOMPARE(where[0].test, ClauseTest::Is);
    QCOMPARE(where[0].values, QStringList{u"server"_s});
    QCOMPARE(where[1].test, ClauseTest::OneOf);
    QCOMPARE(where[1].values.size(), qsizetype(2));
    QCOMPARE(where[2].test, ClauseTest::Before);
    QCOMPARE(where[2].values, QStringList{u"today"_s});
    QCOMPARE(where[3].test, ClauseTest::Empty);
    QVERIFY(where[3].empty);
    QVERIFY(!where[4].empty);
}

void TestQuestionSet::hostileSetsAreRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("not JSON") << QByteArray("insurance");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("empty") << QByteArray("{}");
    QTest::newRow("cut off") << setWith(R"("type":"text")").chopped(5);
    QTest::newRow("key twice") << setWith(R"("type":"text","type":"date")");
    QTest::newRow("unknown key") << setWith(R"("type":"text","script":"x")");
    QTest::newRow("unknown type") << setWith(R"("type":"essay")");
    QTest::newRow("type as number") << setWith(R"("type":7)");
    QTest::newRow("no type") << setWith(R"("help":"x")");
    QTest::newRow("empty help") << setWith(R"("type":"text","help":"  ")");
    QTest::newRow("endless help") << setWith(R"("type":"text","help":")" + QByteArray(5000, 'x')
                                             + '"');
    QTest::newRow("bad control id") << setWith(R"("type":"text","controls":["../etc"])");
    QTest::newRow("percentage of nothing") << setWith(R"("type":"percentage")");
    QTest::newRow("choice of nothing") << setWith(R"("type":"choice")");
    QTest::newRow("unknown rule") << derived(R"({"from":"stars"})");
    QTest::newRow("rule with too much") << derived(R"({"from":"count","type":"asset","sql":"x"})");
    QTest::newRow("unknown record type") << derived(R"({"from":"count","type":"unicorn"})");
    QTest::newRow("before no date") << derived(
        R"({"from":"count","type":"asset","where":[{"field":"support_ends","before":"soon"}]})");
    QTest::newRow("clause without a test")
        << derived(R"({"from":"count","type":"asset","where":[{"field":"owner"}]})");
    QTest::newRow("unknown question contradicted")
        << setWith(R"("type":"text")",
                   R"(,"contradictions":[{"id":"c","questions":["q","z"],"text":"No.",
            "when":[{"question":"q","is":"a"},{"question":"z","is":"b"}]}])");
    QTest::newRow("deep") << setWith(R"("type":"text","applies":)"
                                     + QByteArray(R"({"not":)").repeated(2000)
                                     + QByteArray("}").repeated(2000));
    QTest::newRow("huge") << QByteArray(3 << 20, ' ');
}

void TestQuestionSet::hostileSetsAreRefused()
{
    QFETCH(QByteArray, json);
    try {
        (void)loadQuestionSet(json, m_catalogue);
        QFAIL("accepted");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), ErrorKind::Invalid);
        QVERIFY(!error.message().isEmpty());
        QVERIFY2(error.message().size() < 400, qPrintable(error.message()));
    }
}

void TestQuestionSet::marksThatTurnTheTextAreTakenOut()
{
    const Question question = only(setWith("\"type\":\"text\",\"help\":\"fine\u202Etxet\\nmore\""));
    QVERIFY(!question.help.contains(QChar(0x202e)));
    QVERIFY(!question.help.contains(u'\n'));
}

void TestQuestionSet::allReferencesThatLeadNowhereAreTold()
{
    try {
        (void)loadQuestionSet(setWith(R"("type":"text","controls":["no-one","no-two"])"),
                              m_catalogue);
        QFAIL("accepted");
    } catch (const Error &error) {
        QVERIFY(error.message().contains(u"“q”"_s));
        QVERIFY(error.detail().contains(u"no-one"_s));
        QVERIFY(error.detail().contains(u"no-two"_s));
    }
}

QTEST_APPLESS_MAIN(TestQuestionSet)
#include "tst_questionset.moc"
