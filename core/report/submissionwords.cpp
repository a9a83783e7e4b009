// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "submissionsections.h"

#include "controlquestion.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace insurable::report {

namespace {

const QLocale &british()
{
    static const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    return locale;
}

// By itself, where it no longer carries anything.
QString proofWord(Proof::Kind kind)
{
    switch (kind) {
    case Proof::Kind::Answer:
        return u"The firm’s word"_s;
    case Proof::Kind::File:
        return u"A file"_s;
    case Proof::Kind::Link:
        return u"A link"_s;
    case Proof::Kind::Check:
        return u"A check"_s;
    case Proof::Kind::Audit:
        break;
    }
    return u"An audit"_s;
}

} // namespace

QString dayText(QDate date)
{
    return date.isValid() ? british().toString(date, u"d MMMM yyyy"_s) : u"–"_s;
}

QString shortDayText(QDate date)
{
    return date.isValid() ? british().toString(date, u"d MMM yyyy"_s) : u"–"_s;
}

bool isLapsed(const ControlVerdict &verdict)
{
    const bool isClaim =
        verdict.status == ControlStatus::InPlace || verdict.status == ControlStatus::Partly;
    return isClaim && !verdict.isLive() && verdict.until().isValid();
}

QString knownByText(const ControlVerdict &verdict)
{
    const Proof &basis = verdict.basis;
    const QString day = shortDayText(basis.from);
    if (basis.from.isNull())
        return u"Declared, without a date"_s;
    if (isLapsed(verdict))
        return u"%1 of %2, counted until %3"_s.arg(proofWord(basis.kind), day,
                                                   shortDayText(basis.until));
    switch (basis.kind) {
    case Proof::Kind::Answer:
        return u"Declared on "_s + day;
    case Proof::Kind::File:
        return u"Documented by a file of "_s + day;
    case Proof::Kind::Link:
        return u"Documented by a link of "_s + day;
    case Proof::Kind::Check:
        return u"Observed by a check on "_s + day;
    case Proof::Kind::Audit:
        break;
    }
    return u"Audited on "_s + day;
}

QString numberText(qint64 number)
{
    return british().toString(number);
}

QString cutText(const QString &text, qsizetype longest)
{
    const QString whole = text.simplified();
    return whole.size() <= longest ? whole : QString(whole.left(longest - 1).trimmed() + u'…');
}

QString controlTitle(const SubmissionPlan &plan, const Id &control)
{
    const Control *one = plan.catalogue.control(control);
    return one ? one->title : control.text();
}

Tone toneOf(GateState state)
{
    switch (state) {
    case GateState::Met:
        return Tone::Good;
    case GateState::NotMet:
        return Tone::Bad;
    case GateState::NotKnown:
        break;
    }
    return Tone::Neutral;
}

Tone toneOf(RiskClass risk)
{
    switch (risk) {
    case RiskClass::Low:
        return Tone::Good;
    case RiskClass::Medium:
        return Tone::Caution;
    case RiskClass::High:
        break;
    }
    return Tone::Bad;
}

Cell pillCell(const QString &text, Tone tone)
{
    Cell cell{text};
    cell.pill = tone;
    return cell;
}

QString answerWords(const AnsweredQuestion &answer, const SubmissionPlan &plan)
{
    return shownAnswer(answer.value, *answer.question, plan.records.organisation.currency);
}

Cell answerCell(const AnsweredQuestion &answer, const SubmissionPlan &plan)
{
    const QString words = answerWords(answer, plan);
    if (!isKnown(answer.value) || std::holds_alternative<NotApplicable>(answer.value))
        return pillCell(words, Tone::Neutral);
    const Extent *extent = std::get_if<Extent>(&answer.value);
    if (!extent)
        return {words};
    if (!asksForControl(*answer.question))
        return pillCell(words, Tone::Neutral);
    switch (*extent) {
    case Extent::Yes:
        return pillCell(words, Tone::Good);
    case Extent::Partly:
        return pillCell(words, Tone::Caution);
    case Extent::No:
        break;
    }
    return pillCell(words, Tone::Bad);
}

} // namespace insurable::report
