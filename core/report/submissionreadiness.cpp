// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "submissionsections.h"

#include "readinesstext.h"

using namespace Qt::StringLiterals;

namespace insurable::report {

namespace {

QString evidenceTitles(const SubmissionPlan &plan, const std::vector<Id> &ids)
{
    QStringList titles;
    for (const Id &id : ids) {
        if (const Evidence *one = plan.records.find<Evidence>(id))
            titles.append(u"“%1” of %2"_s.arg(one->title, shortDayText(one->effective)));
    }
    return titles.join(u'\n');
}

QString knownBy(const ControlVerdict &verdict)
{
    return verdict.isKnown() ? knownByText(verdict) : u"Nothing is known"_s;
}

Row gateRow(const GateItem &item, const SubmissionPlan &plan)
{
    Cell name{controlTitle(plan, item.control)};
    Cell behind{gateReasonText(item)};
    Cell until{u"–"_s};
    if (const ControlVerdict *verdict = plan.readiness.verdict(item.control)) {
        behind.text = knownBy(*verdict);
        behind.note = evidenceTitles(plan, verdict->counted);
        if (item.state != GateState::Met)
            behind.note =
                gateReasonText(item) + (behind.note.isEmpty() ? QString() : u'\n' + behind.note);
        if (!isLapsed(*verdict)) // then that stands in the words
            until.text = shortDayText(verdict->until());
    }
    return {{name, pillCell(gateStateLabel(item.state), toneOf(item.state)), behind, until},
            RowKind::Plain};
}

void addAside(Table &table, const SubmissionPlan &plan)
{
    const Gate &gate = plan.readiness.gate;
    for (const Id &id : gate.setAside) {
        const ControlVerdict *verdict = plan.readiness.verdict(id);
        table.rows.push_back(
            {{{controlTitle(plan, id)},
              pillCell(u"Set aside"_s, Tone::Neutral),
              {u"Said not to apply: "_s + (verdict ? verdict->whyNot : QString())}},
             RowKind::Plain});
    }
    for (const Id &id : gate.ruledOut)
        table.rows.push_back({{{controlTitle(plan, id)},
                               pillCell(u"Not asked"_s, Tone::Neutral),
                               {u"Does not concern a firm like this one"_s}},
                              RowKind::Plain});
}

Tone toneOf(ControlStatus status)
{
    switch (status) {
    case ControlStatus::InPlace:
        return Tone::Good;
    case ControlStatus::Partly:
    case ControlStatus::Planned:
        return Tone::Caution;
    case ControlStatus::NotInPlace:
        return Tone::Bad;
    case ControlStatus::NotKnown:
    case ControlStatus::NotApplicable:
        break;
    }
    return Tone::Neutral;
}

QString reach(const ControlVerdict &verdict)
{
    QStringList words;
    if (verdict.coverage)
        words.append(u"Reaches %1 %"_s.arg(*verdict.coverage));
    if (!verdict.exceptions.trimmed().isEmpty())
        words.append(u"Except: "_s + verdict.exceptions.trimmed());
    return words.join(u'\n');
}

Row controlRow(const ControlVerdict &verdict, const ThemeScore &theme, const SubmissionPlan &plan)
{
    const double perUnit = theme.possible > 0 ? 100 / theme.possible : 0;
    Cell name{controlTitle(plan, verdict.control)};
    name.note = reach(verdict);
    Cell behind{knownBy(verdict)};
    if (verdict.isLive() && verdict.status != ControlStatus::NotInPlace)
        behind.note = u"Counts until "_s + shortDayText(verdict.until());
    const QString points = u"%1 of %2"_s.arg(verdict.factors.product() * perUnit, 0, 'f', 1)
                               .arg(verdict.factors.weight * perUnit, 0, 'f', 1);
    return {{name, pillCell(choiceLabel(verdict.status), toneOf(verdict.status)), behind, {points}},
            RowKind::Plain};
}

Row scoreRow(const ThemeScore &score)
{
    const bool known = hasAnswers(score);
    return {{{u"Score of 100"_s},
             known ? pillCell(choiceLabel(score.risk) + u" risk"_s, report::toneOf(score.risk))
                   : pillCell(notKnownYetText(), Tone::Neutral),
             {u"Weight in the score: %1"_s.arg(score.weight)},
             {known ? QString::number(shownScore(score.score)) : u"–"_s}},
            RowKind::Total};
}

void addArea(Document &document, const ThemeScore &score, const SubmissionPlan &plan)
{
    const Theme *theme = plan.catalogue.theme(score.theme);
    document.add(Heading{2, theme ? theme->title : score.theme.text(), {}, false, true});
    Table table;
    table.columns = {{u"Control"_s, 1},
                     {u"State"_s, 0},
                     {u"How it is known"_s, 1.15},
                     {u"Points"_s, 0, Align::Right}};
    QStringList aside;
    for (const ControlVerdict &verdict : plan.readiness.verdicts.all()) {
        if (verdict.theme != score.theme)
            continue;
        if (verdict.applies())
            table.rows.push_back(controlRow(verdict, score, plan));
        else
            aside.append(
                verdict.whyNot.isEmpty()
                    ? controlTitle(plan, verdict.control)
                    : u"%1 (%2)"_s.arg(controlTitle(plan, verdict.control), verdict.whyNot));
    }
    table.rows.push_back(scoreRow(score));
    document.add(table);
    if (!aside.isEmpty())
        document.add(
            Paragraph{u"Does not apply: "_s + aside.join(u"; "_s) + u'.', Prose::Small, {}});
}

} // namespace

void addGate(Document &document, const SubmissionPlan &plan)
{
    document.add(Heading{1, u"Base level"_s, u"gate"_s, true, true});
    document.add(Paragraph{
        u"The short list of controls that insurers ask for first. By the firm’s records it is %1, "
        "by the answers in this submission it is %2."_s.arg(
            gateStateLabel(plan.readiness.gate.state).toLower(),
            gateStateLabel(plan.gate.state).toLower()),
        Prose::Body,
        {}});
    Table table;
    table.columns = {{u"Base control"_s, 1},
                     {u"State"_s, 0.5},
                     {u"What shows it"_s, 1.2},
                     {u"Counts until"_s, 0, Align::Right}};
    for (const GateItem &item : plan.readiness.gate.items)
        table.rows.push_back(gateRow(item, plan));
    addAside(table, plan);
    document.add(table);
}

void addAreas(Document &document, const SubmissionPlan &plan)
{
    document.add(Heading{1, u"Score by area"_s, u"areas"_s, true, true});
    document.add(Paragraph{
        u"Each control earns points of its area: its weight, times how far it is in place, times "
        "how it is known, times how fresh that is."_s,
        Prose::Body,
        {}});
    for (const ThemeScore &score : plan.readiness.themes)
        addArea(document, score, plan);
}

} // namespace insurable::report
