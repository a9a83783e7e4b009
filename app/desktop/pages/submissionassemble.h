// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "questionlist.h"
#include "submissionstep.h"

class QComboBox;

namespace insurable {

class PlainLabel;
class QuestionDetail;

// For whom, and every answer with what stands behind it.
class SubmissionAssemble final : public SubmissionStep
{
    Q_OBJECT
public:
    SubmissionAssemble(Workspace &workspace, SubmissionDraft &draft);

    void refresh() override;
    bool leave() override;
    void showQuestion(const Id &question);
    [[nodiscard]] const Id &shown() const { return m_shown; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeTools();
    void pickQuestion(const Id &question);

    QComboBox *m_sets = nullptr;
    PlainLabel *m_summary = nullptr;
    PlainLabel *m_nothing = nullptr;
    QuestionList *m_list = nullptr;
    QuestionDetail *m_detail = nullptr;
    QuestionFilter m_filter = QuestionFilter::All;
    Id m_shown;
};

} // namespace insurable
