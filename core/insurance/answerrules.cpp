// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "consistencyrules.h"

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

using Found = std::optional<ConsistencyFinding>;

bool isBlank(const QString &text)
{
    return text.trimmed().isEmpty();
}

bool isGate(const AnsweredQuestion &answer)
{
    return answer.question->role == QuestionRole::Gate;
}

// How favourable: an insurer would rather hear the larger. Only of values that can be compared.
std::optional<int> favour(const AnswerValue &value)
{
    if (const Extent *extent = std::get_if<Extent>(&value))
        return int(*extent) * 50;
    if (std::holds_alternative<NotApplicable>(value))
        return 100;
    if (!isKnown(value))
        return 0;
    if (const Percent *percent = std::get_if<Percent>(&value))
        return percent->value;
    return std::nullopt;
}

// Only "is it so that …" questions about controls have a better side. Anything else may mean more
// to lose either way.
bool hasBetterSide(const AnsweredQuestion &answer)
{
    return std::holds_alternative<FromControl>(answer.question->derive)
        || std::holds_alternative<FromCoverage>(answer.question->derive);
}

bool flatters(const AnsweredQuestion &answer)
{
    const auto said = favour(answer.value);
    const auto recorded = favour(answer.derived.value);
    return hasBetterSide(answer) && said && recorded && *said > *recorded;
}

QStringList bothValues(const AnsweredQuestion &answer)
{
    return {answerText(answer.value), answerText(answer.derived.value)};
}

Found contradictsRecords(const AnsweredQuestion &answer, const ConsistencyInput &)
{
    if (answer.origin != Origin::Overruled)
        return std::nullopt;
    FindingSeverity severity = FindingSeverity::Note;
    if (!hasBetterSide(answer))
        severity = FindingSeverity::Warning;
    else if (flatters(answer))
        severity = isGate(answer) ? FindingSeverity::Blocking : FindingSeverity::Warning;
    return aboutAnswer(answer, ConsistencyCode::ContradictsRecords, severity, bothValues(answer));
}

Found overruledWithoutReason(const AnsweredQuestion &answer, const ConsistencyInput &)
{
    if (answer.origin != Origin::Overruled || !isBlank(answer.reason))
        return std::nullopt;
    return aboutAnswer(answer, ConsistencyCode::OverruledWithoutReason, FindingSeverity::Blocking,
                       bothValues(answer));
}

bool hasLiveEvidence(const Id &control, const Readiness &readiness)
{
    const ControlVerdict *verdict = readiness.verdict(control);
    return verdict && verdict->applies()
        && (!verdict->counted.empty()
            || (verdict->isLive() && verdict->assurance == Assurance::Audited));
}

Found yesWithoutEvidence(const AnsweredQuestion &answer, const ConsistencyInput &input)
{
    const auto *rule = std::get_if<FromControl>(&answer.question->derive);
    const bool isClaim =
        isExtent(answer.value, Extent::Yes) || isExtent(answer.value, Extent::Partly);
    if (!rule || !isClaim)
        return std::nullopt;
    std::vector<Id> asked; // a yes about what does not concern the firm has nothing behind it
    std::copy_if(rule->ids.begin(), rule->ids.end(), std::back_inserter(asked), [&](const Id &id) {
        const ControlVerdict *verdict = input.readiness.verdict(id);
        return verdict && verdict->applies();
    });
    const bool isShown = !asked.empty()
        && std::all_of(asked.begin(), asked.end(),
                       [&](const Id &id) { return hasLiveEvidence(id, input.readiness); });
    if (isShown)
        return std::nullopt;
    return aboutAnswer(answer, ConsistencyCode::YesWithoutEvidence,
                       isGate(answer) ? FindingSeverity::Warning : FindingSeverity::Note);
}

bool claimsSomething(const AnsweredQuestion &answer)
{
    const Percent *percent = std::get_if<Percent>(&answer.value);
    return isExtent(answer.value, Extent::Yes) || isExtent(answer.value, Extent::Partly)
        || (percent && percent->value > 0) || std::holds_alternative<QDate>(answer.value);
}

// The first source of that kind, unless other evidence of the same control still counts.
const AnswerSource *unsupported(const AnsweredQuestion &answer, SourceCode code)
{
    const AnswerSource *first = nullptr;
    bool counts = false;
    for (const AnswerSource &source : answer.trace()) {
        if (source.type == "control"_L1) { // evidence follows its control
            if (first && !counts)
                return first;
            first = nullptr;
            counts = false;
        } else if (source.code == SourceCode::Counts) {
            counts = true;
        } else if (source.code == code && !first) {
            first = &source;
        }
    }
    return counts ? nullptr : first;
}

Found evidenceExpired(const AnsweredQuestion &answer, const ConsistencyInput &)
{
    const AnswerSource *source = unsupported(answer, SourceCode::Expired);
    if (!source || !claimsSomething(answer))
        return std::nullopt;
    return aboutAnswer(answer, ConsistencyCode::EvidenceExpired, FindingSeverity::Warning,
                       {source->title, source->parameters.value(0)});
}

Found evidenceAfterSigning(const AnsweredQuestion &answer, const ConsistencyInput &)
{
    const AnswerSource *source = unsupported(answer, SourceCode::Ahead);
    if (!source || !claimsSomething(answer))
        return std::nullopt;
    return aboutAnswer(answer, ConsistencyCode::EvidenceAfterSigning, FindingSeverity::Warning,
                       {source->title, source->date.toString(Qt::ISODate)});
}

Found percentageWithoutPopulation(const AnsweredQuestion &answer, const ConsistencyInput &)
{
    if (!std::holds_alternative<Percent>(answer.value) || !isBlank(answer.question->population))
        return std::nullopt;
    return aboutAnswer(answer, ConsistencyCode::PercentageWithoutPopulation,
                       FindingSeverity::Warning);
}

Found partlyWithoutExceptions(const AnsweredQuestion &answer, const ConsistencyInput &)
{
    if (!isExtent(answer.value, Extent::Partly) || !isBlank(answer.exceptions))
        return std::nullopt;
    return aboutAnswer(answer, ConsistencyCode::PartlyWithoutExceptions, FindingSeverity::Warning);
}

// A gate does not believe a mere "not applicable"; see insurerGate().
bool isBareNotApplicable(const AnsweredQuestion &answer)
{
    return std::holds_alternative<NotApplicable>(answer.value) && answer.origin == Origin::Person
        && isBlank(answer.reason);
}

Found gateNotKnown(const AnsweredQuestion &answer, const ConsistencyInput &)
{
    if (!isGate(answer) || (isKnown(answer.value) && !isBareNotApplicable(answer)))
        return std::nullopt;
    return aboutAnswer(answer, ConsistencyCode::GateNotKnown, FindingSeverity::Warning);
}

// Without a name nobody knows who declares; without size nobody can price; what a firm says about
// its past only a person can say.
bool isRequired(const Question &question)
{
    const auto *rule = std::get_if<FromOrganisation>(&question.derive);
    const bool isSize = rule && question.role == QuestionRole::Exposure;
    const bool isIdentity = rule && question.role == QuestionRole::Information;
    return isSize || isIdentity || question.role == QuestionRole::Declaration;
}

bool isName(const Question &question)
{
    const auto *rule = std::get_if<FromOrganisation>(&question.derive);
    return rule && rule->field == "name"_L1;
}

Found requiredUnanswered(const AnsweredQuestion &answer, const ConsistencyInput &)
{
    if (!answer.applies || isKnown(answer.value) || !isRequired(*answer.question))
        return std::nullopt;
    return aboutAnswer(answer, ConsistencyCode::RequiredUnanswered,
                       isName(*answer.question) ? FindingSeverity::Blocking
                                                : FindingSeverity::Warning);
}

Found unreadableAnswer(const AnsweredQuestion &answer, const ConsistencyInput &)
{
    if (answer.unreadable.isEmpty())
        return std::nullopt;
    return aboutAnswer(answer, ConsistencyCode::UnreadableAnswer, FindingSeverity::Blocking,
                       {answer.unreadable.left(80)});
}

} // namespace

const std::vector<AnswerRule> &answerRules()
{
    static const std::vector<AnswerRule> rules{
        contradictsRecords, overruledWithoutReason,  yesWithoutEvidence,
        evidenceExpired,    evidenceAfterSigning,    percentageWithoutPopulation,
        gateNotKnown,       partlyWithoutExceptions, requiredUnanswered,
        unreadableAnswer,
    };
    return rules;
}

} // namespace insurable
