// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowtable.h"
#include "sharedtable.h"

#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

#include <numeric>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

const std::vector<ColumnNeed> needs{{260, 60}, {100, 50}, {240, 80}, {90, 230}};

int sum(const std::vector<int> &widths)
{
    return std::accumulate(widths.begin(), widths.end(), 0);
}

const QString place = u"The cupboard behind the counter of the showroom, second shelf"_s;

// A title, a short word and a long one.
struct Shown
{
    QStandardItemModel model{2, 3};
    QTableView table;
    SharedTable *widths = nullptr;

    Shown()
    {
        model.setHorizontalHeaderLabels({u"Name"_s, u"Kind"_s, u"Where"_s});
        for (int row = 0; row < 2; ++row) {
            model.setItem(row, 0, new QStandardItem(u"Till"_s));
            model.setItem(row, 1, new QStandardItem(u"Machine"_s));
            model.setItem(row, 2, new QStandardItem(row == 0 ? place : u"Shop"_s));
        }
        table.setModel(&model);
        lookLikeRows(table);
        widths = new SharedTable(table, 0);
        table.resize(1000, 300);
        table.show();
    }
    [[nodiscard]] QPoint at(int row, int column) const
    {
        return table.visualRect(model.index(row, column)).center();
    }
};

} // namespace

class TestTables final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withRoomNothingIsCutAndTheRestFillsTheTitle()
    {
        const auto widths = sharedWidths(needs, 0, 1100);
        QCOMPARE(sum(widths), 1100);
        for (size_t i = 0; i < needs.size(); ++i)
            QVERIFY(widths[i] >= std::max(needs[i].content, needs[i].heading));
    }

    void longHeadingsAreCutBeforeContent()
    {
        const auto widths = sharedWidths(needs, 0, 760);
        QCOMPARE(sum(widths), 760);
        for (size_t i = 0; i < needs.size(); ++i)
            QVERIFY(widths[i] >= needs[i].content);
        QVERIFY(widths[3] < needs[3].heading);
    }

    void theWidestColumnsGiveFirst()
    {
        const auto widths = sharedWidths(needs, 0, 600);
        QVERIFY(sum(widths) <= 600 && sum(widths) > 600 - int(needs.size()));
        QVERIFY(widths[1] >= needs[1].content);
        QVERIFY(widths[2] < needs[2].content);
        QVERIFY(widths[0] >= 200);
    }

    void whereNothingFitsEachCanStillBeRead()
    {
        for (const int room : {0, 50, 300}) {
            const auto widths = sharedWidths(needs, 0, room);
            QVERIFY(widths[0] >= 200);
            QVERIFY(*std::min_element(widths.begin(), widths.end()) >= 90);
        }
        QVERIFY(sharedWidths({}, 0, 500).empty());
    }

    void aTableFollowsItsWindowAndItsRows()
    {
        Shown shown;
        const int whole = shown.table.fontMetrics().horizontalAdvance(place);
        QTRY_COMPARE(shown.table.horizontalHeader()->length(), shown.table.viewport()->width());
        QVERIFY(shown.table.columnWidth(2) > whole);
        shown.table.resize(560, 300);
        QVERIFY(shown.table.horizontalHeader()->length() <= shown.table.viewport()->width());
        QVERIFY(shown.table.columnWidth(2) < whole);
        shown.table.resize(1000, 300);
        shown.model.item(0, 2)->setText(u"Shop"_s);
        QTRY_VERIFY(shown.table.columnWidth(2) < whole);
    }

    void widthsThatThePersonChoseStay()
    {
        Shown shown;
        QHeaderView *header = shown.table.horizontalHeader();
        const QPoint edge(header->sectionViewportPosition(1) + header->sectionSize(1) - 1,
                          header->height() / 2);
        QVERIFY(!shown.widths->hasOwnWidths());
        QTest::mousePress(header->viewport(), Qt::LeftButton, {}, edge);
        header->resizeSection(1, 260); // as the handle that is held does
        QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, edge);
        QVERIFY(shown.widths->hasOwnWidths());
        shown.table.resize(700, 300);
        QCOMPARE(shown.table.columnWidth(1), 260);
    }

    void whatIsCutIsToldInFull()
    {
        Shown shown;
        QVERIFY(cutTextAt(shown.table, shown.at(0, 2)).isEmpty());
        shown.table.resize(560, 300);
        QCOMPARE(cutTextAt(shown.table, shown.at(0, 2)), place);
        QVERIFY(cutTextAt(shown.table, shown.at(1, 2)).isEmpty());
        QVERIFY(cutTextAt(shown.table, {5, 290}).isEmpty()); // below the rows
    }
};

QTEST_MAIN(TestTables)
#include "tst_tables.moc"
