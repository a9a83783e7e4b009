// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cataloguereader.h"
#include "jsontools.h"
#include "sourcedreader.h"

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr qint64 largestFile = 1 << 20;

ScenarioLayer readLayer(StrictObject &reader)
{
    ScenarioLayer layer;
    layer.layer = reader.named(u"layer"_s, lossLayerFrom);
    layer.share = readSourced(reader.object(u"share"_s), 0, 1);
    layer.mean = readSourced(reader.object(u"mean"_s), 1, 1e9);
    layer.sigma = readSourced(reader.object(u"sigma"_s), 0.05, 4);
    reader.finish();
    return layer;
}

std::optional<QString> partFrom(QStringView name)
{
    const qsizetype at = coverPartIds().indexOf(name);
    return at < 0 ? std::nullopt : std::optional(coverPartIds().at(at));
}

CoverShare readCover(StrictObject &reader)
{
    CoverShare cover;
    cover.part = reader.named(u"part"_s, partFrom);
    cover.share = reader.real(u"share"_s, 0, 1);
    reader.finish();
    return cover;
}

AssetWeight readAssetWeight(StrictObject &reader)
{
    AssetWeight asset;
    asset.kind = reader.text(u"kind"_s);
    asset.weight = reader.real(u"weight"_s, 0, 1);
    reader.finish();
    return asset;
}

ControlEffect readEffect(StrictObject &reader)
{
    ControlEffect effect;
    effect.control = reader.id(u"control"_s);
    effect.on = reader.named(u"on"_s, effectOnFrom);
    effect.low = reader.real(u"low"_s, 0, 1);
    effect.likely = reader.real(u"likely"_s, 0, 1);
    effect.high = reader.real(u"high"_s, 0, 1);
    effect.group = reader.text(u"group"_s);
    effect.source = reader.text(u"source"_s);
    effect.year = reader.integer(u"year"_s, 2000, 2100);
    if (!(effect.low <= effect.likely && effect.likely <= effect.high))
        reader.fail(
            u"the effect of “%1” does not rise from low to high"_s.arg(effect.control.text()));
    reader.finish();
    return effect;
}

void readCovers(StrictObject reader, Scenario &scenario)
{
    scenario.cover = reader.list<CoverShare>(u"parts"_s, readCover);
    scenario.coverSource = reader.text(u"source"_s);
    scenario.coverYear = reader.integer(u"year"_s, 2000, 2100);
    reader.finish();
}

void readAssets(StrictObject reader, Scenario &scenario)
{
    scenario.assets = reader.list<AssetWeight>(u"weights"_s, readAssetWeight);
    scenario.assetsSource = reader.text(u"source"_s);
    scenario.assetsYear = reader.integer(u"year"_s, 2000, 2100);
    reader.finish();
}

} // namespace

Scenario readScenario(const QByteArray &json, const QString &what)
{
    StrictObject reader(parseJsonObject(json, what, largestFile), what);
    Scenario scenario;
    reader.skip(u"$schema"_s);
    scenario.id = reader.id(u"id"_s);
    scenario.title = reader.text(u"title"_s);
    scenario.summary = reader.text(u"summary"_s);
    scenario.area = reader.id(u"area"_s);
    if (reader.has(u"applies"_s))
        scenario.applies = Condition::fromJson(reader.rawObject(u"applies"_s), what);
    scenario.layers = reader.list<ScenarioLayer>(u"layers"_s, readLayer);
    readCovers(reader.object(u"cover"_s), scenario);
    scenario.hoursDown = readSourced(reader.object(u"hours_down"_s), 0, 8760);
    scenario.growsWithRecords = reader.flag(u"grows_with_records"_s);
    readAssets(reader.object(u"assets"_s), scenario);
    scenario.effects = reader.list<ControlEffect>(u"effects"_s, readEffect);
    reader.finish();
    return scenario;
}

} // namespace insurable
