// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "submissiondraft.h"

#include <QWidget>

namespace insurable {

class Workspace;

// One step on the way to a sealed submission.
class SubmissionStep : public QWidget
{
    Q_OBJECT
public:
    SubmissionStep(Workspace &workspace, SubmissionDraft &draft)
        : m_workspace(workspace)
        , m_draft(draft)
    {
    }

    // Show what is true now; called while the step is up.
    virtual void refresh() = 0;
    // Keeps what is half typed; false keeps the person here.
    [[nodiscard]] virtual bool leave() { return true; }
    // Puts the keyboard on what there is to do first.
    virtual void focusFirst() { }

Q_SIGNALS:
    void stepWanted(int step);
    void questionWanted(const insurable::Id &question);

protected:
    [[nodiscard]] Workspace &workspace() const { return m_workspace; }
    [[nodiscard]] SubmissionDraft &draft() const { return m_draft; }

private:
    Workspace &m_workspace;
    SubmissionDraft &m_draft;
};

} // namespace insurable
