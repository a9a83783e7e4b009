// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy.h"

#include "describe.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace insurable {

template <>
const QList<Choice> &choicesOf<PolicyKind>()
{
    static const QList<Choice> choices {
        {u"quote"_s, QT_TRANSLATE_NOOP("Records", "Quote")},
        {u"in_force"_s, QT_TRANSLATE_NOOP("Records", "In force")},
        {u"lapsed"_s, QT_TRANSLATE_NOOP("Records", "Lapsed")},
    };
    return choices;
}

namespace {

// The cover parts: a limit and an excess each.
Description<Policy> &&parts(Description<Policy> &&policy)
{
    return std::move(policy)
        .field("interruption_limit", &Policy::interruptionLimit,
               QT_TRANSLATE_NOOP("Records", "Business interruption: limit"),
               atLeast(0), help(QT_TRANSLATE_NOOP("Records", "Empty: as for an event. 0: not covered")))
        .field("interruption_excess", &Policy::interruptionExcess,
               QT_TRANSLATE_NOOP("Records", "Business interruption: excess"),
               atLeast(0), help(QT_TRANSLATE_NOOP("Records", "Empty: as for an event")))
        .field("recovery_limit", &Policy::recoveryLimit,
               QT_TRANSLATE_NOOP("Records", "Recovery and specialists: limit"),
               atLeast(0), help(QT_TRANSLATE_NOOP("Records", "Empty: as for an event. 0: not covered")))
        .field("recovery_excess", &Policy::recoveryExcess,
               QT_TRANSLATE_NOOP("Records", "Recovery and specialists: excess"),
               atLeast(0), help(QT_TRANSLATE_NOOP("Records", "Empty: as for an event")))
        .field("crime_limit", &Policy::crimeLimit,
               QT_TRANSLATE_NOOP("Records", "Money sent to a fraudster: limit"),
               atLeast(0), help(QT_TRANSLATE_NOOP("Records", "Empty: as for an event. 0: not covered")))
        .field("crime_excess", &Policy::crimeExcess,
               QT_TRANSLATE_NOOP("Records", "Money sent to a fraudster: excess"),
               atLeast(0), help(QT_TRANSLATE_NOOP("Records", "Empty: as for an event")))
        .field("liability_limit", &Policy::liabilityLimit,
               QT_TRANSLATE_NOOP("Records", "Liability and data breach: limit"),
               atLeast(0), help(QT_TRANSLATE_NOOP("Records", "Empty: as for an event. 0: not covered")))
        .field("liability_excess", &Policy::liabilityExcess,
               QT_TRANSLATE_NOOP("Records", "Liability and data breach: excess"),
               atLeast(0), help(QT_TRANSLATE_NOOP("Records", "Empty: as for an event")))
        .field("extortion_limit", &Policy::extortionLimit,
               QT_TRANSLATE_NOOP("Records", "Extortion: limit"),
               atLeast(0), help(QT_TRANSLATE_NOOP("Records", "Empty: as for an event. 0: not covered")))
        .field("extortion_excess", &Policy::extortionExcess,
               QT_TRANSLATE_NOOP("Records", "Extortion: excess"),
               atLeast(0), help(QT_TRANSLATE_NOOP("Records", "Empty: as for an event")))
        .field("hardware_limit", &Policy::hardwareLimit,
               QT_TRANSLATE_NOOP("Records", "Equipment: limit"),
               atLeast(0), help(QT_TRANSLATE_NOOP("Records", "Empty: as for an event. 0: not covered")))
        .field("hardware_excess", &Policy::hardwareExcess,
               QT_TRANSLATE_NOOP("Records", "Equipment: excess"),
               atLeast(0), help(QT_TRANSLATE_NOOP("Records", "Empty: as for an event")));
}

Description<Policy> &&terms(Description<Policy> &&policy)
{
    return std::move(policy)
        .field("premium", &Policy::premium,
               QT_TRANSLATE_NOOP("Records", "Premium a year"),
               atLeast(0), column, help(QT_TRANSLATE_NOOP("Records", "With tax")))
        .field("excess", &Policy::excess,
               QT_TRANSLATE_NOOP("Records", "Excess of an event"),
               atLeast(0), column, help(QT_TRANSLATE_NOOP("Records", "What the firm bears first, each time")))
        .field("limit_event", &Policy::limitEvent,
               QT_TRANSLATE_NOOP("Records", "Limit of an event"),
               atLeast(0), column, help(QT_TRANSLATE_NOOP("Records", "The most that is paid each time")))
        .field("limit_year", &Policy::limitYear,
               QT_TRANSLATE_NOOP("Records", "Limit of a year"),
               atLeast(0), help(QT_TRANSLATE_NOOP("Records", "The most that is paid in a year")))
        .field("coinsurance", &Policy::coinsurance,
               QT_TRANSLATE_NOOP("Records", "Our share of a loss"),
               percent, help(QT_TRANSLATE_NOOP("Records", "Percent that the firm bears above the excess; mostly 0")))
        .field("waiting_hours", &Policy::waitingHours,
               QT_TRANSLATE_NOOP("Records", "Waiting period in hours"),
               between(0, 8760), help(QT_TRANSLATE_NOOP("Records", "How long work must stand still before interruption is paid")))
        .field("interruption_hour", &Policy::interruptionHour,
               QT_TRANSLATE_NOOP("Records", "Interruption paid for an hour"),
               atLeast(0), help(QT_TRANSLATE_NOOP("Records", "Empty: what was really lost")));
}

} // namespace

template <>
const RecordType &describe<Policy>()
{
    static const RecordType type
        = parts(terms(
                    record<Policy>("policy", QT_TRANSLATE_NOOP("Records", "Policy"),
                                   QT_TRANSLATE_NOOP("Records", "Policies and quotes"))
                        .field("name", &Policy::name,
                               QT_TRANSLATE_NOOP("Records", "Name"), required, title)
                        .field("insurer", &Policy::insurer,
                               QT_TRANSLATE_NOOP("Records", "Insurer"), searchable, column)
                        .field("broker", &Policy::broker,
                               QT_TRANSLATE_NOOP("Records", "Broker"), searchable)
                        .field("number", &Policy::number,
                               QT_TRANSLATE_NOOP("Records", "Policy number"), searchable)
                        .field("kind", &Policy::kind,
                               QT_TRANSLATE_NOOP("Records", "Kind"), column)
                        .field("starts", &Policy::starts, QT_TRANSLATE_NOOP("Records", "Starts"))
                        .field("ends", &Policy::ends,
                               QT_TRANSLATE_NOOP("Records", "Ends"), column)))
              .field("exclusions", &Policy::exclusions,
                     QT_TRANSLATE_NOOP("Records", "Not covered"), longText, searchable)
              .field("conditions", &Policy::conditions,
                     QT_TRANSLATE_NOOP("Records", "Conditions to keep"), longText, searchable)
              .field("notes", &Policy::notes,
                     QT_TRANSLATE_NOOP("Records", "Notes"), longText, searchable);
    return type;
}

} // namespace insurable
