// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "condition.h"
#include "derivation.h"

namespace insurable {

// Every answer may also be "not_known" or "not_applicable". Canonical text of the others:
enum class AnswerType {
    YesNo,      // "yes", "no"
    Extent,     // "yes", "partly" (with exceptions), "no"
    Percentage, // "0" to "100", whole
    Number,     // digits
    Money,      // as Money::plain()
    Date,       // ISO
    Choice,     // the value of an option
    Text,
};

enum class QuestionRole {
    Gate,        // without it there may be no cover
    Rating,      // moves the price
    Exposure,    // how much there is to lose
    Declaration, // what the firm says about itself and its past
    Information,
};

struct Section
{
    Id id;
    QString title;
};

struct QuestionOption
{
    QString value;
    QString text;
};

struct Question
{
    Id id;
    Id section;
    int group = 0; // 1–29, the topics that proposal forms have in common
    QString text;
    QString help;
    AnswerType type = AnswerType::Text;
    std::vector<QuestionOption> options; // of a choice
    QuestionRole role = QuestionRole::Information;
    Condition applies;
    std::vector<Id> controls; // those the answer speaks of
    QString population;       // what a percentage is a percentage of
    Derivation derive;
};

// One answer, in canonical text.
struct GivenAnswer
{
    Id question;
    QString is;
};

// Answers that cannot all hold.
struct Contradiction
{
    Id id;
    std::vector<Id> questions;
    std::vector<GivenAnswer> when; // all of these together
    QString text;                  // why not
};

// What one insurer, broker or customer asks.
struct QuestionSet
{
    Id id;
    QString title;
    QString version;
    std::vector<Section> sections;
    std::vector<Question> questions; // in the order they are asked
    std::vector<Contradiction> contradictions;

    [[nodiscard]] const Section *section(const Id &sectionId) const;
    [[nodiscard]] const Question *question(const Id &questionId) const;
};

// As written in the catalogue: "yes_no", "gate".
[[nodiscard]] QString answerTypeName(AnswerType type);
[[nodiscard]] std::optional<AnswerType> answerTypeFrom(QStringView name);
[[nodiscard]] QString questionRoleName(QuestionRole role);
[[nodiscard]] std::optional<QuestionRole> questionRoleFrom(QStringView name);

} // namespace insurable
