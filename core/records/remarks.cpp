// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remarks.h"

#include "incident.h"

using namespace Qt::StringLiterals;

namespace insurable {

QList<Problem> remarksOn(const AnyRecord &record, QDate today)
{
    QList<Problem> remarks;
    const auto *incident = record.as<Incident>();
    if (!incident)
        return remarks;
    const auto look = [&](const QString &key, QDate day, const QString &follows = u"."_s) {
        if (day.isValid() && day > today)
            remarks.append(
                {key,
                 u"%1 lies in the future%2"_s.arg(record.type().field(key)->label(), follows)});
    };
    if (!incident->happened.isValid() && !incident->noticed.isValid())
        remarks.append({u"happened"_s,
                        incident->isLoss()
                            ? u"No day is given: without one the incident does not count."_s
                            : u"No day is given."_s});
    look(u"happened"_s, incident->happened, u": until then the incident does not count."_s);
    look(u"noticed"_s, incident->noticed);
    look(u"authority_told"_s, incident->authorityTold);
    return remarks;
}

} // namespace insurable
