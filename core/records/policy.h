// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "choicenames.h"
#include "id.h"
#include "money.h"
#include "recordtype.h"

#include <QDate>

namespace insurable {

enum class PolicyKind { Quote, InForce, Lapsed };

// An insurance policy, or an offer of one. Amounts are in the firm's currency. Of a cover part, an
// empty limit means "up to the limit of an event", nought means "not covered"; an empty excess
// means the one of an event.
struct Policy
{
    Id id;
    QString name;
    QString insurer;
    QString broker;
    QString number;
    PolicyKind kind = PolicyKind::Quote;
    QDate starts;
    QDate ends;
    std::optional<Money> premium; // a year, with tax
    std::optional<Money> excess; // of an event; empty = none
    std::optional<Money> limitEvent; // empty = none
    std::optional<Money> limitYear; // empty = none
    std::optional<qint64> coinsurance; // percent of each loss above the excess the firm bears
    std::optional<double> waitingHours; // before interruption is paid
    std::optional<Money> interruptionHour; // what an hour of standing still is insured for
    std::optional<Money> interruptionLimit;
    std::optional<Money> interruptionExcess;
    std::optional<Money> recoveryLimit; // restoring data and systems, help from specialists
    std::optional<Money> recoveryExcess;
    std::optional<Money> crimeLimit; // money sent to a fraudster
    std::optional<Money> crimeExcess;
    std::optional<Money> liabilityLimit; // claims by others, and what the law asks after a breach
    std::optional<Money> liabilityExcess;
    std::optional<Money> extortionLimit;
    std::optional<Money> extortionExcess;
    std::optional<Money> hardwareLimit;
    std::optional<Money> hardwareExcess;
    QString exclusions;
    QString conditions;
    QString notes;
};

template <> const QList<Choice> &choicesOf<PolicyKind>();
template <> const RecordType &describe<Policy>();

} // namespace insurable

Q_DECLARE_TYPEINFO(insurable::Policy, Q_RELOCATABLE_TYPE);
