// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answervalue.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr qint64 largestNumber = 1'000'000'000'000;
constexpr qsizetype longestText = 4000;

QString tr(const char *text)
{
    return QCoreApplication::translate("Insurance", text);
}

ParsedAnswer refused(const char *problem)
{
    return {std::nullopt, tr(problem)};
}

ParsedAnswer parsed(AnswerValue value)
{
    return {std::move(value), {}};
}

// Digits only: no sign, no spaces, no grouping, and not more than makes sense.
std::optional<qint64> wholeNumber(const QString &text, qint64 largest)
{
    const bool isDigits = !text.isEmpty() && text.size() <= 13
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!isDigits)
        return std::nullopt;
    const qint64 number = text.toLongLong();
    return number <= largest ? std::optional(number) : std::nullopt;
}

ParsedAnswer parseExtent(const QString &text, bool hasPartly)
{
    if (text == "yes"_L1)
        return parsed(Extent::Yes);
    if (text == "no"_L1)
        return parsed(Extent::No);
    if (text == "partly"_L1 && hasPartly)
        return parsed(Extent::Partly);
    return hasPartly
        ? refused(QT_TRANSLATE_NOOP("Insurance",
                                    "The answer is yes, partly, no, not_known or not_applicable."))
        : refused(
            QT_TRANSLATE_NOOP("Insurance", "The answer is yes, no, not_known or not_applicable."));
}

ParsedAnswer parsePercentage(const QString &text)
{
    if (const auto number = wholeNumber(text, 100))
        return parsed(Percent{int(*number)});
    return refused(QT_TRANSLATE_NOOP("Insurance", "The answer is a whole number from 0 to 100."));
}

ParsedAnswer parseNumber(const QString &text)
{
    if (const auto number = wholeNumber(text, largestNumber))
        return parsed(*number);
    return refused(
        QT_TRANSLATE_NOOP("Insurance", "The answer is a whole number in digits, such as 1200."));
}

ParsedAnswer parseMoney(const QString &text)
{
    const auto money = Money::tryFrom(text);
    if (money && *money >= Money())
        return parsed(*money);
    return refused(
        QT_TRANSLATE_NOOP("Insurance", "The answer is an amount, such as 1200 or 1200.50."));
}

ParsedAnswer parseDate(const QString &text)
{
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (date.isValid() && text.size() == 10 && date.year() >= 1900 && date.year() <= 2200)
        return parsed(date);
    return refused(QT_TRANSLATE_NOOP("Insurance", "The answer is a date in the form 2026-05-31."));
}

ParsedAnswer parseChoice(const Question &question, const QString &text)
{
    const bool isOption = std::any_of(question.options.begin(), question.options.end(),
                                      [&](const QuestionOption &one) { return one.value == text; });
    if (isOption)
        return parsed(ChosenOption{text});
    return refused(
        QT_TRANSLATE_NOOP("Insurance", "The answer is none of the options of this question."));
}

ParsedAnswer parseText(const QString &text)
{
    if (text.size() <= longestText)
        return parsed(text);
    return refused(QT_TRANSLATE_NOOP("Insurance", "The answer is longer than 4,000 characters."));
}

struct Canonical
{
    QString operator()(const NotKnown &) const { return u"not_known"_s; }
    QString operator()(const NotApplicable &) const { return u"not_applicable"_s; }
    QString operator()(Extent extent) const
    {
        switch (extent) {
        case Extent::No:
            return u"no"_s;
        case Extent::Partly:
            return u"partly"_s;
        case Extent::Yes:
            break;
        }
        return u"yes"_s;
    }
    QString operator()(const Percent &percent) const { return QString::number(percent.value); }
    QString operator()(qint64 number) const { return QString::number(number); }
    QString operator()(const Money &money) const { return money.plain(); }
    QString operator()(QDate date) const { return date.toString(Qt::ISODate); }
    QString operator()(const ChosenOption &option) const { return option.value; }
    QString operator()(const QString &text) const { return text; }
};

struct Shown
{
    const Question &question;
    const QString &currency;
    QLocale british{QLocale::English, QLocale::UnitedKingdom};

    QString operator()(const NotKnown &) const
    {
        return tr(QT_TRANSLATE_NOOP("Insurance", "Not known"));
    }
    QString operator()(const NotApplicable &) const
    {
        return tr(QT_TRANSLATE_NOOP("Insurance", "Not applicable"));
    }
    QString operator()(Extent extent) const
    {
        switch (extent) {
        case Extent::No:
            return tr(QT_TRANSLATE_NOOP("Insurance", "No"));
        case Extent::Partly:
            return tr(QT_TRANSLATE_NOOP("Insurance", "Partly"));
        case Extent::Yes:
            break;
        }
        return tr(QT_TRANSLATE_NOOP("Insurance", "Yes"));
    }
    QString operator()(const Percent &percent) const
    {
        return tr(QT_TRANSLATE_NOOP("Insurance", "%1 %")).arg(percent.value);
    }
    QString operator()(qint64 number) const { return british.toString(number); }
    QString operator()(const Money &money) const { return money.shown(currency); }
    QString operator()(QDate date) const { return british.toString(date, u"d MMMM yyyy"_s); }
    QString operator()(const ChosenOption &option) const
    {
        for (const QuestionOption &one : question.options) {
            if (one.value == option.value)
                return one.text;
        }
        return option.value;
    }
    QString operator()(const QString &text) const { return text; }
};

ParsedAnswer parseByType(const Question &question, const QString &text)
{
    switch (question.type) {
    case AnswerType::YesNo:
        return parseExtent(text, false);
    case AnswerType::Extent:
        return parseExtent(text, true);
    case AnswerType::Percentage:
        return parsePercentage(text);
    case AnswerType::Number:
        return parseNumber(text);
    case AnswerType::Money:
        return parseMoney(text);
    case AnswerType::Date:
        return parseDate(text);
    case AnswerType::Choice:
        return parseChoice(question, text);
    case AnswerType::Text:
        break;
    }
    return parseText(text);
}

} // namespace

QString answerText(const AnswerValue &value)
{
    return std::visit(Canonical{}, value);
}

ParsedAnswer parseAnswer(const Question &question, const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed == "not_known"_L1)
        return parsed(NotKnown{});
    if (trimmed == "not_applicable"_L1)
        return parsed(NotApplicable{});
    return parseByType(question, trimmed);
}

QString shownAnswer(const AnswerValue &value, const Question &question, const QString &currency)
{
    return std::visit(Shown{question, currency}, value);
}

} // namespace insurable
