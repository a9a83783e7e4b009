// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sharedtable.h"

#include "tokens.h"

#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QTableView>
#include <QTimer>

#include <numeric>

namespace insurable {

namespace {

constexpr int leastFilled = 200;
constexpr int leastOther = 110;
constexpr int shortHeading = 110;
constexpr int mostContent = 420; // a title of one line
constexpr int sortArrow = 20;
constexpr int rowsLookedAt = 100; // for the width of a column

int sum(const std::vector<int> &widths)
{
    return std::accumulate(widths.begin(), widths.end(), 0);
}

// Each between its low and its high, the widest cut down to one level so that they fit the room.
std::vector<int> levelled(const std::vector<int> &low, const std::vector<int> &high, int room)
{
    const auto at = [&](int level) {
        std::vector<int> widths;
        for (size_t i = 0; i < low.size(); ++i)
            widths.push_back(std::min(high[i], std::max(low[i], level)));
        return widths;
    };
    int fits = 0;
    int tooMuch = *std::max_element(high.begin(), high.end()) + 1;
    while (tooMuch - fits > 1) {
        const int level = (fits + tooMuch) / 2;
        (sum(at(level)) <= room ? fits : tooMuch) = level;
    }
    return at(fits);
}

} // namespace

std::vector<int> sharedWidths(const std::vector<ColumnNeed> &needs, size_t filled, int room)
{
    if (needs.empty())
        return {};
    std::vector<int> least;
    std::vector<int> bare; // content in full, a long heading cut
    std::vector<int> full;
    for (size_t i = 0; i < needs.size(); ++i) {
        const int content = std::min(needs[i].content, mostContent);
        bare.push_back(std::max(content, std::min(needs[i].heading, shortHeading)));
        full.push_back(std::max(content, needs[i].heading));
        least.push_back(i == filled ? leastFilled : std::min(bare[i], leastOther));
        bare[i] = std::max(bare[i], least[i]);
        full[i] = std::max(full[i], bare[i]);
    }
    std::vector<int> widths =
        sum(bare) <= room ? levelled(bare, full, room) : levelled(least, bare, room);
    if (filled < widths.size())
        widths[filled] += std::max(0, room - sum(widths));
    return widths;
}

SharedTable::SharedTable(QTableView &table, int filled)
    : QObject(&table)
    , m_table(table)
    , m_viewport(table.viewport())
    , m_filled(filled)
{
    QHeaderView *header = table.horizontalHeader();
    header->setStretchLastSection(false); // also where a kept layout says otherwise
    header->setResizeContentsPrecision(rowsLookedAt);
    header->viewport()->installEventFilter(this);
    table.viewport()->installEventFilter(this);
    connect(header, &QHeaderView::sectionResized, this, [this](int section) {
        m_own = m_own || (m_pressed && !m_fitting);
        if (m_own && section != m_filled)
            fillOnly();
    });
    const QAbstractItemModel *model = table.model();
    connect(model, &QAbstractItemModel::modelReset, this, &SharedTable::follow);
    connect(model, &QAbstractItemModel::layoutChanged, this, &SharedTable::follow);
    connect(model, &QAbstractItemModel::rowsInserted, this, &SharedTable::follow);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &SharedTable::follow);
    connect(model, &QAbstractItemModel::dataChanged, this, &SharedTable::follow);
    fit();
}

void SharedTable::keepOwnWidths()
{
    m_own = true;
    fillOnly();
}

// Many changes at once are followed once.
void SharedTable::follow()
{
    if (std::exchange(m_stale, true))
        return;
    QTimer::singleShot(0, this, &SharedTable::fit);
}

bool SharedTable::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_viewport) {
        if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
            follow();
        if (event->type() == QEvent::Resize) {
            fit();
            QTimer::singleShot(0, this, &SharedTable::fit); // once scroll bars have settled
        }
    } else if (event->type() == QEvent::MouseButtonPress
               || event->type() == QEvent::MouseButtonDblClick) {
        m_pressed = true;
    } else if (event->type() == QEvent::MouseButtonRelease) {
        m_pressed = false;
    }
    return false;
}

std::vector<int> SharedTable::shownColumns() const
{
    std::vector<int> columns;
    for (int column = 0; column < m_table.model()->columnCount(); ++column) {
        if (!m_table.isColumnHidden(column))
            columns.push_back(column);
    }
    return columns;
}

void SharedTable::measure(const std::vector<int> &columns)
{
    const QAbstractItemView &view = m_table; // public there
    const QFontMetrics metrics(textFont(TextRole::Strong));
    const int beside = 2 * space::s + (m_table.isSortingEnabled() ? sortArrow : 0);
    m_needs.clear();
    for (const int column : columns) {
        const QString title = m_table.model()->headerData(column, Qt::Horizontal).toString();
        m_needs.push_back(
            {view.sizeHintForColumn(column) + space::s, metrics.horizontalAdvance(title) + beside});
    }
    m_stale = false;
}

void SharedTable::fit()
{
    if (m_fitting)
        return;
    if (m_own) {
        m_stale = false;
        fillOnly();
        return;
    }
    const std::vector<int> columns = shownColumns();
    if (m_stale || m_needs.size() != columns.size())
        measure(columns);
    const auto filled = std::find(columns.begin(), columns.end(), m_filled);
    const QScopedValueRollback fitting(m_fitting, true);
    const auto widths =
        sharedWidths(m_needs, size_t(filled - columns.begin()), m_table.viewport()->width());
    for (size_t i = 0; i < columns.size(); ++i)
        m_table.setColumnWidth(columns[i], widths[i]);
}

void SharedTable::fillOnly()
{
    if (m_fitting)
        return;
    const QScopedValueRollback fitting(m_fitting, true);
    const QHeaderView *header = m_table.horizontalHeader();
    const int others = header->length() - header->sectionSize(m_filled);
    m_table.setColumnWidth(m_filled, std::max(leastFilled, m_table.viewport()->width() - others));
}

} // namespace insurable
