// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts.h"
#include "organisation.h"

namespace insurable {

// The organisation as the conditions of the catalogue ask for it: every field by its key.
class OrganisationFacts final : public Facts
{
public:
    explicit OrganisationFacts(const Organisation &organisation)
        : m_organisation(organisation)
    {
    }
    [[nodiscard]] std::optional<FactValue> fact(const QString &name) const override;

private:
    const Organisation &m_organisation;
};

} // namespace insurable
