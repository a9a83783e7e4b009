// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "choicenames.h"
#include "id.h"
#include "money.h"
#include "recordtype.h"
#include "truth.h"

#include <QDate>

namespace insurable {

enum class AssetKind {
    Information, Computer, Phone, Server, Network, Software, CloudService, Account, Premises,
    Machine, Other,
};
enum class Level { Low, Medium, High };

// Something of value to the firm, or several alike (`count`).
struct Asset
{
    Id id;
    QString name;
    AssetKind kind = AssetKind::Information;
    QString owner;
    QString location;
    Level confidentiality = Level::Medium;
    Level integrity = Level::Medium;
    Level availability = Level::Medium;
    qint64 personalRecords = 0; // people whose data it holds
    qint64 specialCategoryRecords = 0;
    qint64 paymentCardRecords = 0;
    qint64 bankRecords = 0;
    qint64 healthRecords = 0;
    qint64 identityRecords = 0;
    qint64 count = 1;
    QDate supportEnds; // the maker's last security fixes; null = not known or does not apply
    Truth encrypted = Truth::NotKnown;
    std::optional<Money> worth;
    Id supplier; // null = none
    QString notes;
};

template <> const QList<Choice> &choicesOf<AssetKind>();
template <> const QList<Choice> &choicesOf<Level>();
template <> const RecordType &describe<Asset>();

} // namespace insurable

Q_DECLARE_TYPEINFO(insurable::Asset, Q_RELOCATABLE_TYPE);
