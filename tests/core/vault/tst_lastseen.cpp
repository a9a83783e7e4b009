// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conflictnames.h"
#include "hash.h"
#include "header.h"
#include "keytrouble.h"
#include "lastseen.h"
#include "testvault.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace insurable;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(insurable::SeenVerdict)

class TestLastSeen final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theVerdictFollowsFromWhatWasSeen_data();
    void theVerdictFollowsFromWhatWasSeen();
    void anOlderFilePutBackIsNoticed();
    void twoWaysOnFromOneStateAreAFork();
    void anOlderListOfKeysIsNoticed();
    void whatIsOnPurposeCanBeAccepted();
    void progressIsNotedWithoutAPathAndOnce();
    void hostileFilesAreAsGoodAsNone_data();
    void hostileFilesAreAsGoodAsNone();
    void theOldestGoWhenThereAreTooMany();
    void aFolderThatCannotBeWrittenIsNoTrouble();

    void copiesAreRecognisedByName_data();
    void copiesAreRecognisedByName();
    void onlyCopiesOfThisVaultCount();
    void ourOwnNamesAreSafeAndFree();
    void sharedPlacesAreRecognised_data();
    void sharedPlacesAreRecognised();
};

namespace {

SeenState state(quint64 generation, char head, qint64 length = 5)
{
    return {generation, length, QByteArray(32, head), u"/firm.insurable"_s,
            QDateTime(QDate(2026, 5, 3), QTime(9, 0), Qt::UTC)};
}

void append(Vault &vault, const QString &id)
{
    Edit edit = vault.edit();
    edit.appendHistory(u"thing"_s, id, u"add"_s, "{}");
    edit.commit();
}

} // namespace

void TestLastSeen::theVerdictFollowsFromWhatWasSeen_data()
{
    QTest::addColumn<quint64>("generation");
    QTest::addColumn<char>("head");
    QTest::addColumn<char>("headThen");
    QTest::addColumn<SeenVerdict>("verdict");
    QTest::addColumn<quint64>("keys"); // 7 were seen
    QTest::newRow("the same") << quint64(10) << 'a' << 'a' << SeenVerdict::Expected << quint64(7);
    QTest::newRow("went on") << quint64(12) << 'b' << 'a' << SeenVerdict::Expected << quint64(7);
    QTest::newRow("went on without history")
        << quint64(12) << 'a' << 'a' << SeenVerdict::Expected << quint64(7);
    QTest::newRow("older") << quint64(9) << 'z' << 'z' << SeenVerdict::Older << quint64(7);
    QTest::newRow("older, same head")
        << quint64(9) << 'a' << 'a' << SeenVerdict::Older << quint64(7);
    QTest::newRow("as old, other head")
        << quint64(10) << 'b' << 'b' << SeenVerdict::Forked << quint64(7);
    QTest::newRow("newer, other past")
        << quint64(20) << 'b' << 'c' << SeenVerdict::Forked << quint64(7);
    QTest::newRow("newer keys") << quint64(12) << 'b' << 'a' << SeenVerdict::Expected << quint64(8);
    QTest::newRow("older keys") << quint64(12) << 'b' << 'a' << SeenVerdict::OlderKeys
                                << quint64(6);
    QTest::newRow("older keys alone")
        << quint64(10) << 'a' << 'a' << SeenVerdict::OlderKeys << quint64(6);
    QTest::newRow("older altogether")
        << quint64(9) << 'a' << 'a' << SeenVerdict::Older << quint64(6);
}

void TestLastSeen::theVerdictFollowsFromWhatWasSeen()
{
    QFETCH(quint64, generation);
    QFETCH(char, head);
    QFETCH(char, headThen);
    QFETCH(SeenVerdict, verdict);
    QFETCH(quint64, keys);
    const auto stateWith = [](SeenState made, quint64 sequence) {
        made.headerSequence = sequence;
        return made;
    };
    const SeenState now = stateWith(state(generation, head), keys);
    QCOMPARE(judge(stateWith(state(10, 'a'), 7), now, QByteArray(32, headThen)), verdict);
    QCOMPARE(judge(std::nullopt, state(generation, head), QByteArray(32, headThen)),
             SeenVerdict::New);
}

void TestLastSeen::anOlderFilePutBackIsNoticed()
{
    TestVault test;
    const LastSeen seen(test.folder.filePath(u"data/lastseen.json"_s));
    auto vault = test.create();
    QCOMPARE(seen.judge(*vault), SeenVerdict::New);
    append(*vault, u"a"_s);
    vault.reset();
    const QByteArray old = test.bytes();
    vault = test.open();
    append(*vault, u"b"_s);
    QVERIFY(seen.note(*vault));
    const auto noted = seen.of(vault->vaultId());
    QVERIFY(noted);
    QCOMPARE(*noted, seenStateOf(*vault));
    QCOMPARE(seen.judge(*vault), SeenVerdict::Expected);
    append(*vault, u"c"_s);
    QCOMPARE(seen.judge(*vault), SeenVerdict::Expected);
    vault.reset();
    test.setBytes(old);
    QCOMPARE(seen.judge(*test.open()), SeenVerdict::Older);
}

void TestLastSeen::twoWaysOnFromOneStateAreAFork()
{
    TestVault test;
    const LastSeen seen(test.folder.filePath(u"lastseen.json"_s));
    append(*test.create(), u"a"_s);
    const QByteArray common = test.bytes();
    auto vault = test.open();
    append(*vault, u"b"_s);
    QVERIFY(seen.note(*vault));
    vault.reset();
    test.setBytes(common);
    vault = test.open();
    append(*vault, u"c"_s);
    QCOMPARE(seen.judge(*vault), SeenVerdict::Forked);
    append(*vault, u"d"_s);
    append(*vault, u"e"_s);
    QCOMPARE(seen.judge(*vault), SeenVerdict::Forked);
}

// The records do not know of the new passphrase yet, but this computer does.
void TestLastSeen::anOlderListOfKeysIsNoticed()
{
    const TestVault test;
    const LastSeen seen(test.folder.filePath(u"lastseen.json"_s));
    auto vault = test.create();
    const QByteArray oldHeader = test.bytes().first(Header::size);
    vault->changePassphrase(TestVault::passphrase(), TestVault::passphrase("new"),
                            KdfCost::floor());
    QVERIFY(seen.note(*vault));
    vault.reset();
    test.setBytes(oldHeader + test.bytes().sliced(Header::size));
    vault = test.open();
    QVERIFY(keyTroubles(*vault).isEmpty());
    QCOMPARE(seen.judge(*vault), SeenVerdict::OlderKeys);
    append(*vault, u"a"_s);
    QCOMPARE(seen.judge(*vault), SeenVerdict::OlderKeys);
    QVERIFY(seen.note(*vault));
    QCOMPARE(seen.judge(*vault), SeenVerdict::Expected);
}

void TestLastSeen::progressIsNotedWithoutAPathAndOnce()
{
    TestVault test;
    const QString file = test.folder.filePath(u"lastseen.json"_s);
    const LastSeen seen(file);
    const auto vault = test.create();
    QVERIFY(seen.noteProgress(*vault));
    const QByteArray first = TestVault::readFile(file);
    QVERIFY(!first.contains("firm"));
    test.clock.advanceDays(30);
    QVERIFY(seen.noteProgress(*vault));
    QCOMPARE(TestVault::readFile(file), first);
    append(*vault, u"a"_s);
    QCOMPARE(seen.judge(*vault), SeenVerdict::Expected);
    QVERIFY(seen.noteProgress(*vault));
    QCOMPARE(seen.of(vault->vaultId())->generation, vault->generation());
    QVERIFY(seen.note(*vault)); // what the window knows of the place stays
    append(*vault, u"b"_s);
    QVERIFY(seen.noteProgress(*vault));
    QCOMPARE(seen.of(vault->vaultId())->path, vault->path());
}

void TestLastSeen::whatIsOnPurposeCanBeAccepted()
{
    TestVault test;
    const LastSeen seen(test.folder.filePath(u"lastseen.json"_s));
    const auto vault = test.create();
    QVERIFY(seen.note(vault->vaultId(), state(99, 'a')));
    QCOMPARE(seen.judge(*vault), SeenVerdict::Older);
    QVERIFY(seen.note(*vault));
    QCOMPARE(seen.judge(*vault), SeenVerdict::Expected);
}

void TestLastSeen::hostileFilesAreAsGoodAsNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("\xff\xfe{");
    QTest::newRow("deep") << QByteArray(100000, '[');
    QTest::newRow("huge") << R"({"vaults":{"x":")" + QByteArray(2 << 20, 'x') + R"("}})";
    QTest::newRow("other shapes") << QByteArray(R"({"vaults":[1,2]})");
    for (const char *entry : {"1", "{}", R"({"generation":-1,"length":1,"head":"%1"})",
                              R"({"generation":1,"length":1,"head":"zz"})",
                              R"({"generation":"many","length":1,"head":"%1"})",
                              R"({"generation":1e300,"length":1,"head":"%1"})"})
        QTest::newRow(entry) << QByteArray(R"({"vaults":{"%2":)") + QByteArray(entry) + "}}";
}

void TestLastSeen::hostileFilesAreAsGoodAsNone()
{
    QFETCH(QByteArray, bytes);
    TestVault test;
    const auto vault = test.create();
    const QString file = test.folder.filePath(u"lastseen.json"_s);
    bytes.replace("%1", QByteArray(64, 'a')).replace("%2", vault->vaultId().toHex());
    TestVault::writeFile(file, bytes);
    const LastSeen seen(file);
    QVERIFY(!seen.of(vault->vaultId()));
    QCOMPARE(seen.judge(*vault), SeenVerdict::New);
    QVERIFY(seen.note(*vault));
    QCOMPARE(seen.judge(*vault), SeenVerdict::Expected);
}

void TestLastSeen::theOldestGoWhenThereAreTooMany()
{
    const QTemporaryDir folder;
    const LastSeen seen(folder.filePath(u"lastseen.json"_s));
    QJsonObject vaults;
    for (int i = 0; i < 1000; ++i) {
        const QByteArray id(16, char(i % 250 + 1));
        vaults.insert(hex(id) + QString::number(i),
                      QJsonObject{{u"at"_s, u"20%1-01-01T00:00:00Z"_s.arg(i % 90 + 10)}});
    }
    TestVault::writeFile(folder.filePath(u"lastseen.json"_s),
                         QJsonDocument(QJsonObject{{u"vaults"_s, vaults}}).toJson());
    const QByteArray id(16, 'z');
    QVERIFY(seen.note(id, state(1, 'a')));
    QCOMPARE(seen.of(id), state(1, 'a'));
    const auto kept = QJsonDocument::fromJson(
                          TestVault::readFile(folder.filePath(u"lastseen.json"_s)))["vaults"_L1]
                          .toObject();
    QCOMPARE(kept.size(), 1000);
}

void TestLastSeen::aFolderThatCannotBeWrittenIsNoTrouble()
{
    TestVault test;
    const auto vault = test.create();
    const LastSeen seen(u"/proc/nowhere/lastseen.json"_s);
    QVERIFY(!seen.note(*vault));
    QCOMPARE(seen.judge(*vault), SeenVerdict::New);
}

void TestLastSeen::copiesAreRecognisedByName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("maker");
    const auto row = [](const char *name, const char *maker) {
        QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(maker);
    };
    row("Acme Ltd (Ann's conflicted copy 2026-11-22).insurable", "Dropbox");
    row("Acme Ltd (joiner-pc's conflicted copy 2026-11-22 (1)).insurable", "Dropbox");
    row("Acme Ltd (Case Conflict).insurable", "Dropbox");
    row("Acme Ltd (conflicted copy 2026-11-22 184203).insurable", "Nextcloud");
    row("Acme Ltd_conflict-20261122-184203.insurable", "ownCloud");
    row("Acme Ltd.sync-conflict-20261122-184203-ABCDEF7.insurable", "Syncthing");
    row("Acme Ltd.sync-conflict-20261122-184203.insurable", "Syncthing");
    row("Acme Ltd-JOINER-PC.insurable", "OneDrive");
    row("Acme Ltd-JOINER-PC-2.insurable", "OneDrive");
    row("Acme Ltd (1).insurable", "Google Drive");
    row("Acme Ltd 2.insurable", "iCloud");
    row("Acme Ltd_nas_Nov-22-184203-2026_Conflict.insurable", "Synology Drive");
    row("Acme Ltd.Conflict.insurable", "Resilio Sync");
    row("Acme Ltd (conflict 2026-11-22 1842 Ann).insurable", "Insurable");
    row("Acme Ltd (conflict 2026-11-22 1842).insurable", "Insurable");
    row("Acme Ltd (conflict 2026-11-22 1842 Ann) 2.insurable", "Insurable");
    row("ACME LTD (1).INSURABLE", "Google Drive");
    row("Acme Ltd.insurable", "");
    row("Acme Limited (1).insurable", "");
    row("Acme Ltd 2026-05-03 091245.insurable", ""); // a backup
    row("Acme Ltd old.insurable", "");
    row("Acme Ltd (1).pdf", "");
    row("Acme Ltd (draft).insurable", "");
    row(".insurable", "");
}

void TestLastSeen::copiesAreRecognisedByName()
{
    QFETCH(QString, name);
    QFETCH(QString, maker);
    const auto found = conflictCopyMaker(u"Acme Ltd.insurable"_s, name);
    QCOMPARE(found.value_or(QString()), maker);
}

void TestLastSeen::onlyCopiesOfThisVaultCount()
{
    TestVault test;
    TestVault stranger;
    (void)stranger.create();
    const QByteArray id = test.create()->vaultId();
    const auto beside = [&](const QString &name) { return test.folder.filePath(name); };
    QVERIFY(QFile::copy(test.path(), beside(u"firm (1).insurable"_s)));
    QVERIFY(QFile::copy(test.path(), beside(u"firm-JOINER-PC.insurable"_s)));
    QVERIFY(QFile::copy(stranger.path(), beside(u"firm (2).insurable"_s)));
    TestVault::writeFile(beside(u"firm (3).insurable"_s), "no vault at all");
    TestVault::writeFile(beside(u"firm (4).insurable"_s), {});
    const auto found = conflictCopiesBeside(test.path(), id);
    QCOMPARE(found.size(), 2);
    QStringList makers{found[0].maker, found[1].maker};
    makers.sort();
    QCOMPARE(makers, (QStringList{u"Google Drive"_s, u"OneDrive"_s}));
    QCOMPARE(found[0].size, QFileInfo(test.path()).size());
}

void TestLastSeen::ourOwnNamesAreSafeAndFree()
{
    const QDateTime when(QDate(2026, 11, 22), QTime(18, 42, 7));
    QCOMPARE(conflictCopyName(u"/home/ann/Acme Ltd.insurable"_s, when, u"Ann"_s),
             u"Acme Ltd (conflict 2026-11-22 1842 Ann).insurable"_s);
    QCOMPARE(conflictCopyName(u"Acme.insurable"_s, when, {}),
             u"Acme (conflict 2026-11-22 1842).insurable"_s);
    const QString hostile = conflictCopyName(u"Acme.insurable"_s, when, u"../(A):*\u202e/b"_s);
    QVERIFY(!hostile.contains(u'/') && !hostile.contains(u':') && !hostile.contains(QChar(0x202E)));
    QVERIFY(conflictCopyMaker(u"Acme.insurable"_s, hostile) == u"Insurable"_s);
    const QString lengthy = QString(300, QChar(0xE9)) + u".insurable"_s;
    const QString shortened = conflictCopyName(lengthy, when, QString(300, u'a'));
    QVERIFY(shortened.toUtf8().size() <= 230 && shortened.endsWith(u").insurable"_s));
    const QTemporaryDir folder;
    const QString first = freeConflictPath(u"Acme.insurable"_s, folder.path(), when, u"Ann"_s);
    TestVault::writeFile(first, "taken");
    const QString second = freeConflictPath(u"Acme.insurable"_s, folder.path(), when, u"Ann"_s);
    QVERIFY(first != second && !QFile::exists(second));
    QCOMPARE(conflictCopyMaker(u"Acme.insurable"_s, QFileInfo(second).fileName()), u"Insurable"_s);
}

void TestLastSeen::sharedPlacesAreRecognised_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *path, const char *name) {
        QTest::newRow(path) << QString::fromUtf8(path) << QString::fromUtf8(name);
    };
    row("/home/ann/Dropbox/Firm/Acme.insurable", "Dropbox");
    row(R"(C:\Users\Ann\Dropbox (Acme)\Acme.insurable)", "Dropbox");
    row(R"(C:\Users\Ann\OneDrive\Acme.insurable)", "OneDrive");
    row("C:/Users/Ann/OneDrive - Acme Ltd/Acme.insurable", "OneDrive");
    row("/Users/ann/Library/CloudStorage/OneDrive-Acme/Acme.insurable", "OneDrive");
    row("/Users/ann/Library/CloudStorage/GoogleDrive-ann@acme.example/My Drive/A.insurable",
        "Google Drive");
    row(R"(G:\My Drive\Acme.insurable)", "Google Drive");
    row("/Users/ann/Library/Mobile Documents/com~apple~CloudDocs/Acme.insurable", "iCloud Drive");
    row("/home/ann/Nextcloud/Acme.insurable", "Nextcloud");
    row("/home/ann/ownCloud/Acme.insurable", "ownCloud");
    row("/home/ann/SynologyDrive/Acme.insurable", "Synology Drive");
    row(R"(\\server\office\Acme.insurable)", R"(\\server\office)");
    row("//server/office/Acme.insurable", R"(\\server\office)");
    row(R"(\\?\UNC\server\office\Acme.insurable)", R"(\\server\office)");
    row(R"(\\?\C:\Firm\Acme.insurable)", "");
    row("/home/ann/Documents/Acme.insurable", "");
    row("/home/ann/Dropbox.insurable", "");
    row("/home/ann/Box room/Acme.insurable", "");
    row("Acme.insurable", "");
    row("", "");
}

void TestLastSeen::sharedPlacesAreRecognised()
{
    QFETCH(QString, path);
    QFETCH(QString, name);
    const auto place = sharedPlace(path);
    QCOMPARE(place ? place->name : QString(), name);
    if (place)
        QCOMPARE(place->kind == SharedPlace::Kind::NetworkShare, name.startsWith(u'\\'));
}

QTEST_GUILESS_MAIN(TestLastSeen)
#include "tst_lastseen.moc"
