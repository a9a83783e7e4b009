// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readpricing.h"

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

FigureRange readRange(StrictObject reader, double least, double most)
{
    const FigureRange range{reader.real(u"low"_s, least, most),
                            reader.real(u"likely"_s, least, most),
                            reader.real(u"high"_s, least, most)};
    if (!range.isOrdered())
        reader.fail(u"low, likely and high do not rise"_s);
    reader.finish();
    return range;
}

PriceModifier readModifier(StrictObject &reader)
{
    PriceModifier modifier;
    modifier.id = reader.id(u"id"_s);
    reader.at(modifier.id);
    modifier.title = reader.text(u"title"_s);
    modifier.controls = reader.ids(u"controls"_s);
    modifier.credit = readRange(reader.object(u"credit"_s), 0, 0.9);
    modifier.debit = readRange(reader.object(u"debit"_s), 0, 10);
    modifier.basis = readSourcedFigure(reader.object(u"basis"_s));
    reader.finish();
    return modifier;
}

void readLossRatio(StrictObject reader, Pricing &into)
{
    into.targetLossRatio = readRange(reader.object(u"range"_s), 0.05, 1);
    into.lossRatioBasis = readSourcedFigure(reader.object(u"basis"_s));
    reader.finish();
}

void readMinimum(StrictObject reader, Pricing &into)
{
    into.minimumPremium = Money::major(reader.integer(u"amount"_s, 0, 1'000'000));
    into.currency = reader.text(u"currency"_s);
    into.minimumBasis = readSourcedFigure(reader.object(u"basis"_s));
    reader.finish();
}

void readFactor(StrictObject reader, Pricing &into)
{
    into.leastFactor = reader.real(u"least"_s, 0.1, 1);
    into.mostFactor = reader.real(u"most"_s, 1, 10);
    into.factorBasis = readSourcedFigure(reader.object(u"basis"_s));
    reader.finish();
}

} // namespace

SourcedFigure readSourcedFigure(StrictObject reader)
{
    SourcedFigure source{reader.text(u"figure"_s), reader.text(u"source"_s),
                         reader.integer(u"year"_s, 2000, 2100)};
    reader.finish();
    return source;
}

Pricing readPricing(StrictObject reader)
{
    Pricing pricing;
    readLossRatio(reader.object(u"target_loss_ratio"_s), pricing);
    readMinimum(reader.object(u"minimum_premium"_s), pricing);
    readFactor(reader.object(u"factor"_s), pricing);
    pricing.modifiers = reader.list<PriceModifier>(u"modifiers"_s, readModifier);
    reader.finish();
    return pricing;
}

} // namespace insurable
