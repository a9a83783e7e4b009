// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document.h"
#include "sealedstatement.h"

// The chapters of a submission, each added to the end of a document. For submissiondocument.cpp.
namespace insurable::report {

// Never more than two pages: long texts and lists are cut, and say so.
void addSummary(Document &document, const SealedStatement &statement);
void addHowToRead(Document &document, const SubmissionPlan &plan);
// One page, whatever there is to say, and the same in a sentence; nothing where the firm does not
// send its estimate.
void addMoney(Document &document, const SubmissionPlan &plan);
void addMoneyLine(Document &document, const SubmissionPlan &plan);
void addAnswers(Document &document, const SubmissionPlan &plan, bool startsPage);
void addGate(Document &document, const SubmissionPlan &plan);
void addAreas(Document &document, const SubmissionPlan &plan);
void addConsistency(Document &document, const SubmissionPlan &plan, bool startsPage);
void addAssets(Document &document, const SubmissionPlan &plan);
void addSuppliers(Document &document, const SubmissionPlan &plan);
void addRisks(Document &document, const SubmissionPlan &plan);
void addEvidence(Document &document, const SubmissionPlan &plan);
void addVerification(Document &document, const SealedStatement &statement);

// How things are written and coloured everywhere in it.
[[nodiscard]] QString dayText(QDate date); // "22 November 2026", a dash where there is none
[[nodiscard]] QString shortDayText(QDate date); // "22 Nov 2026"
// It is said to be in place, but what shows it no longer counts on the day of the statement.
[[nodiscard]] bool isLapsed(const ControlVerdict &verdict);
// What a control is known by and since when: "Documented by a file of 9 Oct 2026", or "A file of
// 9 Oct 2025, counted until 9 Oct 2026": documented and the like is only what still counts.
[[nodiscard]] QString knownByText(const ControlVerdict &verdict);
[[nodiscard]] QString numberText(qint64 number); // "12,500"
[[nodiscard]] QString cutText(const QString &text, qsizetype longest);
[[nodiscard]] QString controlTitle(const SubmissionPlan &plan, const Id &control);
[[nodiscard]] Tone toneOf(GateState state);
[[nodiscard]] Tone toneOf(RiskClass risk);
[[nodiscard]] Cell pillCell(const QString &text, Tone tone);
[[nodiscard]] QString answerWords(const AnsweredQuestion &answer, const SubmissionPlan &plan);
[[nodiscard]] Cell answerCell(const AnsweredQuestion &answer, const SubmissionPlan &plan);

} // namespace insurable::report
