// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "choicenames.h"
#include "id.h"
#include "money.h"
#include "recordtype.h"
#include "truth.h"

#include <QStringList>

namespace insurable {

enum class Sector {
    NotKnown, Agriculture, Construction, Manufacturing, Retail, Hospitality, Transport, Information,
    Finance, RealEstate, Professional, Education, Health, Arts, Charity, Public, Other,
};
enum class CloudSuite { NotKnown, None, Microsoft365, GoogleWorkspace, Apple, Other };

// The firm itself. Exactly one, with the id "organisation"; it is there from the first moment.
// Empty optionals and Truth::NotKnown mean that nobody has answered yet.
struct Organisation
{
    Id id = organisationId();
    QString name;
    QString tradingAs;
    QString registrationNumber;
    QString address;
    QString country = QStringLiteral("GB"); // ISO 3166-1 alpha-2
    Sector sector = Sector::NotKnown;
    QString activity;
    QStringList domains; // all web and email domains
    QString responsiblePerson;
    QString responsibleRole;
    QString contactEmail;
    QString contactPhone;
    QString securityContact;
    QString currency = QStringLiteral("GBP"); // ISO 4217; every Money in the vault is in it
    std::optional<qint64> staff;
    std::optional<Money> turnover; // last year
    std::optional<Money> turnoverNext;
    std::optional<Money> grossProfit;
    std::optional<qint64> onlineSalesPercent;
    std::optional<qint64> overseasPercent;
    std::optional<qint64> computers;
    std::optional<qint64> servers;
    std::optional<qint64> phones;
    CloudSuite cloudSuite = CloudSuite::NotKnown;
    Truth usesCloud = Truth::NotKnown;
    Truth ownServers = Truth::NotKnown;
    Truth remoteAccess = Truth::NotKnown;
    Truth homeWorking = Truth::NotKnown;
    Truth byod = Truth::NotKnown;
    Truth cardPayments = Truth::NotKnown;
    Truth onlineShop = Truth::NotKnown;
    Truth ownWebsite = Truth::NotKnown;
    Truth paysByTransfer = Truth::NotKnown;
    Truth outsourcedIt = Truth::NotKnown;
    Truth customerDemands = Truth::NotKnown;
    Truth specialCategoryData = Truth::NotKnown;
    Truth connectedMachines = Truth::NotKnown;
    Truth developsSoftware = Truth::NotKnown;
    Truth usesAi = Truth::NotKnown;
    std::optional<qint64> cardTransactions; // a year
    QDate interviewDone;

    [[nodiscard]] static Id organisationId() { return Id::from(u"organisation"); }
};

template <> const QList<Choice> &choicesOf<Sector>();
template <> const QList<Choice> &choicesOf<CloudSuite>();
template <> const RecordType &describe<Organisation>();

} // namespace insurable
