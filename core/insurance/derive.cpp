// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "derive.h"

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

// Values of fields and answers have the same canonical text, so the question's own type decides
// what the field's text means.
DerivedAnswer fromOrganisation(const Question &question, const FromOrganisation &rule,
                               const DerivationContext &context)
{
    const Organisation &firm = context.snapshot().organisation;
    const Field *field = describe<Organisation>().field(rule.field);
    if (!field)
        return {};
    const QString text = field->isEmpty(&firm) ? QString() : field->text(&firm);
    // No date: records do not keep the day on which a single field was last changed.
    AnswerSource source{SourceCode::Field,
                        u"organisation"_s,
                        firm.id,
                        firm.name,
                        {},
                        false,
                        {field->spec().key, text, firm.currency}};
    return {parseAnswer(question, text).value.value_or(NotKnown{}), {}, {std::move(source)}};
}

struct Rules
{
    const Question &question;
    const DerivationContext &context;

    DerivedAnswer operator()(const std::monostate &) const { return {}; }
    DerivedAnswer operator()(const FromOrganisation &rule) const
    {
        return fromOrganisation(question, rule, context);
    }
    DerivedAnswer operator()(const FromControl &rule) const
    {
        return fromControl(question, rule, context);
    }
    DerivedAnswer operator()(const FromCoverage &rule) const { return fromCoverage(rule, context); }
    DerivedAnswer operator()(const FromCount &rule) const { return fromCount(rule, context); }
    DerivedAnswer operator()(const FromAny &rule) const
    {
        return fromAny(rule.records, Extent::Yes, context);
    }
    DerivedAnswer operator()(const FromNone &rule) const
    {
        return fromAny(rule.records, Extent::No, context);
    }
    DerivedAnswer operator()(const FromSum &rule) const { return fromSum(question, rule, context); }
    DerivedAnswer operator()(const FromList &rule) const { return fromList(rule, context); }
    DerivedAnswer operator()(const FromEvidenceDate &rule) const
    {
        return fromEvidenceDate(rule, context);
    }
};

// A derived value that the question's type has no room for is no answer.
bool fits(const Question &question, const AnswerValue &value)
{
    const ParsedAnswer parsed = parseAnswer(question, answerText(value));
    return parsed.value && *parsed.value == value;
}

} // namespace

DerivationContext::DerivationContext(const Snapshot &snapshot, const Catalogue &catalogue,
                                     const Readiness &readiness)
    : m_snapshot(snapshot)
    , m_catalogue(catalogue)
    , m_readiness(readiness)
{
    m_evidence.reserve(snapshot.evidence.size());
    for (const Evidence &one : snapshot.evidence)
        m_evidence.insert(one.id, &one);
    for (const ControlState &one : snapshot.controls)
        m_states.insert(one.id, &one);
}

DerivedAnswer derive(const Question &question, const DerivationContext &context)
{
    DerivedAnswer answer = std::visit(Rules{question, context}, question.derive);
    if (!fits(question, answer.value))
        answer.value = NotKnown{};
    return answer;
}

} // namespace insurable
