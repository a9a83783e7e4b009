// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "submissionstep.h"
#include "whatleaves.h"

#include <QFutureWatcher>

class QCheckBox;
class QTreeWidget;
class QVBoxLayout;

namespace insurable {

class PlainLabel;

// Exactly what will leave, by how much it gives away; what goes along and which names are blanked
// is decided here.
class SubmissionLeaves final : public SubmissionStep
{
    Q_OBJECT
public:
    SubmissionLeaves(Workspace &workspace, SubmissionDraft &draft);
    ~SubmissionLeaves() override;

    void refresh() override;

private:
    [[nodiscard]] QWidget *makeNames();
    [[nodiscard]] QWidget *makeLoss();
    [[nodiscard]] QWidget *makeEvidence();
    [[nodiscard]] QWidget *groupCard(const LeavingGroup &group) const;
    void look();
    void showGroups();
    void fillEvidence();
    void takeTicks();
    void tickAll(bool ticked);
    void takeBlanking();

    QVBoxLayout *m_groups = nullptr;
    QCheckBox *m_people = nullptr;
    QCheckBox *m_machines = nullptr;
    QCheckBox *m_loss = nullptr;
    QTreeWidget *m_evidence = nullptr;
    PlainLabel *m_ticked = nullptr;
    QFutureWatcher<std::vector<LeavingGroup>> m_looking;
    bool m_looksAgain = false;
};

} // namespace insurable
