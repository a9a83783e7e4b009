// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "submissionstep.h"

class QPushButton;
class QVBoxLayout;

namespace insurable {

class Banner;
class Card;
class PlainLabel;

// Checks a pack as the insurer would, shows every point, and says how the insurer does it.
class SubmissionVerify final : public SubmissionStep
{
    Q_OBJECT
public:
    SubmissionVerify(Workspace &workspace, SubmissionDraft &draft);

    void refresh() override;
    void focusFirst() override;

private:
    [[nodiscard]] QWidget *makePack();
    void chooseOther();
    void verify(const QString &path, const Secret &password = {});
    [[nodiscard]] Secret askForPassword(bool again);
    void show(const QString &path, const PackVerification &verification);
    void showPoints(const PackVerification &verification);
    void showHow(const QString &path, const PackVerification &verification);
    void showFolder();
    void addCommand(const QString &command);

    Banner *m_verdict = nullptr;
    PlainLabel *m_path = nullptr;
    Card *m_pack = nullptr;
    QVBoxLayout *m_points = nullptr;
    Card *m_howCard = nullptr;
    QVBoxLayout *m_how = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_other = nullptr;
    QPushButton *m_folder = nullptr;
    QString m_shown;
};

} // namespace insurable
