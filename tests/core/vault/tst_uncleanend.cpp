// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollbackjournal.h"
#include "testvault.h"
#include "uncleanend.h"

#include <QtEndian>

using namespace insurable;
using namespace Qt::StringLiterals;

class TestUncleanEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTornFreePageIsBlankedAndATornOtherOneIsDamage();
    void aTornPageIsLeftForTheCheckWhereAllWasClosed();
    void aJournalThatDidNotArriveIsNotBelieved_data();
    void aJournalThatDidNotArriveIsNotBelieved();
    void aDamagedJournalOfATouchedFileIsDamage_data();
    void aDamagedJournalOfATouchedFileIsDamage();
    void aWholeJournalIsRolledBack();
    void aDiskThatKeptHalfAnEditIsNoticedAtOpening();
    void aNoteLeftByACrashKeepsNobodyOut();
};

namespace {

constexpr qsizetype page = 4096;

// Most of its pages are free again.
QByteArray halfEmpty(TestVault &test)
{
    const auto vault = test.create();
    for (int i = 0; i < 12; ++i)
        TestVault::insert(*vault, u"id%1"_s.arg(i),
                          TestVault::thing(u"T"_s, u"n "_s.repeated(9000)));
    Edit edit = vault->edit();
    for (int i = 0; i < 12; i += 2)
        edit.removeRow("thing", u"id%1"_s.arg(i));
    edit.commit();
    return test.bytes();
}

// As the power finds it between the journal's sync and the file's: the journal with its count, the
// file before and after.
struct Cut
{
    QByteArray before;
    QByteArray after;
    QByteArray journal;
    int records = 0;
};

constexpr qsizetype sector = 512;
constexpr qsizetype recordSize = page + 8;

QByteArray bigEndian(int number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(qint32(number), bytes.data());
    return bytes;
}

Cut cutShort(TestVault &test)
{
    Cut cut;
    (void)halfEmpty(test);
    const auto vault = test.open();
    cut.before = test.bytes();
    Edit edit = vault->edit();
    edit.insertRow("thing", u"new"_s, TestVault::thing(u"New"_s));
    const QByteArray begun = TestVault::readFile(test.path() + u"-journal"_s).first(sector);
    edit.commit(); // blanks the head; the pages stay
    const QByteArray pages = TestVault::readFile(test.path() + u"-journal"_s).sliced(sector);
    cut.records = int(pages.size() / recordSize);
    cut.journal = begun + pages;
    cut.journal.replace(0, 8, journalMagic.toByteArray()).replace(8, 4, bigEndian(cut.records));
    cut.after = test.bytes();
    return cut;
}

// Tears of a journal: where, and the bytes there; none = it ends there.
void addTears()
{
    QTest::addColumn<int>("record"); // counted from the end when negative
    QTest::addColumn<int>("at");     // in the record
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray sectorOfDust(512, '\x5a');
    QTest::newRow("a byte that the checksum looks at") << 0 << 4 + 96 << QByteArray("\1\2\3", 3);
    QTest::newRow("a byte that it does not look at") << 0 << 4 + 90 << QByteArray("\1\2\3", 3);
    QTest::newRow("the last page, unseen") << -1 << 4 + 490 << QByteArray("\1\2\3", 3);
    QTest::newRow("a sector of dust") << 1 << 4 + 1024 << sectorOfDust;
    QTest::newRow("the number of a page") << 1 << 0 << QByteArray("\0\0\0\5", 4);
    QTest::newRow("the last record is missing") << -1 << 0 << QByteArray();
    QTest::newRow("it ends within a page") << -1 << 2000 << QByteArray();
}

QByteArray torn(const Cut &cut)
{
    QFETCH(int, record);
    QFETCH(int, at);
    QFETCH(QByteArray, bytes);
    const int number = record < 0 ? cut.records + record : record;
    const qsizetype place = sector + number * recordSize + at;
    QByteArray journal = cut.journal;
    return bytes.isEmpty() ? journal.first(place) : journal.replace(place, bytes.size(), bytes);
}

} // namespace

void TestUncleanEnd::aTornFreePageIsBlankedAndATornOtherOneIsDamage()
{
    TestVault test;
    const QByteArray sound = halfEmpty(test);
    int blanked = 0;
    int refused = 0;
    for (qsizetype at = 8192 + page; at < sound.size(); at += page) {
        QByteArray torn = sound;
        torn.replace(at + 512, 1024, QByteArray(1024, '\x5a'));
        test.setBytes(torn);
        TestVault::writeFile(test.path() + u"-journal"_s, QByteArray(512, '\0'));
        try {
            const auto vault = test.open();
            QVERIFY(isSound(*vault));
            QCOMPARE(vault->countRows("thing"), 6);
            ++blanked;
        } catch (const Error &error) {
            QCOMPARE(error.kind(), ErrorKind::Damaged);
            QCOMPARE(test.bytes(), torn);
            ++refused;
        }
    }
    QVERIFY2(blanked >= 5 && refused >= 5, qPrintable(u"%1 %2"_s.arg(blanked).arg(refused)));
}

void TestUncleanEnd::aTornPageIsLeftForTheCheckWhereAllWasClosed()
{
    TestVault test;
    QByteArray torn = halfEmpty(test);
    QVERIFY(!endedUncleanly(test.path()));
    const qsizetype at = torn.size() - page;
    torn.replace(at + 512, 1024, QByteArray(1024, '\x5a'));
    test.setBytes(torn);
    const auto vault = test.open();
    NoProgress progress;
    QVERIFY(!check(*vault, progress).isSound());
}

void TestUncleanEnd::aJournalThatDidNotArriveIsNotBelieved_data()
{
    addTears();
}

// The file is not touched before the journal has been synced: it is as it was.
void TestUncleanEnd::aJournalThatDidNotArriveIsNotBelieved()
{
    TestVault test;
    const Cut cut = cutShort(test);
    QVERIFY(cut.records >= 3);
    test.setBytes(cut.before);
    TestVault::writeFile(test.path() + u"-journal"_s, torn(cut));
    {
        const auto vault = test.open();
        QVERIFY(isSound(*vault));
        QCOMPARE(vault->countRows("thing"), 6);
        QCOMPARE(test.bytes(), cut.before);
    }
    QCOMPARE(test.files(), QStringList{u"firm.insurable"_s});
}

void TestUncleanEnd::aDamagedJournalOfATouchedFileIsDamage_data()
{
    addTears();
}

void TestUncleanEnd::aDamagedJournalOfATouchedFileIsDamage()
{
    TestVault test;
    const Cut cut = cutShort(test);
    test.setBytes(cut.after);
    const QByteArray journal = torn(cut);
    TestVault::writeFile(test.path() + u"-journal"_s, journal);
    EXPECT_ERROR(ErrorKind::Damaged, (void)test.open());
    QCOMPARE(test.bytes(), cut.after);
    QCOMPARE(TestVault::readFile(test.path() + u"-journal"_s), journal);
}

void TestUncleanEnd::aWholeJournalIsRolledBack()
{
    TestVault test;
    const Cut cut = cutShort(test);
    for (const QByteArray &file : {cut.before, cut.after}) {
        test.setBytes(file);
        TestVault::writeFile(test.path() + u"-journal"_s, cut.journal);
        const auto vault = test.open();
        QVERIFY(isSound(*vault));
        QCOMPARE(vault->countRows("thing"), 6);
    }
}

// Each page authenticates; together they are no state that ever was.
void TestUncleanEnd::aDiskThatKeptHalfAnEditIsNoticedAtOpening()
{
    TestVault test;
    const Cut cut = cutShort(test);
    int noticed = 0;
    for (qsizetype at = 8192 + 2 * page; at < cut.before.size(); at += page) {
        QByteArray mixed = cut.after;
        if (mixed.sliced(at, page) == cut.before.sliced(at, page))
            continue;
        test.setBytes(mixed.replace(at, page, cut.before.sliced(at, page)));
        TestVault::writeFile(test.path() + u".lock"_s, "{}");
        EXPECT_ERROR(ErrorKind::Damaged, (void)test.open());
        ++noticed;
    }
    QVERIFY(noticed >= 3);
}

void TestUncleanEnd::aNoteLeftByACrashKeepsNobodyOut()
{
    TestVault test;
    const Cut cut = cutShort(test);
    test.setBytes(cut.after);
    TestVault::writeFile(test.path() + u".lock"_s, "{}");
    QCOMPARE(test.open()->countRows("thing"), 7);
    QCOMPARE(test.files(), QStringList{u"firm.insurable"_s});
}

QTEST_GUILESS_MAIN(TestUncleanEnd)
#include "tst_uncleanend.moc"
