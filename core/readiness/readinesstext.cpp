// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readinesstext.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Readiness", text);
}

QString day(QDate date)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(date, u"d MMMM yyyy"_s);
}

// ISO dates among the parameters are shown as a person writes them.
QString shown(const QString &parameter)
{
    const QDate date = parameter.size() == 10 ? QDate::fromString(parameter, Qt::ISODate) : QDate();
    return date.isValid() ? day(date) : parameter;
}

const char *sentence(FindingCode code)
{
    switch (code) {
    case FindingCode::GateControlMissing:
        return QT_TRANSLATE_NOOP("Readiness",
                                 "“%1” belongs to the base level and is not wholly in place.");
    case FindingCode::GateControlNotKnown:
        return QT_TRANSLATE_NOOP("Readiness",
                                 "“%1” belongs to the base level and nobody has answered it.");
    case FindingCode::ProofExpired:
        return QT_TRANSLATE_NOOP("Readiness", "What shows “%1” counted until %2. Confirm it anew.");
    case FindingCode::ProofDue:
        return QT_TRANSLATE_NOOP("Readiness",
                                 "What shows “%1” counts until %2 and is due for renewal.");
    case FindingCode::AnswerUndated:
        return QT_TRANSLATE_NOOP("Readiness", "The answer to “%1” does not say when it was true.");
    case FindingCode::AnswerAhead:
        return QT_TRANSLATE_NOOP(
            "Readiness", "The answer to “%1” is dated in the future and does not count yet.");
    case FindingCode::ReasonMissing:
        return QT_TRANSLATE_NOOP("Readiness",
                                 "“%1” is said not to apply, but not why. It counts as not known.");
    case FindingCode::SetAsideLongAgo:
        return QT_TRANSLATE_NOOP(
            "Readiness",
            "“%1” was said not to apply a long time ago or on no date. Look at it again.");
    case FindingCode::EvidenceWithoutContent:
        return QT_TRANSLATE_NOOP("Readiness",
                                 "The evidence “%1” has no file or link, so it shows nothing.");
    case FindingCode::EvidenceWithoutControl:
        return QT_TRANSLATE_NOOP("Readiness", "The evidence “%1” is not tied to any control.");
    case FindingCode::AssetWithoutOwner:
        return QT_TRANSLATE_NOOP("Readiness", "Nobody is named as looking after “%1”.");
    case FindingCode::SupportEnded:
        return QT_TRANSLATE_NOOP("Readiness",
                                 "“%1” has had no security fixes from its maker since %2.");
    case FindingCode::SupportEnding:
        return QT_TRANSLATE_NOOP("Readiness",
                                 "“%1” gets security fixes from its maker only until %2.");
    case FindingCode::RiskReviewOverdue:
        return QT_TRANSLATE_NOOP("Readiness", "The risk “%1” was to be looked at again by %2.");
    case FindingCode::HighRiskUntreated:
        return QT_TRANSLATE_NOOP(
            "Readiness", "The risk “%1” stays high and no control is named that reduces it.");
    case FindingCode::SupplierCertificateExpired:
        return QT_TRANSLATE_NOOP("Readiness", "The certificate of “%1” was valid until %2.");
    case FindingCode::SupplierWithoutTerms:
        return QT_TRANSLATE_NOOP("Readiness",
                                 "The contract with “%1” says nothing about security.");
    case FindingCode::ActionOverdue:
        break;
    }
    return QT_TRANSLATE_NOOP("Readiness", "“%1” was due on %2.");
}

const char *gateSentence(GateReason reason)
{
    switch (reason) {
    case GateReason::InPlace:
        return QT_TRANSLATE_NOOP("Readiness", "in place, counts until %1");
    case GateReason::NotInPlace:
        return QT_TRANSLATE_NOOP("Readiness", "not in place");
    case GateReason::OnlyPlanned:
        return QT_TRANSLATE_NOOP("Readiness", "only planned");
    case GateReason::OnlyPartly:
        return QT_TRANSLATE_NOOP("Readiness", "in place only partly");
    case GateReason::NotAnswered:
        return QT_TRANSLATE_NOOP("Readiness", "not known: nobody has answered");
    case GateReason::AnsweredAhead:
        return QT_TRANSLATE_NOOP("Readiness", "not known: the answer is dated in the future");
    case GateReason::ReasonMissing:
        return QT_TRANSLATE_NOOP("Readiness", "not known: said not to apply, without a reason");
    case GateReason::Undated:
        return QT_TRANSLATE_NOOP("Readiness",
                                 "not known: the answer does not say when it was true");
    case GateReason::Expired:
        return QT_TRANSLATE_NOOP("Readiness", "not known: what showed it counted until %1");
    case GateReason::NotInCatalogue:
        break;
    }
    return QT_TRANSLATE_NOOP("Readiness", "not known: this program does not have this control");
}

const char *proofSentence(Proof::Kind kind)
{
    switch (kind) {
    case Proof::Kind::Answer:
        return QT_TRANSLATE_NOOP("Readiness", "the answer of %1");
    case Proof::Kind::File:
        return QT_TRANSLATE_NOOP("Readiness", "a file of %1");
    case Proof::Kind::Link:
        return QT_TRANSLATE_NOOP("Readiness", "a link of %1");
    case Proof::Kind::Check:
        return QT_TRANSLATE_NOOP("Readiness", "a check of %1");
    case Proof::Kind::Audit:
        break;
    }
    return QT_TRANSLATE_NOOP("Readiness", "an audit of %1");
}

const char *stepSentence(StepKind kind)
{
    switch (kind) {
    case StepKind::Answer:
        return QT_TRANSLATE_NOOP("Readiness", "Find out and see to it: %1");
    case StepKind::PutInPlace:
        return QT_TRANSLATE_NOOP("Readiness", "Put in place: %1");
    case StepKind::Complete:
        return QT_TRANSLATE_NOOP("Readiness", "Extend to everything: %1");
    case StepKind::Confirm:
        return QT_TRANSLATE_NOOP("Readiness", "Confirm anew: %1");
    case StepKind::Document:
        break;
    }
    return QT_TRANSLATE_NOOP("Readiness", "Add proof: %1");
}

} // namespace

QString findingText(const Finding &finding)
{
    const QString text = tr(sentence(finding.code));
    const QString name = finding.parameters.value(0);
    return text.contains("%2"_L1) ? text.arg(name, shown(finding.parameters.value(1)))
                                  : text.arg(name);
}

QString gateReasonText(const GateItem &item)
{
    const QString text = tr(gateSentence(item.reason));
    return item.date.isValid() ? text.arg(day(item.date)) : text;
}

QString proofText(const Proof &proof)
{
    if (proof.from.isNull())
        return tr(QT_TRANSLATE_NOOP("Readiness", "an answer without a date"));
    return tr(proofSentence(proof.kind)).arg(day(proof.from));
}

QString stepText(const NextStep &step, const Control &control)
{
    return tr(stepSentence(step.kind)).arg(control.title);
}

QString scoreText(const Readiness &readiness)
{
    return hasAnswers(readiness)
        ? tr(QT_TRANSLATE_NOOP("Readiness", "%1 of 100")).arg(shownScore(readiness.score))
        : tr(QT_TRANSLATE_NOOP("Readiness", "not known yet"));
}

QString bandLabel(const Readiness &readiness, const Scheme &scheme)
{
    return hasAnswers(readiness) ? scheme.band(shownScore(readiness.score)).title
                                 : notKnownYetText();
}

QString notKnownYetText()
{
    return tr(QT_TRANSLATE_NOOP("Readiness", "Not known yet"));
}

QString hoursText(double hours)
{
    constexpr double tooMuchForHalves = 100;
    const double grain = hours < tooMuchForHalves ? 0.5 : 1;
    const double rounded = hours > 0 ? std::max(grain, std::round(hours / grain) * grain) : 0;
    const int places = rounded == std::round(rounded) ? 0 : 1;
    const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    return tr(QT_TRANSLATE_NOOP("Readiness", "%1 h")).arg(british.toString(rounded, 'f', places));
}

QString gateStateLabel(GateState state)
{
    switch (state) {
    case GateState::NotMet:
        return tr(QT_TRANSLATE_NOOP("Readiness", "Not met"));
    case GateState::NotKnown:
        return tr(QT_TRANSLATE_NOOP("Readiness", "Not known"));
    case GateState::Met:
        break;
    }
    return tr(QT_TRANSLATE_NOOP("Readiness", "Met"));
}

QString assuranceLabel(Assurance assurance)
{
    switch (assurance) {
    case Assurance::Unknown:
        return tr(QT_TRANSLATE_NOOP("Readiness", "Not known"));
    case Assurance::Declared:
        return tr(QT_TRANSLATE_NOOP("Readiness", "Declared"));
    case Assurance::Documented:
        return tr(QT_TRANSLATE_NOOP("Readiness", "Documented"));
    case Assurance::Observed:
        return tr(QT_TRANSLATE_NOOP("Readiness", "Observed"));
    case Assurance::Audited:
        break;
    }
    return tr(QT_TRANSLATE_NOOP("Readiness", "Audited"));
}

QString freshnessLabel(Freshness freshness)
{
    switch (freshness) {
    case Freshness::None:
        return tr(QT_TRANSLATE_NOOP("Readiness", "Nothing yet"));
    case Freshness::Expired:
        return tr(QT_TRANSLATE_NOOP("Readiness", "Expired"));
    case Freshness::Due:
        return tr(QT_TRANSLATE_NOOP("Readiness", "Due for renewal"));
    case Freshness::Fresh:
        break;
    }
    return tr(QT_TRANSLATE_NOOP("Readiness", "Fresh"));
}

} // namespace insurable
