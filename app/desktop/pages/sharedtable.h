// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <vector>

class QTableView;

namespace insurable {

// What a column would take to be read in full, in pixels.
struct ColumnNeed
{
    int content = 0;
    int heading = 0;
};

// Widths for columns that share `room`: all in full where it is enough, `filled` taking what is
// left. Where it is not, long headings are cut first, then the widest columns, never below what can
// be read; then the sum may exceed the room and the table scrolls.
[[nodiscard]] std::vector<int> sharedWidths(const std::vector<ColumnNeed> &needs, size_t filled,
                                            int room);

// Keeps the columns of a table at shared widths while the window and the rows change, until the
// person sizes one: then their widths stay, and only the filled column takes what is left.
class SharedTable final : public QObject
{
    Q_OBJECT
public:
    SharedTable(QTableView &table, int filled); // a child of the table

    [[nodiscard]] bool hasOwnWidths() const { return m_own; }
    void keepOwnWidths(); // those that the table has, such as from a kept layout

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow();
    void fit();
    void fillOnly();
    void measure(const std::vector<int> &columns);
    [[nodiscard]] std::vector<int> shownColumns() const;

    QTableView &m_table;
    const QObject *m_viewport; // asked for while the table is being destroyed
    int m_filled;
    std::vector<ColumnNeed> m_needs;
    bool m_stale = true;
    bool m_fitting = false;
    bool m_pressed = false; // a mouse button on the heading
    bool m_own = false;
};

} // namespace insurable
