// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowtable.h"

#include "tokens.h"

#include <QHeaderView>
#include <QTableView>

namespace insurable {

void lookLikeRows(QTableView &table)
{
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(table.fontMetrics().height() + space::l);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

// The style sheet's bold headings are wider than the header reckons.
void fitColumns(QTableView &table, int filled)
{
    const QFontMetrics metrics(textFont(TextRole::Strong));
    const QAbstractItemModel &model = *table.model();
    const int arrow = table.isSortingEnabled() ? space::l : 0;
    for (int column = 0; column < model.columnCount(); ++column) {
        if (column == filled)
            continue;
        const QString title = model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        table.resizeColumnToContents(column);
        table.setColumnWidth(column,
                             std::max(table.columnWidth(column),
                                      metrics.horizontalAdvance(title) + space::xxl + arrow));
    }
}

void fitHeight(QTableView &table, int rows)
{
    table.setFixedHeight(rows * table.verticalHeader()->defaultSectionSize()
                         + table.horizontalHeader()->sizeHint().height() + space::s);
}

} // namespace insurable
