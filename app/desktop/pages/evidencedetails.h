// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence.h"
#include "openedcopies.h"

#include <QWidget>

class QVBoxLayout;
class QPushButton;

namespace insurable {

class EvidencePreview;
class PlainLabel;
class RecordForm;
class StatusPill;
class Workspace;

// One piece of evidence: what it looks like, what is said of it, its files newest first.
class EvidenceDetails final : public QWidget
{
    Q_OBJECT
public:
    explicit EvidenceDetails(Workspace &workspace, QWidget *parent = nullptr);

    void show(const Id &id); // null: nothing
    void refresh();
    [[nodiscard]] const Id &shown() const { return m_shown; }
    [[nodiscard]] bool finish(); // keeps what is typed
    void addNewerFile(const QStringList &paths);
    // Writes the file out whole or not at all.
    bool saveCopy(const EvidenceFile &file, const QString &path);
    // Shows a harmless file with another program, if the person confirms.
    void openCopy(const EvidenceFile &file);
    void remove();

private:
    void showFiles(const Evidence &evidence);
    [[nodiscard]] QWidget *fileRow(const EvidenceFile &file, bool newest);
    bool saveFields();
    void chooseNewerFile();
    void chooseCopy(const EvidenceFile &file);

    Workspace &m_workspace;
    OpenedCopies m_copies;
    Id m_shown;
    QList<EvidenceFile> m_files;
    EvidencePreview *m_preview;
    PlainLabel *m_title;
    StatusPill *m_standing;
    RecordForm *m_form;
    QVBoxLayout *m_rows;
    QPushButton *m_newer;
    QPushButton *m_remove;
};

} // namespace insurable
