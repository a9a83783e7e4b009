// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue.h"
#include "integrity.h"

#include <QDir>
#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace insurable;

class TestCatalogue final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_catalogue = Catalogue::load(); }
    void whatWeShipIsWhole();
    void everyFileIsCompiledIn();
    void thereAreThemesInOrder();
    void thereAreEnoughControls();
    void everyControlSaysHowAndRefersSomewhere();
    void cisGroupOneHas56Safeguards();
    void theQuestionSetAsksAllGroups();
    void mostQuestionsAnswerThemselves();
    void percentagesSayOfWhat();
    void theGateIsTheBaseLevel();
    void bandsHoldTheirBorders();
    void lookingUpFindsTheSameThings();
    void copiesShareTheirContents();
    void anImportedSetStandsBesideOrInPlace();
    void namesSurviveTheirEnum();

private:
    [[nodiscard]] const QuestionSet &common() const
    {
        return *m_catalogue.questionSet(Id::from(u"common-proposal"));
    }

    Catalogue m_catalogue;
};

void TestCatalogue::whatWeShipIsWhole()
{
    const std::vector<QString> wrong = problems(m_catalogue);
    QVERIFY2(wrong.empty(), qPrintable(QStringList(wrong.begin(), wrong.end()).join(u'\n')));
}

void TestCatalogue::everyFileIsCompiledIn()
{
    const QString source = QStringLiteral(INSURABLE_SOURCE_DIR "/resources/catalogue/");
    for (const QString &folder : {u"controls"_s, u"insurers"_s, u"scenarios"_s, u"schemes"_s}) {
        const QStringList written = QDir(source + folder).entryList({u"*.json"_s});
        QVERIFY(!written.isEmpty());
        QCOMPARE(QDir(u":/catalogue/"_s + folder).entryList({u"*.json"_s}), written);
    }
}

void TestCatalogue::thereAreThemesInOrder()
{
    QCOMPARE(m_catalogue.themes().size(), size_t(12));
    int order = 0;
    for (const Theme &theme : m_catalogue.themes()) {
        QVERIFY2(theme.order > order, qPrintable(theme.id.text()));
        order = theme.order;
    }
    std::vector<const Control *> inTurn;
    for (const Theme &theme : m_catalogue.themes()) {
        for (const Control *control : m_catalogue.controlsOf(theme.id))
            inTurn.push_back(control);
    }
    QCOMPARE(inTurn.size(), m_catalogue.controls().size());
    for (size_t i = 0; i < inTurn.size(); ++i)
        QCOMPARE(inTurn[i], &m_catalogue.controls()[i]);
}

void TestCatalogue::thereAreEnoughControls()
{
    QVERIFY(m_catalogue.controls().size() >= 70);
}

void TestCatalogue::everyControlSaysHowAndRefersSomewhere()
{
    for (const Control &control : m_catalogue.controls()) {
        const QByteArray id = control.id.text().toUtf8();
        QVERIFY2(control.question.endsWith(u'?'), id);
        QVERIFY2(control.question.count(u'?') == 1, id);
        QVERIFY2(!control.references.empty(), id);
        QVERIFY2(!control.how.empty(), id);
        for (const HowTo &how : control.how)
            QVERIFY2(!how.steps.isEmpty(), id);
    }
}

void TestCatalogue::cisGroupOneHas56Safeguards()
{
    const Framework *cis = m_catalogue.framework(Id::from(u"cis"));
    QVERIFY(cis);
    const std::set<QString> once(cis->references.begin(), cis->references.end());
    QCOMPARE(once.size(), size_t(56));
    QCOMPARE(cis->references.size(), qsizetype(56));
    QCOMPARE(m_catalogue.frameworks().size(), size_t(8));
}

void TestCatalogue::theQuestionSetAsksAllGroups()
{
    const size_t count = common().questions.size();
    QVERIFY2(count >= 45 && count <= 60, QByteArray::number(qint64(count)));
    std::set<int> groups;
    for (const Question &question : common().questions)
        groups.insert(question.group);
    QCOMPARE(groups.size(), size_t(29));
    QCOMPARE(*groups.begin(), 1);
    QCOMPARE(*groups.rbegin(), 29);
    QVERIFY(common().contradictions.size() >= 5);
}

void TestCatalogue::mostQuestionsAnswerThemselves()
{
    for (const Question &question : common().questions) {
        const QByteArray id = question.id.text().toUtf8();
        QVERIFY2(question.text.endsWith(u'?'), id);
        const bool derived = !std::holds_alternative<std::monostate>(question.derive);
        // What is past, or wished for, only a person can tell.
        QVERIFY2(derived || question.group == 3 || question.group >= 24, id);
    }
}

void TestCatalogue::percentagesSayOfWhat()
{
    int percentages = 0;
    for (const Question &question : common().questions) {
        if (question.type != AnswerType::Percentage)
            continue;
        ++percentages;
        QVERIFY2(!question.population.isEmpty(), qPrintable(question.id.text()));
    }
    QVERIFY(percentages >= 5);
}

void TestCatalogue::theGateIsTheBaseLevel()
{
    const Scheme *scheme = m_catalogue.scheme(Id::from(u"base-2026"));
    QVERIFY(scheme);
    QCOMPARE(scheme->gate.size(), size_t(17));
    for (const Control &control : m_catalogue.controls())
        QCOMPARE(scheme->isGate(control.id), control.base);
    QCOMPARE(scheme->questionSet, common().id);
    QVERIFY(!scheme->sources.empty());
    QCOMPARE(scheme->levels.notKnown, 0.0);
    QVERIFY(scheme->levels.notKnown <= scheme->levels.notInPlace);
    QVERIFY(scheme->pricing);
    for (const PriceModifier &modifier : scheme->pricing->modifiers) {
        const double ratio = modifier.debit.likely / modifier.credit.likely;
        QVERIFY2(ratio >= 2 && ratio <= 3, qPrintable(modifier.id.text()));
    }
}

void TestCatalogue::bandsHoldTheirBorders()
{
    const Scheme *scheme = m_catalogue.scheme(Id::from(u"base-2026"));
    const auto &bands = scheme->bands;
    QVERIFY(bands.size() >= 3);
    for (size_t i = 1; i < bands.size(); ++i) {
        QCOMPARE(scheme->band(bands[i].from).title, bands[i].title);
        QCOMPARE(scheme->band(bands[i].from - 1).title, bands[i - 1].title);
    }
    QCOMPARE(scheme->band(0).title, bands.front().title);
    QCOMPARE(scheme->band(100).title, bands.back().title);
}

void TestCatalogue::lookingUpFindsTheSameThings()
{
    for (const Control &control : m_catalogue.controls())
        QCOMPARE(m_catalogue.control(control.id), &control);
    for (const Theme &theme : m_catalogue.themes())
        QCOMPARE(m_catalogue.theme(theme.id), &theme);
    for (const Question &question : common().questions)
        QCOMPARE(common().question(question.id), &question);
    const Id nobody = Id::from(u"nobody");
    QVERIFY(!m_catalogue.control(nobody));
    QVERIFY(!m_catalogue.theme(nobody));
    QVERIFY(!m_catalogue.scheme(nobody));
    QVERIFY(!m_catalogue.framework(nobody));
    QVERIFY(!m_catalogue.questionSet(nobody));
    QVERIFY(!common().question(nobody));
    QVERIFY(!common().section(nobody));
    QVERIFY(!Catalogue().control(nobody));
}

void TestCatalogue::copiesShareTheirContents()
{
    const Control *control = nullptr;
    Catalogue copy;
    {
        const Catalogue first = Catalogue::load();
        control = first.control(Id::from(u"mfa-email"));
        copy = first;
    }
    QCOMPARE(copy.control(Id::from(u"mfa-email")), control);
    QCOMPARE(control->theme, Id::from(u"signing-in"));
}

void TestCatalogue::anImportedSetStandsBesideOrInPlace()
{
    QuestionSet other = common();
    other.title = u"Another"_s;
    const Catalogue replaced = m_catalogue.with(other);
    QCOMPARE(replaced.questionSets().size(), m_catalogue.questionSets().size());
    QCOMPARE(replaced.questionSet(other.id)->title, u"Another"_s);
    QVERIFY(common().title != u"Another"_s);
    other.id = Id::from(u"another");
    const Catalogue grown = m_catalogue.with(other);
    QCOMPARE(grown.questionSets().size(), m_catalogue.questionSets().size() + 1);
    QVERIFY(grown.control(Id::from(u"mfa-email")));
}

void TestCatalogue::namesSurviveTheirEnum()
{
    for (int i = int(Platform::Any); i <= int(Platform::Router); ++i)
        QCOMPARE(platformFrom(platformName(Platform(i))), std::optional(Platform(i)));
    for (int i = int(CostBasis::Firm); i <= int(CostBasis::Device); ++i)
        QCOMPARE(costBasisFrom(costBasisName(CostBasis(i))), std::optional(CostBasis(i)));
    for (int i = int(AnswerType::YesNo); i <= int(AnswerType::Text); ++i)
        QCOMPARE(answerTypeFrom(answerTypeName(AnswerType(i))), std::optional(AnswerType(i)));
    for (int i = int(QuestionRole::Gate); i <= int(QuestionRole::Information); ++i)
        QCOMPARE(questionRoleFrom(questionRoleName(QuestionRole(i))),
                 std::optional(QuestionRole(i)));
    QVERIFY(!platformFrom(u"toaster"));
}

QTEST_APPLESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
