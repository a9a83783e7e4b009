// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "anyrecord.h"
#include "catalogue.h"
#include "organisationfacts.h"
#include "snapshot.h"

#include <QJsonObject>
#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

// A text that the field takes and that is not its default.
QString sampleText(const RecordType &type, const Field &field)
{
    const AnyRecord fresh(type);
    switch (field.kind()) {
    case FieldKind::Text:
    case FieldKind::LongText:
        return u"Größe, \"quoted\"; line\nbreak =1+1"_s;
    case FieldKind::Integer:
        return u"4"_s;
    case FieldKind::Percent:
        return u"37"_s;
    case FieldKind::Real:
        return u"2.75"_s;
    case FieldKind::Money:
        return u"1234.56"_s;
    case FieldKind::Date:
        return u"2024-02-29"_s;
    case FieldKind::Choice:
        return field.spec().choices.last().value == field.text(fresh.data())
            ? field.spec().choices.first().value
            : field.spec().choices.last().value;
    case FieldKind::Truth:
        return u"yes"_s;
    case FieldKind::Reference:
    case FieldKind::Control:
        return u"mfa-email"_s;
    case FieldKind::ControlList:
        return u"mfa-email, mfa-cloud"_s;
    case FieldKind::TextList:
        return u"example.org, example.com"_s;
    case FieldKind::Files:
        return u"[{\"added\":\"2026-01-02\",\"name\":\"a.txt\",\"sha256\":\"%1\",\"size\":3}]"_s.arg(
            QString(64, u'a'));
    }
    return {};
}

void eachField()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("field");
    for (const RecordType *type : recordTypes()) {
        for (const auto &field : type->fields())
            QTest::addRow("%s.%s", qPrintable(type->key()), qPrintable(field->key()))
                << type->key() << field->key();
    }
}

} // namespace

class TestFields final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textComesBackUnchanged_data() { eachField(); }
    void textComesBackUnchanged();
    void jsonComesBackUnchanged_data() { eachField(); }
    void jsonComesBackUnchanged();
    void everyTypeHasOneTitleAndUniqueKeys();
    void nonsenseIsRefusedAndChangesNothing_data();
    void nonsenseIsRefusedAndChangesNothing();
    void rulesOfAFieldAreChecked();
    void copiesAreIndependent();
    void choicesMatchTheirEnums();
    void everyKnownFactIsAFieldOfTheOrganisation();
    void unansweredFactsAreNotKnown();
    void derivationsNameRealFields();
    void riskClassFollowsTheProduct();
};

void TestFields::textComesBackUnchanged()
{
    QFETCH(QString, type);
    QFETCH(QString, field);
    AnyRecord record(*recordType(type));
    const Field &f = *record.type().field(field);
    QVERIFY(!record.setText(field, sampleText(record.type(), f)));
    QCOMPARE(record.text(field), sampleText(record.type(), f));
    AnyRecord copy(record.type());
    QVERIFY(!f.equal(copy.data(), record.data()));
    QVERIFY(!copy.setText(field, record.text(field)));
    QVERIFY(copy.equals(record));
}

void TestFields::jsonComesBackUnchanged()
{
    QFETCH(QString, type);
    QFETCH(QString, field);
    AnyRecord record(*recordType(type));
    QVERIFY(!record.setText(field, sampleText(record.type(), *record.type().field(field))));
    AnyRecord copy(record.type());
    QJsonObject json = record.json();
    json.remove(u"id"_s);
    QCOMPARE(copy.setJson(json), QList<Problem>());
    QVERIFY(copy.equals(record));
    QCOMPARE(copy.json(), record.json());
}

void TestFields::everyTypeHasOneTitleAndUniqueKeys()
{
    QSet<QString> types;
    for (const RecordType *type : recordTypes()) {
        QVERIFY(!types.contains(type->key()));
        types.insert(type->key());
        QSet<QString> keys;
        int titles = 0;
        for (const auto &field : type->fields()) {
            QVERIFY2(!keys.contains(field->key()), qPrintable(type->key() + u'.' + field->key()));
            keys.insert(field->key());
            titles += field->spec().title ? 1 : 0;
            QVERIFY(!field->label().isEmpty());
            QVERIFY(!field->spec().refersTo.isEmpty() == (field->kind() == FieldKind::Reference));
        }
        QCOMPARE(titles, 1);
    }
    QCOMPARE(types.size(), 12);
}

void TestFields::nonsenseIsRefusedAndChangesNothing_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::newRow("word as number") << u"asset"_s << u"count"_s << u"many"_s;
    QTest::newRow("fraction as whole") << u"asset"_s << u"count"_s << u"1.5"_s;
    QTest::newRow("too big for 64 bits") << u"asset"_s << u"count"_s << u"99999999999999999999"_s;
    QTest::newRow("digits of another script") << u"asset"_s << u"count"_s << u"٤"_s;
    QTest::newRow("30 February") << u"asset"_s << u"support_ends"_s << u"2026-02-30"_s;
    QTest::newRow("29 February, common year") << u"asset"_s << u"support_ends"_s << u"2026-02-29"_s;
    QTest::newRow("day first") << u"asset"_s << u"support_ends"_s << u"22/11/2026"_s;
    QTest::newRow("before 1900") << u"asset"_s << u"support_ends"_s << u"1899-12-31"_s;
    QTest::newRow("after 2200") << u"asset"_s << u"support_ends"_s << u"2201-01-01"_s;
    QTest::newRow("unknown choice") << u"asset"_s << u"kind"_s << u"spaceship"_s;
    QTest::newRow("three decimals") << u"asset"_s << u"worth"_s << u"1.234"_s;
    QTest::newRow("infinite hours") << u"action"_s << u"hours"_s << u"inf"_s;
    QTest::newRow("maybe") << u"asset"_s << u"encrypted"_s << u"maybe"_s;
    QTest::newRow("path as id") << u"asset"_s << u"supplier"_s << u"../x"_s;
    QTest::newRow("list with a bad id") << u"risk"_s << u"controls"_s << u"mfa-email, A B"_s;
    QTest::newRow("a comma that may be a point") << u"asset"_s << u"count"_s << u"1,5"_s;
    QTest::newRow("groups of two") << u"asset"_s << u"count"_s << u"12,34,567"_s;
    QTest::newRow("NUL in a list") << u"organisation"_s << u"domains"_s << (u"a"_s + QChar(0));
    QTest::newRow("half a character") << u"asset"_s << u"name"_s << (u"a"_s + QChar(0xd83d));
    QTest::newRow("NUL") << u"asset"_s << u"name"_s << (u"a"_s + QChar(0));
    QTest::newRow("files that are none") << u"evidence"_s << u"files"_s << u"[{}]"_s;
}

void TestFields::nonsenseIsRefusedAndChangesNothing()
{
    QFETCH(QString, type);
    QFETCH(QString, field);
    QFETCH(QString, text);
    AnyRecord record(*recordType(type));
    const auto problem = record.setText(field, text);
    QVERIFY(problem);
    QCOMPARE(problem->field, field);
    QVERIFY(problem->text.startsWith(record.type().field(field)->label()));
    QVERIFY(record.equals(AnyRecord(*recordType(type))));
}

void TestFields::rulesOfAFieldAreChecked()
{
    AnyRecord asset(describe<Asset>());
    QVERIFY(asset.type().field(u"name")->problem(asset.data())); // needed
    QVERIFY(!asset.setText(u"name"_s, u"  "_s));
    QVERIFY(asset.type().field(u"name")->problem(asset.data())); // spaces are no name
    QVERIFY(!asset.setText(u"name"_s, u"Till"_s));
    QVERIFY(!asset.type().field(u"name")->problem(asset.data()));
    QVERIFY(!asset.setText(u"count"_s, u"0"_s));
    QVERIFY(asset.type().field(u"count")->problem(asset.data()));
    QVERIFY(!asset.setText(u"count"_s, u"1,200"_s));
    QCOMPARE(asset.text(u"count"), u"1200"_s);
    AnyRecord state(describe<ControlState>());
    QVERIFY(!state.setText(u"coverage"_s, u"100%"_s));
    QVERIFY(!state.type().field(u"coverage")->problem(state.data()));
    QVERIFY(!state.setText(u"coverage"_s, u"101"_s));
    QVERIFY(state.type().field(u"coverage")->problem(state.data()));
    AnyRecord organisation(describe<Organisation>());
    QVERIFY(!organisation.setText(u"turnover"_s, u"-1"_s));
    QVERIFY(organisation.type().field(u"turnover")->problem(organisation.data()));
}

void TestFields::copiesAreIndependent()
{
    AnyRecord first(describe<Asset>());
    QVERIFY(!first.setText(u"name"_s, u"Till"_s));
    AnyRecord second = first;
    QVERIFY(!second.setText(u"name"_s, u"Van"_s));
    QCOMPARE(first.text(u"name"), u"Till"_s);
}

void TestFields::choicesMatchTheirEnums()
{
    QCOMPARE(choiceName(AssetKind::Other), u"other"_s);
    QCOMPARE(choiceName(AssetKind::CloudService), u"cloud_service"_s);
    QCOMPARE(choiceName(Sector::Other), u"other"_s);
    QCOMPARE(choiceName(Sector::RealEstate), u"real_estate"_s);
    QCOMPARE(choiceName(CloudSuite::Apple), u"apple"_s);
    QCOMPARE(choiceName(Level::High), u"high"_s);
    QCOMPARE(choiceName(SupplierRole::Customer), u"customer"_s);
    QCOMPARE(choiceName(SupplierAccess::Admin), u"admin"_s);
    QCOMPARE(choiceName(Treatment::Transfer), u"transfer"_s);
    QCOMPARE(choiceName(ControlStatus::NotInPlace), u"not_in_place"_s);
    QCOMPARE(choiceName(ControlStatus::NotApplicable), u"not_applicable"_s);
    QCOMPARE(choiceName(EvidenceKind::Check), u"check"_s);
    QCOMPARE(choiceName(Sensitivity::Personal), u"personal"_s);
    QCOMPARE(choiceName(ActionStatus::Dropped), u"dropped"_s);
}

// Level 1 keeps its own list of facts, because it knows no records: this holds the two together.
void TestFields::everyKnownFactIsAFieldOfTheOrganisation()
{
    for (const KnownFact &fact : knownFacts()) {
        const Field *field = describe<Organisation>().field(fact.name);
        QVERIFY2(field, qPrintable(fact.name));
        switch (fact.kind) {
        case FactKind::YesNo:
            QCOMPARE(field->kind(), FieldKind::Truth);
            break;
        case FactKind::Number:
            QVERIFY(field->kind() == FieldKind::Integer || field->kind() == FieldKind::Percent
                    || field->kind() == FieldKind::Money);
            break;
        case FactKind::Choice:
            for (const QString &option : fact.options) {
                const auto &choices = field->spec().choices;
                QVERIFY2(choices.isEmpty()
                             || std::any_of(choices.begin(), choices.end(),
                                            [&](const Choice &c) { return c.value == option; }),
                         qPrintable(fact.name + u'=' + option));
            }
            break;
        }
    }
}

void TestFields::unansweredFactsAreNotKnown()
{
    Organisation organisation;
    const OrganisationFacts facts(organisation);
    QVERIFY(!facts.fact(u"staff"_s));
    QVERIFY(!facts.fact(u"uses_cloud"_s));
    QVERIFY(!facts.fact(u"cloud_suite"_s));
    QVERIFY(!facts.fact(u"no_such_fact"_s));
    organisation.staff = 8;
    organisation.usesCloud = Truth::No;
    organisation.cloudSuite = CloudSuite::None;
    organisation.turnover = Money::minor(12'345'678);
    QCOMPARE(std::get<qint64>(*facts.fact(u"staff"_s)), 8);
    QCOMPARE(std::get<bool>(*facts.fact(u"uses_cloud"_s)), false);
    QCOMPARE(std::get<QString>(*facts.fact(u"cloud_suite"_s)), u"none"_s);
    QCOMPARE(std::get<qint64>(*facts.fact(u"turnover"_s)), 123'456);
}

void TestFields::derivationsNameRealFields()
{
    const Catalogue catalogue = Catalogue::load();
    for (const QuestionSet &set : catalogue.questionSets()) {
        for (const Question &question : set.questions) {
            if (const auto *from = std::get_if<FromOrganisation>(&question.derive))
                QVERIFY2(describe<Organisation>().field(from->field), qPrintable(from->field));
            const RecordFilter *filter = recordsOf(question.derive);
            if (!filter)
                continue;
            const RecordType *type = recordType(filter->type);
            QVERIFY2(type, qPrintable(filter->type));
            for (const Clause &clause : filter->where)
                QVERIFY2(type->field(clause.field), qPrintable(question.id.text() + clause.field));
        }
    }
}

void TestFields::riskClassFollowsTheProduct()
{
    QCOMPARE(riskClass(1, 1), RiskClass::Low);
    QCOMPARE(riskClass(2, 2), RiskClass::Low);
    QCOMPARE(riskClass(1, 5), RiskClass::Medium);
    QCOMPARE(riskClass(3, 4), RiskClass::Medium);
    QCOMPARE(riskClass(3, 5), RiskClass::High);
    QCOMPARE(riskClass(5, 5), RiskClass::High);
}

QTEST_APPLESS_MAIN(TestFields)
#include "tst_fields.moc"
