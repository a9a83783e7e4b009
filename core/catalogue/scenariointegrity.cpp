// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenariointegrity.h"
#include "catalogue.h"

#include <cmath>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

bool isSourced(const QString &source, int year)
{
    return !source.isEmpty() && year >= 2000;
}

// Collects what is wrong with the scenarios and what scales them.
class ScenarioInspection final
{
public:
    explicit ScenarioInspection(const Catalogue &catalogue)
        : m_catalogue(catalogue)
    {
    }

    [[nodiscard]] std::vector<QString> run()
    {
        std::set<Id> seen;
        for (const Scenario &scenario : m_catalogue.scenarios()) {
            if (!seen.insert(scenario.id).second)
                report(scenario, u"appears twice"_s);
            checkScenario(scenario);
        }
        if (!m_catalogue.scenarios().empty())
            checkBasis(m_catalogue.lossBasis());
        return m_problems;
    }

private:
    void report(const Scenario &scenario, const QString &problem)
    {
        m_problems.push_back(u"scenario “%1”: %2"_s.arg(scenario.id.text(), problem));
    }

    void report(const QString &problem) { m_problems.push_back(u"calibration: %1"_s.arg(problem)); }

    void checkScenario(const Scenario &scenario)
    {
        if (!m_catalogue.theme(scenario.area))
            report(scenario, u"belongs to the unknown theme “%1”"_s.arg(scenario.area.text()));
        for (const QString &problem : scenario.applies.problems())
            report(scenario, problem);
        checkLayers(scenario);
        checkCover(scenario);
        checkEffects(scenario);
        if (!isSourced(scenario.hoursDown.source, scenario.hoursDown.year)
            || !isSourced(scenario.coverSource, scenario.coverYear)
            || !isSourced(scenario.assetsSource, scenario.assetsYear))
            report(scenario, u"has hours, cover or assets without source or year"_s);
    }

    void checkLayers(const Scenario &scenario)
    {
        std::set<LossLayer> seen;
        for (const ScenarioLayer &layer : scenario.layers) {
            if (!seen.insert(layer.layer).second)
                report(scenario, u"has a layer twice"_s);
            if (!m_catalogue.lossBasis().layer(layer.layer))
                report(scenario, u"has a layer without a basis"_s);
            for (const Sourced &figure : {layer.share, layer.mean, layer.sigma}) {
                if (!isSourced(figure.source, figure.year))
                    report(scenario, u"has a figure without source or year"_s);
            }
            m_shares[layer.layer] += layer.share.value;
        }
        if (seen.empty())
            report(scenario, u"has no layer"_s);
    }

    void checkCover(const Scenario &scenario)
    {
        double sum = 0;
        double before = 1;
        std::set<QString> seen;
        for (const CoverShare &cover : scenario.cover) {
            if (!seen.insert(cover.part).second || !coverPartIds().contains(cover.part))
                report(scenario, u"has an unknown part of cover, or one twice"_s);
            if (cover.share > before)
                report(scenario, u"does not name the greatest part of cover first"_s);
            before = cover.share;
            sum += cover.share;
        }
        if (std::abs(sum - 1) > 1e-9)
            report(scenario, u"has parts of cover that do not add up to 1"_s);
    }

    void checkEffects(const Scenario &scenario)
    {
        std::set<std::pair<Id, EffectOn>> seen;
        for (const ControlEffect &effect : scenario.effects) {
            const QString control = effect.control.text();
            if (!m_catalogue.control(effect.control))
                report(scenario, u"has an effect of the unknown control “%1”"_s.arg(control));
            if (!isSourced(effect.source, effect.year))
                report(scenario, u"has an effect of “%1” without source or year"_s.arg(control));
            if (!(0 <= effect.low && effect.low <= effect.likely && effect.likely <= effect.high
                  && effect.high <= 1))
                report(scenario, u"has an effect of “%1” that does not rise"_s.arg(control));
            if (!seen.insert({effect.control, effect.on}).second)
                report(scenario, u"has an effect of “%1” twice"_s.arg(control));
        }
    }

    void checkBasis(const LossBasis &basis)
    {
        for (const auto &[layer, sum] : m_shares) {
            if (std::abs(sum - 1) > 1e-6)
                report(
                    u"the shares of the layer “%1” do not add up to 1"_s.arg(lossLayerName(layer)));
        }
        for (const LayerBasis &layer : basis.layers) {
            checkFigure(layer.frequency, u"frequency"_s);
            if (!basis.currency(layer.currency))
                report(u"there is no rate for “%1”"_s.arg(layer.currency));
        }
        checkPoints(basis.turnover, u"turnover"_s);
        checkPoints(basis.staff, u"staff"_s);
        checkNames(basis.sectors);
        checkNames(basis.countries);
        for (const Sourced &figure :
             {basis.turnoverPerHead, basis.recordsReference, basis.recordsElasticity, basis.rates,
              basis.frequencyCap, basis.severityCap, basis.overlap, basis.claimsFrom,
              basis.typicalRetention, basis.typicalLimit})
            checkFigure(figure, QString::number(figure.value));
        checkUsual(basis);
    }

    void checkFigure(const Sourced &figure, const QString &what)
    {
        if (!isSourced(figure.source, figure.year))
            report(u"“%1” has no source or year"_s.arg(what));
    }

    void checkPoints(const std::vector<ScalePoint> &points, const QString &what)
    {
        double before = 0;
        for (const ScalePoint &point : points) {
            if (!isSourced(point.source, point.year))
                report(u"a step of %1 has no source or year"_s.arg(what));
            if (point.at <= before)
                report(u"the steps of %1 do not rise"_s.arg(what));
            before = point.at;
        }
        if (points.empty())
            report(u"there is no step of %1"_s.arg(what));
    }

    void checkNames(const std::vector<ScaleName> &names)
    {
        std::set<QString> seen;
        for (const ScaleName &name : names) {
            if (!isSourced(name.source, name.year))
                report(u"“%1” has no source or year"_s.arg(name.name));
            if (!seen.insert(name.name).second)
                report(u"“%1” appears twice"_s.arg(name.name));
        }
    }

    void checkUsual(const LossBasis &basis)
    {
        std::set<Id> seen;
        for (const auto &[control, share] : basis.usual) {
            if (!m_catalogue.control(control))
                report(u"the unknown control “%1” is called usual"_s.arg(control.text()));
            if (!seen.insert(control).second)
                report(u"“%1” is called usual twice"_s.arg(control.text()));
            checkFigure(share, control.text());
        }
    }

    const Catalogue &m_catalogue;
    std::map<LossLayer, double> m_shares;
    std::vector<QString> m_problems;
};

} // namespace

std::vector<QString> scenarioProblems(const Catalogue &catalogue)
{
    return ScenarioInspection(catalogue).run();
}

} // namespace insurable
