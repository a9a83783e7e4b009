// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "organisationfacts.h"

#include "recordtype.h"

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

std::optional<FactValue> factOf(const Field &field, const void *organisation)
{
    if (field.isEmpty(organisation))
        return std::nullopt;
    const QString text = field.text(organisation);
    switch (field.kind()) {
    case FieldKind::Truth:
        return FactValue(text == "yes"_L1);
    case FieldKind::Integer:
    case FieldKind::Percent:
        return FactValue(text.toLongLong());
    case FieldKind::Money:
        return FactValue(qint64(Money::tryFrom(text)->value()));
    case FieldKind::Choice:
        return text == "not_known"_L1 ? std::nullopt : std::optional(FactValue(text));
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::Real:
    case FieldKind::Date:
    case FieldKind::Reference:
    case FieldKind::Control:
    case FieldKind::ControlList:
    case FieldKind::TextList:
    case FieldKind::Files:
        break;
    }
    return FactValue(text);
}

} // namespace

std::optional<FactValue> OrganisationFacts::fact(const QString &name) const
{
    const Field *field = describe<Organisation>().field(name);
    return field ? factOf(*field, &m_organisation) : std::nullopt;
}

} // namespace insurable
