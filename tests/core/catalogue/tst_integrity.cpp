// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue.h"
#include "integrity.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace insurable;

namespace {

using Damage = std::function<void(CatalogueParts &)>;

Question &asked(CatalogueParts &parts, const QString &id)
{
    auto &all = parts.questionSets.front().questions;
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const Question &one) { return one.id.text() == id; });
    Q_ASSERT(found != all.end());
    return *found;
}

Control &kept(CatalogueParts &parts, const QString &id)
{
    const auto found = std::find_if(parts.controls.begin(), parts.controls.end(),
                                    [&](const Control &one) { return one.id.text() == id; });
    Q_ASSERT(found != parts.controls.end());
    return *found;
}

Condition asking(const QString &fact)
{
    return Condition::fromJson({{u"fact"_s, fact}, {u"is"_s, true}}, u"test"_s);
}

const Id nobody = Id::from(u"nobody");

} // namespace

Q_DECLARE_METATYPE(Damage)

// Each row plants one fault into the shipped catalogue; a blind checker fails here.
class TestIntegrity final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aPlantedFaultIsReported_data();
    void aPlantedFaultIsReported();

private:
    void controlFaults();
    void schemeFaults();
    void pricingFaults();
    void questionFaults();
    void derivationFaults();
    void contradictionFaults();

    Catalogue m_whole;
};

namespace {

void row(const char *name, const QString &said, Damage damage)
{
    QTest::newRow(name) << said << damage;
}

} // namespace

void TestIntegrity::initTestCase()
{
    m_whole = Catalogue::load();
    QVERIFY(problems(m_whole).empty());
}

void TestIntegrity::controlFaults()
{
    row("control twice", u"appears twice"_s,
        [](CatalogueParts &p) { p.controls.push_back(p.controls.front()); });
    row("theme twice", u"appears twice"_s,
        [](CatalogueParts &p) { p.themes.push_back(p.themes.front()); });
    row("control without theme", u"belongs to no theme"_s,
        [](CatalogueParts &p) { kept(p, u"web-filter"_s).theme = nobody; });
    row("unknown fact", u"unknown fact “moat”"_s,
        [](CatalogueParts &p) { kept(p, u"web-filter"_s).applies = asking(u"moat"_s); });
    row("number compared with yes", u"compares “staff”"_s,
        [](CatalogueParts &p) { kept(p, u"web-filter"_s).applies = asking(u"staff"_s); });
    row("unknown framework", u"unknown framework “nobody”"_s, [](CatalogueParts &p) {
        kept(p, u"web-filter"_s).references.push_back({nobody, {u"1"_s}});
    });
    row("unknown reference", u"refers to “99.9”"_s, [](CatalogueParts &p) {
        kept(p, u"web-filter"_s).references.push_back({Id::from(u"iso27001"), {u"99.9"_s}});
    });
    row("no reference", u"no reference"_s,
        [](CatalogueParts &p) { kept(p, u"web-filter"_s).references.clear(); });
    row("no steps", u"no steps"_s,
        [](CatalogueParts &p) { kept(p, u"web-filter"_s).how.front().steps.clear(); });
    row("no how", u"does not say how"_s,
        [](CatalogueParts &p) { kept(p, u"web-filter"_s).how.clear(); });
    row("platform twice", u"twice"_s, [](CatalogueParts &p) {
        auto &how = kept(p, u"web-filter"_s).how;
        how.push_back(how.front());
    });
    row("statement for a question", u"question mark"_s,
        [](CatalogueParts &p) { kept(p, u"web-filter"_s).question = u"All is well."_s; });
    row("no evidence", u"evidence"_s,
        [](CatalogueParts &p) { kept(p, u"web-filter"_s).evidence.clear(); });
    row("estimates without source", u"without source or year"_s,
        [](CatalogueParts &p) { p.themes.front().estimates.source.clear(); });
    row("estimates without year", u"without source or year"_s,
        [](CatalogueParts &p) { p.themes.front().estimates.year = 0; });
}

void TestIntegrity::schemeFaults()
{
    row("unknown control in gate", u"unknown control “nobody”"_s,
        [](CatalogueParts &p) { p.schemes.front().gate.push_back(nobody); });
    row("gate twice", u"twice in its gate"_s, [](CatalogueParts &p) {
        p.schemes.front().gate.push_back(p.schemes.front().gate.front());
    });
    row("base control outside the gate", u"disagree about “mfa-email”"_s,
        [](CatalogueParts &p) { std::erase(p.schemes.front().gate, Id::from(u"mfa-email")); });
    row("gate control not base", u"disagree about “mfa-email”"_s,
        [](CatalogueParts &p) { kept(p, u"mfa-email"_s).base = false; });
    row("gate not asked", u"no gate question for “mfa-email”"_s,
        [](CatalogueParts &p) { asked(p, u"cp-mfa-email"_s).role = QuestionRole::Rating; });
    row("gate question outside the gate", u"which is not in its gate"_s,
        [](CatalogueParts &p) { asked(p, u"cp-logging"_s).role = QuestionRole::Gate; });
    row("unknown question set", u"unknown question set “nobody”"_s,
        [](CatalogueParts &p) { p.schemes.front().questionSet = nobody; });
    row("unknown theme weighed", u"unknown theme “nobody”"_s,
        [](CatalogueParts &p) { p.schemes.front().themeWeights[nobody] = 1; });
    row("theme not weighed", u"does not weigh “money”"_s,
        [](CatalogueParts &p) { p.schemes.front().themeWeights.erase(Id::from(u"money")); });
    row("bands fall", u"do not rise"_s,
        [](CatalogueParts &p) { p.schemes.front().bands.back().from = 1; });
    row("bands start late", u"do not rise from 0"_s,
        [](CatalogueParts &p) { p.schemes.front().bands.front().from = 5; });
    row("thresholds crossed", u"higher risk"_s,
        [](CatalogueParts &p) { p.schemes.front().riskProfile.highBelow = 90; });
    row("no sources", u"names no source"_s,
        [](CatalogueParts &p) { p.schemes.front().sources.clear(); });
    row("figure without source", u"without source or year"_s,
        [](CatalogueParts &p) { p.schemes.front().sources.front().source.clear(); });
    row("figure without year", u"without source or year"_s,
        [](CatalogueParts &p) { p.schemes.front().sources.front().year = 0; });
}

void TestIntegrity::pricingFaults()
{
    const auto pricing = [](CatalogueParts &p) -> Pricing & { return *p.schemes.front().pricing; };
    row("unknown control priced", u"unknown control “nobody”"_s, [=](CatalogueParts &p) {
        pricing(p).modifiers.front().controls.push_back(nobody);
    });
    row("gate control priced", u"“mfa-email”, which is in its gate"_s, [=](CatalogueParts &p) {
        pricing(p).modifiers.front().controls.push_back(Id::from(u"mfa-email"));
    });
    row("nothing priced", u"names no control"_s,
        [=](CatalogueParts &p) { pricing(p).modifiers.front().controls.clear(); });
    row("priced twice", u"prices “monitored-devices” twice"_s, [=](CatalogueParts &p) {
        pricing(p).modifiers.push_back(pricing(p).modifiers.front());
    });
    row("credit falls", u"does not rise"_s,
        [=](CatalogueParts &p) { pricing(p).modifiers.front().credit.low = 0.5; });
    row("debit below credit", u"adds less without"_s,
        [=](CatalogueParts &p) { pricing(p).modifiers.front().debit = {0, 0.01, 0.2}; });
    row("loss ratio from nought", u"target loss ratio"_s,
        [=](CatalogueParts &p) { pricing(p).targetLossRatio.low = 0; });
    row("price without year", u"price figure without source or year"_s,
        [=](CatalogueParts &p) { pricing(p).minimumBasis.year = 0; });
}

void TestIntegrity::questionFaults()
{
    row("question twice", u"appears twice"_s, [](CatalogueParts &p) {
        auto &all = p.questionSets.front().questions;
        all.push_back(all.front());
    });
    row("unknown section", u"unknown section “nobody”"_s,
        [](CatalogueParts &p) { asked(p, u"cp-staff"_s).section = nobody; });
    row("unknown control in question", u"unknown control “nobody”"_s,
        [](CatalogueParts &p) { asked(p, u"cp-staff"_s).controls.push_back(nobody); });
    row("unknown fact in question", u"unknown fact “moat”"_s,
        [](CatalogueParts &p) { asked(p, u"cp-staff"_s).applies = asking(u"moat"_s); });
    row("percentage of nothing", u"without saying of what"_s,
        [](CatalogueParts &p) { asked(p, u"cp-edr-share"_s).population.clear(); });
    row("choice without options", u"has options and is no choice"_s,
        [](CatalogueParts &p) { asked(p, u"cp-sector"_s).options.clear(); });
    row("option twice", u"twice"_s, [](CatalogueParts &p) {
        auto &options = asked(p, u"cp-sector"_s).options;
        options.push_back(options.front());
    });
    row("options without choice", u"has options and is no choice"_s, [](CatalogueParts &p) {
        asked(p, u"cp-staff"_s).options.push_back({u"a"_s, u"A"_s});
    });
    row("gate about nothing", u"gate without a control"_s,
        [](CatalogueParts &p) { asked(p, u"cp-staff"_s).role = QuestionRole::Gate; });
    row("order for a question", u"question mark"_s,
        [](CatalogueParts &p) { asked(p, u"cp-staff"_s).text = u"Tell us the staff."_s; });
}

void TestIntegrity::derivationFaults()
{
    row("unknown control in derivation", u"unknown control “nobody”"_s,
        [](CatalogueParts &p) { asked(p, u"cp-mfa-email"_s).derive = FromControl{{nobody}}; });
    row("derived from a control not named", u"does not name it"_s, [](CatalogueParts &p) {
        asked(p, u"cp-mfa-email"_s).derive = FromControl{{Id::from(u"mfa-cloud")}};
    });
    row("unknown record type", u"unknown record type “unicorn”"_s, [](CatalogueParts &p) {
        asked(p, u"cp-past-support"_s).derive = FromAny{{u"unicorn"_s, {}}};
    });
    row("percentage by counting", u"does not give a percentage"_s, [](CatalogueParts &p) {
        asked(p, u"cp-edr-share"_s).derive = FromCount{{u"asset"_s, {}}};
    });
    row("number from a yes or no", u"does not give a number"_s,
        [](CatalogueParts &p) { asked(p, u"cp-staff"_s).derive = FromOrganisation{u"byod"_s}; });
    row("choice that cannot be given", u"does not offer “arts”"_s, [](CatalogueParts &p) {
        auto &options = asked(p, u"cp-sector"_s).options;
        std::erase_if(options, [](const QuestionOption &one) { return one.value == u"arts"; });
    });
}

void TestIntegrity::contradictionFaults()
{
    row("unknown question", u"unknown question “nobody”"_s, [](CatalogueParts &p) {
        auto &one = p.questionSets.front().contradictions.front();
        one.when.front().question = nobody;
        one.questions.front() = nobody;
    });
    row("questions not listed", u"does not list"_s, [](CatalogueParts &p) {
        p.questionSets.front().contradictions.front().questions.pop_back();
    });
    row("answer that is never given", u"is never answered “perhaps”"_s, [](CatalogueParts &p) {
        p.questionSets.front().contradictions.front().when.front().is = u"perhaps"_s;
    });
    row("one answer against itself", u"fewer than two"_s, [](CatalogueParts &p) {
        auto &one = p.questionSets.front().contradictions.front();
        one.when.resize(1, one.when.front());
        one.questions.resize(1);
    });
}

void TestIntegrity::aPlantedFaultIsReported_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<Damage>("damage");
    controlFaults();
    schemeFaults();
    pricingFaults();
    questionFaults();
    derivationFaults();
    contradictionFaults();
}

void TestIntegrity::aPlantedFaultIsReported()
{
    QFETCH(QString, said);
    QFETCH(Damage, damage);
    CatalogueParts parts = m_whole.parts();
    damage(parts);
    const std::vector<QString> wrong = problems(Catalogue(parts));
    const QString all = QStringList(wrong.begin(), wrong.end()).join(u'\n');
    QVERIFY2(all.contains(said), qPrintable(u"said: "_s + all));
}

QTEST_APPLESS_MAIN(TestIntegrity)
#include "tst_integrity.moc"
