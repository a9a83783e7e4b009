// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"
#include "lossparameter.h"
#include "scenario.h"

#include <QDate>

#include <optional>
#include <vector>

namespace insurable {

struct Policy;

// What a policy says of one kind of cost.
struct CoverPart
{
    QString id;                  // one of coverPartIds()
    double limitEvent = noLimit; // 0 = not covered
    double limitYear = noLimit;
    std::optional<double> excess = {}; // empty = shares that of the event
};

// The figures of a policy or a quote. Of parts that it does not name, it pays as of the event.
struct PolicyTerms
{
    Id policy = {};
    QString name = {};
    double premium = 0; // a year
    double excess = 0;
    double limitEvent = noLimit;
    double limitYear = noLimit;
    double coinsurance = 0;  // share of what exceeds the excess that the firm bears
    double waitingHours = 0; // before interruption is paid
    std::optional<double> interruptionHour = {}; // no more for an hour than this
    std::vector<CoverPart> parts = {};

    [[nodiscard]] const CoverPart *part(QStringView id) const; // null where it names none
};

// Throws ErrorKind::Invalid naming what makes no sense.
void requireValid(const PolicyTerms &terms);

[[nodiscard]] PolicyTerms termsOf(const Policy &policy);

// What of a loss goes to which part of a policy, and what an hour of standing still costs.
struct InsuredScenario
{
    QString id = {};
    std::vector<CoverShare> parts = {}; // empty: a part that no policy names
    double hourCost = 0;                // 0 = work goes on
};

// What is paid of one event, before the limits of the year.
struct EventPayment
{
    std::vector<double> byPart; // as in InsuredScenario::parts, or one for the whole
    double total = 0;
};

// Interruption first waits: an event that stops the work lasts as long as its cost of interruption
// at `hourCost` an hour. Then each part bears its own excess, or its share of the event's, and is
// paid up to its limit; then the firm's own share, then the limit of the event. Never falls when
// the loss rises.
[[nodiscard]] EventPayment paymentOf(const PolicyTerms &terms, const InsuredScenario &scenario,
                                     double loss);

// On that day; a day that is not stated does not count against it.
[[nodiscard]] bool isInForce(const Policy &policy, QDate on);

} // namespace insurable
