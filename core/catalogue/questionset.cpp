// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionset.h"

#include "enumnames.h"

#include <algorithm>

namespace insurable {

namespace {

constexpr std::array answerTypeNames = {
    EnumName<AnswerType>{AnswerType::YesNo, u"yes_no"},
    EnumName<AnswerType>{AnswerType::Extent, u"extent"},
    EnumName<AnswerType>{AnswerType::Percentage, u"percentage"},
    EnumName<AnswerType>{AnswerType::Number, u"number"},
    EnumName<AnswerType>{AnswerType::Money, u"money"},
    EnumName<AnswerType>{AnswerType::Date, u"date"},
    EnumName<AnswerType>{AnswerType::Choice, u"choice"},
    EnumName<AnswerType>{AnswerType::Text, u"text"},
};

constexpr std::array questionRoleNames = {
    EnumName<QuestionRole>{QuestionRole::Gate, u"gate"},
    EnumName<QuestionRole>{QuestionRole::Rating, u"rating"},
    EnumName<QuestionRole>{QuestionRole::Exposure, u"exposure"},
    EnumName<QuestionRole>{QuestionRole::Declaration, u"declaration"},
    EnumName<QuestionRole>{QuestionRole::Information, u"information"},
};

template <typename T>
const T *byId(const std::vector<T> &all, const Id &id)
{
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const T &one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace

const Section *QuestionSet::section(const Id &sectionId) const
{
    return byId(sections, sectionId);
}

const Question *QuestionSet::question(const Id &questionId) const
{
    return byId(questions, questionId);
}

QString answerTypeName(AnswerType type)
{
    return nameIn(answerTypeNames, type);
}

std::optional<AnswerType> answerTypeFrom(QStringView name)
{
    return valueIn(answerTypeNames, name);
}

QString questionRoleName(QuestionRole role)
{
    return nameIn(questionRoleNames, role);
}

std::optional<QuestionRole> questionRoleFrom(QStringView name)
{
    return valueIn(questionRoleNames, name);
}

} // namespace insurable
