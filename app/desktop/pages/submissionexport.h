// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "submissionstep.h"

class QButtonGroup;
class QCheckBox;
class QPushButton;

namespace insurable {

class Banner;
class PasswordField;
class PlainLabel;

// Writes the pack: sealed when all is settled, or as a draft at any time.
class SubmissionExport final : public SubmissionStep
{
    Q_OBJECT
public:
    SubmissionExport(Workspace &workspace, SubmissionDraft &draft);

    void refresh() override;
    void focusFirst() override;

private:
    [[nodiscard]] QWidget *makeSummary();
    [[nodiscard]] QWidget *makeOptions();
    [[nodiscard]] QWidget *makeButtons();
    [[nodiscard]] QString askForPath(const QString &packName, bool isDraft);
    [[nodiscard]] std::optional<SealOptions> optionsFor(const QString &path) const;
    void write(bool isDraft);

    PlainLabel *m_summary = nullptr;
    Banner *m_obstacles = nullptr;
    QButtonGroup *m_papers = nullptr;
    QCheckBox *m_encrypt = nullptr;
    PasswordField *m_password = nullptr;
    PlainLabel *m_passwordNote = nullptr;
    QPushButton *m_seal = nullptr;
    QPushButton *m_draftButton = nullptr;
};

} // namespace insurable
