// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers.h"
#include "statuspill.h"

#include <QTreeWidget>

namespace insurable {

struct SubmissionPlan;

enum class QuestionFilter { All, Unanswered, Gate, Overruled };

// An insurer's questions by section, each with its answer.
class QuestionList final : public QTreeWidget
{
    Q_OBJECT
public:
    explicit QuestionList(QWidget *parent = nullptr);

    void show(const SubmissionPlan &plan, QuestionFilter filter);
    void pick(const Id &question); // null: the first one
    [[nodiscard]] Id current() const;

Q_SIGNALS:
    void picked(const insurable::Id &question);

private:
    void addSection(const SubmissionPlan &plan, const Section &section, QuestionFilter filter);
};

// How an answer looks: yes is good news only where the question asks for a control.
[[nodiscard]] PillLook answerPill(const AnsweredQuestion &answer, const QString &currency);
// "From the records", "Overruled", …
[[nodiscard]] QString originWords(const AnsweredQuestion &answer);
[[nodiscard]] bool fits(const AnsweredQuestion &answer, QuestionFilter filter);

} // namespace insurable
