// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident.h"

#include "describe.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace insurable {

template <>
const QList<Choice> &choicesOf<IncidentKind>()
{
    static const QList<Choice> choices {
        {u"ransomware"_s, QT_TRANSLATE_NOOP("Records", "Ransomware")},
        {u"email_compromise"_s, QT_TRANSLATE_NOOP("Records", "Somebody in our email")},
        {u"payment_fraud"_s, QT_TRANSLATE_NOOP("Records", "Payment to a fraudster")},
        {u"data_breach"_s, QT_TRANSLATE_NOOP("Records", "Data stolen by a break-in")},
        {u"lost_device"_s, QT_TRANSLATE_NOOP("Records", "Device lost or stolen")},
        {u"insider"_s, QT_TRANSLATE_NOOP("Records", "Mistake or misuse by our own people")},
        {u"outage"_s, QT_TRANSLATE_NOOP("Records", "Supplier or cloud service down")},
        {u"website"_s, QT_TRANSLATE_NOOP("Records", "Website or shop broken into")},
        {u"mobile_payment"_s, QT_TRANSLATE_NOOP("Records", "Fraud with card or phone payments")},
        {u"other"_s, QT_TRANSLATE_NOOP("Records", "Something else")},
    };
    return choices;
}

template <>
const RecordType &describe<Incident>()
{
    static const RecordType type
        = record<Incident>("incident", QT_TRANSLATE_NOOP("Records", "Incident"),
                           QT_TRANSLATE_NOOP("Records", "Incidents"))
              .field("title", &Incident::title,
                     QT_TRANSLATE_NOOP("Records", "What it was"), required, title)
              .field("kind", &Incident::kind, QT_TRANSLATE_NOOP("Records", "Kind"), column)
              .field("happened", &Incident::happened,
                     QT_TRANSLATE_NOOP("Records", "Happened on"), column)
              .field("noticed", &Incident::noticed, QT_TRANSLATE_NOOP("Records", "Noticed on"))
              .field("near_miss", &Incident::nearMiss,
                     QT_TRANSLATE_NOOP("Records", "Near miss"),
                     column, help(QT_TRANSLATE_NOOP("Records", "Yes if it was stopped before it did harm")))
              .field("cost", &Incident::cost,
                     QT_TRANSLATE_NOOP("Records", "What it cost"),
                     atLeast(0), column, help(QT_TRANSLATE_NOOP("Records", "Everything, also what an insurer paid and work that stood still")))
              .field("records_affected", &Incident::recordsAffected,
                     QT_TRANSLATE_NOOP("Records", "People whose data it touched"), between(0, 1e12))
              .field("hours_down", &Incident::hoursDown,
                     QT_TRANSLATE_NOOP("Records", "Hours work stood still"), between(0, 1e5))
              .field("asset", &Incident::asset,
                     QT_TRANSLATE_NOOP("Records", "Asset"), refersTo("asset"))
              .field("controls", &Incident::controls,
                     QT_TRANSLATE_NOOP("Records", "Controls"),
                     help(QT_TRANSLATE_NOOP("Records", "What failed, or what helped")))
              .field("what_happened", &Incident::whatHappened,
                     QT_TRANSLATE_NOOP("Records", "What happened"), longText, searchable)
              .field("learnt", &Incident::learnt,
                     QT_TRANSLATE_NOOP("Records", "What we learnt"), longText, searchable)
              .field("reported_to", &Incident::reportedTo,
                     QT_TRANSLATE_NOOP("Records", "Reported to"),
                     searchable, help(QT_TRANSLATE_NOOP("Records", "Insurer, bank, police, customers")))
              .field("authority_told", &Incident::authorityTold,
                     QT_TRANSLATE_NOOP("Records", "Data protection authority told on"),
                     help(QT_TRANSLATE_NOOP("Records", "Empty if it was not told")))
              .field("notes", &Incident::notes,
                     QT_TRANSLATE_NOOP("Records", "Notes"), longText, searchable);
    return type;
}

Id scenarioOf(IncidentKind kind)
{
    if (kind == IncidentKind::Other)
        return {};
    return Id::from(choiceName(kind).replace(u'_', u'-'));
}

} // namespace insurable
