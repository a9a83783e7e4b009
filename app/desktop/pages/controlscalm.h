// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "controlstate.h"
#include "evidenceintake.h"

#include <QWidget>

class QComboBox;
class QPushButton;
class QShortcut;
class QStackedWidget;

namespace insurable {

class ControlBook;
class ControlEvidenceCard;
class HowToCard;
class PlainLabel;
class QuestionCard;
class ScrollColumn;
class ThemeList;
class Workspace;
struct Control;

// One question at a time. Keys 1 to 6 answer, the arrows move, Enter goes on. An answer is kept at
// once; "does not apply" only when the reason is there.
class ControlsCalm final : public QWidget
{
    Q_OBJECT
public:
    ControlsCalm(Workspace &workspace, const ControlBook &book, QWidget *parent = nullptr);
    ~ControlsCalm() override;

    void refresh();
    void showControl(const Control &control);
    [[nodiscard]] const Control *current() const { return m_current; }
    void setShowsAll(bool all); // also the questions that do not concern the firm
    void answer(ControlStatus status);
    void goOn();
    void goBack();
    void goToNextOpen();
    void addEvidence(const Intake &intake);
    void pasteEvidence();
    [[nodiscard]] bool leave();
    // The question, and what is picked but not kept yet.
    [[nodiscard]] QString place() const;
    void returnTo(const QString &place);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeQuestionSide();
    QWidget *makeFooter();
    QWidget *makeEnd();
    void makeKeys();
    void followFocus(QWidget *focus);
    void showCurrent();
    void showEnd();
    void move(int by);
    [[nodiscard]] bool settle(); // false where the person has to say something first
    bool keep(ControlState state);

    Workspace &m_workspace;
    const ControlBook &m_book;
    const Control *m_current = nullptr;
    std::optional<ControlState> m_draft; // picked, but not kept yet
    bool m_all = false;
    ThemeList *m_themes = nullptr;
    QComboBox *m_themeChooser = nullptr; // instead of the list in a narrow window
    QStackedWidget *m_stack = nullptr;
    ScrollColumn *m_scroll = nullptr;
    QuestionCard *m_question = nullptr;
    HowToCard *m_howTo = nullptr;
    ControlEvidenceCard *m_evidence = nullptr;
    PlainLabel *m_progress = nullptr;
    PlainLabel *m_endSentence = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_nextOpen = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_unknown = nullptr;
    QList<QShortcut *> m_keys; // not while something is typed
    QList<QShortcut *> m_enterKeys; // only where Enter has nothing else to do
};

} // namespace insurable
