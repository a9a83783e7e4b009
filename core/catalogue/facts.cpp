// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace insurable {

const std::vector<KnownFact> &knownFacts()
{
    static const QStringList sectors = {
        u"agriculture"_s, u"construction"_s, u"manufacturing"_s, u"retail"_s,
        u"hospitality"_s, u"transport"_s,    u"information"_s,   u"finance"_s,
        u"real_estate"_s, u"professional"_s, u"education"_s,     u"health"_s,
        u"arts"_s,        u"charity"_s,      u"public"_s,        u"other"_s,
    };
    static const QStringList suites = {u"none"_s, u"microsoft_365"_s, u"google_workspace"_s,
                                       u"apple"_s, u"other"_s};
    static const std::vector<KnownFact> facts = {
        {u"sector"_s, FactKind::Choice, sectors},
        {u"cloud_suite"_s, FactKind::Choice, suites},
        {u"country"_s, FactKind::Choice, {}},
        {u"currency"_s, FactKind::Choice, {}},
        {u"staff"_s, FactKind::Number, {}},
        {u"turnover"_s, FactKind::Number, {}},
        {u"turnover_next"_s, FactKind::Number, {}},
        {u"gross_profit"_s, FactKind::Number, {}},
        {u"online_sales_percent"_s, FactKind::Number, {}},
        {u"overseas_percent"_s, FactKind::Number, {}},
        {u"computers"_s, FactKind::Number, {}},
        {u"servers"_s, FactKind::Number, {}},
        {u"phones"_s, FactKind::Number, {}},
        {u"card_transactions"_s, FactKind::Number, {}},
        {u"uses_cloud"_s, FactKind::YesNo, {}},
        {u"own_servers"_s, FactKind::YesNo, {}},
        {u"remote_access"_s, FactKind::YesNo, {}},
        {u"home_working"_s, FactKind::YesNo, {}},
        {u"byod"_s, FactKind::YesNo, {}},
        {u"card_payments"_s, FactKind::YesNo, {}},
        {u"online_shop"_s, FactKind::YesNo, {}},
        {u"own_website"_s, FactKind::YesNo, {}},
        {u"pays_by_transfer"_s, FactKind::YesNo, {}},
        {u"outsourced_it"_s, FactKind::YesNo, {}},
        {u"customer_demands"_s, FactKind::YesNo, {}},
        {u"special_category_data"_s, FactKind::YesNo, {}},
        {u"connected_machines"_s, FactKind::YesNo, {}},
        {u"develops_software"_s, FactKind::YesNo, {}},
        {u"uses_ai"_s, FactKind::YesNo, {}},
    };
    return facts;
}

const KnownFact *knownFact(QStringView name)
{
    const auto &all = knownFacts();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const KnownFact &fact) { return fact.name == name; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace insurable
