// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "submissionstep.h"

class QLineEdit;

namespace insurable {

class Banner;
class PlainLabel;

// Who stands for the answers, and what that means in plain words.
class SubmissionDeclare final : public SubmissionStep
{
    Q_OBJECT
public:
    SubmissionDeclare(Workspace &workspace, SubmissionDraft &draft);

    void refresh() override;
    void focusFirst() override;

private:
    [[nodiscard]] QWidget *makeDuty() const;
    [[nodiscard]] QWidget *makeForm();
    void take();

    QLineEdit *m_name = nullptr;
    QLineEdit *m_role = nullptr;
    QLineEdit *m_phrase = nullptr;
    PlainLabel *m_day = nullptr;
    Banner *m_state = nullptr;
};

} // namespace insurable
