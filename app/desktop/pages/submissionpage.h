// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"
#include "submissiondraft.h"

class QPushButton;
class QStackedWidget;

namespace insurable {

class SectionHeader;
class StepPath;
class SubmissionAssemble;
class SubmissionHistory;
class SubmissionStep;

// The way to a sealed submission in six steps, and what was sealed before.
class SubmissionPage final : public Page
{
    Q_OBJECT
public:
    explicit SubmissionPage(Workspace &workspace);

    void showRecord(const QString &type, const Id &id) override;
    void refresh() override;
    bool leave() override;
    QString place() const override;
    void returnTo(const QString &place) override;

    void goTo(int step);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addStep(SubmissionStep *step);
    [[nodiscard]] QWidget *makeHeader();
    [[nodiscard]] QWidget *makeFooter();
    void showHistory(bool history);
    void showStates();
    void showQuestion(const Id &question);

    SubmissionDraft m_draft;
    SectionHeader *m_header = nullptr;
    StepPath *m_path = nullptr;
    QStackedWidget *m_stack = nullptr;
    std::vector<SubmissionStep *> m_steps;
    SubmissionAssemble *m_assemble = nullptr;
    SubmissionHistory *m_history = nullptr;
    QPushButton *m_historyButton = nullptr;
    QWidget *m_footer = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
    int m_step = 0;
};

} // namespace insurable
