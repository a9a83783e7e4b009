// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blobs.h"
#include "check.h"
#include "progress.h"
#include "session.h"
#include "testvault.h"

#include <QBuffer>
#include <QRandomGenerator>

#include <sqlite3.h>

using namespace insurable;
using namespace Qt::StringLiterals;

class TestDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theFourSentencesDiffer();
    void aDamagedHeaderCopyIsMendedFromTheOther();
    void aTruncatedVaultIsDamaged_data();
    void aTruncatedVaultIsDamaged();
    void aFlippedBitIsAlwaysReported_data();
    void aFlippedBitIsAlwaysReported();
    void aBlankedPageIsReported();
    void anOldPagePutBackIsReported();
    void aRowChangedBehindOurBackIsReported_data();
    void aRowChangedBehindOurBackIsReported();
    void aSoundVaultHasNoProblems();
    void aCheckCanBeStopped();
    void aLargeSearchIndexFitsAfterManyEdits();
    void anEntryOfTheSearchIndexThatIsMissingIsReported();

private:
    TestVault m_test;
    QByteArray m_sound;
};

namespace {

constexpr int pageSize = 4096;

void fill(Vault &vault)
{
    NoProgress progress;
    Edit edit = vault.edit();
    for (int i = 0; i < 400; ++i) {
        const QString id = u"id%1"_s.arg(i);
        edit.insertRow("thing", id,
                       TestVault::thing(u"Thing %1"_s.arg(i), u"notes "_s.repeated(20)));
        edit.appendHistory(u"thing"_s, id, u"add"_s, "{}");
    }
    QByteArray bytes(300000, 'e');
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    BlobStore blobs(vault);
    blobs.retain(blobs.add(buffer, progress));
    edit.commit();
    vault.setSetting(u"k"_s, "value");
}

// What a person learns: the kind of error at opening, or the codes of the check.
QStringList verdict(const TestVault &test)
{
    try {
        NoProgress progress;
        TestVault copy;
        copy.setBytes(test.bytes());
        copy.options = test.options;
        copy.options.readOnly = true;
        const auto vault = copy.open();
        QStringList codes;
        for (const CheckProblem &problem : check(*vault, progress).problems)
            codes.append(problem.code);
        codes.removeDuplicates();
        return codes;
    } catch (const Error &error) {
        return {u"error %1"_s.arg(int(error.kind()))};
    }
}

} // namespace

void TestDamage::initTestCase()
{
    fill(*m_test.create());
    m_sound = m_test.bytes();
    QVERIFY(m_sound.size() > 20 * pageSize);
}

void TestDamage::theFourSentencesDiffer()
{
    TestVault test;
    QSet<QString> sentences;
    const auto learn = [&](const QByteArray &bytes, const char *passphrase, ErrorKind kind) {
        test.setBytes(bytes);
        const auto error = errorOf([&] { (void)test.open(passphrase); });
        QVERIFY(error);
        QCOMPARE(error->kind(), kind);
        QVERIFY(error->message().contains(u"firm.insurable"_s));
        sentences.insert(error->message());
    };
    learn(m_sound, "wrong", ErrorKind::WrongKey);
    learn("something else", "correct horse", ErrorKind::NotAVault);
    QByteArray header = m_sound;
    header[100] = char(~header[100]);
    header[4196] = char(~header[4196]);
    learn(header, "correct horse", ErrorKind::Damaged);
    QByteArray database = m_sound;
    database[8192 + 500] = char(~database[8192 + 500]);
    learn(database, "correct horse", ErrorKind::Damaged);
    QCOMPARE(sentences.size(), 4);
}

void TestDamage::aDamagedHeaderCopyIsMendedFromTheOther()
{
    for (const int at : {100, 4196}) {
        QByteArray bytes = m_sound;
        bytes[at] = char(~bytes[at]);
        TestVault test;
        test.setBytes(bytes);
        QCOMPARE(verdict(test), QStringList{u"header-copy"_s});
        (void)test.open();
        QVERIFY(verdict(test).isEmpty());
    }
}

void TestDamage::aTruncatedVaultIsDamaged_data()
{
    QTest::addColumn<qsizetype>("size");
    for (const qsizetype size :
         {qsizetype(4000), qsizetype(4096), qsizetype(8191), qsizetype(8192),
          qsizetype(8192 + 1000), qsizetype(8192 + pageSize), qsizetype(8192 + 7 * pageSize),
          m_sound.size() - pageSize, m_sound.size() - 1})
        QTest::addRow("%lld bytes", qlonglong(size)) << size;
}

void TestDamage::aTruncatedVaultIsDamaged()
{
    QFETCH(qsizetype, size);
    TestVault test;
    test.setBytes(m_sound.first(size));
    EXPECT_ERROR(ErrorKind::Damaged, (void)test.open());
    QCOMPARE(test.bytes(), m_sound.first(size));
}

void TestDamage::aFlippedBitIsAlwaysReported_data()
{
    QTest::addColumn<qsizetype>("at");
    QRandomGenerator random(3);
    for (int i = 0; i < 24; ++i) {
        const qsizetype at = 8192 + random.bounded(int(m_sound.size() - 8192));
        QTest::addRow("byte %lld", qlonglong(at)) << at;
    }
}

void TestDamage::aFlippedBitIsAlwaysReported()
{
    QFETCH(qsizetype, at);
    QByteArray bytes = m_sound;
    bytes[at] = char(bytes[at] ^ 4);
    TestVault test;
    test.setBytes(bytes);
    const QStringList found = verdict(test);
    QVERIFY(!found.isEmpty());
    QVERIFY2(found.contains(u"page"_s)
                 || found.first() == u"error %1"_s.arg(int(ErrorKind::Damaged)),
             qPrintable(found.join(u' ')));
}

void TestDamage::aBlankedPageIsReported()
{
    TestVault test;
    int silent = 0;
    for (qsizetype at = 8192; at < m_sound.size(); at += 3 * pageSize) {
        QByteArray bytes = m_sound;
        bytes.replace(at, pageSize, QByteArray(pageSize, '\0'));
        test.setBytes(bytes);
        silent += verdict(test).isEmpty() ? 1 : 0;
    }
    QVERIFY2(silent <= 2, qPrintable(QString::number(silent))); // pages that are free
}

void TestDamage::anOldPagePutBackIsReported()
{
    TestVault test;
    test.setBytes(m_sound);
    {
        const auto vault = test.open();
        Edit edit = vault->edit();
        edit.updateRow("thing", u"id7"_s, {"worth"}, {qint64(1000000)});
        edit.commit();
    }
    const QByteArray now = test.bytes();
    int changed = 0;
    for (qsizetype at = 8192; at < m_sound.size(); at += pageSize) {
        if (now.sliced(at, pageSize) == m_sound.sliced(at, pageSize))
            continue;
        QByteArray spliced = now;
        spliced.replace(at, pageSize, m_sound.sliced(at, pageSize));
        test.setBytes(spliced);
        const bool firstPage = at == 8192; // holds the names of the tables only
        QVERIFY2(firstPage || !verdict(test).isEmpty(), qPrintable(QString::number(at)));
        ++changed;
    }
    QVERIFY(changed >= 2);
}

void TestDamage::aRowChangedBehindOurBackIsReported_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("code");
    QTest::newRow("value") << QByteArray("UPDATE thing SET worth=2 WHERE id='id3'") << u"digest"_s;
    QTest::newRow("deleted") << QByteArray("DELETE FROM thing WHERE id='id3'") << u"digest"_s;
    QTest::newRow("type") << QByteArray("UPDATE thing SET worth='much' WHERE id='id3'") << u"row"_s;
    QTest::newRow("setting") << QByteArray("UPDATE vault_setting SET value=x'00'") << u"digest"_s;
    QTest::newRow("evidence") << QByteArray("UPDATE vault_chunk SET bytes=zeroblob(size)")
                              << u"evidence"_s;
    QTest::newRow("chunk") << QByteArray("DELETE FROM vault_chunk") << u"evidence"_s;
    QTest::newRow("references") << QByteArray("UPDATE vault_blob SET reference_count=0")
                                << u"evidence-references"_s;
}

void TestDamage::aRowChangedBehindOurBackIsReported()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, code);
    TestVault test;
    test.setBytes(m_sound);
    test.open()->session().database().execute(sql);
    const QStringList found = verdict(test);
    QVERIFY2(found.contains(code), qPrintable(found.join(u' ')));
}

void TestDamage::aSoundVaultHasNoProblems()
{
    TestVault test;
    test.setBytes(m_sound);
    NoProgress progress;
    const auto vault = test.open();
    const CheckReport report = check(*vault, progress);
    QVERIFY(report.isSound());
    QCOMPARE(report.rows, 400);
    QCOMPARE(report.historyEntries, 400);
    QCOMPARE(report.blobs, 1);
    QCOMPARE(report.blobBytes, 300000);
}

void TestDamage::aCheckCanBeStopped()
{
    class Stop final : public Progress
    {
    public:
        void report(qint64, qint64) override { }
        bool isCancelled() const override { return true; }
    } stop;
    const auto vault = m_test.open();
    EXPECT_ERROR(ErrorKind::Cancelled, (void)check(*vault, stop));
}

// Segments of many pages, merged and with gaps; words in nearly every row.
void TestDamage::aLargeSearchIndexFitsAfterManyEdits()
{
    TestVault test;
    const auto vault = test.create();
    QRandomGenerator random(20261122);
    const auto words = [&random] {
        QString text = u"everywhere "_s;
        for (int i = 0; i < 40; ++i)
            text += u"w%1 "_s.arg(random.bounded(20'000));
        return text;
    };
    for (int round = 0; round < 5; ++round) {
        Edit edit = vault->edit();
        for (int i = 0; i < 300; ++i) {
            const QString id = u"id%1"_s.arg(round * 300 + i);
            edit.insertRow("thing", id, TestVault::thing(words(), words()));
        }
        for (int i = 0; round > 0 && i < 60; ++i)
            edit.removeRow("thing", u"id%1"_s.arg((round - 1) * 300 + i * 5));
        edit.commit();
    }
    QVERIFY(vault->session().database().number("SELECT count(*) FROM vault_search_idx") > 20);
    QVERIFY(isSound(*vault));
    Edit edit = vault->edit();
    QStringList ids;
    vault->readRows("thing", {}, [&ids](const RowView &row) { ids.append(row.text(0)); });
    for (const QString &id : ids)
        edit.removeRow("thing", id);
    edit.commit();
    QCOMPARE(vault->countRows("thing"), 0);
    QVERIFY(isSound(*vault)); // an index with nothing in it is one as well
}

void TestDamage::anEntryOfTheSearchIndexThatIsMissingIsReported()
{
    TestVault test;
    test.setBytes(m_sound);
    {
        const auto vault = test.open();
        Database &database = vault->session().database();
        sqlite3_db_config(database.handle(), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
        database.execute("DELETE FROM vault_search_idx WHERE (segid, term) IN "
                         "(SELECT segid, term FROM vault_search_idx LIMIT 1)");
    }
    QVERIFY(verdict(test).contains(u"search"_s));
}

QTEST_GUILESS_MAIN(TestDamage)
#include "tst_damage.moc"
