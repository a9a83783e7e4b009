// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blobcopy.h"
#include "blobs.h"
#include "conflictcopy.h"
#include "filecondition.h"
#include "hash.h"
#include "session.h"
#include "testvault.h"

#include <QBuffer>
#include <QProcess>

using namespace insurable;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(insurable::FileCondition)

class TestConflict final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachMishapIsToldApart_data();
    void eachMishapIsToldApart();
    void nothingIsWrittenAfterTheFirstMishap();
    void aHeaderChangedElsewhereIsNoticed();
    void aPassphraseChangedHereIsNoMishap();
    void aPulledDriveIsToldFromADeletedFile();
    void aCopyHoldsWhatWasLastSaved_data();
    void aCopyHoldsWhatWasLastSaved();
    void aFileThatWasOverwrittenIsNotCopied();
    void aCopyReplacesNothing();
    void aSiblingThatFailsHalfWayIsGone();
    void aSiblingOpensWithTheSameKeysAndComesAfter();
    void theHistoryGoesAlongWordForWord();
    void filesAreTakenOverWholeOrNotAtAll();
};

namespace {

using Mishap = void (*)(const QString &path);

void changeInPlace(const QString &path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(8192 + 4096 - 40));
    QCOMPARE(file.write("somebody else was here"), 22);
}
void grow(const QString &path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Append));
    QCOMPARE(file.write(QByteArray(4096, 'x')), 4096);
}
void truncate(const QString &path)
{
    QVERIFY(QFile::resize(path, 8192 + 4096));
}
void empty(const QString &path)
{
    QVERIFY(QFile::resize(path, 0));
}
void replace(const QString &path)
{
    TestVault::writeFile(path + u".tmp"_s, "a newer file from elsewhere");
    QVERIFY(QFile::remove(path));
    QVERIFY(QFile::rename(path + u".tmp"_s, path));
}
void renameFile(const QString &path)
{
    QVERIFY(QFile::rename(path, path + u".old"_s));
}
void moveFolder(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    QVERIFY(QDir().rename(folder, folder + u"-moved"_s));
}
void removeFile(const QString &path)
{
    QVERIFY(QFile::remove(path));
}

// A vault in a folder that a test may rename.
struct Scene
{
    TestVault test;
    QString folder = test.folder.filePath(u"inner"_s);
    QString path = folder + u"/firm.insurable"_s;
    std::unique_ptr<Vault> vault;

    Scene()
    {
        QDir().mkdir(folder);
        vault = Vault::create(path, TestVault::passphrase(), test.options);
        TestVault::insert(*vault, u"a"_s, TestVault::thing(u"Alpha"_s));
        Edit edit = vault->edit();
        edit.appendHistory(u"thing"_s, u"a"_s, u"add"_s, "{}");
        edit.commit();
    }
    [[nodiscard]] QString target() const { return test.folder.filePath(u"copy.insurable"_s); }
};

} // namespace

void TestConflict::eachMishapIsToldApart_data()
{
    QTest::addColumn<FileCondition>("condition");
    QTest::addColumn<Mishap>("mishap");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, FileCondition condition, Mishap mishap,
                        const QString &word) {
        QTest::newRow(name) << condition << mishap << word;
    };
    row("changed", FileCondition::Changed, changeInPlace, u"changed by another program"_s);
    row("grown", FileCondition::Changed, grow, u"changed by another program"_s);
    row("truncated", FileCondition::Truncated, truncate, u"cut short"_s);
    row("emptied", FileCondition::Truncated, empty, u"cut short"_s);
#ifndef Q_OS_WIN // where an open file stays where it is
    row("replaced", FileCondition::Replaced, replace, u"in the place of"_s);
    row("renamed", FileCondition::Moved, renameFile, u"it is now"_s);
    row("folder moved", FileCondition::Moved, moveFolder, u"it is now"_s);
    row("deleted", FileCondition::Vanished, removeFile, u"deleted"_s);
#endif
}

void TestConflict::eachMishapIsToldApart()
{
    QFETCH(FileCondition, condition);
    QFETCH(Mishap, mishap);
    QFETCH(QString, word);
    Scene scene;
    QCOMPARE(fileCondition(*scene.vault), FileCondition::Same);
    mishap(scene.path);
    const auto error =
        errorOf([&] { TestVault::insert(*scene.vault, u"b"_s, TestVault::thing(u"Beta"_s)); });
    QVERIFY(error);
    QCOMPARE(error->kind(), ErrorKind::Conflict);
    QVERIFY2(error->message().contains(word) && error->message().contains(u"firm.insurable"_s),
             qPrintable(error->message()));
    QCOMPARE(fileCondition(*scene.vault), condition);
}

void TestConflict::nothingIsWrittenAfterTheFirstMishap()
{
    Scene scene;
    const QByteArray before = TestVault::readFile(scene.path);
    changeInPlace(scene.path);
    const QByteArray foreign = TestVault::readFile(scene.path);
    EXPECT_ERROR(ErrorKind::Conflict, (void)scene.vault->edit());
    TestVault::writeFile(scene.path, before); // as if it had never been
    EXPECT_ERROR(ErrorKind::Conflict, (void)scene.vault->edit());
    EXPECT_ERROR(ErrorKind::Conflict,
                 scene.vault->changePassphrase(TestVault::passphrase(),
                                               TestVault::passphrase("another one"),
                                               KdfCost::floor()));
    scene.vault.reset();
    QCOMPARE(TestVault::readFile(scene.path), before);
    QVERIFY(foreign != before);
}

void TestConflict::aHeaderChangedElsewhereIsNoticed()
{
    Scene scene;
    QFile file(scene.path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray copy = file.read(4096);
    QByteArray other = copy;
    other[4090] = char(other[4090] ^ 1);
    QVERIFY(file.seek(0));
    QCOMPARE(file.write(other), 4096);
    file.close();
    EXPECT_ERROR(ErrorKind::Conflict, (void)scene.vault->edit());
}

void TestConflict::aPassphraseChangedHereIsNoMishap()
{
    Scene scene;
    scene.vault->changePassphrase(TestVault::passphrase(), TestVault::passphrase("another one"),
                                  KdfCost::floor());
    TestVault::insert(*scene.vault, u"b"_s, TestVault::thing(u"Beta"_s));
    QCOMPARE(fileCondition(*scene.vault), FileCondition::Same);
}

void TestConflict::aPulledDriveIsToldFromADeletedFile()
{
    const QTemporaryDir drive;
    if (QProcess::execute(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"none"_s, drive.path()}) != 0)
        QSKIP("no drive can be mounted here");
    TestVault test;
    const QString path = drive.filePath(u"firm.insurable"_s);
    {
        auto vault = Vault::create(path, TestVault::passphrase(), test.options);
        QCOMPARE(QProcess::execute(u"umount"_s, {u"-l"_s, drive.path()}), 0);
        const auto error = errorOf([&] { (void)vault->edit(); });
        QVERIFY(error && error->kind() == ErrorKind::Conflict);
        QVERIFY2(error->message().contains(u"unplugged"_s), qPrintable(error->message()));
        QCOMPARE(fileCondition(*vault), FileCondition::Unreachable);
    }
    QVERIFY(QDir(drive.path()).isEmpty()); // nothing was put where the drive had been
}

void TestConflict::aCopyHoldsWhatWasLastSaved_data()
{
    QTest::addColumn<Mishap>("mishap");
#ifndef Q_OS_WIN
    QTest::newRow("replaced") << Mishap(replace);
    QTest::newRow("renamed") << Mishap(renameFile);
    QTest::newRow("deleted") << Mishap(removeFile);
#endif
    QTest::newRow("nothing happened") << Mishap([](const QString &) {});
}

void TestConflict::aCopyHoldsWhatWasLastSaved()
{
    QFETCH(Mishap, mishap);
    Scene scene;
    mishap(scene.path);
    NoProgress progress;
    copyOpenVault(*scene.vault, scene.target(), progress);
    const auto copy = Vault::open(scene.target(), TestVault::passphrase(), scene.test.options);
    QCOMPARE(copy->vaultId(), scene.vault->vaultId());
    QCOMPARE(copy->generation(), scene.vault->generation());
    QCOMPARE(copy->historyHead(), scene.vault->historyHead());
    QCOMPARE(copy->countRows("thing"), 1);
    QVERIFY(isSound(*copy));
}

void TestConflict::aFileThatWasOverwrittenIsNotCopied()
{
    for (const Mishap mishap : {Mishap(changeInPlace), Mishap(grow), Mishap(truncate)}) {
        Scene scene;
        mishap(scene.path);
        NoProgress progress;
        EXPECT_ERROR(ErrorKind::Conflict, copyOpenVault(*scene.vault, scene.target(), progress));
        QVERIFY(!QFile::exists(scene.target()));
        QCOMPARE(scene.test.files(), QStringList());
    }
}

void TestConflict::aCopyReplacesNothing()
{
    Scene scene;
    TestVault::writeFile(scene.target(), "a letter");
    NoProgress progress;
    EXPECT_ERROR(ErrorKind::InputOutput, copyOpenVault(*scene.vault, scene.target(), progress));
    EXPECT_ERROR(ErrorKind::InputOutput,
                 (void)createSibling(*scene.vault, scene.target(), scene.test.options));
    QCOMPARE(TestVault::readFile(scene.target()), QByteArray("a letter"));
}

void TestConflict::aSiblingThatFailsHalfWayIsGone()
{
    Scene scene;
    VaultOptions looking = scene.test.options;
    looking.readOnly = true; // made, and then not to be written to
    EXPECT_ERROR(ErrorKind::ReadOnly, (void)createSibling(*scene.vault, scene.target(), looking));
    QVERIFY(!QFile::exists(scene.target()));
}

void TestConflict::aSiblingOpensWithTheSameKeysAndComesAfter()
{
    Scene scene;
    const quint64 generation = scene.vault->generation();
    {
        const auto sibling = createSibling(*scene.vault, scene.target(), scene.test.options);
        QCOMPARE(sibling->vaultId(), scene.vault->vaultId());
        QCOMPARE(sibling->generation(), generation + 1);
        QVERIFY(isSound(*sibling));
    }
    QCOMPARE(Vault::open(scene.target(), TestVault::passphrase(), scene.test.options)
                 ->countRows("thing"),
             0);
    QCOMPARE(openSibling(*scene.vault, scene.target(), scene.test.options)->countRows("thing"), 0);
    TestVault stranger;
    (void)stranger.create();
    EXPECT_ERROR(ErrorKind::WrongKey,
                 (void)openSibling(*scene.vault, stranger.path(), stranger.options));
}

void TestConflict::theHistoryGoesAlongWordForWord()
{
    Scene scene;
    scene.vault->setSetting(u"look"_s, "dark");
    const auto sibling = createSibling(*scene.vault, scene.target(), scene.test.options);
    QVERIFY(copyHistory(*scene.vault, *sibling));
    QVERIFY(copySettings(*scene.vault, *sibling));
    QCOMPARE(sibling->historyHead(), scene.vault->historyHead());
    QCOMPARE(sibling->historyLength(), 1);
    QCOMPARE(sibling->setting(u"look"_s), QByteArray("dark"));
    QVERIFY(isSound(*sibling));
    QVERIFY(!copyHistory(*scene.vault, *sibling)); // it has one already
    scene.vault->session().database().execute("UPDATE vault_history SET author='Bob'");
    const QString second = scene.test.folder.filePath(u"second.insurable"_s);
    const auto other = createSibling(*scene.vault, second, scene.test.options);
    QVERIFY(!copyHistory(*scene.vault, *other));
    QCOMPARE(other->historyLength(), 0);
    QVERIFY(isSound(*other));
}

void TestConflict::filesAreTakenOverWholeOrNotAtAll()
{
    TestVault from;
    TestVault to;
    const auto source = from.create();
    const auto target = to.create();
    QByteArray bytes(9 << 20, 'x'); // more than one chunk
    bytes[5 << 20] = 'y';
    NoProgress progress;
    {
        Edit edit = source->edit();
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        const QByteArray sha256 = BlobStore(*source).add(buffer, progress);
        BlobStore(*source).retain(sha256);
        edit.commit();
    }
    const QByteArray sha256 = Sha256::of(bytes);
    for (int i = 0; i < 2; ++i) {
        Edit edit = target->edit();
        copyBlob(*source, *target, sha256, progress);
        edit.commit();
    }
    QCOMPARE(BlobStore(*target).size(sha256), bytes.size());
    QCOMPARE(BlobStore(*target).references(sha256), 1);
    QVERIFY(isSound(*target));
    source->session().database().execute("DELETE FROM vault_chunk WHERE number % 2 = 1");
    TestVault third;
    const auto other = third.create();
    {
        Edit edit = other->edit();
        EXPECT_ERROR(ErrorKind::Damaged, copyBlob(*source, *other, sha256, progress));
        EXPECT_ERROR(ErrorKind::Damaged, copyBlob(*source, *other, QByteArray(32, 'n'), progress));
    }
    QVERIFY(isSound(*other));
}

QTEST_GUILESS_MAIN(TestConflict)
#include "tst_conflict.moc"
