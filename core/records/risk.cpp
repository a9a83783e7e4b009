// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "risk.h"

#include "describe.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace insurable {

template <>
const QList<Choice> &choicesOf<Treatment>()
{
    static const QList<Choice> choices {
        {u"reduce"_s, QT_TRANSLATE_NOOP("Records", "Reduce")},
        {u"accept"_s, QT_TRANSLATE_NOOP("Records", "Accept")},
        {u"avoid"_s, QT_TRANSLATE_NOOP("Records", "Avoid")},
        {u"transfer"_s, QT_TRANSLATE_NOOP("Records", "Transfer")},
    };
    return choices;
}

template <>
const QList<Choice> &choicesOf<RiskClass>()
{
    static const QList<Choice> choices {
        {u"low"_s, QT_TRANSLATE_NOOP("Records", "Low")},
        {u"medium"_s, QT_TRANSLATE_NOOP("Records", "Medium")},
        {u"high"_s, QT_TRANSLATE_NOOP("Records", "High")},
    };
    return choices;
}

template <>
const RecordType &describe<Risk>()
{
    static const RecordType type
        = record<Risk>("risk", QT_TRANSLATE_NOOP("Records", "Risk"),
                       QT_TRANSLATE_NOOP("Records", "Risks"))
              .field("title", &Risk::title,
                     QT_TRANSLATE_NOOP("Records", "What could happen"), required, title)
              .field("asset", &Risk::asset,
                     QT_TRANSLATE_NOOP("Records", "Asset"), refersTo("asset"), column)
              .field("threat", &Risk::threat, QT_TRANSLATE_NOOP("Records", "Threat"), searchable)
              .field("weakness", &Risk::weakness,
                     QT_TRANSLATE_NOOP("Records", "Weakness"), searchable)
              .field("likelihood", &Risk::likelihood,
                     QT_TRANSLATE_NOOP("Records", "Likelihood before"), between(1, 5))
              .field("impact", &Risk::impact,
                     QT_TRANSLATE_NOOP("Records", "Impact before"), between(1, 5))
              .field("residual_likelihood", &Risk::residualLikelihood,
                     QT_TRANSLATE_NOOP("Records", "Likelihood now"), between(1, 5), column)
              .field("residual_impact", &Risk::residualImpact,
                     QT_TRANSLATE_NOOP("Records", "Impact now"), between(1, 5), column)
              .field("owner", &Risk::owner,
                     QT_TRANSLATE_NOOP("Records", "Owner"), searchable, column)
              .field("treatment", &Risk::treatment,
                     QT_TRANSLATE_NOOP("Records", "Treatment"), column)
              .field("controls", &Risk::controls, QT_TRANSLATE_NOOP("Records", "Controls"))
              .field("review_on", &Risk::reviewOn,
                     QT_TRANSLATE_NOOP("Records", "Review on"), column)
              .field("notes", &Risk::notes,
                     QT_TRANSLATE_NOOP("Records", "Notes"), longText, searchable);
    return type;
}

RiskClass riskClass(qint64 likelihood, qint64 impact)
{
    const qint64 product = likelihood * impact;
    if (product <= 4)
        return RiskClass::Low;
    return product <= 12 ? RiskClass::Medium : RiskClass::High;
}

} // namespace insurable
