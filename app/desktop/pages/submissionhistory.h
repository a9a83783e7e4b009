// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"

#include <QWidget>

class QStackedWidget;
class QVBoxLayout;

namespace insurable {

class Workspace;

// What was sealed before: to whom, by whom, when, and which file it was.
class SubmissionHistory final : public QWidget
{
    Q_OBJECT
public:
    explicit SubmissionHistory(Workspace &workspace);

    void refresh();
    void showSubmission(const Id &id);

private:
    Workspace &m_workspace;
    QVBoxLayout *m_rows = nullptr;
};

} // namespace insurable
