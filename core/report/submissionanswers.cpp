// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "submissionsections.h"

#include "readinesstext.h"

using namespace Qt::StringLiterals;

namespace insurable::report {

namespace {

constexpr size_t mostTraceLines = 6;
constexpr qsizetype mostMatches = 5;

// The control that is known worst decides how well the answer is known: what no longer counts
// before what is only said.
bool isWorse(const ControlVerdict &a, const ControlVerdict &b)
{
    return isLapsed(a) != isLapsed(b) ? isLapsed(a) : a.assurance < b.assurance;
}

const ControlVerdict *weakest(const Question &question, const Readiness &readiness)
{
    const ControlVerdict *found = nullptr;
    for (const Id &id : question.controls) {
        const ControlVerdict *verdict = readiness.verdict(id);
        if (verdict && verdict->applies() && (!found || isWorse(*verdict, *found)))
            found = verdict;
    }
    return found;
}

QString derivedStanding(const AnsweredQuestion &answer, const Readiness &readiness)
{
    if (std::holds_alternative<FromOrganisation>(answer.question->derive))
        return u"Declared, in the firm’s details"_s;
    if (recordsOf(answer.question->derive))
        return u"Declared, in the firm’s registers"_s;
    const ControlVerdict *verdict = weakest(*answer.question, readiness);
    if (!verdict || !verdict->isKnown())
        return isKnown(answer.value) ? u"From the records"_s : u"Nothing is known"_s;
    return knownByText(*verdict);
}

QString standing(const AnsweredQuestion &answer, const SubmissionPlan &plan)
{
    switch (answer.origin) {
    case Origin::Unanswered:
        return u"Nobody could tell"_s;
    case Origin::Person:
        return u"Declared on %1"_s.arg(shortDayText(answer.answeredOn));
    case Origin::Overruled:
        return u"Declared against the records on %1"_s.arg(shortDayText(answer.answeredOn));
    case Origin::Derived:
        break;
    }
    return derivedStanding(answer, plan.readiness);
}

QString traceLine(const AnswerSource &source)
{
    const bool isSaid =
        source.code == SourceCode::Control || source.code == SourceCode::ControlSetAside;
    const QString seen = source.isCheck ? u"checked on"_s : isSaid ? u"said on"_s : u"dated"_s;
    const QString text = sourceText(source);
    return source.date.isValid() ? u"%1, %2 %3"_s.arg(text, seen, shortDayText(source.date)) : text;
}

// Records that a rule looked for go on one line.
QString matchesLine(const std::vector<AnswerSource> &trace)
{
    QStringList titles;
    for (const AnswerSource &source : trace) {
        if (source.code == SourceCode::Matches)
            titles.append(u"“%1”"_s.arg(source.title));
    }
    const qsizetype left = titles.size() - mostMatches;
    QString line = titles.mid(0, mostMatches).join(u", "_s);
    return left > 0 ? line + u" and %1 more"_s.arg(left) : line;
}

QStringList traceLines(const std::vector<AnswerSource> &trace)
{
    QStringList lines;
    for (const AnswerSource &source : trace) {
        if (source.code != SourceCode::Matches)
            lines.append(traceLine(source));
    }
    const qsizetype left = lines.size() - qsizetype(mostTraceLines);
    if (left > 0)
        lines = lines.mid(0, mostTraceLines) << u"and %1 more, in submission.json"_s.arg(left);
    const QString matches = matchesLine(trace);
    return matches.isEmpty() ? lines : lines << matches;
}

QString traceText(const AnsweredQuestion &answer, const SubmissionPlan &plan)
{
    QStringList lines;
    if (!answer.exceptions.trimmed().isEmpty())
        lines.append(u"Except: "_s + answer.exceptions.trimmed());
    if (answer.origin == Origin::Overruled) {
        lines.append(u"The records say: "_s
                     + shownAnswer(answer.derived.value, *answer.question,
                                   plan.records.organisation.currency));
        lines.append(
            u"Reason: "_s
            + (answer.reason.trimmed().isEmpty() ? u"none given"_s : answer.reason.trimmed()));
    }
    lines += traceLines(answer.trace());
    return lines.join(u'\n');
}

QString roleNote(const Question &question)
{
    QStringList notes;
    if (question.role == QuestionRole::Gate)
        notes.append(u"Base level"_s);
    if (!question.population.isEmpty())
        notes.append(u"Percentage of: "_s + question.population);
    return notes.join(u" · "_s);
}

Row rowOf(const AnsweredQuestion &answer, int number, const SubmissionPlan &plan)
{
    Row row;
    Cell asked{answer.question->text};
    asked.note = roleNote(*answer.question);
    Cell behind{standing(answer, plan)};
    behind.note = traceText(answer, plan);
    row.cells = {{QString::number(number)}, asked, answerCell(answer, plan), behind};
    return row;
}

Row asideRow(const AnsweredQuestion &answer, int number)
{
    Row row;
    Cell asked{answer.question->text};
    asked.muted = true;
    Cell behind{u"Not for firms like this one"_s};
    behind.muted = true;
    row.cells = {{QString::number(number)}, asked, pillCell(u"Not asked"_s, Tone::Neutral), behind};
    return row;
}

} // namespace

void addHowToRead(Document &document, const SubmissionPlan &plan)
{
    document.add(Heading{1, u"How to read this"_s, {}, false, true});
    document.add(Paragraph{
        u"Nothing is rounded up to yes. “Partly” says what is left out; “not known” is an "
        "answer, and a base control that is not known does not count as met. Beside each "
        "claim stands how it is known, and the day of it:"_s,
        Prose::Body,
        {}});
    Facts facts;
    facts.facts = {{u"Declared"_s, u"the firm says so; nothing else shows it"_s, {}},
                   {u"Documented"_s, u"a file or a link shows it, dated and still fresh"_s, {}},
                   {u"Observed"_s, u"a check of the systems themselves showed it"_s, {}},
                   {u"Audited"_s, u"somebody from outside looked at it"_s, {}},
                   {u"Counts until"_s,
                    u"the last day on which that holds; then the firm has to confirm it anew"_s,
                    {}}};
    document.add(facts);
    const RiskThresholds &risk = plan.scheme->riskProfile;
    document.add(Paragraph{
        u"The score goes from 0 to 100, by the scheme “%1” %2: what controls weigh, how far they "
        "are in place, how that is known and how fresh it is. From %3 points an area is a low risk, "
        "from %4 a medium one, else a high one. A missing base control makes its area and the firm "
        "a high risk."_s.arg(plan.scheme->title, plan.scheme->version)
            .arg(risk.mediumBelow)
            .arg(risk.highBelow),
        Prose::Body,
        {}});
}

void addAnswers(Document &document, const SubmissionPlan &plan, bool startsPage)
{
    document.add(Heading{1, u"Answers"_s, u"answers"_s, startsPage, true});
    int number = 0;
    for (const Section &section : plan.set->sections) {
        Table table;
        table.columns = {{u"No."_s, 0, Align::Right},
                         {u"Question"_s, 1},
                         {u"Answer"_s, 0.5},
                         {u"What stands behind it"_s, 1.15}};
        for (const AnsweredQuestion &answer : plan.answers) {
            if (answer.question->section == section.id)
                table.rows.push_back(answer.applies ? rowOf(answer, ++number, plan)
                                                    : asideRow(answer, ++number));
        }
        if (table.rows.empty())
            continue;
        document.add(Heading{2, section.title, {}, false, true});
        document.add(table);
    }
}

} // namespace insurable::report
