// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cataloguereader.h"
#include "jsontools.h"
#include "strictobject.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr qint64 largestFile = 4 << 20;

Estimates readEstimates(StrictObject reader)
{
    Estimates estimates;
    estimates.source = reader.text(u"source"_s);
    estimates.year = reader.integer(u"year"_s, 2000, 2100);
    estimates.currency = reader.text(u"currency"_s);
    reader.finish();
    return estimates;
}

Theme readTheme(StrictObject reader, const Estimates &estimates)
{
    Theme theme;
    theme.id = reader.id(u"id"_s);
    theme.title = reader.text(u"title"_s);
    theme.summary = reader.text(u"summary"_s);
    theme.order = reader.integer(u"order"_s, 1, 99);
    theme.estimates = estimates;
    reader.finish();
    return theme;
}

HowTo readHowTo(StrictObject &reader)
{
    HowTo how;
    how.platform = reader.named(u"platform"_s, platformFrom);
    how.steps = reader.texts(u"steps"_s);
    reader.finish();
    return how;
}

YearlyCost readYearlyCost(StrictObject reader)
{
    YearlyCost cost;
    cost.amount = Money::minor(std::llround(reader.real(u"amount"_s, 0, 1e6) * 100));
    cost.per = reader.named(u"per"_s, costBasisFrom);
    reader.finish();
    return cost;
}

std::vector<Reference> readReferences(StrictObject reader)
{
    std::vector<Reference> references;
    const QStringList keys = reader.raw().keys();
    for (const QString &key : keys) {
        const auto framework = Id::tryFrom(key);
        if (!framework)
            reader.fail(u"“%1” is no framework"_s.arg(key.left(80)));
        references.push_back({*framework, reader.texts(key)});
    }
    return references;
}

void readWorth(StrictObject &reader, Control &control)
{
    control.effortHours = reader.real(u"effort_hours"_s, 0, 1000);
    control.yearlyCost = readYearlyCost(reader.object(u"yearly_cost"_s));
    control.evidence = reader.texts(u"evidence"_s);
    control.freshDays = reader.integer(u"fresh_days"_s, 30, 1095);
    control.weight = reader.integer(u"weight"_s, 1, 10);
    control.base = reader.flag(u"base"_s);
}

Control readControl(StrictObject &reader, const Id &theme)
{
    Control control;
    control.id = reader.id(u"id"_s);
    reader.at(control.id);
    control.theme = theme;
    control.title = reader.text(u"title"_s);
    control.question = reader.text(u"question"_s);
    control.why = reader.text(u"why"_s);
    control.how = reader.list<HowTo>(u"how"_s, readHowTo);
    readWorth(reader, control);
    if (reader.has(u"applies"_s))
        control.applies = Condition::fromJson(reader.rawObject(u"applies"_s), reader.where());
    control.references = readReferences(reader.object(u"references"_s));
    reader.finish();
    return control;
}

Framework readFramework(StrictObject reader)
{
    Framework framework;
    framework.id = reader.id(u"id"_s);
    reader.at(framework.id);
    framework.title = reader.text(u"title"_s);
    framework.version = reader.text(u"version"_s);
    framework.publisher = reader.text(u"publisher"_s);
    framework.note = reader.text(u"note"_s);
    framework.references = reader.texts(u"references"_s);
    reader.finish();
    return framework;
}

} // namespace

void readControls(const QByteArray &json, const QString &what, CatalogueParts &into)
{
    StrictObject reader(parseJsonObject(json, what, largestFile), what);
    reader.skip(u"$schema"_s);
    const Estimates estimates = readEstimates(reader.object(u"estimates"_s));
    const Theme theme = readTheme(reader.object(u"theme"_s), estimates);
    into.themes.push_back(theme);
    reader.each(u"controls"_s,
                [&](StrictObject entry) { into.controls.push_back(readControl(entry, theme.id)); });
    reader.finish();
}

std::vector<Framework> readFrameworks(const QByteArray &json, const QString &what)
{
    const QJsonValue found = parseJson(json, what, largestFile);
    StrictObject reader({{u"frameworks"_s, found}}, what);
    return reader.list<Framework>(u"frameworks"_s, readFramework);
}

} // namespace insurable
