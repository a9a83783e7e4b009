// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowtable.h"

#include "plaintooltip.h"
#include "tokens.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QTableView>
#include <QToolTip>

namespace insurable {

namespace {

// Tells a text that its cell has no room for, where the model has no tooltip of its own.
class WholeTexts final : public QObject
{
public:
    explicit WholeTexts(QTableView &table)
        : QObject(&table)
        , m_table(table)
    {
        table.viewport()->installEventFilter(this);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::ToolTip)
            return false;
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString text = cutTextAt(m_table, help->pos());
        if (text.isEmpty())
            return false;
        QToolTip::showText(help->globalPos(), plainToolTip(text), &m_table);
        return true;
    }

private:
    QTableView &m_table;
};

} // namespace

QString cutTextAt(const QTableView &table, QPoint position)
{
    const QModelIndex index = table.indexAt(position);
    if (!index.isValid() || !index.data(Qt::ToolTipRole).toString().isEmpty())
        return {};
    const QString text = index.data(Qt::DisplayRole).toString();
    const bool isCut =
        table.fontMetrics().horizontalAdvance(text) + space::m > table.visualRect(index).width();
    return isCut ? text : QString();
}

void lookLikeRows(QTableView &table)
{
    new WholeTexts(table);
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
