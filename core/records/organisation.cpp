// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "organisation.h"

#include "describe.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace insurable {

template <>
const QList<Choice> &choicesOf<Sector>()
{
    static const QList<Choice> choices {
        {u"not_known"_s, QT_TRANSLATE_NOOP("Records", "Not known")},
        {u"agriculture"_s, QT_TRANSLATE_NOOP("Records", "Farming and forestry")},
        {u"construction"_s, QT_TRANSLATE_NOOP("Records", "Building and trades")},
        {u"manufacturing"_s, QT_TRANSLATE_NOOP("Records", "Making things")},
        {u"retail"_s, QT_TRANSLATE_NOOP("Records", "Shop or wholesale")},
        {u"hospitality"_s, QT_TRANSLATE_NOOP("Records", "Food, drink and rooms")},
        {u"transport"_s, QT_TRANSLATE_NOOP("Records", "Transport and storage")},
        {u"information"_s, QT_TRANSLATE_NOOP("Records", "IT and media")},
        {u"finance"_s, QT_TRANSLATE_NOOP("Records", "Finance and insurance")},
        {u"real_estate"_s, QT_TRANSLATE_NOOP("Records", "Property")},
        {u"professional"_s, QT_TRANSLATE_NOOP("Records", "Professional services")},
        {u"education"_s, QT_TRANSLATE_NOOP("Records", "Education")},
        {u"health"_s, QT_TRANSLATE_NOOP("Records", "Health and care")},
        {u"arts"_s, QT_TRANSLATE_NOOP("Records", "Arts, sport and leisure")},
        {u"charity"_s, QT_TRANSLATE_NOOP("Records", "Charity or association")},
        {u"public"_s, QT_TRANSLATE_NOOP("Records", "Public body")},
        {u"other"_s, QT_TRANSLATE_NOOP("Records", "Something else")},
    };
    return choices;
}

template <>
const QList<Choice> &choicesOf<CloudSuite>()
{
    static const QList<Choice> choices {
        {u"not_known"_s, QT_TRANSLATE_NOOP("Records", "Not known")},
        {u"none"_s, QT_TRANSLATE_NOOP("Records", "None")},
        {u"microsoft_365"_s, QT_TRANSLATE_NOOP("Records", "Microsoft 365")},
        {u"google_workspace"_s, QT_TRANSLATE_NOOP("Records", "Google Workspace")},
        {u"apple"_s, QT_TRANSLATE_NOOP("Records", "Apple iCloud")},
        {u"other"_s, QT_TRANSLATE_NOOP("Records", "Another one")},
    };
    return choices;
}

// long: one line or two for each field, and nothing else.
template <>
const RecordType &describe<Organisation>()
{
    static const RecordType type
        = record<Organisation>("organisation", QT_TRANSLATE_NOOP("Records", "Organisation"),
                       QT_TRANSLATE_NOOP("Records", "Organisation"),
                       RecordType::Keeping::Single)
              .field("name", &Organisation::name,
                     QT_TRANSLATE_NOOP("Records", "Legal name"), required, title)
              .field("trading_as", &Organisation::tradingAs,
                     QT_TRANSLATE_NOOP("Records", "Trading as"), searchable)
              .field("registration_number", &Organisation::registrationNumber,
                     QT_TRANSLATE_NOOP("Records", "Company number"))
              .field("address", &Organisation::address,
                     QT_TRANSLATE_NOOP("Records", "Address"), longText)
              .field("country", &Organisation::country,
                     QT_TRANSLATE_NOOP("Records", "Country"),
                     help(QT_TRANSLATE_NOOP("Records", "Two letters, such as GB or IE")))
              .field("sector", &Organisation::sector, QT_TRANSLATE_NOOP("Records", "Sector"))
              .field("activity", &Organisation::activity,
                     QT_TRANSLATE_NOOP("Records", "What the firm does"), searchable)
              .field("domains", &Organisation::domains,
                     QT_TRANSLATE_NOOP("Records", "Web and email domains"),
                     help(QT_TRANSLATE_NOOP("Records", "All of them, separated by commas")))
              .field("responsible_person", &Organisation::responsiblePerson,
                     QT_TRANSLATE_NOOP("Records", "Responsible person"), searchable)
              .field("responsible_role", &Organisation::responsibleRole,
                     QT_TRANSLATE_NOOP("Records", "Role"))
              .field("contact_email", &Organisation::contactEmail,
                     QT_TRANSLATE_NOOP("Records", "Email"))
              .field("contact_phone", &Organisation::contactPhone,
                     QT_TRANSLATE_NOOP("Records", "Telephone"))
              .field("security_contact", &Organisation::securityContact,
                     QT_TRANSLATE_NOOP("Records", "Whom to call about security"))
              .field("currency", &Organisation::currency,
                     QT_TRANSLATE_NOOP("Records", "Currency"),
                     help(QT_TRANSLATE_NOOP("Records", "Three letters, such as GBP or EUR")))
              .field("staff", &Organisation::staff,
                     QT_TRANSLATE_NOOP("Records", "People who work here"),
                     between(0, 1e6), help(QT_TRANSLATE_NOOP("Records", "You included")))
              .field("turnover", &Organisation::turnover,
                     QT_TRANSLATE_NOOP("Records", "Turnover last year"), atLeast(0))
              .field("turnover_next", &Organisation::turnoverNext,
                     QT_TRANSLATE_NOOP("Records", "Turnover expected next year"), atLeast(0))
              .field("gross_profit", &Organisation::grossProfit,
                     QT_TRANSLATE_NOOP("Records", "Gross profit last year"))
              .field("online_sales_percent", &Organisation::onlineSalesPercent,
                     QT_TRANSLATE_NOOP("Records", "Share sold online"), percent)
              .field("overseas_percent", &Organisation::overseasPercent,
                     QT_TRANSLATE_NOOP("Records", "Share earned abroad"), percent)
              .field("computers", &Organisation::computers,
                     QT_TRANSLATE_NOOP("Records", "Computers"), between(0, 1e6))
              .field("servers", &Organisation::servers,
                     QT_TRANSLATE_NOOP("Records", "Own servers"), between(0, 1e6))
              .field("phones", &Organisation::phones,
                     QT_TRANSLATE_NOOP("Records", "Phones and tablets used for work"),
                     between(0, 1e6))
              .field("cloud_suite", &Organisation::cloudSuite,
                     QT_TRANSLATE_NOOP("Records", "Office suite in the cloud"))
              .field("uses_cloud", &Organisation::usesCloud,
                     QT_TRANSLATE_NOOP("Records", "Uses cloud services"))
              .field("own_servers", &Organisation::ownServers,
                     QT_TRANSLATE_NOOP("Records", "Has servers of its own"))
              .field("remote_access", &Organisation::remoteAccess,
                     QT_TRANSLATE_NOOP("Records", "Connects to the office from outside"))
              .field("home_working", &Organisation::homeWorking,
                     QT_TRANSLATE_NOOP("Records", "Some people work from home"))
              .field("byod", &Organisation::byod,
                     QT_TRANSLATE_NOOP("Records", "Private devices are used for work"))
              .field("card_payments", &Organisation::cardPayments,
                     QT_TRANSLATE_NOOP("Records", "Takes card payments"))
              .field("online_shop", &Organisation::onlineShop,
                     QT_TRANSLATE_NOOP("Records", "Sells in an online shop"))
              .field("own_website", &Organisation::ownWebsite,
                     QT_TRANSLATE_NOOP("Records", "Has a website"))
              .field("pays_by_transfer", &Organisation::paysByTransfer,
                     QT_TRANSLATE_NOOP("Records", "Pays by bank transfer"))
              .field("outsourced_it", &Organisation::outsourcedIt,
                     QT_TRANSLATE_NOOP("Records", "Somebody outside looks after IT"))
              .field("customer_demands", &Organisation::customerDemands,
                     QT_TRANSLATE_NOOP("Records", "Customers ask for proof of security"))
              .field("special_category_data", &Organisation::specialCategoryData,
                     QT_TRANSLATE_NOOP("Records", "Keeps sensitive personal data"))
              .field("connected_machines", &Organisation::connectedMachines,
                     QT_TRANSLATE_NOOP("Records", "Has machines on the network"))
              .field("develops_software", &Organisation::developsSoftware,
                     QT_TRANSLATE_NOOP("Records", "Writes software for others"))
              .field("uses_ai", &Organisation::usesAi,
                     QT_TRANSLATE_NOOP("Records", "Uses AI assistants"))
              .field("card_transactions", &Organisation::cardTransactions,
                     QT_TRANSLATE_NOOP("Records", "Card payments a year"), between(0, 1e12))
              .field("interview_done", &Organisation::interviewDone,
                     QT_TRANSLATE_NOOP("Records", "Interview finished on"), readOnly);
    return type;
}

} // namespace insurable
