// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testvault.h"

#include <QSet>

using namespace insurable;
using namespace Qt::StringLiterals;

class TestVaultFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewVaultIsOneFileAndOpensAgain();
    void createNeverReplacesAFile();
    void createLeavesNothingBehindWhenItFails();
    void rowsComeBackAsTheyWentIn();
    void updateChangesOnlyWhatIsNamed();
    void anEditThatIsNotCommittedIsForgotten();
    void anEditThatFailsLeavesTheVaultAsItWas();
    void idsAreUnique();
    void valuesOfTheWrongTypeAreRefused();
    void theGenerationGrowsByOneWithEveryCommit();
    void searchFindsWordsAndBeginnings();
    void searchTakesAnyText_data();
    void searchTakesAnyText();
    void searchFollowsChanges();
    void settingsAreKept();
    void aNewPassphraseReplacesTheOldOne();
    void passphrasesAreTheSameOnEveryKeyboard();
    void aLaterSchemaAddsWhatIsMissing();
    void aNewerVaultIsRefusedByName();
    void anotherKindOfVaultIsRefused();
    void readOnlyShowsButDoesNotChange();
    void anOlderVaultOpenReadOnlyReadsNewColumnsAsNull();
    void readersMayReadInsideAReader();
    void rowsFetchedAheadAreTheSameRows();
    void aReaderThatFailsEndsTheFetchingAhead();
};

namespace {

QStringList names(const Vault &vault)
{
    QStringList found;
    vault.readRows("thing", {"name"}, [&found](const RowView &row) {
        found.append(row.text(0) + u'=' + row.text(1));
    });
    return found;
}

// Enough for several batches of rows fetched ahead, and one row over.
constexpr int manyRows = 2081;

std::unique_ptr<Vault> vaultWithManyRows(const TestVault &test)
{
    auto vault = test.create();
    Edit edit = vault->edit();
    for (int i = 0; i < manyRows; ++i) {
        const Cell notes = i % 3 == 0 ? Cell() : Cell(QString(i % 7, u'é'));
        edit.insertRow("thing", u"id%1"_s.arg(i),
                       {u"thing %1"_s.arg(i), notes, qint64(i), i / 8.0, QByteArray(i % 5, '\0')});
    }
    edit.commit();
    return vault;
}

} // namespace

void TestVaultFile::aNewVaultIsOneFileAndOpensAgain()
{
    TestVault test;
    QByteArray id;
    {
        const auto vault = test.create();
        id = vault->vaultId();
        QCOMPARE(id.size(), 16);
        TestVault::insert(*vault, u"a"_s, TestVault::thing(u"Alpha"_s));
    }
    QCOMPARE(test.files(), QStringList{u"firm.insurable"_s});
    const auto vault = test.open();
    QCOMPARE(vault->vaultId(), id);
    QCOMPARE(vault->generation(), 1u);
    QCOMPARE(names(*vault), QStringList{u"a=Alpha"_s});
}

void TestVaultFile::createNeverReplacesAFile()
{
    TestVault test;
    test.setBytes("precious");
    EXPECT_ERROR(ErrorKind::InputOutput, (void)test.create());
    QCOMPARE(test.bytes(), QByteArray("precious"));
    QCOMPARE(test.files().size(), 1);
}

void TestVaultFile::createLeavesNothingBehindWhenItFails()
{
    TestVault test;
    test.options.schema.tables.push_back({"Not a name", {}, {}});
    EXPECT_ERROR(ErrorKind::Usage, (void)test.create());
    QVERIFY(test.files().isEmpty());
    const QString tooLong = test.folder.filePath(QString(300, u'x'));
    EXPECT_ERROR(ErrorKind::Usage,
                 (void)Vault::create(tooLong, TestVault::passphrase(), test.options));
}

void TestVaultFile::rowsComeBackAsTheyWentIn()
{
    TestVault test;
    const QString odd = u"“ü” \u202E \0 '; DROP TABLE thing; --"_s;
    {
        const auto vault = test.create();
        Edit edit = vault->edit();
        edit.insertRow(
            "thing", u"a"_s,
            {odd, QString(), std::numeric_limits<qint64>::min(), -0.0, QByteArray(100000, 'x')});
        edit.insertRow("thing", u"b"_s, {std::monostate{}, u""_s, std::monostate{}, qint64(3), {}});
        edit.commit();
    }
    const auto vault = test.open();
    int seen = 0;
    vault->readRows("thing", {"raw", "share", "worth", "notes", "name"}, [&](const RowView &row) {
        if (seen++ == 0) {
            QCOMPARE(row.text(0), u"a"_s);
            QCOMPARE(row.blob(1), QByteArray(100000, 'x'));
            QCOMPARE(row.integer(3), std::numeric_limits<qint64>::min());
            QCOMPARE(row.text(5), odd);
            QVERIFY(!row.isNull(4));
        } else {
            QVERIFY(row.isNull(1) && row.isNull(3) && row.isNull(5));
            QVERIFY(!row.isNull(4));
            QCOMPARE(row.real(2), 3.0);
        }
    });
    QCOMPARE(seen, 2);
    QVERIFY(!vault->readRow("thing", u"c"_s, {"name"}, [](const RowView &) { QFAIL("no row"); }));
    EXPECT_ERROR(ErrorKind::Usage, vault->readRows("thing", {"nope"}, [](const RowView &) {}));
    EXPECT_ERROR(ErrorKind::Usage, vault->readRows("nope", {}, [](const RowView &) {}));
}

void TestVaultFile::updateChangesOnlyWhatIsNamed()
{
    TestVault test;
    const auto vault = test.create();
    TestVault::insert(*vault, u"a"_s, TestVault::thing(u"Alpha"_s, u"first"_s, 7));
    {
        Edit edit = vault->edit();
        edit.updateRow("thing", u"a"_s, {"worth"}, {qint64(8)});
        EXPECT_ERROR(ErrorKind::Invalid, edit.updateRow("thing", u"z"_s, {"worth"}, {qint64(8)}));
        edit.commit();
    }
    vault->readRow("thing", u"a"_s, {"name", "notes", "worth"}, [](const RowView &row) {
        QCOMPARE(row.text(1), u"Alpha"_s);
        QCOMPARE(row.text(2), u"first"_s);
        QCOMPARE(row.integer(3), 8);
    });
}

void TestVaultFile::anEditThatIsNotCommittedIsForgotten()
{
    TestVault test;
    const auto vault = test.create();
    const QByteArray head = vault->historyHead();
    {
        Edit edit = vault->edit();
        edit.insertRow("thing", u"a"_s, TestVault::thing(u"Alpha"_s));
        edit.appendHistory(u"thing"_s, u"a"_s, u"add"_s, "{}");
        edit.setSetting(u"k"_s, "v");
    }
    QCOMPARE(vault->generation(), 0u);
    QCOMPARE(vault->historyHead(), head);
    QVERIFY(vault->setting(u"k"_s).isNull());
    QVERIFY(names(*vault).isEmpty());
    QVERIFY(vault->search(u"alpha"_s).empty());
}

void TestVaultFile::anEditThatFailsLeavesTheVaultAsItWas()
{
    TestVault test;
    const auto vault = test.create();
    TestVault::insert(*vault, u"a"_s, TestVault::thing(u"Alpha"_s));
    const auto failing = [&vault] {
        Edit edit = vault->edit();
        edit.removeRow("thing", u"a"_s);
        edit.removeRow("thing", u"a"_s);
        edit.commit();
    };
    EXPECT_ERROR(ErrorKind::Invalid, failing());
    QCOMPARE(names(*vault), QStringList{u"a=Alpha"_s});
    QCOMPARE(vault->generation(), 1u);
}

void TestVaultFile::idsAreUnique()
{
    TestVault test;
    const auto vault = test.create();
    TestVault::insert(*vault, u"a"_s, TestVault::thing(u"Alpha"_s));
    EXPECT_ERROR(ErrorKind::Invalid,
                 TestVault::insert(*vault, u"a"_s, TestVault::thing(u"Beta"_s)));
    QCOMPARE(names(*vault), QStringList{u"a=Alpha"_s});
}

void TestVaultFile::valuesOfTheWrongTypeAreRefused()
{
    TestVault test;
    const auto vault = test.create();
    Edit edit = vault->edit();
    EXPECT_ERROR(ErrorKind::Usage, edit.insertRow("plain", u"a"_s, {qint64(1)}));
    EXPECT_ERROR(ErrorKind::Usage, edit.insertRow("plain", u"a"_s, {}));
    EXPECT_ERROR(
        ErrorKind::Usage,
        edit.insertRow("thing", u"a"_s, {u"n"_s, u""_s, qint64(1), qQNaN(), QByteArray()}));
    EXPECT_ERROR(ErrorKind::Usage, (void)vault->edit());
}

void TestVaultFile::theGenerationGrowsByOneWithEveryCommit()
{
    TestVault test;
    {
        const auto vault = test.create();
        for (int i = 0; i < 5; ++i)
            vault->setSetting(u"n"_s, QByteArray::number(i));
        QCOMPARE(vault->generation(), 5u);
    }
    QCOMPARE(test.open()->generation(), 5u);
}

void TestVaultFile::searchFindsWordsAndBeginnings()
{
    TestVault test;
    const auto vault = test.create();
    TestVault::insert(*vault, u"a"_s, TestVault::thing(u"Laptop of Zoë"_s, u"in the van"_s));
    TestVault::insert(*vault, u"b"_s, TestVault::thing(u"Van tablet"_s, u"old laptop bag"_s));
    QCOMPARE(vault->search(u"lapt"_s).size(), 2u);
    QCOMPARE(vault->search(u"lapt"_s).front().id, u"a"_s); // in the title
    QCOMPARE(vault->search(u"LAPTOP zoe"_s).size(), 1u);
    QCOMPARE(vault->search(u"laptop nowhere"_s).size(), 0u);
    QCOMPARE(vault->search(u"van"_s, 1).size(), 1u);
    QCOMPARE(vault->search(u"van"_s).front().table, QByteArray("thing"));
}

void TestVaultFile::searchTakesAnyText_data()
{
    QTest::addColumn<QString>("text");
    int number = 0;
    const QStringList texts{u""_s,
                            u"\""_s,
                            u"\"*"_s,
                            u"*"_s,
                            u"a AND"_s,
                            u"NEAR(a b"_s,
                            u"title:x"_s,
                            u"^x"_s,
                            u"{title} : x"_s,
                            u"(("_s,
                            u"-"_s,
                            u"'; DROP TABLE vault_search; --"_s,
                            QString(QChar(0)) + u"x"_s,
                            QString(50000, u'a'),
                            u"a "_s.repeated(5000),
                            u"\u202E"_s,
                            QString(QChar(0xD800)),
                            u"😀"_s,
                            u"NOT NOT OR"_s,
                            u"%_"_s};
    for (const QString &text : texts)
        QTest::addRow("%d", number++) << text;
}

void TestVaultFile::searchTakesAnyText()
{
    QFETCH(QString, text);
    static TestVault test;
    static const auto vault = test.create();
    QVERIFY(vault->search(text).empty());
}

void TestVaultFile::searchFollowsChanges()
{
    TestVault test;
    const auto vault = test.create();
    TestVault::insert(*vault, u"a"_s, TestVault::thing(u"Alpha"_s, u"first"_s));
    {
        Edit edit = vault->edit();
        edit.updateRow("thing", u"a"_s, {"name"}, {u"Omega"_s});
        edit.commit();
    }
    QVERIFY(vault->search(u"alpha"_s).empty());
    QCOMPARE(vault->search(u"omega first"_s).size(), 1u);
    {
        Edit edit = vault->edit();
        edit.removeRow("thing", u"a"_s);
        edit.commit();
    }
    QVERIFY(vault->search(u"first"_s).empty());
}

void TestVaultFile::settingsAreKept()
{
    TestVault test;
    {
        const auto vault = test.create();
        vault->setSetting(u"window"_s, QByteArray("\0\1\2", 3));
        vault->setSetting(u"empty"_s, QByteArray(""));
        vault->setSetting(u"gone"_s, "x");
        vault->setSetting(u"gone"_s, QByteArray());
    }
    const auto vault = test.open();
    QCOMPARE(vault->setting(u"window"_s), QByteArray("\0\1\2", 3));
    QVERIFY(!vault->setting(u"empty"_s).isNull());
    QVERIFY(vault->setting(u"gone"_s).isNull());
}

void TestVaultFile::aNewPassphraseReplacesTheOldOne()
{
    TestVault test;
    {
        const auto vault = test.create();
        TestVault::insert(*vault, u"a"_s, TestVault::thing(u"Alpha"_s));
        EXPECT_ERROR(ErrorKind::WrongKey,
                     vault->changePassphrase(TestVault::passphrase("wrong"),
                                             TestVault::passphrase("new"), KdfCost::floor()));
        vault->changePassphrase(TestVault::passphrase(), TestVault::passphrase("new"),
                                KdfCost::floor());
        TestVault::insert(*vault, u"b"_s, TestVault::thing(u"Beta"_s));
    }
    EXPECT_ERROR(ErrorKind::WrongKey, (void)test.open());
    // Neither copy of the header knows the old one any more.
    QByteArray bytes = test.bytes();
    bytes[100] = char(bytes[100] ^ 1);
    test.setBytes(bytes);
    EXPECT_ERROR(ErrorKind::WrongKey, (void)test.open());
    QCOMPARE(names(*test.open("new")).size(), 2);
}

void TestVaultFile::passphrasesAreTheSameOnEveryKeyboard()
{
    TestVault test;
    (void)Vault::create(test.path(), Secret::fromPassphrase(u"caf\u00E9 \uFB01"_s), test.options);
    (void)Vault::open(test.path(), Secret::fromPassphrase(u"cafe\u0301 fi"_s), test.options);
}

void TestVaultFile::aLaterSchemaAddsWhatIsMissing()
{
    TestVault test;
    {
        const auto vault = test.create();
        TestVault::insert(*vault, u"a"_s, TestVault::thing(u"Alpha"_s));
    }
    test.options.schema.revision = 2;
    test.options.schema.tables[0].columns.insert(test.options.schema.tables[0].columns.begin(),
                                                 {"colour", ColumnType::Text, true});
    test.options.schema.tables[0].searchable.push_back("colour");
    test.options.schema.tables.push_back({"extra", {{"x", ColumnType::Integer, false}}, {"x"}});
    {
        const auto vault = test.open();
        QCOMPARE(names(*vault), QStringList{u"a=Alpha"_s});
        QCOMPARE(vault->search(u"alpha"_s).size(), 1u);
        Edit edit = vault->edit();
        edit.updateRow("thing", u"a"_s, {"colour"}, {u"green"_s});
        edit.insertRow("extra", u"e"_s, {qint64(1)});
        edit.commit();
        QCOMPARE(vault->search(u"green"_s).size(), 1u);
    }
    QCOMPARE(test.open()->countRows("extra"), 1);
}

void TestVaultFile::aNewerVaultIsRefusedByName()
{
    TestVault test;
    test.options.schema.revision = 9;
    test.options.schema.leastVersion = u"7.3.1"_s;
    (void)test.create();
    const QByteArray before = test.bytes();
    test.options.schema.revision = 8;
    EXPECT_ERROR(ErrorKind::NewerVersion, (void)test.open());
    QVERIFY(errorOf([&test] { (void)test.open(); })->message().contains(u"7.3.1"_s));
    QCOMPARE(test.bytes(), before);
}

void TestVaultFile::anotherKindOfVaultIsRefused()
{
    TestVault test;
    (void)test.create();
    test.options.applicationId = 0x01020304;
    EXPECT_ERROR(ErrorKind::NotAVault, (void)test.open());
}

void TestVaultFile::readOnlyShowsButDoesNotChange()
{
    TestVault test;
    TestVault::insert(*test.create(), u"a"_s, TestVault::thing(u"Alpha"_s));
    const QByteArray before = test.bytes();
    test.options.readOnly = true;
    {
        const auto vault = test.open();
        QVERIFY(vault->isReadOnly());
        QCOMPARE(names(*vault).size(), 1);
        QCOMPARE(vault->search(u"alpha"_s).size(), 1u);
        EXPECT_ERROR(ErrorKind::ReadOnly, (void)vault->edit());
        EXPECT_ERROR(ErrorKind::ReadOnly,
                     vault->changePassphrase(TestVault::passphrase(), TestVault::passphrase("x"),
                                             KdfCost::floor()));
        QCOMPARE(test.files().size(), 1);
    }
    QCOMPARE(test.bytes(), before);
}

void TestVaultFile::anOlderVaultOpenReadOnlyReadsNewColumnsAsNull()
{
    TestVault test;
    TestVault::insert(*test.create(), u"a"_s, TestVault::thing(u"Alpha"_s));
    test.options.readOnly = true;
    test.options.schema.revision = 2;
    test.options.schema.tables[0].columns.push_back({"colour", ColumnType::Text, false});
    test.options.schema.tables.push_back({"extra", {}, {}});
    const auto vault = test.open();
    vault->readRows("thing", {"colour", "name"}, [](const RowView &row) {
        QVERIFY(row.isNull(1));
        QCOMPARE(row.text(2), u"Alpha"_s);
    });
    QCOMPARE(vault->countRows("extra"), 0);
}

void TestVaultFile::readersMayReadInsideAReader()
{
    TestVault test;
    const auto vault = test.create();
    TestVault::insert(*vault, u"a"_s, TestVault::thing(u"Alpha"_s));
    TestVault::insert(*vault, u"b"_s, TestVault::thing(u"Beta"_s));
    int seen = 0;
    vault->readRows("thing", {"name"}, [&vault, &seen](const RowView &) {
        vault->readRows("thing", {"name"}, [&seen](const RowView &) { ++seen; });
    });
    QCOMPARE(seen, 4);
}

void TestVaultFile::rowsFetchedAheadAreTheSameRows()
{
    const TestVault test;
    const auto vault = vaultWithManyRows(test);
    QStringList rows;
    QStringList ahead;
    vault->readRowsAhead("thing", {"notes", "name", "raw"}, [&ahead](const RowView &row) {
        ahead.append(row.text(0) + row.text(1) + row.text(2)
                     + QString::fromLatin1(row.blob(3).toHex()));
    });
    vault->readRows("thing", {"notes", "name", "raw"}, [&rows](const RowView &row) {
        rows.append(row.text(0) + row.text(1) + row.text(2)
                    + QString::fromLatin1(row.blob(3).toHex()));
    });
    QCOMPARE(ahead.size(), manyRows);
    QCOMPARE(ahead, rows);
    qint64 sum = 0;
    double share = 0;
    qint64 missing = 0;
    vault->readRowsAhead("thing", {"worth", "share", "notes"}, [&](const RowView &row) {
        sum += row.integer(1);
        share += row.real(2);
        missing += row.isNull(3);
    });
    QCOMPARE(sum, qint64(manyRows) * (manyRows - 1) / 2);
    QCOMPARE(share, double(sum) / 8.0);
    QCOMPARE(missing, (manyRows + 2) / 3);
}

void TestVaultFile::aReaderThatFailsEndsTheFetchingAhead()
{
    const TestVault test;
    const auto vault = vaultWithManyRows(test);
    int seen = 0;
    EXPECT_ERROR(ErrorKind::Invalid, vault->readRowsAhead("thing", {"name"}, [&](const RowView &) {
        if (++seen == 700)
            throw Error(ErrorKind::Invalid, u"Enough."_s);
    }));
    QCOMPARE(seen, 700);
    QCOMPARE(names(*vault).size(), manyRows);
    TestVault::insert(*vault, u"later"_s, TestVault::thing(u"Later"_s));
    QVERIFY(isSound(*vault));
}

QTEST_GUILESS_MAIN(TestVaultFile)
#include "tst_vault.moc"
