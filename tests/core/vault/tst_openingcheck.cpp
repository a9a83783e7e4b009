// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blobs.h"
#include "filelimit.h"
#include "header.h"
#include "session.h"
#include "testvault.h"

#include <QBuffer>

using namespace insurable;
using namespace Qt::StringLiterals;

// What opening looks at after an unclean end, and what it makes of being stopped.
class TestOpeningCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasNotFoundSoundIsCheckedAgain();
    void aStoppedCheckLeavesTheFileAndComesAgain();
    void whatIsFoundSoundIsForgotten();
    void theRecordsOfALargeVaultAreChecked();
    void evidenceThatRottedLocksNobodyOut_data();
    void evidenceThatRottedLocksNobodyOut();
    void aStaleSearchIndexIsMadeAnew();
    void anEmptyNoteCounts();
    void anOldNoteGoesWhereNoneCanBeWritten();
};

namespace {

constexpr qsizetype page = 4096;
constexpr int things = 6;

// A vault, the same after one more edit, and which pages that one wrote.
struct Edited
{
    QByteArray after;
    QList<std::pair<qsizetype, QByteArray>> before; // where, and what was there

    // The file as of a disk that kept that page as it was: each page authenticates.
    void putHalf(const TestVault &test, int which) const
    {
        QByteArray mixed = after;
        const auto &[at, bytes] = before.at(which);
        test.setBytes(mixed.replace(at, page, bytes));
        leaveNote(test);
    }
    // Of a page that the search index alone would not do without.
    void putHalfOfTheRecords(const TestVault &test) const
    {
        for (int which = 0; which < before.size(); ++which) {
            putHalf(test, which);
            if (errorOf([&] { (void)test.open(); })) {
                putHalf(test, which);
                return;
            }
        }
        qFatal("every page is of the search index");
    }
    static void leaveNote(const TestVault &test)
    {
        TestVault::writeFile(test.path() + u".lock"_s, "{}");
    }
};

Edited edited(TestVault &test, qsizetype evidence)
{
    {
        const auto vault = test.create();
        QByteArray bytes(evidence, '\0');
        for (qsizetype i = 0; i < evidence; i += 1024)
            bytes[i] = char(i >> 10);
        QBuffer buffer(&bytes);
        NoProgress progress;
        Edit edit = vault->edit();
        if (evidence > 0 && buffer.open(QIODevice::ReadOnly)) {
            BlobStore blobs(*vault);
            blobs.retain(blobs.add(buffer, progress));
        }
        for (int i = 0; i < things; ++i)
            edit.insertRow("thing", u"id%1"_s.arg(i),
                           TestVault::thing(u"T"_s, u"n "_s.repeated(9000)));
        edit.commit();
    }
    const QByteArray before = test.bytes();
    {
        const auto vault = test.open();
        Edit edit = vault->edit();
        edit.updateRow("thing", u"id3"_s, {"notes"}, {u"m "_s.repeated(9000)});
        edit.commit();
    }
    Edited result{test.bytes(), {}};
    // The first two tell by themselves: SQLite's own, and the state's.
    for (qsizetype at = 8192 + 2 * page; at < before.size(); at += page) {
        const QByteArray old = before.sliced(at, page);
        if (old != QByteArrayView(result.after).sliced(at, page))
            result.before.append({at, old});
    }
    return result;
}

// Stops as soon as it is told anything.
class Stopped final : public Progress
{
public:
    void report(qint64, qint64) override { hasReported = true; }
    [[nodiscard]] bool isCancelled() const override { return hasReported; }
    bool hasReported = false;
};

// The records are those of after the edit, and nothing but the words of the search is odd: what was
// put back was such a page, or one that holds nothing any more.
bool isHarmless(Vault &vault)
{
    NoProgress progress;
    const auto problems = check(vault, progress).problems;
    QString notes;
    vault.readRow("thing", u"id3"_s, {"notes"}, [&](const RowView &row) { notes = row.text(1); });
    return notes == u"m "_s.repeated(9000)
        && std::all_of(problems.begin(), problems.end(),
                       [](const CheckProblem &problem) { return problem.code == u"search"; });
}

} // namespace

// Neither a refusal nor a wrong passphrase makes anybody forget how it ended.
void TestOpeningCheck::whatWasNotFoundSoundIsCheckedAgain()
{
    TestVault test;
    const Edited vault = edited(test, 0);
    QVERIFY(vault.before.size() >= 3);
    vault.putHalfOfTheRecords(test);
    const QByteArray mixed = test.bytes();
    EXPECT_ERROR(ErrorKind::WrongKey, (void)test.open("wrong"));
    EXPECT_ERROR(ErrorKind::Damaged, (void)test.open());
    EXPECT_ERROR(ErrorKind::Damaged, (void)test.open());
    QCOMPARE(test.bytes(), mixed);
}

void TestOpeningCheck::aStoppedCheckLeavesTheFileAndComesAgain()
{
    TestVault test;
    const Edited vault = edited(test, 0);
    vault.putHalfOfTheRecords(test);
    QByteArray bytes = test.bytes();
    bytes[Header::copySize + 20] = char(~bytes[Header::copySize + 20]); // opening would mend it
    test.setBytes(bytes);
    Stopped stopped;
    test.options.progress = &stopped;
    EXPECT_ERROR(ErrorKind::Cancelled, (void)test.open());
    QVERIFY(stopped.hasReported);
    QCOMPARE(test.bytes(), bytes);
    stopped.hasReported = false; // with a journal, page by page comes first
    TestVault::writeFile(test.path() + u"-journal"_s, QByteArray(512, '\0'));
    EXPECT_ERROR(ErrorKind::Cancelled, (void)test.open());
    QCOMPARE(test.bytes(), bytes);
    test.options.progress = nullptr;
    EXPECT_ERROR(ErrorKind::Damaged, (void)test.open());
}

void TestOpeningCheck::whatIsFoundSoundIsForgotten()
{
    TestVault test;
    test.create().reset();
    Edited::leaveNote(test);
    test.open().reset();
    QCOMPARE(test.files(), QStringList{u"firm.insurable"_s});
    Stopped stopped;
    test.options.progress = &stopped;
    QVERIFY(test.open());
    QVERIFY(!stopped.hasReported); // nobody waits for it after a clean end
}

// Too large to be checked as a whole: its evidence would have to be read.
void TestOpeningCheck::theRecordsOfALargeVaultAreChecked()
{
    TestVault test;
    const Edited large = edited(test, 33 << 20);
    int refused = 0;
    for (int i = 0; i < large.before.size(); ++i) {
        large.putHalf(test, i);
        try {
            QVERIFY2(isHarmless(*test.open()), qPrintable(QString::number(i)));
        } catch (const Error &error) {
            QCOMPARE(error.kind(), ErrorKind::Damaged);
            ++refused;
        }
    }
    QVERIFY2(refused >= 3, qPrintable(QString::number(refused)));
    test.setBytes(large.after);
    Edited::leaveNote(test);
    QCOMPARE(test.open()->countRows("thing"), things);
}

void TestOpeningCheck::evidenceThatRottedLocksNobodyOut_data()
{
    QTest::addColumn<bool>("hasJournal");
    QTest::newRow("note") << false;
    QTest::newRow("journal") << true;
}

// Whichever page it is: only evidence is lost, or nobody is let in.
void TestOpeningCheck::evidenceThatRottedLocksNobodyOut()
{
    QFETCH(bool, hasJournal);
    TestVault test;
    const QByteArray sound = edited(test, 200'000).after;
    int opened = 0;
    int refused = 0;
    for (qsizetype at = 8192; at < sound.size(); at += page) {
        QByteArray rotten = sound;
        rotten[at + 2000] = char(~rotten[at + 2000]);
        test.setBytes(rotten);
        Edited::leaveNote(test);
        if (hasJournal)
            TestVault::writeFile(test.path() + u"-journal"_s, QByteArray(512, '\0'));
        try {
            const auto vault = test.open();
            NoProgress progress;
            const auto problems = check(*vault, progress).problems;
            if (problems.empty()) // a free page that was blanked
                continue;
            QVERIFY(vault->foundAtOpening().contains(u"evidence"_s));
            for (const CheckProblem &problem : problems)
                QVERIFY2(problem.code == u"evidence"
                             || problem.where.toLongLong() == (at - 8192) / page + 1,
                         qPrintable(problem.code + problem.where));
            TestVault::insert(*vault, u"new"_s, TestVault::thing(u"New"_s, u"o "_s.repeated(9000)));
            QCOMPARE(vault->countRows("thing"), things + 1);
            ++opened;
        } catch (const Error &error) {
            QCOMPARE(error.kind(), ErrorKind::Damaged);
            QCOMPARE(test.bytes(), rotten);
            ++refused;
            continue;
        }
        QVERIFY(test.open()->foundAtOpening().isEmpty()); // said once
    }
    QVERIFY2(opened > 30 && refused > 20, qPrintable(u"%1 %2"_s.arg(opened).arg(refused)));
}

void TestOpeningCheck::aStaleSearchIndexIsMadeAnew()
{
    TestVault test;
    {
        const auto vault = test.create();
        TestVault::insert(*vault, u"a"_s, TestVault::thing(u"Findable"_s));
        vault->session().searchIndex().clear();
        QVERIFY(vault->search(u"findable"_s, 5).empty());
    }
    Edited::leaveNote(test);
    const auto vault = test.open();
    QVERIFY(isSound(*vault));
    QCOMPARE(vault->search(u"findable"_s, 5).size(), std::size_t(1));
    QVERIFY(vault->foundAtOpening().isEmpty());
}

// As a power cut leaves it whose bytes did not arrive.
void TestOpeningCheck::anEmptyNoteCounts()
{
    TestVault test;
    const Edited vault = edited(test, 0);
    vault.putHalfOfTheRecords(test);
    TestVault::writeFile(test.path() + u".lock"_s, {});
    EXPECT_ERROR(ErrorKind::Damaged, (void)test.open());
    EXPECT_ERROR(ErrorKind::Damaged, (void)test.open());
}

void TestOpeningCheck::anOldNoteGoesWhereNoneCanBeWritten()
{
#ifdef Q_OS_UNIX
    TestVault test;
    test.create().reset();
    Edited::leaveNote(test);
    {
        const auto limited = limitFiles(0);
        QVERIFY(isSound(*test.open()));
    }
    QCOMPARE(test.files(), QStringList{u"firm.insurable"_s});
#endif
}

QTEST_GUILESS_MAIN(TestOpeningCheck)
#include "tst_openingcheck.moc"
