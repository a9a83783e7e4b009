// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidenceindex.h"

namespace insurable {

namespace {

EvidenceFact factOf(const Evidence &evidence)
{
    return {evidence.id, evidence.kind, evidence.effective, evidence.validUntil,
            hasContent(evidence)};
}

QList<Id> distinct(const QList<Id> &ids)
{
    QList<Id> once;
    for (const Id &id : ids) {
        if (!once.contains(id))
            once.append(id);
    }
    return once;
}

} // namespace

bool hasContent(const Evidence &evidence)
{
    switch (evidence.kind) {
    case EvidenceKind::File:
        return !evidence.files.isEmpty();
    case EvidenceKind::Link:
        return !evidence.link.trimmed().isEmpty();
    case EvidenceKind::Check:
        break;
    }
    return true;
}

EvidenceIndex::EvidenceIndex(const QList<Evidence> &evidence)
{
    m_controls.reserve(evidence.size());
    for (const Evidence &one : evidence)
        add(one);
}

const std::vector<EvidenceFact> &EvidenceIndex::of(const Id &control) const
{
    static const std::vector<EvidenceFact> none;
    const auto at = m_byControl.constFind(control);
    return at == m_byControl.constEnd() ? none : *at;
}

void EvidenceIndex::replace(const Id &id, const Evidence *evidence, std::set<Id> &affected)
{
    for (const Id &control : m_controls.take(id)) {
        std::erase_if(m_byControl[control],
                      [&](const EvidenceFact &fact) { return fact.id == id; });
        affected.insert(control);
    }
    if (!evidence)
        return;
    add(*evidence);
    affected.insert(evidence->controls.begin(), evidence->controls.end());
}

void EvidenceIndex::add(const Evidence &evidence)
{
    const QList<Id> controls = distinct(evidence.controls);
    const EvidenceFact fact = factOf(evidence);
    for (const Id &control : controls)
        m_byControl[control].push_back(fact);
    m_controls.insert(evidence.id, controls);
}

} // namespace insurable
