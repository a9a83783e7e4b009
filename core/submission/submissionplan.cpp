// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "submissionplan.h"

#include "errors.h"
#include "evidenceindex.h"
#include "packname.h"
#include "plaintext.h"

#include <set>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

Error unknown(const QString &what, const Id &id)
{
    return Error(ErrorKind::Usage, u"There is no %1 “%2”."_s.arg(what, id.text()));
}

const QuestionSet &setOf(const Catalogue &catalogue, const Id &id)
{
    if (const QuestionSet *set = catalogue.questionSet(id))
        return *set;
    throw unknown(u"question set"_s, id);
}

const Scheme &schemeOf(const Catalogue &catalogue, const PlanOptions &options)
{
    if (!options.scheme.isNull()) {
        if (const Scheme *scheme = catalogue.scheme(options.scheme))
            return *scheme;
        throw unknown(u"scheme"_s, options.scheme);
    }
    for (const Scheme &scheme : catalogue.schemes()) {
        if (scheme.questionSet == options.questionSet)
            return scheme;
    }
    return defaultScheme(catalogue);
}

QString packFileName(int number, int file, int files, const QString &name)
{
    QString which = QString::number(number).rightJustified(3, u'0');
    if (files > 1)
        which += u'-' + QString::number(file);
    const QString full = u"evidence/"_s + which + u' ' + safeFileName(name, 100);
    // A name that no system would take goes by its number alone.
    return isPackName(full) ? full : QString(u"evidence/"_s + which);
}

PlannedEvidence planned(const Evidence &evidence, bool isIncluded, int number)
{
    PlannedEvidence plan{evidence, isIncluded && hasContent(evidence), {}};
    if (!plan.isIncluded)
        return plan;
    const int files = int(evidence.files.size());
    for (int i = 0; i < files; ++i) {
        const EvidenceFile &file = evidence.files.at(i);
        plan.files.push_back({file, packFileName(number, i + 1, files, file.name)});
    }
    return plan;
}

void requireEvidence(const Snapshot &snapshot, const QList<Id> &wanted)
{
    std::set<Id> there;
    for (const Evidence &one : snapshot.evidence)
        there.insert(one.id);
    for (const Id &id : wanted) {
        if (!there.contains(id))
            throw unknown(u"evidence"_s, id);
    }
}

std::vector<PlannedEvidence> plannedEvidence(const Snapshot &snapshot, const PlanOptions &options)
{
    requireEvidence(snapshot, options.evidence);
    const std::set<Id> wanted(options.evidence.begin(), options.evidence.end());
    std::vector<PlannedEvidence> all;
    int number = 0;
    for (const Evidence &one : snapshot.evidence) {
        const bool isIncluded = options.allEvidence || wanted.contains(one.id);
        all.push_back(planned(one, isIncluded, number + 1));
        number += all.back().files.empty() ? 0 : 1;
    }
    return all;
}

std::vector<ConsistencyFinding> findingsOf(const SubmissionPlan &plan, const Snapshot &records)
{
    return checkConsistency(
        {records, plan.catalogue, *plan.set, plan.answers, plan.readiness, plan.options.on});
}

// Aliases change the facts behind a key, but not what was acknowledged: keys are those of the
// records as they are, words are those that leave.
void keepAcknowledged(SubmissionPlan &plan, const Snapshot &snapshot)
{
    SubmissionPlan open = plan;
    open.answers = answerAll(snapshot, plan.catalogue, *plan.set, plan.readiness);
    open.findings = findingsOf(open, snapshot);
    if (open.findings.size() != plan.findings.size())
        return; // then nothing is acknowledged, which errs on the safe side
    for (size_t i = 0; i < plan.findings.size(); ++i) {
        ConsistencyFinding &finding = plan.findings[i];
        finding.key = open.findings[i].key;
        const auto *one = plan.records.find<Acknowledgement>(Id::from(finding.key));
        finding.isAcknowledged = open.findings[i].isAcknowledged && one;
        finding.reason = finding.isAcknowledged ? one->reason : QString();
        finding.acknowledgedBy = finding.isAcknowledged ? one->by : QString();
    }
}

} // namespace

std::vector<ConsistencyFinding> SubmissionPlan::blocking() const
{
    std::vector<ConsistencyFinding> all;
    std::copy_if(findings.begin(), findings.end(), std::back_inserter(all),
                 [](const ConsistencyFinding &one) { return one.blocksSealing(); });
    return all;
}

const AnsweredQuestion *SubmissionPlan::answer(const Id &question) const
{
    const auto at = std::find_if(answers.begin(), answers.end(),
                                 [&](const auto &one) { return one.question->id == question; });
    return at == answers.end() ? nullptr : &*at;
}

SubmissionPlan planSubmission(const Snapshot &snapshot, const Catalogue &catalogue,
                              const PlanOptions &options)
{
    if (!options.on.isValid())
        throw Error(ErrorKind::Usage, u"A submission needs the day it speaks of."_s);
    SubmissionPlan plan;
    plan.options = options;
    plan.catalogue = catalogue;
    plan.set = &setOf(plan.catalogue, options.questionSet);
    plan.scheme = &schemeOf(plan.catalogue, options);
    plan.records = blanked(snapshot, plan.catalogue, options.blanking);
    plan.evidence = plannedEvidence(plan.records, options); // names of files too are blanked
    plan.readiness = assess(plan.records, plan.catalogue, *plan.scheme, options.on);
    plan.answers = answerAll(plan.records, plan.catalogue, *plan.set, plan.readiness);
    plan.findings = findingsOf(plan, plan.records);
    if (options.blanking.isOn())
        keepAcknowledged(plan, snapshot);
    plan.gate = insurerGate(plan.answers);
    if (options.lossEstimate)
        plan.loss = lossEstimate(plan.records, plan.catalogue, options.on);
    return plan;
}

} // namespace insurable
