// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "choicenames.h"
#include "id.h"
#include "recordtype.h"
#include "truth.h"

#include <QDate>

namespace insurable {

enum class SupplierRole { Supplier, ItProvider, CloudProvider, Bookkeeper, Customer, Other };
enum class SupplierAccess { None, Data, Systems, Admin };

// Who the firm depends on or serves.
struct Supplier
{
    Id id;
    QString name;
    SupplierRole role = SupplierRole::Supplier;
    QString service;
    QString contact;
    SupplierAccess access = SupplierAccess::None;
    Truth critical = Truth::NotKnown;
    QDate contractSigned;
    Truth contractTerms = Truth::NotKnown; // the contract says what security it owes
    QString certificates;
    QDate certificateUntil;
    QDate lastChecked;
    QString demands; // what a customer asks of the firm
    QString notes;
};

template <> const QList<Choice> &choicesOf<SupplierRole>();
template <> const QList<Choice> &choicesOf<SupplierAccess>();
template <> const RecordType &describe<Supplier>();

} // namespace insurable

Q_DECLARE_TYPEINFO(insurable::Supplier, Q_RELOCATABLE_TYPE);
