// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers.h"

namespace insurable {

// What every rule of derivation may look at.
class DerivationContext final
{
public:
    DerivationContext(const Snapshot &snapshot, const Catalogue &catalogue,
                      const Readiness &readiness);

    [[nodiscard]] const Snapshot &snapshot() const { return m_snapshot; }
    [[nodiscard]] const Catalogue &catalogue() const { return m_catalogue; }
    [[nodiscard]] const Readiness &readiness() const { return m_readiness; }
    [[nodiscard]] QDate on() const { return m_readiness.on; }
    [[nodiscard]] const Evidence *evidence(const Id &id) const { return m_evidence.value(id); }
    [[nodiscard]] const ControlState *state(const Id &control) const
    {
        return m_states.value(control);
    }

private:
    const Snapshot &m_snapshot;
    const Catalogue &m_catalogue;
    const Readiness &m_readiness;
    QHash<Id, const Evidence *> m_evidence;
    QHash<Id, const ControlState *> m_states;
};

// The answer by the question's rule; not known where it has none.
[[nodiscard]] DerivedAnswer derive(const Question &question, const DerivationContext &context);

// The rules over controls (derivecontrols.cpp).
[[nodiscard]] DerivedAnswer fromControl(const Question &question, const FromControl &rule,
                                        const DerivationContext &context);
[[nodiscard]] DerivedAnswer fromCoverage(const FromCoverage &rule,
                                         const DerivationContext &context);
[[nodiscard]] DerivedAnswer fromEvidenceDate(const FromEvidenceDate &rule,
                                             const DerivationContext &context);

// The rules over registers (deriverecords.cpp).
[[nodiscard]] DerivedAnswer fromCount(const FromCount &rule, const DerivationContext &context);
[[nodiscard]] DerivedAnswer fromAny(const RecordFilter &records, Extent whenThere,
                                    const DerivationContext &context);
[[nodiscard]] DerivedAnswer fromSum(const Question &question, const FromSum &rule,
                                    const DerivationContext &context);
[[nodiscard]] DerivedAnswer fromList(const FromList &rule, const DerivationContext &context);

} // namespace insurable
