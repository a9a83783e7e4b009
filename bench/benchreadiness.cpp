// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessor.h"
#include "benches.h"
#include "bigfirm.h"
#include "measure.h"

using namespace Qt::StringLiterals;

namespace insurable::bench {

namespace {

// Answers one control after the other and looks at what follows, each time on what is new.
double secondsPerAnswer(Assessor &assessor, Snapshot &records)
{
    std::vector<double> taken;
    for (ControlState &state : records.controls) {
        state.status = state.status == ControlStatus::InPlace ? ControlStatus::NotInPlace
                                                              : ControlStatus::InPlace;
        const QList<Change> changes{{Change::Kind::Updated, &describe<ControlState>(), state.id}};
        const Stopwatch watch;
        assessor.update(records, changes);
        taken.push_back(watch.seconds());
    }
    return medianOf(taken);
}

double secondsPerAsset(Assessor &assessor, Snapshot &records)
{
    std::vector<double> taken;
    for (qsizetype i = 0; i < records.assets.size(); i += 100) {
        Asset &asset = records.assets[i];
        asset.owner = asset.owner.isEmpty() ? u"Somebody"_s : QString();
        const QList<Change> changes{{Change::Kind::Updated, &describe<Asset>(), asset.id}};
        const Stopwatch watch;
        assessor.update(records, changes);
        taken.push_back(watch.seconds());
    }
    return medianOf(taken);
}

} // namespace

Figures benchReadiness(Context &context)
{
    const FixedClock clock(benchDay());
    const auto firm = openBenchFirm(context.bigVault(), context.catalogue(), clock);
    Snapshot records = firm->records();
    std::vector<double> scratch;
    std::vector<double> answers;
    std::vector<double> assets;
    for (int i = 0; i < context.rounds(25); ++i) {
        Assessor assessor(context.catalogue(), defaultScheme(context.catalogue()));
        const Stopwatch watch;
        assessor.assess(records, benchDay());
        scratch.push_back(watch.seconds() * 1000);
        answers.push_back(secondsPerAnswer(assessor, records) * 1000);
        assets.push_back(secondsPerAsset(assessor, records) * 1000);
    }
    return {
        {u"readiness"_s,
         u"from scratch, on the large vault"_s,
         u"ms"_s,
         scratch,
         Figure::Goal::AtMost,
         20,
         {}},
        {u"readiness"_s,
         u"after one changed answer"_s,
         u"ms"_s,
         answers,
         Figure::Goal::AtMost,
         1,
         {}},
        {u"readiness"_s, u"after one changed asset"_s, u"ms"_s, assets, Figure::Goal::None, 0, {}},
    };
}

} // namespace insurable::bench
