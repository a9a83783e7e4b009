// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"

#include <QImage>
#include <QWidget>

class QVBoxLayout;

namespace insurable {

class ControlBook;
class DropZone;
class PlainLabel;
struct Control;
struct Evidence;

// What shows that one control is in place, what would, and where to put more of it.
class ControlEvidenceCard final : public QWidget
{
    Q_OBJECT
public:
    ControlEvidenceCard(const ControlBook &book, bool readOnly, QWidget *parent = nullptr);

    void show(const Control &control);
    [[nodiscard]] DropZone &dropZone() const { return *m_zone; }

Q_SIGNALS:
    void openWanted(const insurable::Id &evidence);

private:
    [[nodiscard]] QWidget *makeRow(const Evidence &evidence);

    const ControlBook &m_book;
    QVBoxLayout *m_rows;
    PlainLabel *m_none;
    PlainLabel *m_counts;
    DropZone *m_zone;
};

} // namespace insurable
