// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "money.h"
#include "questionset.h"

#include <QDate>

#include <variant>

namespace insurable {

// What can be said to a question. Not known and not applicable are answers like any other.
struct NotKnown
{
    friend bool operator==(const NotKnown &, const NotKnown &) = default;
};
struct NotApplicable
{
    friend bool operator==(const NotApplicable &, const NotApplicable &) = default;
};
enum class Extent { No, Partly, Yes }; // yes_no questions know no Partly
struct Percent
{
    int value = 0; // 0–100
    friend bool operator==(const Percent &, const Percent &) = default;
};
struct ChosenOption
{
    QString value; // of the question's options
    friend bool operator==(const ChosenOption &, const ChosenOption &) = default;
};
using AnswerValue = std::variant<NotKnown, NotApplicable, Extent, Percent, qint64, Money, QDate,
                                 ChosenOption, QString>;

// The canonical text, as stored in Answer::value and written to submissions: "partly", "80",
// "2026-05-01", "not_known".
[[nodiscard]] QString answerText(const AnswerValue &value);

// Reads canonical text by the question's type. Empty text is not known. `problem` is a sentence
// that says what was expected, empty when all is well.
struct ParsedAnswer
{
    std::optional<AnswerValue> value;
    QString problem;
};
[[nodiscard]] ParsedAnswer parseAnswer(const Question &question, const QString &text);

// As a person reads it: "Partly", "80 %", "£1,200,000", the option's text.
[[nodiscard]] QString shownAnswer(const AnswerValue &value, const Question &question,
                                  const QString &currency);

[[nodiscard]] inline bool isKnown(const AnswerValue &value)
{
    return !std::holds_alternative<NotKnown>(value);
}
[[nodiscard]] inline bool isExtent(const AnswerValue &value, Extent extent)
{
    const Extent *one = std::get_if<Extent>(&value);
    return one && *one == extent;
}

} // namespace insurable
