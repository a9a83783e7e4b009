// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagecodec.h"
#include "platformfile.h"
#include "rollbackjournal.h"
#include "session.h"
#include "testvault.h"
#include "uncleanend.h"
#include "unfinishedjournal.h"
#include "vaultkey.h"

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
    void aHeadOfWhichOnlyTheCountArrivedIsNotBelieved();
    void aDamagedJournalOfATouchedFileIsDamage_data();
    void aDamagedJournalOfATouchedFileIsDamage();
    void aWholeJournalIsRolledBack();
    void aDamagedHeadNeverHarmsTheFile();
    void aTornBeginningOfThePagesIsFound();
    void aJournalInPartsIsRolledBack();
    void aDamagedPartOfAJournalIsDamage();
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
    Secret key;
};

constexpr qsizetype sector = 512;
constexpr qsizetype recordSize = page + 8;

QByteArray bigEndian(int number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(qint32(number), bytes.data());
    return bytes;
}

Cut cutShort(TestVault &test, const QString &notes = {})
{
    Cut cut;
    (void)halfEmpty(test);
    const auto vault = test.open();
    cut.before = test.bytes();
    Edit edit = vault->edit();
    edit.insertRow("thing", u"new"_s, TestVault::thing(u"New"_s, notes));
    const QByteArray begun = TestVault::readFile(test.path() + u"-journal"_s).first(sector);
    edit.commit(); // blanks the head; the pages stay
    const QByteArray pages = TestVault::readFile(test.path() + u"-journal"_s).sliced(sector);
    cut.records = int(pages.size() / recordSize);
    cut.journal = begun + pages;
    cut.journal.replace(0, 8, journalMagic.toByteArray()).replace(8, 4, bigEndian(cut.records));
    cut.after = test.bytes();
    cut.key = vault->session().dataKey();
    return cut;
}

// Where the record of that page begins in the journal; 0 where there is none.
qsizetype placeOf(const Cut &cut, int number)
{
    for (int i = 0; i < cut.records; ++i) {
        if (cut.journal.sliced(sector + i * recordSize, 4) == bigEndian(number))
            return sector + i * recordSize;
    }
    return 0;
}

std::unique_ptr<Vault> openWith(const TestVault &test, const Secret &dataKey)
{
    return Vault::open(test.path(), VaultKey::fromDataKey(dataKey), test.options);
}

// As opening does before SQLite sees the file; without what comes after it.
void settle(const TestVault &test, const Secret &dataKey)
{
    const auto opened = PlatformFile::open(test.path(), PlatformFile::Mode::Read);
    settleJournal(test.path(), *opened.file, quint32(page), dataKey);
}

// From one head of a journal to the next.
struct Part
{
    qsizetype at = 0;
    int records = 0; // that are there
    bool counted = false;
};

// File and journal in the middle of an edit, as a kill leaves them.
struct Moment
{
    QByteArray file;
    QByteArray journal;
    std::vector<Part> parts;
    Secret key;

    void putInto(const TestVault &test) const
    {
        test.setBytes(file);
        TestVault::writeFile(test.path() + u"-journal"_s, journal);
    }
};

std::vector<Part> partsOf(const TestVault &test)
{
    std::vector<Part> parts;
    const auto opened = PlatformFile::open(test.path() + u"-journal"_s, PlatformFile::Mode::Read);
    const QByteArray all = TestVault::readFile(test.path() + u"-journal"_s);
    for (qsizetype at = 0; at + sector <= all.size();) {
        const auto counted = JournalHead::in(*opened.file, at);
        const JournalHead head{0, qFromBigEndian<quint32>(all.constData() + at + 12), 0, 0, 0};
        Part part{at, 0, counted.has_value()};
        qsizetype end = at + sector;
        for (; JournalRecord::in(*opened.file, head, quint32(page), end); end += recordSize)
            ++part.records;
        if (!part.counted && part.records == 0)
            break;
        parts.push_back(part);
        at = nextHeadAfter(end, quint32(sector));
    }
    return parts;
}

// After each row of an edit for which memory is short.
std::vector<Moment> spilling(TestVault &test)
{
    TestVault other;
    (void)halfEmpty(other);
    const auto vault = other.open();
    Database &database = vault->session().database();
    database.setCache(32);
    std::vector<Moment> moments;
    Edit edit = vault->edit();
    for (int i = 1; i < 12; i += 2) {
        edit.updateRow("thing", u"id%1"_s.arg(i), {"notes"}, {u"m "_s.repeated(9000)});
        edit.insertRow("thing", u"new%1"_s.arg(i),
                       TestVault::thing(u"New"_s, u"o "_s.repeated(9000)));
        Moment moment;
        moment.file = other.bytes();
        moment.journal = TestVault::readFile(other.path() + u"-journal"_s);
        moment.parts = partsOf(other);
        moment.key = vault->session().dataKey();
        moments.push_back(std::move(moment));
    }
    test.setBytes(moments.front().file);
    return moments;
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

void TestUncleanEnd::aHeadOfWhichOnlyTheCountArrivedIsNotBelieved()
{
    TestVault test;
    Cut cut = cutShort(test);
    test.setBytes(cut.before);
    TestVault::writeFile(test.path() + u"-journal"_s,
                         cut.journal.replace(12, 16, QByteArray(16, '\0')));
    QCOMPARE(openWith(test, cut.key)->countRows("thing"), 6);
    QCOMPARE(test.bytes(), cut.before);
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

// No MAC covers it: how many records there are, how long the file was, where they begin.
void TestUncleanEnd::aDamagedHeadNeverHarmsTheFile()
{
    TestVault test;
    const Cut cut = cutShort(test, u"n "_s.repeated(120'000));
    QVERIFY(cut.after.size() > cut.before.size());
    int refused = 0;
    for (const int field : {8, 16, 20}) {
        for (int bit = 0; bit < 32; ++bit) {
            QByteArray journal = cut.journal;
            char &byte = journal[field + bit / 8];
            byte = char(byte ^ (1 << bit % 8));
            test.setBytes(cut.after);
            TestVault::writeFile(test.path() + u"-journal"_s, journal);
            try {
                QCOMPARE(openWith(test, cut.key)->countRows("thing"), 6);
            } catch (const Error &error) {
                QCOMPARE(error.kind(), ErrorKind::Damaged);
                QCOMPARE(test.bytes(), cut.after);
                QCOMPARE(TestVault::readFile(test.path() + u"-journal"_s), journal);
                ++refused;
            }
        }
    }
    QVERIFY2(refused > 85, qPrintable(QString::number(refused)));
}

// The salt, on which each MAC depends, in the file or in the page as it was.
void TestUncleanEnd::aTornBeginningOfThePagesIsFound()
{
    TestVault test;
    const Cut cut = cutShort(test);
    const qsizetype record = placeOf(cut, 1);
    QVERIFY(record > 0);
    const QByteArray dust(PageCodec::saltSize, '\x5a');
    for (const QByteArray &file : {cut.before, cut.after}) {
        QByteArray journal = cut.journal;
        journal.replace(record + 4, dust.size(), dust);
        test.setBytes(file);
        TestVault::writeFile(test.path() + u"-journal"_s, journal);
        if (file == cut.after)
            EXPECT_ERROR(ErrorKind::Damaged, settle(test, cut.key));
        else
            settle(test, cut.key);
        QCOMPARE(test.bytes(), file);
    }
    QByteArray file = cut.after;
    test.setBytes(file.replace(8192, dust.size(), dust));
    TestVault::writeFile(test.path() + u"-journal"_s, cut.journal);
    settle(test, cut.key);
    QCOMPARE(TestVault::readFile(test.path() + u"-journal"_s), cut.journal);
    QCOMPARE(openWith(test, cut.key)->countRows("thing"), 6);
}

// Where memory is short SQLite writes some pages before the end, and a further part of the journal.
void TestUncleanEnd::aJournalInPartsIsRolledBack()
{
    TestVault test;
    for (const Moment &moment : spilling(test)) {
        QVERIFY(moment.parts.size() >= 2 && moment.parts.front().counted);
        moment.putInto(test);
        const auto vault = openWith(test, moment.key);
        QCOMPARE(vault->countRows("thing"), 6);
        QVERIFY(isSound(*vault));
    }
}

void TestUncleanEnd::aDamagedPartOfAJournalIsDamage()
{
    TestVault test;
    const auto moments = spilling(test);
    const Moment &last = moments.back();
    QVERIFY(last.parts.size() >= 4);
    for (const Part &part : last.parts) {
        for (int record = 0; part.counted && record < part.records; ++record) {
            Moment damaged = last;
            damaged.journal.replace(part.at + sector + record * recordSize + 600, 512,
                                    QByteArray(512, '\x5a'));
            damaged.putInto(test);
            const auto thrown = errorOf([&] { settle(test, last.key); });
            QVERIFY2(thrown, qPrintable(u"part at %1, record %2"_s.arg(part.at).arg(record)));
            QCOMPARE(thrown->kind(), ErrorKind::Damaged);
            QCOMPARE(test.bytes(), last.file);
            QCOMPARE(TestVault::readFile(test.path() + u"-journal"_s), damaged.journal);
        }
    }
}

// Each page authenticates; together they are no state that ever was.
void TestUncleanEnd::aDiskThatKeptHalfAnEditIsNoticedAtOpening()
{
    TestVault test;
    const Cut cut = cutShort(test);
    int refused = 0;
    const auto isNoticed = [&] {
        try {
            const auto vault = test.open(); // only the search index, which is made anew
            return isSound(*vault) && vault->countRows("thing") == 7;
        } catch (const Error &error) {
            ++refused;
            return error.kind() == ErrorKind::Damaged;
        }
    };
    for (qsizetype at = 8192 + 2 * page; at < cut.before.size(); at += page) {
        QByteArray mixed = cut.after;
        if (mixed.sliced(at, page) == cut.before.sliced(at, page))
            continue;
        test.setBytes(mixed.replace(at, page, cut.before.sliced(at, page)));
        TestVault::writeFile(test.path() + u".lock"_s, "{}");
        QVERIFY(isNoticed());
        QFile::remove(test.path() + u".lock"_s);
        test.setBytes(mixed);
        // With a journal alone that seems to be of another file.
        QByteArray journal = cut.journal;
        TestVault::writeFile(test.path() + u"-journal"_s, journal.replace(24, 4, bigEndian(512)));
        QVERIFY(isNoticed());
    }
    QVERIFY2(refused >= 4, qPrintable(QString::number(refused)));
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
