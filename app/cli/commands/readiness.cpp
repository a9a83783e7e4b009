// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness.h"

#include "clisession.h"
#include "commands.h"
#include "plaintext.h"
#include "readinesstext.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr int soonDays = 30;
constexpr size_t mostSteps = 5;

// All that the two ways of telling have in common.
struct Answered
{
    const Isms &isms;
    const Scheme &scheme;
    const Readiness &readiness;
    std::vector<Expiring> expiring;

    [[nodiscard]] const Catalogue &catalogue() const { return isms.catalogue(); }
};

QString iso(QDate date)
{
    return date.toString(Qt::ISODate);
}

QString percent(double score)
{
    return QString::number(shownScore(score));
}

QString whatName(Expiring::What what)
{
    switch (what) {
    case Expiring::What::Control:
        return u"control"_s;
    case Expiring::What::Evidence:
        return u"evidence"_s;
    case Expiring::What::Certificate:
        return u"certificate"_s;
    case Expiring::What::Support:
        return u"support"_s;
    case Expiring::What::Policy:
        return u"policy"_s;
    }
    return {};
}

QString controlTitle(const Answered &answered, const Id &id)
{
    const Control *control = answered.catalogue().control(id);
    return control ? control->title : id.text();
}

QJsonObject gateJson(const Answered &answered)
{
    const Gate &gate = answered.readiness.gate;
    QJsonArray missing;
    for (const GateItem &item : gate.missing()) {
        missing.append(QJsonObject{{u"control"_s, item.control.text()},
                                   {u"title"_s, controlTitle(answered, item.control)},
                                   {u"state"_s, gateStateName(item.state)},
                                   {u"reason"_s, gateReasonName(item.reason)},
                                   {u"text"_s, gateReasonText(item)}});
    }
    return {{u"state"_s, gateStateName(gate.state)},
            {u"controls"_s, qint64(gate.items.size())},
            {u"missing"_s, missing}};
}

QJsonArray themesJson(const Answered &answered)
{
    QJsonArray themes;
    for (const ThemeScore &theme : answered.readiness.themes) {
        const Theme *known = answered.catalogue().theme(theme.theme);
        const bool isAnswered = hasAnswers(theme);
        themes.append(QJsonObject{
            {u"theme"_s, theme.theme.text()},
            {u"title"_s, known ? known->title : theme.theme.text()},
            {u"score"_s, isAnswered ? QJsonValue(shownScore(theme.score)) : QJsonValue()},
            {u"risk"_s, isAnswered ? QJsonValue(choiceName(theme.risk)) : QJsonValue()},
            {u"controls"_s, theme.controls},
            {u"known"_s, theme.known}});
    }
    return themes;
}

QJsonArray findingsJson(const Answered &answered)
{
    QJsonArray findings;
    for (const Finding &finding : answered.readiness.findings.worstFirst()) {
        findings.append(QJsonObject{{u"code"_s, findingName(finding.code)},
                                    {u"severity"_s, severityName(finding.severity)},
                                    {u"type"_s, finding.type},
                                    {u"id"_s, finding.record.text()},
                                    {u"text"_s, findingText(finding)}});
    }
    return findings;
}

QJsonArray stepsJson(const Answered &answered)
{
    QJsonArray steps;
    for (const NextStep &step : answered.readiness.nextSteps) {
        const Control *control = answered.catalogue().control(step.control);
        QJsonObject object{{u"control"_s, step.control.text()},
                           {u"kind"_s, stepKindName(step.kind)},
                           {u"opens_gate"_s, step.opensGate},
                           {u"gain"_s, step.gain},
                           {u"hours"_s, step.hours}};
        if (step.yearlyCost)
            object.insert(u"yearly_cost"_s, step.yearlyCost->plain());
        if (control)
            object.insert(u"text"_s, stepText(step, *control));
        steps.append(object);
    }
    return steps;
}

QJsonArray expiringJson(const Answered &answered)
{
    QJsonArray expiring;
    for (const Expiring &one : answered.expiring) {
        expiring.append(QJsonObject{{u"what"_s, whatName(one.what)},
                                    {u"id"_s, one.record.text()},
                                    {u"title"_s, one.title},
                                    {u"until"_s, iso(one.until)}});
    }
    return expiring;
}

QJsonObject jsonOf(const Answered &answered)
{
    const Readiness &ready = answered.readiness;
    const bool known = hasAnswers(ready);
    return {{u"on"_s, iso(ready.on)},
            {u"scheme"_s, ready.scheme.text()},
            {u"score"_s, known ? QJsonValue(shownScore(ready.score)) : QJsonValue()},
            {u"band"_s, bandLabel(ready, answered.scheme)},
            {u"risk"_s, known ? QJsonValue(choiceName(ready.risk)) : QJsonValue()},
            {u"gate"_s, gateJson(answered)},
            {u"themes"_s, themesJson(answered)},
            {u"findings"_s, findingsJson(answered)},
            {u"next_steps"_s, stepsJson(answered)},
            {u"expiring"_s, expiringJson(answered)}};
}

void showGate(Console &console, const Answered &answered)
{
    const Gate &gate = answered.readiness.gate;
    const auto missing = gate.missing();
    const QString all = counted(qint64(gate.items.size()), u"control"_s, u"controls"_s);
    const QString open =
        missing.empty() ? all : u"%1 of %2 outstanding"_s.arg(qint64(missing.size())).arg(all);
    console.line(u"Base level: %1 (%2)"_s.arg(gateStateLabel(gate.state), open));
    for (const GateItem &item : missing)
        console.lines(
            u"  %1: %2"_s.arg(controlTitle(answered, item.control), gateReasonText(item)));
}

void showThemes(Console &console, const Answered &answered)
{
    TextTable table{{u"Area"_s, u"Score"_s, u"Risk"_s, u"Answered"_s}, {}};
    for (const ThemeScore &theme : answered.readiness.themes) {
        const Theme *known = answered.catalogue().theme(theme.theme);
        const bool isAnswered = hasAnswers(theme);
        table.rows.append({known ? known->title : theme.theme.text(),
                           isAnswered ? percent(theme.score) : u"–"_s,
                           isAnswered ? choiceLabel(theme.risk) : notKnownYetText(),
                           u"%1 of %2"_s.arg(theme.known).arg(theme.controls)});
    }
    console.line();
    console.table(table);
}

void showSteps(Console &console, const Answered &answered)
{
    const auto &steps = answered.readiness.nextSteps;
    if (!steps.empty()) {
        console.line();
        console.line(u"Best next steps"_s);
    }
    for (size_t i = 0; i < steps.size() && i < mostSteps; ++i) {
        if (const Control *control = answered.catalogue().control(steps[i].control))
            console.lines(u"  %1 (+%2 points, %3)"_s.arg(stepText(steps[i], *control),
                                                         QString::number(steps[i].gain, 'f', 1),
                                                         hoursText(steps[i].hours)));
    }
}

void showExpiring(Console &console, const Answered &answered)
{
    if (!answered.expiring.empty()) {
        console.line();
        console.line(u"Expires within %1 days"_s.arg(soonDays));
    }
    for (const Expiring &one : answered.expiring)
        console.lines(u"  %1  %2 (%3)"_s.arg(iso(one.until), one.title, whatName(one.what)));
}

void showFindings(Console &console, const Answered &answered)
{
    const auto findings = answered.readiness.findings.worstFirst();
    if (!findings.empty()) {
        console.line();
        console.line(u"Findings"_s);
    }
    for (const Finding &finding : findings)
        console.lines(u"  %1: %2"_s.arg(severityName(finding.severity), findingText(finding)));
}

void showScore(Console &console, const Answered &answered)
{
    const Readiness &ready = answered.readiness;
    if (!hasAnswers(ready)) {
        console.line(
            u"Score: %1. Nobody has answered a question about a control."_s.arg(scoreText(ready)));
        return;
    }
    console.line(u"Score: %1, %2; risk %3"_s.arg(scoreText(ready),
                                                 bandLabel(ready, answered.scheme).toLower(),
                                                 choiceLabel(ready.risk).toLower()));
    showThemes(console, answered);
}

void show(Console &console, const Answered &answered)
{
    const Readiness &ready = answered.readiness;
    console.line(u"Readiness on %1"_s.arg(iso(ready.on)));
    showGate(console, answered);
    showScore(console, answered);
    showExpiring(console, answered);
    showSteps(console, answered);
    showFindings(console, answered);
}

} // namespace

ExitStatus runReadiness(CliSession &session, const Arguments &arguments)
{
    const QDate on = dateIn(arguments, u"on"_s, session.clock().today());
    const auto isms = session.open(arguments, Access::Read);
    const Scheme &scheme = defaultScheme(isms->catalogue());
    const Readiness readiness = assess(isms->records(), isms->catalogue(), scheme, on);
    const Answered answered{
        *isms, scheme, readiness,
        expiringWithin(soonDays, isms->records(), isms->catalogue(), readiness)};
    if (arguments.has(u"json"_s))
        session.console().json(jsonOf(answered));
    else
        show(session.console(), answered);
    const GateState state = readiness.gate.state;
    if (state == GateState::Met)
        return ExitStatus::Fine;
    session.console().error(state == GateState::NotKnown
                                ? u"Whether the base level is met is not known."_s
                                : u"The base level is not met."_s);
    return ExitStatus::Finding;
}

} // namespace insurable
