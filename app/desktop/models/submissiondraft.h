// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sealsubmission.h"

#include <QObject>

#include <optional>
#include <set>

namespace insurable {

class Workspace;

// What the person has decided about the submission in the making: to whom, what goes along, who
// declares it. The plan follows the records. What goes along and what is blanked is kept in the
// vault; a declaration is not, it speaks of one day.
class SubmissionDraft final : public QObject
{
    Q_OBJECT
public:
    explicit SubmissionDraft(Workspace &workspace);

    [[nodiscard]] const QuestionSet &questionSet() const;
    void setQuestionSet(const Id &id);

    // As of today with every name as it is: for answering and checking. Holds until changed().
    [[nodiscard]] const SubmissionPlan &plan();
    // For a plan of what would leave, with what is ticked and names blanked. Such a plan reckons the
    // loss estimate, which takes its time: not in the interface's thread.
    [[nodiscard]] PlanOptions optionsToLeave(bool isDraft) const;

    [[nodiscard]] bool isTicked(const Id &evidence) const { return m_ticked.contains(evidence); }
    void setTicked(const std::set<Id> &evidence);
    [[nodiscard]] bool sendsLossEstimate() const { return m_sendsLossEstimate; }
    void setLossEstimate(bool sends);
    [[nodiscard]] bool blanksPeople() const { return m_blanksPeople; }
    [[nodiscard]] bool blanksMachines() const { return m_blanksMachines; }
    void setBlanking(bool people, bool machines);

    [[nodiscard]] const Declaration &declaration() const { return m_declaration; }
    [[nodiscard]] bool isConfirmed() const { return m_isConfirmed; }
    void setDeclaration(const Declaration &declaration, bool isConfirmed);

    // What stands between this and sealing, a sentence for each; empty when nothing does.
    [[nodiscard]] QStringList obstacles();

    // The pack that was written last.
    struct Written
    {
        QString path;
        SealResult result;
    };
    [[nodiscard]] const std::optional<Written> &written() const { return m_written; }
    void setWritten(Written written);

Q_SIGNALS:
    void changed();

private:
    void forget();
    void proposeDeclarer();
    void recall();
    void keep();

    Workspace &m_workspace;
    Id m_set;
    std::optional<SubmissionPlan> m_plan;
    std::set<Id> m_ticked;
    bool m_sendsLossEstimate = true;
    bool m_blanksPeople = false;
    bool m_blanksMachines = false;
    Declaration m_declaration;
    bool m_isConfirmed = false;
    std::optional<Written> m_written;
};

} // namespace insurable
