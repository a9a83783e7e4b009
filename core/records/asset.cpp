// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "asset.h"

#include "describe.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace insurable {

template <>
const QList<Choice> &choicesOf<AssetKind>()
{
    static const QList<Choice> choices {
        {u"information"_s, QT_TRANSLATE_NOOP("Records", "Information")},
        {u"computer"_s, QT_TRANSLATE_NOOP("Records", "Computer")},
        {u"phone"_s, QT_TRANSLATE_NOOP("Records", "Phone or tablet")},
        {u"server"_s, QT_TRANSLATE_NOOP("Records", "Server")},
        {u"network"_s, QT_TRANSLATE_NOOP("Records", "Network device")},
        {u"software"_s, QT_TRANSLATE_NOOP("Records", "Software")},
        {u"cloud_service"_s, QT_TRANSLATE_NOOP("Records", "Cloud service")},
        {u"account"_s, QT_TRANSLATE_NOOP("Records", "Account")},
        {u"premises"_s, QT_TRANSLATE_NOOP("Records", "Premises")},
        {u"machine"_s, QT_TRANSLATE_NOOP("Records", "Machine")},
        {u"other"_s, QT_TRANSLATE_NOOP("Records", "Other")},
    };
    return choices;
}

template <>
const QList<Choice> &choicesOf<Level>()
{
    static const QList<Choice> choices {
        {u"low"_s, QT_TRANSLATE_NOOP("Records", "Low")},
        {u"medium"_s, QT_TRANSLATE_NOOP("Records", "Medium")},
        {u"high"_s, QT_TRANSLATE_NOOP("Records", "High")},
    };
    return choices;
}

template <>
const RecordType &describe<Asset>()
{
    static const RecordType type
        = record<Asset>("asset", QT_TRANSLATE_NOOP("Records", "Asset"),
                       QT_TRANSLATE_NOOP("Records", "Assets"))
              .field("name", &Asset::name, QT_TRANSLATE_NOOP("Records", "Name"), required, title)
              .field("kind", &Asset::kind, QT_TRANSLATE_NOOP("Records", "Kind"), column)
              .field("owner", &Asset::owner,
                     QT_TRANSLATE_NOOP("Records", "Owner"),
                     searchable, column, help(QT_TRANSLATE_NOOP("Records", "Who looks after it")))
              .field("location", &Asset::location,
                     QT_TRANSLATE_NOOP("Records", "Where"), searchable, column)
              .field("confidentiality", &Asset::confidentiality,
                     QT_TRANSLATE_NOOP("Records", "Confidentiality"),
                     help(QT_TRANSLATE_NOOP("Records", "How bad if strangers saw it")))
              .field("integrity", &Asset::integrity,
                     QT_TRANSLATE_NOOP("Records", "Integrity"),
                     help(QT_TRANSLATE_NOOP("Records", "How bad if it were wrong")))
              .field("availability", &Asset::availability,
                     QT_TRANSLATE_NOOP("Records", "Availability"),
                     help(QT_TRANSLATE_NOOP("Records", "How bad if it were gone for a day")))
              .field("personal_records", &Asset::personalRecords,
                     QT_TRANSLATE_NOOP("Records", "People whose data it holds"), between(0, 1e12))
              .field("special_category_records", &Asset::specialCategoryRecords,
                     QT_TRANSLATE_NOOP("Records", "… with sensitive data"), between(0, 1e12))
              .field("payment_card_records", &Asset::paymentCardRecords,
                     QT_TRANSLATE_NOOP("Records", "… with payment cards"), between(0, 1e12))
              .field("bank_records", &Asset::bankRecords,
                     QT_TRANSLATE_NOOP("Records", "… with bank details"), between(0, 1e12))
              .field("health_records", &Asset::healthRecords,
                     QT_TRANSLATE_NOOP("Records", "… with health data"), between(0, 1e12))
              .field("identity_records", &Asset::identityRecords,
                     QT_TRANSLATE_NOOP("Records", "… with identity documents"), between(0, 1e12))
              .field("count", &Asset::count,
                     QT_TRANSLATE_NOOP("Records", "How many alike"), between(1, 1e6))
              .field("support_ends", &Asset::supportEnds,
                     QT_TRANSLATE_NOOP("Records", "Supported until"),
                     column, help(QT_TRANSLATE_NOOP("Records", "Last day on which the maker mends security faults")))
              .field("encrypted", &Asset::encrypted, QT_TRANSLATE_NOOP("Records", "Encrypted"))
              .field("worth", &Asset::worth, QT_TRANSLATE_NOOP("Records", "Worth"), atLeast(0))
              .field("supplier", &Asset::supplier,
                     QT_TRANSLATE_NOOP("Records", "Supplier"), refersTo("supplier"))
              .field("notes", &Asset::notes,
                     QT_TRANSLATE_NOOP("Records", "Notes"), longText, searchable);
    return type;
}

} // namespace insurable
