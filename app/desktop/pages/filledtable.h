// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QTableView;

namespace insurable {

// Gives one column of a table the width that the others leave, so that nothing is cut off beside
// empty space. It keeps a width to be read at where there is too little; the table then scrolls.
class FilledTable final : public QObject
{
    Q_OBJECT
public:
    FilledTable(QTableView &table, int column); // a child of the table

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();

    QTableView &m_table;
    int m_column;
    bool m_filling = false;
};

} // namespace insurable
