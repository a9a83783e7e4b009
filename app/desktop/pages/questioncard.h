// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "card.h"
#include "controlstate.h"

#include <QFrame>

namespace insurable {

class AnswerBar;
class AnswerDetails;
class ControlBook;
class FlowLayout;
class Isms;
class PlainLabel;
class StatusPill;
struct Control;

// The one question: what is asked, why, the answer, and what the answer needs besides.
class QuestionCard final : public QWidget
{
    Q_OBJECT
public:
    QuestionCard(const Isms &isms, const ControlBook &book, QWidget *parent = nullptr);

    // `draft`: an answer that is picked but cannot be kept yet.
    void show(const Control &control, const std::optional<ControlState> &draft);
    [[nodiscard]] AnswerBar &answers() const { return *m_answers; }
    [[nodiscard]] AnswerDetails &details() const { return *m_details; }

private:
    void showPills(const Control &control, bool isDraft);

    const ControlBook &m_book;
    PlainLabel *m_place;
    PlainLabel *m_question;
    PlainLabel *m_why;
    AnswerBar *m_answers;
    AnswerDetails *m_details;
    StatusPill *m_base;
    StatusPill *m_fresh;
    PlainLabel *m_known;
    PlainLabel *m_scopeNote;
};

} // namespace insurable
