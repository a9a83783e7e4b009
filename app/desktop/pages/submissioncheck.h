// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consistency.h"
#include "submissionstep.h"

class QVBoxLayout;

namespace insurable {

class Banner;
class ScrollColumn;

// What does not agree, worst first: put it right, or say why it stands.
class SubmissionCheck final : public SubmissionStep
{
    Q_OBJECT
public:
    SubmissionCheck(Workspace &workspace, SubmissionDraft &draft);

    void refresh() override;

private:
    [[nodiscard]] QWidget *cardOf(const ConsistencyFinding &finding);
    [[nodiscard]] QWidget *buttonsOf(const ConsistencyFinding &finding);
    void showSummary(const std::vector<ConsistencyFinding> &findings);
    void goTo(const ConsistencyFinding &finding);
    void acknowledge(const ConsistencyFinding &finding);
    void takeBack(const ConsistencyFinding &finding);

    ScrollColumn *m_column = nullptr;
    Banner *m_summary = nullptr;
    QVBoxLayout *m_rows = nullptr;
};

} // namespace insurable
