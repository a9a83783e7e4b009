// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "isms.h"

#include <QWidget>

class QVBoxLayout;

namespace insurable {

class PlainLabel;
class Workspace;

// One entry of the history: who did what, and field by field what was there before and after.
class HistoryDetails final : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryDetails(Workspace &workspace);

    void show(const HistoryItem &item);

Q_SIGNALS:
    void recordWanted(const QString &type, const insurable::Id &id);

private:
    void showFields(const HistoryItem &item);
    void showField(const HistoryItem &item, const HistoryItem::FieldChange &change);
    void showMerged(const HistoryItem &item);
    void offerRecord(const HistoryItem &item);

    Workspace &m_workspace;
    PlainLabel *m_title = nullptr;
    PlainLabel *m_facts = nullptr;
    QVBoxLayout *m_rows = nullptr;
};

} // namespace insurable
