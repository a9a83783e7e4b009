// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "earlier.h"
#include "historyexport.h"
#include "historymodel.h"
#include "historypage.h"
#include "pagebench.h"
#include "progress.h"
#include "vault.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

using namespace insurable;
using namespace Qt::StringLiterals;

class TestHistoryPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<PageBench>();
        Asset asset;
        asset.id = Id::from(u"till");
        asset.name = u"Till PC"_s;
        asset.owner = u"Anna"_s;
        m_bench->isms().add(asset);
        m_bench->clock().advanceDays(40);
        asset.owner = u"Ben <b>bold</b>"_s;
        m_bench->isms().update(asset);
        m_bench->isms().vault().setAuthor(u"Cleo"_s);
        asset.worth = Money::minor(129'950);
        m_bench->isms().update(asset);
    }

    void everyEntryIsShownInWords()
    {
        HistoryModel model(m_bench->isms());
        const QAbstractItemModelTester tester(&model);
        model.show({}, {});
        QCOMPARE(model.rowCount(), 3);
        const auto cell = [&](int row, HistoryModel::Column column) {
            return model.index(row, column).data().toString();
        };
        QCOMPARE(cell(2, HistoryModel::What), u"Added"_s);
        QCOMPARE(cell(0, HistoryModel::What), u"Changed"_s);
        QCOMPARE(cell(0, HistoryModel::Who), u"Cleo"_s);
        QCOMPARE(cell(0, HistoryModel::Record), u"Till PC"_s);
        QCOMPARE(cell(0, HistoryModel::Fields), u"Worth"_s);
        const HistoryItem &item = model.itemAt(0);
        QCOMPARE(shownHistoryValue(m_bench->isms(), item, u"worth"_s, item.fields[0].after),
                 u"£1,299.50"_s);
        QCOMPARE(shownHistoryValue(m_bench->isms(), item, u"worth"_s, item.fields[0].before),
                 u"nothing"_s);
    }

    void whatHappenedToTheFileIsSaidInWordsToo()
    {
        for (const QString &action : {u"restore"_s, u"rotate"_s, u"older list of keys kept"_s}) {
            Edit edit = m_bench->isms().vault().edit();
            edit.appendHistory(u"vault"_s, u"vault"_s, action, "{}");
            edit.commit();
        }
        HistoryModel model(m_bench->isms());
        model.show({}, {});
        QStringList words;
        for (int row = 0; row < 3; ++row) {
            QCOMPARE(model.index(row, HistoryModel::Record).data().toString(), u"This file"_s);
            words.append(model.index(row, HistoryModel::What).data().toString());
        }
        QCOMPARE(words,
                 (QStringList{u"Older list of keys kept"_s, u"Locked anew, with a new data key"_s,
                              u"Put back from a backup"_s}));
    }

    void thePageNarrowsByRecordPersonAndPeriod()
    {
        m_bench->show<HistoryPage>();
        auto &table = m_bench->child<QTableView>(u"historyTable"_s);
        QCOMPARE(table.model()->rowCount(), 3);
        choose(u"historyPerson"_s, u"Cleo"_s);
        QCOMPARE(table.model()->rowCount(), 1);
        choose(u"historyPerson"_s, QString());
        choose(u"historyType"_s, u"risk"_s);
        QCOMPARE(table.model()->rowCount(), 0);
        choose(u"historyType"_s, u"asset"_s);
        QCOMPARE(table.model()->rowCount(), 3);
        choose(u"historyPeriod"_s, 30);
        QCOMPARE(table.model()->rowCount(), 2);
        choose(u"historyPeriod"_s, 0);
        m_bench->child<QLineEdit>(u"historyWords"_s).setText(u"till"_s);
        QCOMPARE(table.model()->rowCount(), 3);
        m_bench->child<QLineEdit>(u"historyWords"_s).setText(u"safe"_s);
        QCOMPARE(table.model()->rowCount(), 0);
    }

    void anEarlierValueIsRestoredAsANewEntry()
    {
        m_bench->show<HistoryPage>();
        auto &table = m_bench->child<QTableView>(u"historyTable"_s);
        table.setCurrentIndex(table.model()->index(1, 0)); // the owner was changed
        m_bench->click(u"restore-owner"_s);
        QCOMPARE(m_bench->isms().find<Asset>(Id::from(u"till"))->owner, u"Anna"_s);
        QCOMPARE(m_bench->isms().find<Asset>(Id::from(u"till"))->worth, Money::minor(129'950));
        QCOMPARE(m_bench->isms().vault().historyLength(), 4);
        QVERIFY(m_bench->isms().undoName().contains(u"Till PC"_s));
        const auto newest = m_bench->isms().history({}).first();
        QVERIFY(withEarlierValue(m_bench->isms(), newest, u"name"_s).isNull());
    }

    void whatWasRemovedComesBack()
    {
        m_bench->isms().remove(describe<Asset>(), Id::from(u"till"));
        m_bench->show<HistoryPage>();
        auto &table = m_bench->child<QTableView>(u"historyTable"_s);
        table.setCurrentIndex(table.model()->index(0, 0));
        m_bench->click(u"restoreRecord"_s);
        const Asset *asset = m_bench->isms().find<Asset>(Id::from(u"till"));
        QVERIFY(asset && asset->owner == u"Ben <b>bold</b>"_s);
        QVERIFY(m_bench->troubles.isEmpty());
    }

    void theRecordCanBeGoneTo()
    {
        m_bench->show<HistoryPage>();
        auto &table = m_bench->child<QTableView>(u"historyTable"_s);
        table.setCurrentIndex(table.model()->index(0, 0));
        m_bench->click(u"goToRecord"_s);
        QCOMPARE(m_bench->opened, QStringList{u"asset/till"_s});
    }

    void theChainIsVerified()
    {
        m_bench->show<HistoryPage>();
        QStringList said;
        m_bench->whenDialogOpens([&](QDialog &dialog) {
            for (const QLabel *label : dialog.findChildren<QLabel *>())
                said.append(label->text());
            dialog.accept();
        });
        m_bench->click(u"verifyHistory"_s);
        QVERIFY2(said.join(u' ').contains(u"3 entries"_s), qPrintable(said.join(u' ')));
    }

    void anEmptyHistoryTeaches()
    {
        PageBench empty;
        auto &page = empty.show<HistoryPage>();
        QVERIFY(!empty.child<QTableView>(u"historyTable"_s).isVisible());
        QVERIFY(page.isVisible());
    }

    void theHistoryIsExported()
    {
        NoProgress progress;
        const QString csv = m_bench->path(u"history.csv"_s);
        HistoryQuery all;
        const auto items = m_bench->isms().history(all);
        exportHistory(m_bench->isms(), items, ExchangeFormat::Csv, csv, progress);
        const QByteArray table = read(csv);
        QVERIFY2(table.contains("owner,Anna,Ben <b>bold</b>"), table);
        QVERIFY(table.contains("1299.50") || table.contains("1,299.50"));
        const QString json = m_bench->path(u"history.json"_s);
        exportHistory(m_bench->isms(), items, ExchangeFormat::Json, json, progress);
        const auto entries =
            QJsonDocument::fromJson(read(json))["history"_L1].toArray();
        QCOMPARE(entries.size(), 3);
        QCOMPARE(entries[1]["fields"_L1]["owner"_L1]["before"_L1].toString(), u"Anna"_s);
        QVERIFY_THROWS_EXCEPTION(Error,
                                 exportHistory(m_bench->isms(), items, ExchangeFormat::Csv,
                                               m_bench->isms().vault().path(), progress));
    }

private:
    void choose(const QString &combo, const QVariant &value)
    {
        auto &box = m_bench->child<QComboBox>(combo);
        const int index = box.findData(value);
        QVERIFY(index >= 0);
        box.setCurrentIndex(index);
        Q_EMIT box.activated(index);
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<PageBench> m_bench;
};

QTEST_MAIN(TestHistoryPage)
#include "tst_historypage.moc"
