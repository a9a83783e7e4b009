// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "supplier.h"

#include "describe.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace insurable {

template <>
const QList<Choice> &choicesOf<SupplierRole>()
{
    static const QList<Choice> choices {
        {u"supplier"_s, QT_TRANSLATE_NOOP("Records", "Supplier")},
        {u"it_provider"_s, QT_TRANSLATE_NOOP("Records", "IT provider")},
        {u"cloud_provider"_s, QT_TRANSLATE_NOOP("Records", "Cloud provider")},
        {u"bookkeeper"_s, QT_TRANSLATE_NOOP("Records", "Bookkeeper")},
        {u"customer"_s, QT_TRANSLATE_NOOP("Records", "Customer")},
        {u"other"_s, QT_TRANSLATE_NOOP("Records", "Other")},
    };
    return choices;
}

template <>
const QList<Choice> &choicesOf<SupplierAccess>()
{
    static const QList<Choice> choices {
        {u"none"_s, QT_TRANSLATE_NOOP("Records", "None")},
        {u"data"_s, QT_TRANSLATE_NOOP("Records", "Sees our data")},
        {u"systems"_s, QT_TRANSLATE_NOOP("Records", "Enters our systems")},
        {u"admin"_s, QT_TRANSLATE_NOOP("Records", "Administers our systems")},
    };
    return choices;
}

template <>
const RecordType &describe<Supplier>()
{
    static const RecordType type
        = record<Supplier>("supplier", QT_TRANSLATE_NOOP("Records", "Supplier"),
                       QT_TRANSLATE_NOOP("Records", "Suppliers"))
              .field("name", &Supplier::name, QT_TRANSLATE_NOOP("Records", "Name"), required, title)
              .field("role", &Supplier::role, QT_TRANSLATE_NOOP("Records", "Role"), column)
              .field("service", &Supplier::service,
                     QT_TRANSLATE_NOOP("Records", "Service"), searchable, column)
              .field("contact", &Supplier::contact,
                     QT_TRANSLATE_NOOP("Records", "Contact"), searchable)
              .field("access", &Supplier::access, QT_TRANSLATE_NOOP("Records", "Access"), column)
              .field("critical", &Supplier::critical,
                     QT_TRANSLATE_NOOP("Records", "We could not work without it"), column)
              .field("contract_signed", &Supplier::contractSigned,
                     QT_TRANSLATE_NOOP("Records", "Contract signed"))
              .field("contract_terms", &Supplier::contractTerms,
                     QT_TRANSLATE_NOOP("Records", "Contract says what security it owes"))
              .field("certificates", &Supplier::certificates,
                     QT_TRANSLATE_NOOP("Records", "Certificates"), searchable)
              .field("certificate_until", &Supplier::certificateUntil,
                     QT_TRANSLATE_NOOP("Records", "Certificate valid until"), column)
              .field("last_checked", &Supplier::lastChecked,
                     QT_TRANSLATE_NOOP("Records", "Last checked"))
              .field("demands", &Supplier::demands,
                     QT_TRANSLATE_NOOP("Records", "What they ask of us"), longText, searchable)
              .field("notes", &Supplier::notes,
                     QT_TRANSLATE_NOOP("Records", "Notes"), longText, searchable);
    return type;
}

} // namespace insurable
