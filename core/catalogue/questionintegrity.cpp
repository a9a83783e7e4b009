// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue.h"
#include "integrity.h"
#include "plaintext.h"

#include <QDate>

#include <set>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

// The types of answer that a rule can give.
struct Suits
{
    using Types = std::vector<AnswerType>;

    Types operator()(const FromControl &) const { return {AnswerType::YesNo, AnswerType::Extent}; }
    Types operator()(const FromCoverage &) const { return {AnswerType::Percentage}; }
    Types operator()(const FromCount &) const { return {AnswerType::Number}; }
    Types operator()(const FromAny &) const { return {AnswerType::YesNo}; }
    Types operator()(const FromNone &) const { return {AnswerType::YesNo}; }
    Types operator()(const FromSum &) const { return {AnswerType::Number, AnswerType::Money}; }
    Types operator()(const FromList &) const { return {AnswerType::Text}; }
    Types operator()(const FromEvidenceDate &) const { return {AnswerType::Date}; }
    Types operator()(const FromOrganisation &rule) const
    {
        const KnownFact *fact = knownFact(rule.field);
        if (!fact)
            return {AnswerType::Text, AnswerType::Date};
        if (fact->kind == FactKind::YesNo)
            return {AnswerType::YesNo};
        if (fact->kind == FactKind::Choice)
            return {AnswerType::Choice, AnswerType::Text};
        return {AnswerType::Number, AnswerType::Money, AnswerType::Percentage};
    }
    Types operator()(const std::monostate &) const { return {}; }
};

bool isWholeNumber(const QString &text, qint64 most)
{
    bool fine = false;
    const qint64 number = text.toLongLong(&fine);
    return fine && number >= 0 && number <= most && QString::number(number) == text;
}

bool hasOption(const Question &question, const QString &value)
{
    return std::any_of(question.options.begin(), question.options.end(),
                       [&](const QuestionOption &option) { return option.value == value; });
}

// Whether the text is one that the canonical answer can ever be.
bool canBe(const Question &question, const QString &answer)
{
    if (answer == u"not_known" || answer == u"not_applicable")
        return true;
    switch (question.type) {
    case AnswerType::YesNo:
        return answer == u"yes" || answer == u"no";
    case AnswerType::Extent:
        return answer == u"yes" || answer == u"partly" || answer == u"no";
    case AnswerType::Percentage:
        return isWholeNumber(answer, 100);
    case AnswerType::Number:
        return isWholeNumber(answer, std::numeric_limits<qint64>::max());
    case AnswerType::Money: {
        const auto amount = Money::tryFrom(answer);
        return amount && amount->plain() == answer;
    }
    case AnswerType::Date:
        return QDate::fromString(answer, Qt::ISODate).isValid();
    case AnswerType::Choice:
        return hasOption(question, answer);
    case AnswerType::Text:
        return true;
    }
    return false;
}

class QuestionInspection final
{
public:
    QuestionInspection(const QuestionSet &set, const Catalogue &catalogue)
        : m_set(set)
        , m_catalogue(catalogue)
    {
    }

    [[nodiscard]] std::vector<QString> run()
    {
        unique(m_set.sections, u"section"_s);
        unique(m_set.questions, u"question"_s);
        unique(m_set.contradictions, u"contradiction"_s);
        for (const Question &question : m_set.questions) {
            checkShape(question);
            checkOptions(question);
            checkControls(question);
            checkDerivation(question);
        }
        for (const Contradiction &contradiction : m_set.contradictions)
            checkContradiction(contradiction);
        return m_problems;
    }

private:
    void report(const QString &what, const Id &id, const QString &problem)
    {
        m_problems.push_back(
            u"question set “%1”, %2 “%3”: %4"_s.arg(m_set.id.text(), what, id.text(), problem));
    }
    void report(const Question &question, const QString &problem)
    {
        report(u"question"_s, question.id, problem);
    }

    template <typename T>
    void unique(const std::vector<T> &all, const QString &what)
    {
        std::set<Id> seen;
        for (const T &one : all) {
            if (!seen.insert(one.id).second)
                report(what, one.id, u"appears twice"_s);
        }
    }

    void checkShape(const Question &question)
    {
        if (!m_set.section(question.section))
            report(question, u"belongs to the unknown section “%1”"_s.arg(question.section.text()));
        if (!question.text.endsWith(u'?'))
            report(question, u"does not end with a question mark"_s);
        if (question.type == AnswerType::Percentage && question.population.isEmpty())
            report(question, u"asks for a percentage without saying of what"_s);
        if (question.role == QuestionRole::Gate && question.controls.empty())
            report(question, u"is a gate without a control"_s);
        for (const QString &problem : question.applies.problems())
            report(question, problem);
    }

    void checkOptions(const Question &question)
    {
        if ((question.type == AnswerType::Choice) == question.options.empty())
            report(question, u"has options and is no choice, or the other way round"_s);
        std::set<QString> seen;
        for (const QuestionOption &option : question.options) {
            if (!seen.insert(option.value).second)
                report(question, u"has the option “%1” twice"_s.arg(option.value));
        }
    }

    void checkControls(const Question &question)
    {
        std::set<Id> named(question.controls.begin(), question.controls.end());
        for (const Id &id : named)
            checkControl(question, id);
        for (const Id &id : controlsOf(question.derive)) {
            checkControl(question, id);
            if (!named.contains(id))
                report(question, u"is derived from “%1” and does not name it"_s.arg(id.text()));
        }
    }

    void checkControl(const Question &question, const Id &id)
    {
        if (!m_catalogue.control(id))
            report(question, u"names the unknown control “%1”"_s.arg(id.text()));
    }

    void checkDerivation(const Question &question)
    {
        if (std::holds_alternative<std::monostate>(question.derive))
            return;
        const RecordFilter *records = recordsOf(question.derive);
        if (records && !derivableRecordTypes().contains(records->type))
            report(question, u"looks at the unknown record type “%1”"_s.arg(records->type));
        const auto types = std::visit(Suits{}, question.derive);
        if (std::find(types.begin(), types.end(), question.type) == types.end())
            report(question,
                   u"is derived in a way that does not give %1"_s.arg(
                       withArticle(answerTypeName(question.type))));
        checkChoices(question);
    }

    // A choice taken from the organisation offers what the organisation can be.
    void checkChoices(const Question &question)
    {
        const auto *rule = std::get_if<FromOrganisation>(&question.derive);
        const KnownFact *fact = rule ? knownFact(rule->field) : nullptr;
        if (!fact || question.type != AnswerType::Choice)
            return;
        for (const QString &value : fact->options) {
            if (!hasOption(question, value))
                report(question, u"does not offer “%1”"_s.arg(value));
        }
    }

    void checkContradiction(const Contradiction &contradiction)
    {
        const QString what = u"contradiction"_s;
        std::set<Id> named(contradiction.questions.begin(), contradiction.questions.end());
        std::set<Id> answered;
        for (const GivenAnswer &given : contradiction.when) {
            answered.insert(given.question);
            const Question *question = m_set.question(given.question);
            if (question && !canBe(*question, given.is))
                report(what, contradiction.id,
                       u"“%1” is never answered “%2”"_s.arg(given.question.text(), given.is));
        }
        for (const Id &id : answered) {
            if (!m_set.question(id))
                report(what, contradiction.id, u"names the unknown question “%1”"_s.arg(id.text()));
        }
        if (named != answered)
            report(what, contradiction.id, u"does not list the questions it compares"_s);
        if (answered.size() < 2)
            report(what, contradiction.id, u"compares fewer than two answers"_s);
    }

    const QuestionSet &m_set;
    const Catalogue &m_catalogue;
    std::vector<QString> m_problems;
};

} // namespace

std::vector<QString> problems(const QuestionSet &set, const Catalogue &catalogue)
{
    return QuestionInspection(set, catalogue).run();
}

} // namespace insurable
