// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "isms.h"

#include <QAbstractTableModel>

namespace insurable {

// "Changed", "Added": what an entry did, in a word.
[[nodiscard]] QString shownAction(const HistoryItem &item);
// What it was about: the record's title, the control, the question that an answer is to.
[[nodiscard]] QString shownSubject(const Isms &isms, const HistoryItem &item);
[[nodiscard]] QString shownAuthor(const HistoryItem &item);
// "22 Nov 2026, 18:42", in the person's time zone.
[[nodiscard]] QString shownMoment(const QDateTime &moment);
// A value of an entry in the words a person reads; “nothing” where there is none.
[[nodiscard]] QString shownHistoryValue(const Isms &isms, const HistoryItem &item,
                                        const QString &field, const QJsonValue &value);
[[nodiscard]] QString shownHistoryField(const HistoryItem &item, const QString &field);

// Entries of the history, newest first, as they were asked for. Does not follow the firm: ask again.
class HistoryModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { When, Who, What, Record, Fields, ColumnCount };

    explicit HistoryModel(const Isms &isms, QObject *parent = nullptr);

    // Entries whose record's title holds `words` are kept.
    void show(const HistoryQuery &query, const QString &words);
    [[nodiscard]] const HistoryItem &itemAt(int row) const { return m_items.at(row); }
    [[nodiscard]] const QList<HistoryItem> &items() const { return m_items; }
    // Whether there are more than were asked for.
    [[nodiscard]] bool hasMore() const { return m_hasMore; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    const Isms &m_isms;
    QList<HistoryItem> m_items;
    bool m_hasMore = false;
};

} // namespace insurable
