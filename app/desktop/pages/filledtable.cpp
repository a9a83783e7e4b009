// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filledtable.h"

#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QTableView>

namespace insurable {

namespace {

constexpr int narrowest = 200;
constexpr int widest = 420; // a title of one line

} // namespace

FilledTable::FilledTable(QTableView &table, int column)
    : QObject(&table)
    , m_table(table)
    , m_column(column)
{
    QHeaderView *header = table.horizontalHeader();
    header->setStretchLastSection(false); // also where a kept layout says otherwise
    table.viewport()->installEventFilter(this);
    connect(header, &QHeaderView::sectionResized, this, [this](int section) {
        if (section != m_column)
            fill();
    });
    fill();
}

bool FilledTable::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fill();
    return false;
}

void FilledTable::fill()
{
    if (m_filling)
        return;
    const QScopedValueRollback filling(m_filling, true);
    const QHeaderView *header = m_table.horizontalHeader();
    const int others = header->length() - header->sectionSize(m_column);
    const QAbstractItemView &view = m_table; // public there
    const int least = std::clamp(view.sizeHintForColumn(m_column), narrowest, widest);
    m_table.setColumnWidth(m_column, std::max(least, m_table.viewport()->width() - others));
}

} // namespace insurable
