// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cataloguereader.h"
#include "jsontools.h"
#include "sourcedreader.h"

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr qint64 largestFile = 1 << 20;
constexpr double mostFactor = 20;

LayerBasis readLayerBasis(StrictObject &reader)
{
    LayerBasis basis;
    basis.layer = reader.named(u"layer"_s, lossLayerFrom);
    basis.currency = reader.text(u"currency"_s);
    basis.frequency = readSourced(reader.object(u"frequency"_s), 0, 10);
    basis.priorShape = reader.real(u"prior_shape"_s, 0.1, 100);
    reader.finish();
    return basis;
}

ScalePoint readPoint(StrictObject &reader)
{
    ScalePoint point;
    point.at = reader.real(u"at"_s, 1, 1e12);
    point.frequency = reader.real(u"frequency"_s, 0.01, mostFactor);
    point.severity = reader.real(u"severity"_s, 0.01, mostFactor);
    point.source = reader.text(u"source"_s);
    point.year = reader.integer(u"year"_s, 2000, 2100);
    reader.finish();
    return point;
}

ScaleName readName(StrictObject &reader)
{
    ScaleName name;
    name.name = reader.text(u"name"_s);
    name.frequency = reader.real(u"frequency"_s, 0.01, mostFactor);
    name.severity = reader.real(u"severity"_s, 0.01, mostFactor);
    name.source = reader.text(u"source"_s);
    name.year = reader.integer(u"year"_s, 2000, 2100);
    reader.finish();
    return name;
}

CurrencyRate readRate(StrictObject &reader)
{
    CurrencyRate rate;
    rate.currency = reader.text(u"currency"_s);
    rate.perDollar = reader.real(u"per_dollar"_s, 1e-4, 1e6);
    reader.finish();
    return rate;
}

std::pair<Id, Sourced> readUsual(StrictObject &reader)
{
    const Id control = reader.id(u"control"_s);
    Sourced share;
    share.value = reader.real(u"share"_s, 0, 1);
    share.source = reader.text(u"source"_s);
    share.year = reader.integer(u"year"_s, 2000, 2100);
    reader.finish();
    return {control, share};
}

Bounds readBounds(StrictObject reader)
{
    Bounds bounds;
    bounds.least = reader.real(u"least"_s, 0, 1);
    bounds.most = reader.real(u"most"_s, 1, 100);
    reader.finish();
    return bounds;
}

void readScales(StrictObject &reader, LossBasis &basis)
{
    basis.turnover = reader.list<ScalePoint>(u"turnover"_s, readPoint);
    basis.turnoverPerHead = readSourced(reader.object(u"turnover_per_head"_s), 1, 1e9);
    basis.staff = reader.list<ScalePoint>(u"staff"_s, readPoint);
    basis.sectors = reader.list<ScaleName>(u"sectors"_s, readName);
    basis.countries = reader.list<ScaleName>(u"countries"_s, readName);
    basis.frequencyBounds = readBounds(reader.object(u"frequency_bounds"_s));
    basis.severityBounds = readBounds(reader.object(u"severity_bounds"_s));
    basis.recordsReference = readSourced(reader.object(u"records_reference"_s), 1, 1e9);
    basis.recordsElasticity = readSourced(reader.object(u"records_elasticity"_s), 0, 1);
    basis.recordsBounds = readBounds(reader.object(u"records_bounds"_s));
}

void readControlFigures(StrictObject &reader, LossBasis &basis)
{
    basis.frequencyCap = readSourced(reader.object(u"frequency_cap"_s), 0, 1);
    basis.severityCap = readSourced(reader.object(u"severity_cap"_s), 0, 1);
    basis.overlap = readSourced(reader.object(u"overlap"_s), 0, 1);
    basis.usual = reader.list<std::pair<Id, Sourced>>(u"usual_controls"_s, readUsual);
}

} // namespace

LossBasis readLossBasis(const QByteArray &json, const QString &what)
{
    StrictObject reader(parseJsonObject(json, what, largestFile), what);
    LossBasis basis;
    reader.skip(u"$schema"_s);
    basis.title = reader.text(u"title"_s);
    basis.version = reader.text(u"version"_s);
    basis.layers = reader.list<LayerBasis>(u"layers"_s, readLayerBasis);
    readScales(reader, basis);
    basis.currencies = reader.list<CurrencyRate>(u"currencies"_s, readRate);
    basis.rates = readSourced(reader.object(u"rates"_s), 20200101, 21001231);
    readControlFigures(reader, basis);
    basis.claimsFrom = readSourced(reader.object(u"claims_from"_s), 0, 1e9);
    basis.typicalRetention = readSourced(reader.object(u"typical_retention"_s), 0, 1e9);
    basis.typicalLimit = readSourced(reader.object(u"typical_limit"_s), 1, 1e12);
    reader.finish();
    return basis;
}

} // namespace insurable
