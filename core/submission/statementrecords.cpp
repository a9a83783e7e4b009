// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statementparts.h"

#include "hash.h"

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

template <class E>
QJsonObject chosen(E value)
{
    return coded(choiceName(value), choiceLabel(value));
}

QJsonArray textsOf(const QStringList &texts)
{
    QJsonArray array;
    for (const QString &text : texts)
        array.append(text);
    return array;
}

QJsonArray controlsOfEvidence(const Evidence &evidence)
{
    QJsonArray array;
    for (const Id &id : evidence.controls)
        array.append(id.text());
    return array;
}

// A file that stays behind is known by its digest alone.
QJsonArray filesPart(const PlannedEvidence &planned)
{
    QJsonArray files;
    for (qsizetype i = 0; i < planned.evidence.files.size(); ++i) {
        const EvidenceFile &file = planned.evidence.files.at(i);
        QJsonObject part{{u"sha256"_s, hex(file.sha256)},
                         {u"size"_s, measured(file.size, u"bytes"_s)}};
        if (planned.isIncluded)
            part.insert(u"path"_s, planned.files.at(size_t(i)).packName);
        files.append(part);
    }
    return files;
}

QJsonObject assetPart(const Asset &asset, const Organisation &firm, bool isBlanked)
{
    QJsonObject part{
        {u"name"_s, asset.name},
        {u"kind"_s, chosen(asset.kind)},
        {u"count"_s, measured(asset.count, u"items"_s)},
        {u"has_owner"_s, !asset.owner.trimmed().isEmpty()},
        {u"confidentiality"_s, choiceName(asset.confidentiality)},
        {u"integrity"_s, choiceName(asset.integrity)},
        {u"availability"_s, choiceName(asset.availability)},
        {u"personal_records"_s, measured(asset.personalRecords, u"people"_s)},
        {u"special_category_records"_s, measured(asset.specialCategoryRecords, u"people"_s)},
        {u"payment_card_records"_s, measured(asset.paymentCardRecords, u"people"_s)},
        {u"encrypted"_s, truthName(asset.encrypted)},
        {u"support_ends"_s, dateOrNull(asset.supportEnds)},
        {u"worth"_s, amount(asset.worth, firm.currency)}};
    if (!isBlanked)
        part.insert(u"id"_s, asset.id.text());
    return part;
}

QJsonObject identity(const Organisation &firm)
{
    return {{u"name"_s, firm.name},
            {u"trading_as"_s, firm.tradingAs},
            {u"registration_number"_s, firm.registrationNumber},
            {u"address"_s, firm.address},
            {u"country"_s, firm.country},
            {u"sector"_s, chosen(firm.sector)},
            {u"activity"_s, firm.activity},
            {u"domains"_s, textsOf(firm.domains)},
            {u"responsible_person"_s, firm.responsiblePerson},
            {u"responsible_role"_s, firm.responsibleRole},
            {u"contact_email"_s, firm.contactEmail},
            {u"contact_phone"_s, firm.contactPhone},
            {u"security_contact"_s, firm.securityContact}};
}

} // namespace

QJsonObject organisationPart(const Organisation &firm)
{
    QJsonObject part = identity(firm);
    part.insert(u"staff"_s, measured(firm.staff, u"people"_s));
    part.insert(u"turnover"_s, amount(firm.turnover, firm.currency));
    part.insert(u"turnover_next"_s, amount(firm.turnoverNext, firm.currency));
    part.insert(u"gross_profit"_s, amount(firm.grossProfit, firm.currency));
    part.insert(u"online_sales"_s, measured(firm.onlineSalesPercent, u"percent"_s));
    part.insert(u"overseas_sales"_s, measured(firm.overseasPercent, u"percent"_s));
    part.insert(u"computers"_s, measured(firm.computers, u"items"_s));
    part.insert(u"servers"_s, measured(firm.servers, u"items"_s));
    part.insert(u"phones"_s, measured(firm.phones, u"items"_s));
    part.insert(u"card_transactions"_s, measured(firm.cardTransactions, u"a year"_s));
    part.insert(u"cloud_suite"_s, chosen(firm.cloudSuite));
    return part;
}

QJsonArray evidencePart(const SubmissionPlan &plan)
{
    QJsonArray array;
    for (const PlannedEvidence &planned : plan.evidence) {
        const Evidence &one = planned.evidence;
        array.append(QJsonObject{{u"id"_s, one.id.text()},
                                 {u"title"_s, one.title},
                                 {u"kind"_s, chosen(one.kind)},
                                 {u"controls"_s, controlsOfEvidence(one)},
                                 {u"effective"_s, dateOrNull(one.effective)},
                                 {u"valid_until"_s, dateOrNull(one.validUntil)},
                                 {u"added"_s, dateOrNull(one.added)},
                                 {u"sensitivity"_s, choiceName(one.sensitivity)},
                                 {u"link"_s, planned.isIncluded ? one.link : QString()},
                                 {u"included"_s, planned.isIncluded},
                                 {u"files"_s, filesPart(planned)}});
    }
    return array;
}

QJsonArray assetsPart(const SubmissionPlan &plan)
{
    QJsonArray array;
    for (const Asset &asset : plan.records.assets)
        array.append(assetPart(asset, plan.records.organisation, plan.options.blanking.isOn()));
    return array;
}

QJsonArray suppliersPart(const Snapshot &records)
{
    QJsonArray array;
    for (const Supplier &one : records.suppliers)
        array.append(QJsonObject{{u"id"_s, one.id.text()},
                                 {u"name"_s, one.name},
                                 {u"role"_s, chosen(one.role)},
                                 {u"service"_s, one.service},
                                 {u"access"_s, chosen(one.access)},
                                 {u"critical"_s, truthName(one.critical)},
                                 {u"contract_terms"_s, truthName(one.contractTerms)},
                                 {u"certificates"_s, one.certificates},
                                 {u"certificate_until"_s, dateOrNull(one.certificateUntil)}});
    return array;
}

QJsonArray risksPart(const Snapshot &records)
{
    QJsonArray array;
    for (const Risk &one : records.risks)
        array.append(QJsonObject{
            {u"id"_s, one.id.text()},
            {u"title"_s, one.title},
            {u"threat"_s, one.threat},
            {u"class_before"_s, choiceName(riskClass(one.likelihood, one.impact))},
            {u"class_after"_s, choiceName(riskClass(one.residualLikelihood, one.residualImpact))},
            {u"treatment"_s, chosen(one.treatment)},
            {u"review_on"_s, dateOrNull(one.reviewOn)}});
    return array;
}

QJsonObject countsPart(const SubmissionPlan &plan)
{
    qint64 included = 0;
    qint64 files = 0;
    for (const PlannedEvidence &one : plan.evidence) {
        included += one.hasFile() ? 1 : 0;
        files += qint64(one.files.size());
    }
    return {{u"answers"_s, qint64(plan.answers.size())},
            {u"findings"_s, qint64(plan.findings.size())},
            {u"evidence"_s, qint64(plan.evidence.size())},
            {u"evidence_included"_s, included},
            {u"evidence_files"_s, files},
            {u"assets"_s, plan.records.assets.size()},
            {u"suppliers"_s, plan.records.suppliers.size()},
            {u"risks"_s, plan.records.risks.size()}};
}

} // namespace insurable
