// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers.h"

#include "derive.h"
#include "organisationfacts.h"

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

using GivenAnswers = QHash<Id, const Answer *>;

DerivedAnswer notForThisFirm(const Organisation &organisation)
{
    return {
        NotApplicable{},
        {},
        {{SourceCode::ConditionNotMet, u"organisation"_s, organisation.id, organisation.name, {}}}};
}

// Text that differs only in its spaces is the same answer.
bool saysTheSame(const AnswerValue &a, const AnswerValue &b)
{
    return answerText(a).simplified() == answerText(b).simplified();
}

void agree(AnsweredQuestion &answered, const Answer &given)
{
    answered.origin = Origin::Derived;
    answered.value = answered.derived.value;
    answered.exceptions =
        given.exceptions.trimmed().isEmpty() ? answered.derived.exceptions : given.exceptions;
}

// A person's word stands; what the records say is kept beside it.
void take(AnsweredQuestion &answered, const Answer &given)
{
    const ParsedAnswer parsed = parseAnswer(*answered.question, given.value);
    if (!parsed.value) {
        answered.unreadable = given.value;
        return;
    }
    if (given.value.trimmed().isEmpty())
        return; // a note on the answer, but no answer
    answered.answeredOn = given.answeredOn;
    const bool isDerived = isKnown(answered.derived.value);
    if (isDerived && saysTheSame(*parsed.value, answered.derived.value)) {
        agree(answered, given);
        return;
    }
    answered.value = *parsed.value;
    answered.exceptions = given.exceptions;
    answered.reason = given.reason;
    if (isDerived)
        answered.origin = Origin::Overruled;
    else
        answered.origin = isKnown(answered.value) ? Origin::Person : Origin::Unanswered;
}

AnsweredQuestion answer(const Question &question, const Answer *given,
                        const DerivationContext &context)
{
    AnsweredQuestion answered;
    answered.question = &question;
    answered.applies = question.applies.applies(OrganisationFacts(context.snapshot().organisation));
    answered.derived = answered.applies ? derive(question, context)
                                        : notForThisFirm(context.snapshot().organisation);
    answered.value = answered.derived.value;
    answered.exceptions = answered.derived.exceptions;
    answered.origin = isKnown(answered.value) ? Origin::Derived : Origin::Unanswered;
    if (given)
        take(answered, *given);
    return answered;
}

GivenAnswers givenAnswers(const Snapshot &snapshot)
{
    GivenAnswers all;
    for (const Answer &one : snapshot.answers)
        all.insert(one.id, &one);
    return all;
}

} // namespace

Id answerId(const QuestionSet &set, const Question &question)
{
    return Id::tryFrom(QString(set.id.text() + u'.' + question.id.text())).value_or(Id());
}

std::vector<AnsweredQuestion> answerAll(const Snapshot &snapshot, const Catalogue &catalogue,
                                        const QuestionSet &set, const Readiness &readiness)
{
    const DerivationContext context(snapshot, catalogue, readiness);
    const GivenAnswers given = givenAnswers(snapshot);
    std::vector<AnsweredQuestion> all;
    all.reserve(set.questions.size());
    for (const Question &question : set.questions)
        all.push_back(answer(question, given.value(answerId(set, question)), context));
    return all;
}

} // namespace insurable
