// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interviewquestions.h"
#include "page.h"

class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace insurable {

class AnswerBox;
class Banner;
class PlainLabel;

// The first questions about the firm, one at a time. Each answer is kept at once; the place is
// remembered, so it can be left and taken up again.
class InterviewPage final : public Page
{
    Q_OBJECT
public:
    explicit InterviewPage(Workspace &workspace);

    void refresh() override;
    bool leave() override;

private:
    void layOut();
    void ask(int number);
    void goOn();
    void goBack();
    void finish();
    void showEnd();
    // False where the answer makes no sense; says so.
    bool keepAnswer();
    [[nodiscard]] int rememberedPlace() const;
    void rememberPlace();

    QList<InterviewQuestion> m_questions;
    int m_number = -1;
    PlainLabel *m_count = nullptr;
    QProgressBar *m_bar = nullptr;
    PlainLabel *m_question = nullptr;
    PlainLabel *m_help = nullptr;
    QVBoxLayout *m_place = nullptr;
    AnswerBox *m_answer = nullptr;
    Banner *m_trouble = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_later = nullptr;
};

} // namespace insurable
