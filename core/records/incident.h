// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "choicenames.h"
#include "id.h"
#include "money.h"
#include "recordtype.h"
#include "truth.h"

#include <QDate>
#include <QList>

namespace insurable {

// The kinds of loss of the catalogue's scenarios, and what is none of them.
enum class IncidentKind {
    Ransomware, EmailCompromise, PaymentFraud, DataBreach, LostDevice, Insider, Outage, Website,
    MobilePayment, Other,
};

// What happened to the firm, or nearly did.
struct Incident
{
    Id id;
    QString title;
    IncidentKind kind = IncidentKind::Other;
    QDate happened;
    QDate noticed;
    Truth nearMiss = Truth::NotKnown; // it did no harm
    std::optional<Money> cost; // all that it cost the firm, whoever paid
    std::optional<qint64> recordsAffected; // people whose data it touched
    std::optional<double> hoursDown; // how long work stood still
    Id asset; // null = none, or several
    QList<Id> controls; // of the catalogue: what failed, or what helped
    QString whatHappened;
    QString learnt;
    QString reportedTo;
    QDate authorityTold; // the data protection authority; null = not told
    QString notes;

    [[nodiscard]] bool isLoss() const { return nearMiss != Truth::Yes; }
};

// "ransomware", "email-compromise": the scenario of the catalogue; null for IncidentKind::Other.
[[nodiscard]] Id scenarioOf(IncidentKind kind);

template <> const QList<Choice> &choicesOf<IncidentKind>();
template <> const RecordType &describe<Incident>();

} // namespace insurable

Q_DECLARE_TYPEINFO(insurable::Incident, Q_RELOCATABLE_TYPE);
