// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "controlbook.h"
#include "page.h"

class QButtonGroup;
class QPushButton;
class QStackedWidget;

namespace insurable {

class ControlsCalm;
class ControlsChecklist;
class PlainLabel;
struct Intake;

// The questions about what the firm does, one at a time or as a checklist.
class ControlsPage final : public Page
{
    Q_OBJECT
public:
    explicit ControlsPage(Workspace &workspace);

    void showRecord(const QString &type, const Id &id) override;
    void refresh() override;
    bool leave() override;
    QString place() const override;
    void returnTo(const QString &place) override;
    QList<QAction *> pageActions() const override { return m_actions; }

private:
    enum View { Calm, Checklist };
    QWidget *makeHeader();
    QWidget *makeHiddenLine();
    void makeActions();
    void setView(int view);
    void setShowsAll(bool all);

    ControlBook m_book;
    QButtonGroup *m_switch = nullptr;
    QStackedWidget *m_stack = nullptr;
    ControlsCalm *m_calm = nullptr;
    ControlsChecklist *m_checklist = nullptr;
    QWidget *m_hiddenLine = nullptr;
    PlainLabel *m_hidden = nullptr;
    QPushButton *m_showHidden = nullptr;
    QList<QAction *> m_actions;
};

} // namespace insurable
