// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blobs.h"
#include "damagedpages.h"
#include "header.h"
#include "rescue.h"
#include "session.h"
#include "testvault.h"
#include "treewalk.h"
#include "vaultkey.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QSet>

#include <sqlite3.h>

using namespace insurable;
using namespace Qt::StringLiterals;

class TestRescue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aSoundVaultLosesNothing();
    void everyRowOnAnUndamagedPageComesBack();
    void manyDamagedPagesLoseNoOtherRow();
    void aLostRowIsNamed();
    void theFileOfADamagedChunkIsNamed();
    void bothHeadersGoneNeedABackups();
    void aDamagedSaltNeedsABackups();
    void whatIsLeftOfATruncatedVaultComesBack();
    void aFileOfSeveralChunksComesBack();
    void whatWasDeletedStaysDeleted();
    void anUnfinishedEditIsNotInIt();
    void aJournalWithADamagedHeadTakesNothingAway_data();
    void aJournalWithADamagedHeadTakesNothingAway();
    void anOldPagePutBackIsSaid();
    void aStoppedRescueLeavesNothing();
    void whatIsNoVaultIsRefused();
    void aNewerVersionsVaultIsRefused();
    void rowsWithMoreValuesThanColumnsDoNoHarm();

private:
    static constexpr qsizetype pageSize = 4096;

    // A vault with these bytes, rescued beside; the damaged file must stay as it is.
    struct Wreck : TestVault
    {
        explicit Wreck(const QByteArray &bytes) { setBytes(bytes); }
        const Secret *m_key = nullptr;
        QString out = folder.filePath(u"rescued.insurable"_s);
        RescueReport rescue(const Secret &dataKey, const QString &headerFrom = {})
        {
            NoProgress progress;
            const QByteArray before = bytes();
            m_key = &dataKey;
            RescueReport report = rescueVault(path(), headerFrom, VaultKey::fromDataKey(dataKey),
                                              out, options, progress);
            if (bytes() != before)
                qFatal("the damaged file was written to");
            return report;
        }
        std::unique_ptr<Vault> openRescued()
        {
            return Vault::open(out, VaultKey::fromDataKey(*m_key), options);
        }
    };
    static QByteArray flipped(QByteArray bytes, quint32 page, qsizetype at = 1000)
    {
        const qsizetype place = Header::size + (page - 1) * pageSize + at;
        bytes[place] = char(~bytes[place]);
        return bytes;
    }
    static QSet<QString> things(Vault &vault)
    {
        QSet<QString> ids;
        vault.readRows("thing", {"name"}, [&ids](const RowView &row) {
            if (row.text(1) == u"Thing "_s + row.text(0).mid(2))
                ids.insert(row.text(0));
        });
        return ids;
    }
    void fill(Vault &vault);

    QByteArray m_sound;
    Secret m_dataKey;
    Secret m_otherKey;
    QSet<QString> m_all;
    QHash<quint32, QSet<QString>> m_onPage; // rows of "thing"
    QByteArray m_evidence;
    QByteArray m_otherEvidence;
    QByteArray m_head;
};

void TestRescue::fill(Vault &vault)
{
    NoProgress progress;
    Edit edit = vault.edit();
    for (int i = 0; i < 400; ++i) {
        const QString id = u"id%1"_s.arg(i);
        m_all.insert(id);
        edit.insertRow("thing", id,
                       TestVault::thing(u"Thing %1"_s.arg(i), u"notes "_s.repeated(20)));
        edit.insertRow("plain", u"p%1"_s.arg(i), {u"value %1"_s.arg(i)});
        edit.appendHistory(u"thing"_s, id, u"add"_s, "{}");
    }
    BlobStore blobs(vault);
    for (auto [size, digest] :
         {std::pair(300'000, &m_evidence), std::pair(500'000, &m_otherEvidence)}) {
        QByteArray bytes(size, 'e');
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        *digest = blobs.add(buffer, progress);
        blobs.retain(*digest);
    }
    edit.commit();
    vault.setSetting(u"k"_s, "value");
}

void TestRescue::initTestCase()
{
    TestVault test;
    {
        const auto vault = test.create();
        fill(*vault);
        m_dataKey = Secret::copyOf(vault->session().dataKey().data(), 32);
        m_head = vault->historyHead();
    }
    m_sound = test.bytes();
    NoProgress progress;
    DamagedPages pages(test.path(), m_dataKey, pageSize, {});
    pages.scan(progress);
    ChainAllowance allowance(pages);
    for (quint32 page = 1; page <= pages.count(); ++page) {
        const auto take = [&](qint64, std::vector<Cell> &&cells) {
            const auto *id = cells.size() == 7 ? std::get_if<QString>(&cells[1]) : nullptr;
            if (id && m_all.contains(*id))
                m_onPage[page].insert(*id);
        };
        (void)readLeaf(pages, page, take, allowance);
    }
    QVERIFY(m_onPage.size() > 10);
}

void TestRescue::aSoundVaultLosesNothing()
{
    Wreck wreck(m_sound);
    const RescueReport report = wreck.rescue(m_dataKey);
    QVERIFY(report.lacksNothing());
    QVERIFY(!report.isContradictory);
    QCOMPARE(report.damagedPages, 0);
    QCOMPARE(report.files, 2);
    const auto vault = wreck.openRescued();
    QVERIFY(isSound(*vault));
    QCOMPARE(things(*vault), m_all);
    QCOMPARE(vault->countRows("plain"), 400);
    QCOMPARE(vault->setting(u"k"_s), QByteArray("value"));
    QCOMPARE(vault->historyLength(), 401);
    QByteArray lastButOne;
    vault->readHistory({{}, {}, 400, 1, false},
                       [&](const HistoryEntry &entry) { lastButOne = entry.hash; });
    QCOMPARE(lastButOne, m_head); // what a submission has printed still holds
    QCOMPARE(vault->search(u"399"_s).size(), 1);
}

void TestRescue::everyRowOnAnUndamagedPageComesBack()
{
    const auto pages = quint32((m_sound.size() - Header::size) / pageSize);
    QVERIFY(pages > 100);
    for (quint32 page = 1; page <= pages; ++page) {
        if (page > 140 && page % 97 != 0) // the evidence's pages are all alike
            continue;
        Wreck wreck(flipped(m_sound, page));
        const RescueReport report = wreck.rescue(m_dataKey);
        QCOMPARE(report.damagedPages, 1);
        const auto vault = wreck.openRescued();
        const QSet<QString> expected = m_all - m_onPage.value(page);
        QVERIFY2((expected - things(*vault)).isEmpty(), qPrintable(QString::number(page)));
        QVERIFY((things(*vault) - expected).isEmpty());
        if (page % 20 == 1)
            QVERIFY(isSound(*vault));
        if (page != 1 && !m_onPage.contains(page))
            QVERIFY2(report.tables[0].lostIds.isEmpty(), qPrintable(QString::number(page)));
    }
}

void TestRescue::manyDamagedPagesLoseNoOtherRow()
{
    const auto pages = int((m_sound.size() - Header::size) / pageSize);
    QRandomGenerator random(7);
    for (int round = 0; round < 12; ++round) {
        QByteArray bytes = m_sound;
        QSet<QString> expected = m_all;
        QSet<quint32> hit;
        for (int i = 0; i < 12; ++i)
            hit.insert(quint32(random.bounded(2, std::min(pages, 140))));
        for (const quint32 page : std::as_const(hit)) {
            bytes = flipped(bytes, page, 40);
            expected -= m_onPage.value(page);
        }
        Wreck wreck(bytes);
        const RescueReport report = wreck.rescue(m_dataKey);
        QVERIFY(report.damagedPages == hit.size());
        const auto vault = wreck.openRescued();
        QCOMPARE(things(*vault), expected);
        QVERIFY(isSound(*vault));
    }
}

void TestRescue::aLostRowIsNamed()
{
    const quint32 page = m_onPage.keys().first();
    Wreck wreck(flipped(m_sound, page));
    const RescueReport report = wreck.rescue(m_dataKey);
    QVERIFY(!report.lacksNothing());
    QCOMPARE(report.tables[0].name, QByteArray("thing"));
    const QStringList lost = report.tables[0].lostIds;
    QCOMPARE(QSet<QString>(lost.begin(), lost.end()), m_onPage.value(page));
    QCOMPARE(report.tables[0].rows, 400 - lost.size());
    QVERIFY(!report.tables[0].mayLackMore);
    QVERIFY(report.tables[1].lostIds.isEmpty());
}

void TestRescue::theFileOfADamagedChunkIsNamed()
{
    const auto pages = quint32((m_sound.size() - Header::size) / pageSize);
    Wreck wreck(flipped(m_sound, pages - 20)); // in the second, larger file
    const RescueReport report = wreck.rescue(m_dataKey);
    QCOMPARE(report.files, 1);
    QCOMPARE(report.lostFiles.size(), 1);
    QCOMPARE(report.lostFiles.first().sha256, m_otherEvidence);
    const auto vault = wreck.openRescued();
    QVERIFY(BlobStore(*vault).contains(m_evidence));
    QVERIFY(!BlobStore(*vault).contains(m_otherEvidence));
    QVERIFY(isSound(*vault));
}

void TestRescue::bothHeadersGoneNeedABackups()
{
    QByteArray bytes = m_sound;
    for (const qsizetype at : {200, 4296})
        bytes[at] = char(~bytes[at]);
    Wreck wreck(bytes);
    EXPECT_ERROR(ErrorKind::Damaged, (void)wreck.rescue(m_dataKey));
    QVERIFY(!QFileInfo::exists(wreck.out));
    const QString backup = wreck.folder.filePath(u"backup.insurable"_s);
    TestVault::writeFile(backup, m_sound);
    QVERIFY(wreck.rescue(m_dataKey, backup).lacksNothing());
    QVERIFY(isSound(*wreck.openRescued()));
    QByteArray one = m_sound;
    one[200] = char(~one[200]);
    Wreck half(one);
    QVERIFY(half.rescue(m_dataKey).lacksNothing());
}

void TestRescue::aDamagedSaltNeedsABackups()
{
    Wreck wreck(flipped(m_sound, 1, 3));
    EXPECT_ERROR(ErrorKind::Damaged, (void)wreck.rescue(m_dataKey));
    const QString backup = wreck.folder.filePath(u"backup.insurable"_s);
    TestVault::writeFile(backup, m_sound);
    (void)wreck.rescue(m_dataKey, backup);
    QCOMPARE(things(*wreck.openRescued()), m_all);
}

void TestRescue::whatIsLeftOfATruncatedVaultComesBack()
{
    const auto pages = quint32((m_sound.size() - Header::size) / pageSize);
    for (const quint32 kept : {pages - 1, pages / 2, quint32(60), quint32(30)}) {
        Wreck wreck(m_sound.first(Header::size + kept * pageSize + 100));
        const RescueReport report = wreck.rescue(m_dataKey);
        QCOMPARE(report.missingPages, qint64(pages - kept - 1));
        QCOMPARE(report.damagedPages, 1); // the one cut through
        QSet<QString> expected;
        for (auto it = m_onPage.cbegin(); it != m_onPage.cend(); ++it) {
            if (it.key() <= kept)
                expected += it.value();
        }
        QCOMPARE(things(*wreck.openRescued()), expected);
        QVERIFY(!report.lacksNothing());
    }
}

void TestRescue::aFileOfSeveralChunksComesBack()
{
    TestVault test;
    QByteArray contents;
    for (int i = 0; i < 1'200'000; ++i)
        contents += QByteArray::number(i);
    QByteArray digest;
    {
        NoProgress progress;
        const auto vault = test.create();
        m_otherKey = Secret::copyOf(vault->session().dataKey().data(), 32);
        QBuffer buffer(&contents);
        buffer.open(QIODevice::ReadOnly);
        Edit edit = vault->edit();
        BlobStore blobs(*vault);
        digest = blobs.add(buffer, progress);
        blobs.retain(digest);
        blobs.retain(digest);
        edit.commit();
    }
    QVERIFY(contents.size() > BlobStore::chunkSize);
    Wreck wreck(test.bytes());
    QVERIFY(wreck.rescue(m_otherKey).lacksNothing());
    const auto vault = wreck.openRescued();
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    NoProgress progress;
    BlobStore(*vault).extract(digest, out, progress);
    QCOMPARE(out.data(), contents);
    QCOMPARE(BlobStore(*vault).references(digest), 2);
}

void TestRescue::whatWasDeletedStaysDeleted()
{
    TestVault test;
    test.setBytes(m_sound);
    QSet<QString> expected = m_all;
    {
        const auto vault = test.open();
        Edit edit = vault->edit();
        for (int i = 50; i < 350; ++i) {
            const QString id = u"id%1"_s.arg(i);
            edit.removeRow("thing", id);
            edit.appendHistory(u"thing"_s, id, u"remove"_s, "{}");
            expected.remove(id);
        }
        edit.commit();
    }
    const QByteArray sound = test.bytes();
    for (quint32 page = 1; page <= 140; page += page < 8 ? 1 : 4) {
        Wreck wreck(flipped(sound, page));
        (void)wreck.rescue(m_dataKey);
        const QSet<QString> found = things(*wreck.openRescued());
        QVERIFY2((found - expected).isEmpty(), qPrintable(QString::number(page)));
    }
}

void TestRescue::anUnfinishedEditIsNotInIt()
{
    TestVault test;
    test.setBytes(m_sound);
    QByteArray file;
    QByteArray journal;
    {
        const auto vault = test.open();
        vault->session().database().setCache(64);
        Edit edit = vault->edit();
        for (int i = 0; i < 400; ++i)
            edit.updateRow("thing", u"id%1"_s.arg(i), {"name"}, {u"changed"_s});
        file = test.bytes();
        journal = TestVault::readFile(test.path() + u"-journal"_s);
    }
    QVERIFY(file != m_sound);
    Wreck wreck(file);
    const QString beside = wreck.path() + u"-journal"_s;
    TestVault::writeFile(beside, journal);
    const RescueReport report = wreck.rescue(m_dataKey);
    QVERIFY(report.lacksNothing() && !report.isContradictory);
    QCOMPARE(things(*wreck.openRescued()), m_all);
    QCOMPARE(TestVault::readFile(beside), journal);
}

void TestRescue::aJournalWithADamagedHeadTakesNothingAway_data()
{
    QTest::addColumn<int>("at"); // in the journal's head
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no pages") << 16 << QByteArray(4, '\0');
    QTest::newRow("one page") << 16 << QByteArray("\0\0\0\1", 4);
    QTest::newRow("16 TiB of pages") << 16 << QByteArray(4, '\xff');
    QTest::newRow("a sector of 4 GiB") << 20 << QByteArray(4, '\xff');
    QTest::newRow("countless records") << 8 << QByteArray(4, '\xff');
    QTest::newRow("another checksum") << 12 << QByteArray(4, '\x55');
}

void TestRescue::aJournalWithADamagedHeadTakesNothingAway()
{
    QFETCH(int, at);
    QFETCH(QByteArray, bytes);
    TestVault test;
    test.setBytes(m_sound);
    QByteArray journal;
    {
        const auto vault = test.open();
        vault->session().database().setCache(64);
        Edit edit = vault->edit();
        for (int i = 0; i < 400; ++i)
            edit.updateRow("thing", u"id%1"_s.arg(i), {"name"}, {u"changed"_s});
        journal = TestVault::readFile(test.path() + u"-journal"_s);
    }
    QVERIFY(journal.size() > 28);
    Wreck wreck(m_sound);
    TestVault::writeFile(wreck.path() + u"-journal"_s, journal.replace(at, bytes.size(), bytes));
    (void)wreck.rescue(m_dataKey);
    QCOMPARE(things(*wreck.openRescued()), m_all);
}

void TestRescue::anOldPagePutBackIsSaid()
{
    TestVault test;
    test.setBytes(m_sound);
    {
        const auto vault = test.open();
        Edit edit = vault->edit();
        edit.updateRow("thing", u"id7"_s, {"worth"}, {qint64(77)});
        edit.commit();
    }
    const QByteArray now = test.bytes();
    int spliced = 0;
    for (quint32 page = 3; page < 140; ++page) {
        const qsizetype at = Header::size + (page - 1) * pageSize;
        if (!m_onPage.contains(page) || now.sliced(at, pageSize) == m_sound.sliced(at, pageSize))
            continue;
        QByteArray mixed = now;
        mixed.replace(at, pageSize, m_sound.sliced(at, pageSize));
        Wreck wreck(mixed);
        QVERIFY(wreck.rescue(m_dataKey).isContradictory);
        ++spliced;
    }
    QCOMPARE(spliced, 1);
}

void TestRescue::aStoppedRescueLeavesNothing()
{
    class Stop final : public Progress
    {
    public:
        void report(qint64, qint64) override { ++m_reports; }
        bool isCancelled() const override { return m_reports >= m_most; }
        int m_reports = 0;
        int m_most = 0;
    };
    for (int most = 0; most < 3; ++most) {
        Wreck wreck(m_sound);
        Stop stop;
        stop.m_most = most;
        EXPECT_ERROR(ErrorKind::Cancelled,
                     (void)rescueVault(wreck.path(), {}, VaultKey::fromDataKey(m_dataKey),
                                       wreck.out, wreck.options, stop));
        QCOMPARE(wreck.files(), QStringList{u"firm.insurable"_s});
    }
}

void TestRescue::whatIsNoVaultIsRefused()
{
    Wreck text("Dear insurer");
    EXPECT_ERROR(ErrorKind::NotAVault, (void)text.rescue(m_dataKey));
    Wreck wreck(m_sound);
    NoProgress progress;
    EXPECT_ERROR(ErrorKind::WrongKey,
                 (void)rescueVault(wreck.path(), {},
                                   VaultKey::fromPassphrase(TestVault::passphrase("wrong")),
                                   wreck.out, wreck.options, progress));
    Wreck blank(m_sound.first(Header::size) + QByteArray(10 * pageSize, '\x55'));
    EXPECT_ERROR(ErrorKind::Damaged, (void)blank.rescue(m_dataKey));
    Wreck headerOnly(m_sound.first(Header::size));
    EXPECT_ERROR(ErrorKind::Damaged, (void)headerOnly.rescue(m_dataKey));
    (void)wreck.rescue(m_dataKey);
    EXPECT_ERROR(ErrorKind::InputOutput, (void)wreck.rescue(m_dataKey)); // the name is taken
}

void TestRescue::aNewerVersionsVaultIsRefused()
{
    Wreck wreck(m_sound);
    wreck.open()->session().database().execute("PRAGMA user_version=99");
    EXPECT_ERROR(ErrorKind::NewerVersion, (void)wreck.rescue(m_dataKey));
    QCOMPARE(wreck.files(), QStringList{u"firm.insurable"_s});
    Wreck other(m_sound);
    other.options.applicationId = 7;
    EXPECT_ERROR(ErrorKind::NotAVault, (void)other.rescue(m_dataKey));
}

void TestRescue::rowsWithMoreValuesThanColumnsDoNoHarm()
{
    Wreck wreck(m_sound);
    {
        const auto vault = wreck.open();
        Database &database = vault->session().database();
        sqlite3_db_config(database.handle(), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
        database.execute("PRAGMA writable_schema=1");
        database.execute("UPDATE sqlite_schema SET sql = 'CREATE TABLE thing(vault_row, id)' "
                         "WHERE name = 'thing'");
    }
    QVERIFY(wreck.rescue(m_dataKey).isContradictory);
}

QTEST_GUILESS_MAIN(TestRescue)
#include "tst_rescue.moc"
