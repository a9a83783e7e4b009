// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "submissiondocument.h"

#include "plaintext.h"
#include "progress.h"
#include "submissionsections.h"

using namespace Qt::StringLiterals;

namespace insurable::report {

namespace {

// So many points left open fill the page of the contents; more stand before the answers.
constexpr size_t mostBesideContents = 4;

} // namespace

Document submissionDocument(const SealedStatement &statement)
{
    const SubmissionPlan &plan = statement.plan;
    const bool isBeside = plan.findings.size() <= mostBesideContents;
    Document document;
    addSummary(document, statement);
    document.add(Heading{1, u"Contents"_s, {}, true, false});
    document.add(Contents{1});
    addHowToRead(document, plan);
    if (isBeside)
        addConsistency(document, plan, false);
    addMoney(document, plan);
    if (!isBeside)
        addConsistency(document, plan, true);
    addAnswers(document, plan, isBeside);
    addGate(document, plan);
    addAreas(document, plan);
    addAssets(document, plan);
    addSuppliers(document, plan);
    addRisks(document, plan);
    addEvidence(document, plan);
    addVerification(document, statement);
    return document;
}

PdfOptions submissionPdfOptions(const SealedStatement &statement, Paper paper)
{
    const SubmissionPlan &plan = statement.plan;
    const QString firm = cutText(singleLine(plan.records.organisation.name), 55);
    PdfOptions options;
    options.page = paper == Paper::A4 ? PageSize::A4 : PageSize::Letter;
    options.title = statement.title();
    options.author = firm;
    options.subject = u"%1 %2"_s.arg(plan.set->title, plan.set->version);
    options.date = plan.options.on;
    options.runningHead = u"%1 · %2"_s.arg(firm, dayText(plan.options.on));
    options.footNote = statement.isDraft() ? u"Draft, not signed"_s : statement.reference;
    options.watermark = statement.isDraft() ? u"DRAFT"_s : QString();
    return options;
}

void writeSubmissionPdf(QIODevice &device, const SealedStatement &statement, Paper paper)
{
    NoProgress progress;
    writePdf(submissionDocument(statement), submissionPdfOptions(statement, paper), device,
             progress);
}

} // namespace insurable::report
