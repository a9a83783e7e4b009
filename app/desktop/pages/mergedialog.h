// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "merge.h"

#include <QDialog>

class QPushButton;
class QTableView;
class QVBoxLayout;

namespace insurable {

class MergeModel;
class PlainLabel;
class Workspace;

// Two copies of the firm side by side: what is new or to be chosen, before, mine and theirs, and
// which counts.
// Takes the other copy, which is only read. Accepted once the merge is done.
class MergeDialog final : public QDialog
{
    Q_OBJECT
public:
    MergeDialog(Workspace &workspace, std::unique_ptr<Isms> theirs, MergePlan plan,
                const QString &otherName, QWidget *parent);
    ~MergeDialog() override;

    // Opens the other copy, compares, and lets the person choose; says so where there is nothing to
    // take over. False where nothing was merged; the person knows why.
    static bool run(Workspace &workspace, const QString &otherPath, QWidget *parent);

private:
    void buildHead(QVBoxLayout &layout, const QString &otherName);
    void buildTools(QVBoxLayout &layout);
    void buildTable(QVBoxLayout &layout);
    void buildFoot(QVBoxLayout &layout);
    void choose(MergeItem::Choice choice);
    void updateSummary();
    void apply();

    Workspace &m_workspace;
    std::unique_ptr<Isms> m_theirs;
    MergeModel *m_model;
    QTableView *m_table = nullptr;
    PlainLabel *m_summary = nullptr;
    QPushButton *m_takeMine = nullptr;
    QPushButton *m_takeTheirs = nullptr;
    QPushButton *m_restMine = nullptr;
    QPushButton *m_restTheirs = nullptr;
    QPushButton *m_merge = nullptr;
};

} // namespace insurable
