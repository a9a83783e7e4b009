// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cataloguereader.h"
#include "jsontools.h"
#include "readpricing.h"
#include "strictobject.h"

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr qint64 largestFile = 1 << 20;

LevelWorth readLevels(StrictObject reader)
{
    LevelWorth levels;
    levels.inPlace = reader.real(u"in_place"_s, 0, 1);
    levels.partly = reader.real(u"partly"_s, 0, 1);
    levels.planned = reader.real(u"planned"_s, 0, 1);
    levels.notInPlace = reader.real(u"not_in_place"_s, 0, 1);
    levels.notKnown = reader.real(u"not_known"_s, 0, 1);
    reader.finish();
    return levels;
}

AssuranceWorth readAssurance(StrictObject reader)
{
    AssuranceWorth assurance;
    assurance.declared = reader.real(u"declared"_s, 0, 1);
    assurance.documented = reader.real(u"documented"_s, 0, 1);
    assurance.observed = reader.real(u"observed"_s, 0, 1);
    assurance.audited = reader.real(u"audited"_s, 0, 1);
    reader.finish();
    return assurance;
}

FreshnessWorth readFreshness(StrictObject reader)
{
    FreshnessWorth freshness;
    freshness.fresh = reader.real(u"fresh"_s, 0, 1);
    freshness.dueDays = reader.integer(u"due_days"_s, 0, 365);
    freshness.expired = reader.real(u"expired"_s, 0, 1);
    reader.finish();
    return freshness;
}

RiskThresholds readThresholds(StrictObject reader)
{
    RiskThresholds thresholds;
    thresholds.mediumBelow = reader.integer(u"medium_below"_s, 0, 100);
    thresholds.highBelow = reader.integer(u"high_below"_s, 0, 100);
    reader.finish();
    return thresholds;
}

std::map<Id, double> readThemeWeights(StrictObject reader)
{
    std::map<Id, double> weights;
    const QStringList keys = reader.raw().keys();
    for (const QString &key : keys) {
        const auto theme = Id::tryFrom(key);
        if (!theme)
            reader.fail(u"“%1” is no theme"_s.arg(key.left(80)));
        weights[*theme] = reader.real(key, 0.1, 10);
    }
    return weights;
}

Band readBand(StrictObject &reader)
{
    Band band{reader.integer(u"from"_s, 0, 100), reader.text(u"title"_s)};
    reader.finish();
    return band;
}

} // namespace

Scheme readScheme(const QByteArray &json, const QString &what)
{
    StrictObject reader(parseJsonObject(json, what, largestFile), what);
    Scheme scheme;
    reader.skip(u"$schema"_s);
    scheme.id = reader.id(u"id"_s);
    scheme.title = reader.text(u"title"_s);
    scheme.version = reader.text(u"version"_s);
    scheme.questionSet = reader.id(u"question_set"_s);
    scheme.gate = reader.ids(u"gate"_s);
    scheme.themeWeights = readThemeWeights(reader.object(u"theme_weights"_s));
    scheme.levels = readLevels(reader.object(u"levels"_s));
    scheme.assurance = readAssurance(reader.object(u"assurance"_s));
    scheme.freshness = readFreshness(reader.object(u"freshness"_s));
    scheme.bands = reader.list<Band>(u"bands"_s, readBand);
    scheme.riskProfile = readThresholds(reader.object(u"risk_profile"_s));
    if (reader.has(u"pricing"_s))
        scheme.pricing = readPricing(reader.object(u"pricing"_s));
    scheme.sources = reader.list<SourcedFigure>(u"sources"_s, readSourcedFigure);
    reader.finish();
    return scheme;
}

} // namespace insurable
