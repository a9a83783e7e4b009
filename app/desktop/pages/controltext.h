// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidencestanding.h"
#include "readiness.h"
#include "statuspill.h"

namespace insurable {

struct AnswerProgress;

// How controls, answers and proof are worded and coloured in the window.
namespace controltext {

// In the order in which the answers are offered: key 1 first.
[[nodiscard]] const QList<ControlStatus> &offeredAnswers();
[[nodiscard]] QString answerWord(ControlStatus status);
[[nodiscard]] PillLook answerLook(ControlStatus status);
[[nodiscard]] PillLook unansweredLook();

enum class Wording { Full, Short };
// Until when the answer counts; empty while there is none. A plan is never shown as good.
[[nodiscard]] QString freshnessWord(const ControlVerdict &verdict, Wording wording = Wording::Full);
[[nodiscard]] PillLook freshnessPill(Freshness freshness, ControlStatus status, const QString &word);
[[nodiscard]] PillLook standingLook(const EvidenceStanding &standing, Wording wording = Wording::Full);
// What a table or card needs for the short ones.
[[nodiscard]] QFont pillFont();
[[nodiscard]] int widestShortLook();
[[nodiscard]] int widestAnswer();
[[nodiscard]] int widestBase();
[[nodiscard]] PillLook baseLook();
[[nodiscard]] QString baseMeaning();
[[nodiscard]] QString progressText(const AnswerProgress &progress);

[[nodiscard]] QString platformTitle(Platform platform);
// The instructions that fit what the firm is known to use; all of them where none would be left.
[[nodiscard]] std::vector<HowTo> fittingHowTos(const Control &control, const Organisation &firm);
[[nodiscard]] QString effortText(double hours); // "About 2½ hours"
[[nodiscard]] QString costText(const YearlyCost &cost, const QString &currency);
[[nodiscard]] QString gainText(double points); // empty where there is nothing to gain

} // namespace controltext

} // namespace insurable
