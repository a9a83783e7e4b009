// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace insurable {

struct Organisation;

// One question of the first interview: the field it fills and how to ask for it in plain words.
struct InterviewQuestion
{
    QString field; // key in the description of Organisation
    QString question;
    QString help;
};

// Those that decide which controls and insurer's questions concern the firm, in order. What an
// earlier answer settles is left out.
[[nodiscard]] QList<InterviewQuestion> interviewQuestions(const Organisation &organisation);

} // namespace insurable
