// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "condition.h"
#include "errors.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace insurable;

namespace {

class FewFacts final : public Facts
{
public:
    explicit FewFacts(std::map<QString, FactValue> known = {})
        : m_known(std::move(known))
    {
    }
    [[nodiscard]] std::optional<FactValue> fact(const QString &name) const override
    {
        const auto found = m_known.find(name);
        return found == m_known.end() ? std::nullopt : std::optional(found->second);
    }

private:
    std::map<QString, FactValue> m_known;
};

Condition condition(const char *json)
{
    return Condition::fromJson(QJsonDocument::fromJson(json).object(), u"here"_s);
}

// A fact that is yes, no or left out.
FewFacts with(Truth cloud, Truth home)
{
    std::map<QString, FactValue> known;
    if (cloud != Truth::NotKnown)
        known[u"uses_cloud"_s] = cloud == Truth::Yes;
    if (home != Truth::NotKnown)
        known[u"home_working"_s] = home == Truth::Yes;
    return FewFacts(known);
}

constexpr Truth yes = Truth::Yes;
constexpr Truth no = Truth::No;
constexpr Truth unknown = Truth::NotKnown;

} // namespace

Q_DECLARE_METATYPE(insurable::Truth)

class TestCondition final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void logicKeepsWhatIsNotKnown_data();
    void logicKeepsWhatIsNotKnown();
    void negationKeepsWhatIsNotKnown();
    void truthSurvivesItsName();
    void noConditionHoldsForEverybody();
    void aFactIsCompared_data();
    void aFactIsCompared();
    void whatIsNotKnownApplies();
    void partsNestAsWritten();
    void brokenConditionsAreRefused_data();
    void brokenConditionsAreRefused();
    void factsAreListedOnce();
    void senselessComparisonsAreReported_data();
    void senselessComparisonsAreReported();
};

void TestCondition::logicKeepsWhatIsNotKnown_data()
{
    QTest::addColumn<Truth>("a");
    QTest::addColumn<Truth>("b");
    QTest::addColumn<Truth>("both");
    QTest::addColumn<Truth>("either");
    QTest::newRow("yes yes") << yes << yes << yes << yes;
    QTest::newRow("yes no") << yes << no << no << yes;
    QTest::newRow("yes unknown") << yes << unknown << unknown << yes;
    QTest::newRow("no yes") << no << yes << no << yes;
    QTest::newRow("no no") << no << no << no << no;
    QTest::newRow("no unknown") << no << unknown << no << unknown;
    QTest::newRow("unknown yes") << unknown << yes << unknown << yes;
    QTest::newRow("unknown no") << unknown << no << no << unknown;
    QTest::newRow("unknown unknown") << unknown << unknown << unknown << unknown;
}

void TestCondition::logicKeepsWhatIsNotKnown()
{
    QFETCH(Truth, a);
    QFETCH(Truth, b);
    QTEST(truthAnd(a, b), "both");
    QTEST(truthOr(a, b), "either");
    const Condition all = condition(R"({"all":[{"fact":"uses_cloud","is":true},
                                               {"fact":"home_working","is":true}]})");
    const Condition any = condition(R"({"any":[{"fact":"uses_cloud","is":true},
                                               {"fact":"home_working","is":true}]})");
    QTEST(all.evaluate(with(a, b)), "both");
    QTEST(any.evaluate(with(a, b)), "either");
}

void TestCondition::negationKeepsWhatIsNotKnown()
{
    const Condition none = condition(R"({"not":{"fact":"uses_cloud","is":true}})");
    QCOMPARE(none.evaluate(with(yes, unknown)), no);
    QCOMPARE(none.evaluate(with(no, unknown)), yes);
    QCOMPARE(none.evaluate(with(unknown, unknown)), unknown);
    QVERIFY(none.applies(with(unknown, unknown)));
}

void TestCondition::truthSurvivesItsName()
{
    for (const Truth truth : {yes, no, unknown})
        QCOMPARE(truthFrom(truthName(truth)), std::optional(truth));
    QVERIFY(!truthFrom(u"maybe"));
    QVERIFY(!truthFrom(u""));
    QCOMPARE(truthOf(true), yes);
    QCOMPARE(truthOf(false), no);
}

void TestCondition::noConditionHoldsForEverybody()
{
    const Condition always;
    QVERIFY(always.isUnconditional());
    QCOMPARE(always.evaluate(FewFacts()), yes);
    QVERIFY(always.facts().isEmpty());
}

void TestCondition::aFactIsCompared_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<Truth>("result");
    const auto row = [](const char *name, const char *json, Truth result) {
        QTest::newRow(name) << QByteArray(json) << result;
    };
    row("at least, equal", R"({"fact":"staff","at_least":8})", yes);
    row("at least, above", R"({"fact":"staff","at_least":9})", no);
    row("at most, equal", R"({"fact":"staff","at_most":8})", yes);
    row("at most, below", R"({"fact":"staff","at_most":7})", no);
    row("number is", R"({"fact":"staff","is":8})", yes);
    row("choice is", R"({"fact":"sector","is":"construction"})", yes);
    row("choice is another", R"({"fact":"sector","is":"health"})", no);
    row("one of", R"({"fact":"sector","one_of":["health","construction"]})", yes);
    row("none of", R"({"fact":"sector","one_of":["health","arts"]})", no);
    row("false is false", R"({"fact":"byod","is":false})", yes);
    row("false is not true", R"({"fact":"byod","is":true})", no);
    row("left out", R"({"fact":"own_servers","is":true})", unknown);
    row("left out, false asked", R"({"fact":"own_servers","is":false})", unknown);
    row("left out, number", R"({"fact":"phones","at_least":1})", unknown);
    row("another kind", R"({"fact":"sector","at_least":1})", unknown);
}

void TestCondition::aFactIsCompared()
{
    QFETCH(QByteArray, json);
    const FewFacts facts(
        {{u"staff"_s, qint64(8)}, {u"sector"_s, u"construction"_s}, {u"byod"_s, false}});
    QTEST(condition(json.constData()).evaluate(facts), "result");
}

void TestCondition::whatIsNotKnownApplies()
{
    const Condition servers = condition(R"({"fact":"own_servers","is":true})");
    QVERIFY(servers.applies(FewFacts()));
    QVERIFY(servers.applies(FewFacts({{u"own_servers"_s, true}})));
    QVERIFY(!servers.applies(FewFacts({{u"own_servers"_s, false}})));
}

void TestCondition::partsNestAsWritten()
{
    const Condition nested = condition(R"({"all":[{"not":{"fact":"byod","is":true}},
        {"any":[{"fact":"staff","at_least":10},{"fact":"uses_cloud","is":true}]}]})");
    QCOMPARE(nested.evaluate(FewFacts({{u"byod"_s, false}, {u"uses_cloud"_s, true}})), yes);
    QCOMPARE(nested.evaluate(FewFacts({{u"byod"_s, true}, {u"uses_cloud"_s, true}})), no);
    QCOMPARE(nested.evaluate(FewFacts({{u"byod"_s, false}, {u"staff"_s, qint64(3)}})), unknown);
}

void TestCondition::brokenConditionsAreRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray("{}");
    QTest::newRow("no comparison") << QByteArray(R"({"fact":"staff"})");
    QTest::newRow("two comparisons") << QByteArray(R"({"fact":"staff","at_least":1,"at_most":2})");
    QTest::newRow("fraction") << QByteArray(R"({"fact":"staff","at_least":1.5})");
    QTest::newRow("text for a limit") << QByteArray(R"({"fact":"staff","at_least":"2"})");
    QTest::newRow("null") << QByteArray(R"({"fact":"staff","is":null})");
    QTest::newRow("empty all") << QByteArray(R"({"all":[]})");
    QTest::newRow("all and any") << QByteArray(
        R"({"all":[{"fact":"byod","is":true}],"any":[{"fact":"byod","is":true}]})");
    QTest::newRow("not a list") << QByteArray(R"({"all":{"fact":"byod","is":true}})");
    QTest::newRow("not of nothing") << QByteArray(R"({"not":true})");
    QTest::newRow("misspelt") << QByteArray(R"({"fact":"staff","atleast":2})");
}

void TestCondition::brokenConditionsAreRefused()
{
    QFETCH(QByteArray, json);
    try {
        (void)condition(json.constData());
        QFAIL("accepted");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), ErrorKind::Invalid);
        QVERIFY2(error.message().contains(u"here"_s), qPrintable(error.message()));
    }
}

void TestCondition::factsAreListedOnce()
{
    const Condition nested = condition(R"({"any":[{"fact":"byod","is":true},
        {"not":{"fact":"staff","at_most":1}},{"fact":"byod","is":false}]})");
    QCOMPARE(nested.facts(), QStringList({u"byod"_s, u"staff"_s}));
}

void TestCondition::senselessComparisonsAreReported_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("count");
    QTest::newRow("fine") << QByteArray(R"({"fact":"sector","is":"health"})") << 0;
    QTest::newRow("no such fact") << QByteArray(R"({"fact":"has_moat","is":true})") << 1;
    QTest::newRow("wrong kind") << QByteArray(R"({"fact":"staff","is":true})") << 1;
    QTest::newRow("no such choice") << QByteArray(R"({"fact":"sector","is":"wizardry"})") << 1;
    QTest::newRow("hidden deep") << QByteArray(
        R"({"not":{"all":[{"fact":"x","is":true},{"fact":"y","is":true}]}})")
                                 << 2;
}

void TestCondition::senselessComparisonsAreReported()
{
    QFETCH(QByteArray, json);
    QTEST(int(condition(json.constData()).problems().size()), "count");
}

QTEST_APPLESS_MAIN(TestCondition)
#include "tst_condition.moc"
