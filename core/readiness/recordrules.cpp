// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readinessrules.h"

#include "evidenceindex.h"

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr int supportWarningDays = 90;

template <class R, class Rules>
std::vector<Finding> apply(const QList<R> &records, const Rules &rules, QDate on)
{
    std::vector<Finding> all;
    for (const R &record : records) {
        for (const auto &rule : rules) {
            if (auto finding = rule(record, on))
                all.push_back(std::move(*finding));
        }
    }
    return all;
}

QString iso(QDate date)
{
    return date.toString(Qt::ISODate);
}

bool isPast(QDate lastDay, QDate on)
{
    return lastDay.isValid() && lastDay < on;
}

std::optional<Finding> withoutOwner(const Asset &asset, QDate)
{
    if (!asset.owner.trimmed().isEmpty())
        return std::nullopt;
    return Finding{
        FindingCode::AssetWithoutOwner, FindingSeverity::Note, u"asset"_s, asset.id, {asset.name}};
}

std::optional<Finding> supportEnded(const Asset &asset, QDate on)
{
    if (!isPast(asset.supportEnds, on))
        return std::nullopt;
    return Finding{FindingCode::SupportEnded,
                   FindingSeverity::Warning,
                   u"asset"_s,
                   asset.id,
                   {asset.name, iso(asset.supportEnds)}};
}

std::optional<Finding> supportEnding(const Asset &asset, QDate on)
{
    if (!asset.supportEnds.isValid() || isPast(asset.supportEnds, on)
        || on.daysTo(asset.supportEnds) > supportWarningDays)
        return std::nullopt;
    return Finding{FindingCode::SupportEnding,
                   FindingSeverity::Note,
                   u"asset"_s,
                   asset.id,
                   {asset.name, iso(asset.supportEnds)}};
}

std::optional<Finding> certificateExpired(const Supplier &supplier, QDate on)
{
    if (!isPast(supplier.certificateUntil, on))
        return std::nullopt;
    return Finding{FindingCode::SupplierCertificateExpired,
                   FindingSeverity::Note,
                   u"supplier"_s,
                   supplier.id,
                   {supplier.name, iso(supplier.certificateUntil)}};
}

std::optional<Finding> withoutTerms(const Supplier &supplier, QDate)
{
    const bool matters = supplier.role != SupplierRole::Customer
        && (supplier.critical == Truth::Yes || supplier.access != SupplierAccess::None);
    if (!matters || supplier.contractTerms != Truth::No)
        return std::nullopt;
    return Finding{FindingCode::SupplierWithoutTerms,
                   FindingSeverity::Note,
                   u"supplier"_s,
                   supplier.id,
                   {supplier.name}};
}

std::optional<Finding> reviewOverdue(const Risk &risk, QDate on)
{
    if (!isPast(risk.reviewOn, on))
        return std::nullopt;
    return Finding{FindingCode::RiskReviewOverdue,
                   FindingSeverity::Note,
                   u"risk"_s,
                   risk.id,
                   {risk.title, iso(risk.reviewOn)}};
}

std::optional<Finding> highUntreated(const Risk &risk, QDate)
{
    const bool isHigh = riskClass(risk.residualLikelihood, risk.residualImpact) == RiskClass::High;
    if (!isHigh || risk.treatment != Treatment::Reduce || !risk.controls.isEmpty())
        return std::nullopt;
    return Finding{
        FindingCode::HighRiskUntreated, FindingSeverity::Warning, u"risk"_s, risk.id, {risk.title}};
}

std::optional<Finding> overdue(const Action &action, QDate on)
{
    const bool isOpen = action.status == ActionStatus::Open || action.status == ActionStatus::Doing;
    if (!isOpen || !isPast(action.due, on))
        return std::nullopt;
    return Finding{FindingCode::ActionOverdue,
                   FindingSeverity::Note,
                   u"action"_s,
                   action.id,
                   {action.title, iso(action.due)}};
}

} // namespace

std::optional<Finding> findingOf(const Evidence &evidence)
{
    if (!hasContent(evidence))
        return Finding{FindingCode::EvidenceWithoutContent,
                       FindingSeverity::Warning,
                       u"evidence"_s,
                       evidence.id,
                       {evidence.title}};
    if (evidence.controls.isEmpty())
        return Finding{FindingCode::EvidenceWithoutControl,
                       FindingSeverity::Note,
                       u"evidence"_s,
                       evidence.id,
                       {evidence.title}};
    return std::nullopt;
}

std::vector<Finding> findingsOfEvidence(const QList<Evidence> &evidence)
{
    std::vector<Finding> all;
    for (const Evidence &one : evidence) {
        if (auto finding = findingOf(one))
            all.push_back(std::move(*finding));
    }
    std::sort(all.begin(), all.end(),
              [](const Finding &a, const Finding &b) { return a.record < b.record; });
    return all;
}

std::vector<Finding> findingsOfAssets(const QList<Asset> &assets, QDate on)
{
    return apply(assets, std::array{withoutOwner, supportEnded, supportEnding}, on);
}

std::vector<Finding> findingsOfSuppliers(const QList<Supplier> &suppliers, QDate on)
{
    return apply(suppliers, std::array{certificateExpired, withoutTerms}, on);
}

std::vector<Finding> findingsOfRisks(const QList<Risk> &risks, QDate on)
{
    return apply(risks, std::array{reviewOverdue, highUntreated}, on);
}

std::vector<Finding> findingsOfActions(const QList<Action> &actions, QDate on)
{
    return apply(actions, std::array{overdue}, on);
}

} // namespace insurable
