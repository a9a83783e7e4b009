// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answervalue.h"

#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

Question questionOf(AnswerType type)
{
    Question question;
    question.type = type;
    question.options = {{u"weekly"_s, u"Once a week"_s}, {u"daily"_s, u"Every day"_s}};
    return question;
}

} // namespace

class TestAnswerValue final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void canonicalTextIsReadBack_data()
    {
        QTest::addColumn<AnswerType>("type");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("yes") << AnswerType::YesNo << u"yes"_s << u"Yes"_s;
        QTest::newRow("partly") << AnswerType::Extent << u"partly"_s << u"Partly"_s;
        QTest::newRow("0 percent") << AnswerType::Percentage << u"0"_s << u"0 %"_s;
        QTest::newRow("100 percent") << AnswerType::Percentage << u"100"_s << u"100 %"_s;
        QTest::newRow("number") << AnswerType::Number << u"1200"_s << u"1,200"_s;
        QTest::newRow("money") << AnswerType::Money << u"1200.50"_s << u"£1,200.50"_s;
        QTest::newRow("leap day") << AnswerType::Date << u"2028-02-29"_s << u"29 February 2028"_s;
        QTest::newRow("choice") << AnswerType::Choice << u"weekly"_s << u"Once a week"_s;
        QTest::newRow("text") << AnswerType::Text << u"Acme & Sons"_s << u"Acme & Sons"_s;
        QTest::newRow("not known") << AnswerType::Date << u"not_known"_s << u"Not known"_s;
        QTest::newRow("n/a") << AnswerType::Money << u"not_applicable"_s << u"Not applicable"_s;
    }

    void canonicalTextIsReadBack()
    {
        QFETCH(AnswerType, type);
        QFETCH(QString, text);
        QFETCH(QString, shown);
        const Question question = questionOf(type);
        const ParsedAnswer parsed = parseAnswer(question, text);
        QVERIFY2(parsed.value, qPrintable(parsed.problem));
        QCOMPARE(answerText(*parsed.value), text);
        QCOMPARE(shownAnswer(*parsed.value, question, u"GBP"_s), shown);
    }

    void whatIsNoAnswerIsRefusedWithASentence_data()
    {
        QTest::addColumn<AnswerType>("type");
        QTest::addColumn<QString>("text");
        QTest::newRow("partly to yes or no") << AnswerType::YesNo << u"partly"_s;
        QTest::newRow("Yes") << AnswerType::Extent << u"Yes"_s;
        QTest::newRow("101 percent") << AnswerType::Percentage << u"101"_s;
        QTest::newRow("minus") << AnswerType::Percentage << u"-1"_s;
        QTest::newRow("half") << AnswerType::Percentage << u"50.5"_s;
        QTest::newRow("grouped") << AnswerType::Number << u"1,200"_s;
        QTest::newRow("endless") << AnswerType::Number << QString(30, u'9');
        QTest::newRow("Arabic digits") << AnswerType::Number << u"١٢"_s;
        QTest::newRow("debt") << AnswerType::Money << u"-5"_s;
        QTest::newRow("no leap day") << AnswerType::Date << u"2027-02-29"_s;
        QTest::newRow("date and time") << AnswerType::Date << u"2027-02-28T10:00"_s;
        QTest::newRow("long ago") << AnswerType::Date << u"1066-10-14"_s;
        QTest::newRow("no option") << AnswerType::Choice << u"monthly"_s;
        QTest::newRow("novel") << AnswerType::Text << QString(4001, u'x');
    }

    void whatIsNoAnswerIsRefusedWithASentence()
    {
        QFETCH(AnswerType, type);
        QFETCH(QString, text);
        const ParsedAnswer parsed = parseAnswer(questionOf(type), text);
        QVERIFY(!parsed.value);
        QVERIFY(parsed.problem.endsWith(u'.'));
    }

    void nothingIsNotKnown()
    {
        QCOMPARE(*parseAnswer(questionOf(AnswerType::Text), u"  "_s).value,
                 AnswerValue(NotKnown{}));
    }
};

QTEST_GUILESS_MAIN(TestAnswerValue)
#include "tst_answervalue.moc"
