// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidenceintake.h"
#include "page.h"

class QButtonGroup;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QTableView;

namespace insurable {

class EvidenceDetails;
class EvidenceGallery;
class PlainLabel;
class RecordFilterModel;
class RecordTableModel;
class SharedTable;
class Thumbnails;

// All proof the firm keeps: cards or a list, with what is picked beside it. Files dropped anywhere
// on the page are added.
class EvidencePage final : public Page
{
    Q_OBJECT
public:
    explicit EvidencePage(Workspace &workspace);

    void showRecord(const QString &type, const Id &id) override;
    void refresh() override;
    bool leave() override;
    QString place() const override;
    void returnTo(const QString &place) override;
    QList<QAction *> pageActions() const override { return m_actions; }
    void add(const Intake &intake);

protected:
    void showEvent(QShowEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    enum View { Gallery, List };
    enum Choice { All, Due, Expired, Unused };
    QWidget *makeHeader();
    QWidget *makeTools();
    QWidget *makeBody();
    QWidget *makeEmpty();
    void makeTable();
    void arrangeColumns();
    void makeActions();
    void setView(int view);
    void setChoice(int choice);
    void updateCounts();
    void selectionChanged();
    void choose();
    void setHovered(bool hovered);

    Thumbnails *m_thumbnails;
    RecordTableModel *m_model;
    RecordFilterModel *m_filter;
    QStackedWidget *m_stack = nullptr;
    QStackedWidget *m_views = nullptr;
    EvidenceGallery *m_gallery = nullptr;
    QTableView *m_table = nullptr;
    SharedTable *m_widths = nullptr;
    QScrollArea *m_side = nullptr;
    EvidenceDetails *m_details = nullptr;
    QButtonGroup *m_switch = nullptr;
    QButtonGroup *m_choices = nullptr;
    QLineEdit *m_search = nullptr;
    PlainLabel *m_count = nullptr;
    PlainLabel *m_dropHint = nullptr;
    QPushButton *m_add = nullptr;
    QList<QAction *> m_actions;
};

} // namespace insurable
