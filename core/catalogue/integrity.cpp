// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrity.h"

#include "catalogue.h"
#include "pricingintegrity.h"
#include "scenariointegrity.h"

#include <set>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

// Collects what is wrong; one small function for each thing that can be.
class Inspection final
{
public:
    explicit Inspection(const Catalogue &catalogue)
        : m_catalogue(catalogue)
    {
    }

    [[nodiscard]] std::vector<QString> run()
    {
        unique(m_catalogue.themes(), u"theme"_s);
        unique(m_catalogue.controls(), u"control"_s);
        unique(m_catalogue.frameworks(), u"framework"_s);
        unique(m_catalogue.questionSets(), u"question set"_s);
        unique(m_catalogue.schemes(), u"scheme"_s);
        for (const Theme &theme : m_catalogue.themes())
            checkTheme(theme);
        for (const Control &control : m_catalogue.controls())
            checkControl(control);
        for (const QuestionSet &set : m_catalogue.questionSets()) {
            for (const QString &problem : problems(set, m_catalogue))
                m_problems.push_back(problem);
        }
        for (const Scheme &scheme : m_catalogue.schemes())
            checkScheme(scheme);
        for (const QString &problem : scenarioProblems(m_catalogue))
            m_problems.push_back(problem);
        return m_problems;
    }

private:
    void report(const QString &what, const Id &id, const QString &problem)
    {
        m_problems.push_back(u"%1 “%2”: %3"_s.arg(what, id.text(), problem));
    }

    template <typename T>
    void unique(const std::vector<T> &all, const QString &what)
    {
        std::set<Id> seen;
        for (const T &one : all) {
            if (!seen.insert(one.id).second)
                report(what, one.id, u"appears twice"_s);
        }
    }

    void checkTheme(const Theme &theme)
    {
        if (m_catalogue.controlsOf(theme.id).empty())
            report(u"theme"_s, theme.id, u"has no control"_s);
        if (theme.estimates.source.isEmpty() || theme.estimates.year == 0)
            report(u"theme"_s, theme.id, u"has estimates without source or year"_s);
        if (theme.estimates.currency.size() != 3)
            report(u"theme"_s, theme.id, u"has estimates without a currency"_s);
    }

    void checkControl(const Control &control)
    {
        const QString what = u"control"_s;
        if (!m_catalogue.theme(control.theme))
            report(what, control.id, u"belongs to no theme"_s);
        if (!control.question.endsWith(u'?'))
            report(what, control.id, u"has a question without a question mark"_s);
        if (control.evidence.isEmpty())
            report(what, control.id, u"does not say what counts as evidence"_s);
        checkHow(control);
        for (const QString &problem : control.applies.problems())
            report(what, control.id, problem);
        if (control.references.empty())
            report(what, control.id, u"has no reference into a framework"_s);
        for (const Reference &reference : control.references)
            checkReference(control, reference);
    }

    void checkHow(const Control &control)
    {
        std::set<Platform> seen;
        for (const HowTo &how : control.how) {
            const QString name = platformName(how.platform);
            if (how.steps.isEmpty())
                report(u"control"_s, control.id, u"has no steps for “%1”"_s.arg(name));
            if (!seen.insert(how.platform).second)
                report(u"control"_s, control.id, u"describes “%1” twice"_s.arg(name));
        }
        if (seen.empty())
            report(u"control"_s, control.id, u"does not say how"_s);
    }

    void checkReference(const Control &control, const Reference &reference)
    {
        const Framework *framework = m_catalogue.framework(reference.framework);
        if (!framework) {
            report(u"control"_s, control.id,
                   u"refers to the unknown framework “%1”"_s.arg(reference.framework.text()));
            return;
        }
        for (const QString &id : reference.ids) {
            if (!framework->references.contains(id))
                report(u"control"_s, control.id,
                       u"refers to “%1”, which “%2” does not have"_s.arg(id, framework->id.text()));
        }
    }

    void checkScheme(const Scheme &scheme)
    {
        checkGate(scheme);
        checkWeights(scheme);
        checkBands(scheme);
        for (const QString &problem : pricingProblems(scheme, m_catalogue))
            report(u"scheme"_s, scheme.id, problem);
        if (scheme.sources.empty())
            report(u"scheme"_s, scheme.id, u"names no source for its figures"_s);
        for (const SourcedFigure &figure : scheme.sources) {
            if (figure.source.isEmpty() || figure.year == 0)
                report(u"scheme"_s, scheme.id, u"has a figure without source or year"_s);
        }
    }

    void checkGate(const Scheme &scheme)
    {
        const QString what = u"scheme"_s;
        const std::set<Id> gate(scheme.gate.begin(), scheme.gate.end());
        if (gate.size() != scheme.gate.size())
            report(what, scheme.id, u"has a control twice in its gate"_s);
        for (const Id &id : gate) {
            if (!m_catalogue.control(id))
                report(what, scheme.id,
                       u"has the unknown control “%1” in its gate"_s.arg(id.text()));
        }
        for (const Control &control : m_catalogue.controls()) {
            if (control.base != gate.contains(control.id))
                report(what, scheme.id,
                       u"and the base level disagree about “%1”"_s.arg(control.id.text()));
        }
        checkGateQuestions(scheme, gate);
    }

    void checkGateQuestions(const Scheme &scheme, const std::set<Id> &gate)
    {
        const QString what = u"scheme"_s;
        const QuestionSet *set = m_catalogue.questionSet(scheme.questionSet);
        if (!set) {
            report(what, scheme.id,
                   u"belongs to the unknown question set “%1”"_s.arg(scheme.questionSet.text()));
            return;
        }
        std::set<Id> asked;
        for (const Question &question : set->questions) {
            if (question.role == QuestionRole::Gate)
                asked.insert(question.controls.begin(), question.controls.end());
        }
        for (const Id &id : gate) {
            if (!asked.contains(id))
                report(what, scheme.id, u"has no gate question for “%1”"_s.arg(id.text()));
        }
        for (const Id &id : asked) {
            if (!gate.contains(id))
                report(what, scheme.id,
                       u"has a gate question for “%1”, which is not in its gate"_s.arg(id.text()));
        }
    }

    void checkWeights(const Scheme &scheme)
    {
        for (const auto &[theme, weight] : scheme.themeWeights) {
            if (!m_catalogue.theme(theme))
                report(u"scheme"_s, scheme.id,
                       u"weighs the unknown theme “%1”"_s.arg(theme.text()));
        }
        for (const Theme &theme : m_catalogue.themes()) {
            if (!scheme.themeWeights.contains(theme.id))
                report(u"scheme"_s, scheme.id, u"does not weigh “%1”"_s.arg(theme.id.text()));
        }
    }

    void checkBands(const Scheme &scheme)
    {
        const auto descending =
            std::adjacent_find(scheme.bands.begin(), scheme.bands.end(),
                               [](const Band &a, const Band &b) { return a.from >= b.from; });
        if (scheme.bands.empty() || scheme.bands.front().from != 0
            || descending != scheme.bands.end())
            report(u"scheme"_s, scheme.id, u"has bands that do not rise from 0"_s);
        if (scheme.riskProfile.highBelow > scheme.riskProfile.mediumBelow)
            report(u"scheme"_s, scheme.id, u"calls a better score the higher risk"_s);
    }

    const Catalogue &m_catalogue;
    std::vector<QString> m_problems;
};

} // namespace

std::vector<QString> problems(const Catalogue &catalogue)
{
    return Inspection(catalogue).run();
}

} // namespace insurable
