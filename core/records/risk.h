// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "choicenames.h"
#include "id.h"
#include "recordtype.h"

#include <QDate>
#include <QList>

namespace insurable {

enum class Treatment { Reduce, Accept, Avoid, Transfer };
enum class RiskClass { Low, Medium, High };

// Threat × weakness × asset, on a 5×5 scale before and after controls.
struct Risk
{
    Id id;
    QString title;
    Id asset; // null = the firm as a whole
    QString threat;
    QString weakness;
    qint64 likelihood = 3; // 1 rare … 5 expected within the year
    qint64 impact = 3; // 1 a nuisance … 5 could end the firm
    qint64 residualLikelihood = 3;
    qint64 residualImpact = 3;
    QString owner;
    Treatment treatment = Treatment::Reduce;
    QList<Id> controls; // of the catalogue
    QDate reviewOn;
    QString notes;
};

// Product of the two scales: up to 4 low, up to 12 medium, above high.
[[nodiscard]] RiskClass riskClass(qint64 likelihood, qint64 impact);

template <> const QList<Choice> &choicesOf<Treatment>();
template <> const QList<Choice> &choicesOf<RiskClass>();
template <> const RecordType &describe<Risk>();

} // namespace insurable

Q_DECLARE_TYPEINFO(insurable::Risk, Q_RELOCATABLE_TYPE);
