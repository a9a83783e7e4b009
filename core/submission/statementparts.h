// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sealedstatement.h"

#include <QJsonArray>
#include <QJsonObject>

namespace insurable {

// The parts of submission.json. Private to core/submission.
[[nodiscard]] QJsonObject organisationPart(const Organisation &organisation);
[[nodiscard]] QJsonObject readinessPart(const SubmissionPlan &plan);
[[nodiscard]] QJsonObject insurerGatePart(const SubmissionPlan &plan);
[[nodiscard]] QJsonArray answersPart(const SubmissionPlan &plan);
[[nodiscard]] QJsonArray findingsPart(const SubmissionPlan &plan);
[[nodiscard]] QJsonArray evidencePart(const SubmissionPlan &plan);
[[nodiscard]] QJsonArray assetsPart(const SubmissionPlan &plan);
[[nodiscard]] QJsonArray suppliersPart(const Snapshot &records);
[[nodiscard]] QJsonArray risksPart(const Snapshot &records);
[[nodiscard]] QJsonObject lossPart(const LossEstimate &estimate);
[[nodiscard]] QJsonObject countsPart(const SubmissionPlan &plan);

// {"value": 80, "unit": "percent"}; null where there is no value.
[[nodiscard]] QJsonValue measured(std::optional<qint64> value, const QString &unit);
[[nodiscard]] QJsonValue amount(const std::optional<Money> &money, const QString &currency);
[[nodiscard]] QJsonObject coded(const QString &code, const QString &text);
[[nodiscard]] QJsonValue dateOrNull(QDate date);
[[nodiscard]] QJsonArray idsOf(const std::vector<Id> &ids);

} // namespace insurable
