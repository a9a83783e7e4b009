// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace insurable {

class AnswerInput;
class PlainLabel;
class StatusPill;
class SubmissionDraft;
class Workspace;

// One question of an insurer: what is answered, what stands behind it, and a place to answer it
// otherwise.
class QuestionDetail final : public QWidget
{
    Q_OBJECT
public:
    QuestionDetail(Workspace &workspace, SubmissionDraft &draft);

    void show(const Id &question);
    // Nothing is left that was typed but not saved, or the person gave it up.
    [[nodiscard]] bool settle();

private:
    void buildHead(QVBoxLayout &column);
    void buildEditor(QVBoxLayout &column);
    void fill(const AnsweredQuestion &answer);
    void fillTrace(const AnsweredQuestion &answer);
    void setInput(const AnsweredQuestion &answer);
    void follow(); // what was just typed
    bool save();
    void takeBack();
    [[nodiscard]] bool differs(const AnswerValue &value) const;

    Workspace &m_workspace;
    SubmissionDraft &m_draft;
    Id m_shown;
    bool m_isEdited = false;
    StatusPill *m_role = nullptr;
    StatusPill *m_answer = nullptr;
    PlainLabel *m_origin = nullptr;
    PlainLabel *m_text = nullptr;
    PlainLabel *m_help = nullptr;
    PlainLabel *m_said = nullptr;
    QVBoxLayout *m_trace = nullptr;
    QVBoxLayout *m_place = nullptr;
    AnswerInput *m_input = nullptr;
    QWidget *m_editor = nullptr;
    QWidget *m_exceptionsBox = nullptr;
    QPlainTextEdit *m_exceptions = nullptr;
    QWidget *m_reasonBox = nullptr;
    QPlainTextEdit *m_reason = nullptr;
    PlainLabel *m_trouble = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_back = nullptr;
};

} // namespace insurable
