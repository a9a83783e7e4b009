// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testvault.h"

#include <QProcess>

#include <numeric>

#ifndef Q_OS_WIN
#include <unistd.h>
#endif

using namespace insurable;
using namespace Qt::StringLiterals;

class TestLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSecondOpeningNamesTheHolder();
    void oneProcessOpensAVaultOnce();
    void viewersShareAndKeepWritersOut();
    void theLockEndsWithTheProcess();
    void aNoteLeftBehindKeepsNobodyOut();
    void aHostileNoteIsShownAsPlainText();
    void nothingCommittedIsLostWhenKilled();
    void aKilledEditIsRolledBack();
    void aViewerSeesTheVaultAfterAKill();
    void aViewerWhoCannotCleanUpStillKeepsWritersOut();
    void aForgedJournalDeletesNothing();
    void aFileWrittenBySomebodyElseIsNeverOverwritten();
#ifndef Q_OS_WIN // which lets nobody replace an open file
    void aReplacedFileIsNeverOverwritten();
    void aLinkToAVaultLeavesNothingBesideEither();
    void aNoteIsNotWrittenThroughALink();
    void aFolderThatCannotBeWrittenOpensForViewing();
    void aFileThatCannotBeReadSaysSo();
#endif
};

namespace {

class Victim
{
public:
    Victim(const QString &job, const QString &path)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(VAULT_VICTIM), {job, path});
    }
    ~Victim() { kill(); }
    QByteArray line()
    {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(30000))
                return {};
        }
        return m_process.readLine().trimmed();
    }
    qint64 id() const { return m_process.processId(); }
    void kill()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.kill();
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
};

} // namespace

void TestLock::aSecondOpeningNamesTheHolder()
{
    TestVault test;
    (void)test.create();
    Victim victim(u"hold"_s, test.path());
    QCOMPARE(victim.line(), QByteArray("ready"));
    const auto holder = Vault::holder(test.path());
    QVERIFY(holder);
    QCOMPARE(holder->processId, victim.id());
    QCOMPARE(holder->host, QSysInfo::machineHostName());
    QVERIFY(holder->since.isValid());
    EXPECT_ERROR(ErrorKind::InUse, (void)test.open());
    const QString sentence = errorOf([&test] { (void)test.open(); })->message();
    QVERIFY2(sentence.contains(holder->user) && sentence.contains(holder->host)
                 && sentence.contains(QString::number(victim.id())) && sentence.contains(u"2026"_s),
             qPrintable(sentence));
    test.options.readOnly = true;
    EXPECT_ERROR(ErrorKind::InUse, (void)test.open());
}

void TestLock::oneProcessOpensAVaultOnce()
{
    TestVault test;
    auto vault = test.create();
    EXPECT_ERROR(ErrorKind::InUse, (void)test.open());
    TestVault::insert(*vault, u"a"_s, TestVault::thing(u"Alpha"_s)); // the first one goes on
    vault.reset();
    vault = test.open();
    QCOMPARE(vault->countRows("thing"), 1);
}

void TestLock::viewersShareAndKeepWritersOut()
{
    TestVault test;
    (void)test.create();
    TestVault viewing;
    viewing.options.readOnly = true;
    const auto view = [&] {
        return Vault::open(test.path(), TestVault::passphrase(), viewing.options);
    };
    auto first = view();
    auto second = view();
    EXPECT_ERROR(ErrorKind::InUse, (void)test.open());
    first.reset();
    second.reset();
    QVERIFY(!test.open()->isReadOnly());
}

void TestLock::theLockEndsWithTheProcess()
{
    TestVault test;
    (void)test.create();
    Victim victim(u"hold"_s, test.path());
    QCOMPARE(victim.line(), QByteArray("ready"));
    victim.kill();
    QVERIFY(Vault::holder(test.path())); // the note is stale
    {
        const auto vault = test.open();
        QCOMPARE(Vault::holder(test.path())->processId, QCoreApplication::applicationPid());
    }
    QCOMPARE(test.files(), QStringList{u"firm.insurable"_s});
}

void TestLock::aNoteLeftBehindKeepsNobodyOut()
{
    TestVault test;
    (void)test.create();
    TestVault::writeFile(test.path() + u".lock"_s, QByteArray(100000, '{'));
    QVERIFY(!Vault::holder(test.path()));
    (void)test.open();
    QCOMPARE(test.files().size(), 1);
}

void TestLock::aHostileNoteIsShownAsPlainText()
{
    TestVault test;
    const auto vault = test.create();
    TestVault::writeFile(test.path() + u".lock"_s,
                         QByteArray(R"({"user":"a\nb\u202e","host":")") + QByteArray(500, 'h')
                             + R"(","pid":1,"since":"never"})");
    const QString sentence = errorOf([&test] { (void)test.open(); })->message();
    QVERIFY(!sentence.contains(u'\n') && !sentence.contains(QChar(0x202E)));
    QVERIFY(sentence.size() < 300);
}

void TestLock::nothingCommittedIsLostWhenKilled()
{
    TestVault test;
    (void)test.create();
    int expected = 0;
    for (int round = 0; round < 3; ++round) {
        TestVault fresh;
        (void)fresh.create();
        int last = -1;
        {
            Victim victim(u"work"_s, fresh.path());
            for (int i = 0; i <= 7 * round + 3; ++i)
                last = victim.line().toInt();
            victim.kill();
        }
        const auto vault = fresh.open();
        expected = last + 1;
        QVERIFY2(vault->countRows("thing") >= expected, qPrintable(QString::number(last)));
        QCOMPARE(vault->countRows("thing"), qint64(vault->generation()));
        QCOMPARE(vault->historyLength(), qint64(vault->generation()));
        QVERIFY(isSound(*vault));
    }
}

namespace {

// A vault large enough that an edit over all of it reaches the file before its end.
void fillFor(const TestVault &test)
{
    const auto vault = test.create();
    Edit edit = vault->edit();
    for (int i = 0; i < 4000; ++i)
        edit.insertRow("thing", u"id%1"_s.arg(i),
                       TestVault::thing(u"kept"_s, u"kept "_s.repeated(50)));
    edit.commit();
}

void stallAndKill(const TestVault &test)
{
    Victim victim(u"stall"_s, test.path());
    QCOMPARE(victim.line(), QByteArray("ready"));
    victim.kill();
    QVERIFY(QFileInfo(test.path() + u"-journal"_s).size() > 0);
}

void expectAllKept(Vault &vault)
{
    QCOMPARE(vault.countRows("thing"), 4000);
    QCOMPARE(vault.generation(), 1u);
    vault.readRows("thing", {"notes"}, [](const RowView &row) {
        if (!row.text(1).startsWith(u"kept"_s))
            QFAIL("an unfinished edit shows");
    });
    QVERIFY(isSound(vault));
}

} // namespace

void TestLock::aKilledEditIsRolledBack()
{
    TestVault test;
    fillFor(test);
    const qint64 size = QFileInfo(test.path()).size();
    stallAndKill(test);
    QVERIFY(QFileInfo(test.path()).size() > size); // it had reached the file
    expectAllKept(*test.open());
    QCOMPARE(QFileInfo(test.path()).size(), size);
    QCOMPARE(test.files().size(), 1);
}

void TestLock::aViewerSeesTheVaultAfterAKill()
{
    TestVault test;
    fillFor(test);
    stallAndKill(test);
    test.options.readOnly = true;
    const auto vault = test.open();
    QVERIFY(vault->isReadOnly());
    expectAllKept(*vault);
}

void TestLock::aViewerWhoCannotCleanUpStillKeepsWritersOut()
{
    TestVault test;
    (void)test.create();
    TestVault viewing;
    viewing.options.readOnly = true;
    const auto view = [&] {
        return Vault::open(test.path(), TestVault::passphrase(), viewing.options);
    };
    auto first = view();
    TestVault::writeFile(test.path() + u"-journal"_s, QByteArray(100, '\0'));
    const auto second = view(); // wants to clean up, and the first one is in the way
    first.reset();
    EXPECT_ERROR(ErrorKind::InUse, (void)test.open());
}

// A journal may name a "super-journal", which SQLite deletes once it has rolled back.
void TestLock::aForgedJournalDeletesNothing()
{
    TestVault test;
    fillFor(test);
    stallAndKill(test);
    const QByteArray letter = QFile::encodeName(test.folder.filePath(u"letter.txt"_s));
    TestVault::writeFile(QFile::decodeName(letter), "dear customer");
    const auto bigEndian = [](quint32 number) {
        return QByteArray::fromHex(QByteArray::number(number, 16).rightJustified(8, '0'));
    };
    const quint32 sum = std::accumulate(letter.begin(), letter.end(), quint32(0),
                                        [](quint32 a, char c) { return a + quint32(c); });
    QByteArray journal = TestVault::readFile(test.path() + u"-journal"_s);
    journal += letter + bigEndian(quint32(letter.size())) + bigEndian(sum)
        + QByteArray::fromHex("d9d505f920a163d7");
    TestVault::writeFile(test.path() + u"-journal"_s, journal);
    (void)errorOf([&] { (void)test.open(); });
    QCOMPARE(TestVault::readFile(QFile::decodeName(letter)), QByteArray("dear customer"));
    expectAllKept(*test.open());
}

void TestLock::aFileWrittenBySomebodyElseIsNeverOverwritten()
{
    TestVault test;
    (void)test.create();
    const QByteArray older = test.bytes();
    TestVault::insert(*test.open(), u"a"_s, TestVault::thing(u"Alpha"_s));
    const auto vault = test.open();
    TestVault::insert(*vault, u"b"_s, TestVault::thing(u"Beta"_s));
    test.setBytes(older); // as a sync program does, in place
    EXPECT_ERROR(ErrorKind::Conflict, TestVault::insert(*vault, u"c"_s, TestVault::thing(u"C"_s)));
    EXPECT_ERROR(ErrorKind::Conflict, TestVault::insert(*vault, u"c"_s, TestVault::thing(u"C"_s)));
    QCOMPARE(test.bytes(), older);
}

#ifndef Q_OS_WIN
namespace {

// Root may do everything, so the test becomes somebody else for a while.
class Unprivileged
{
public:
    Unprivileged()
        : m_was(geteuid())
    {
        if (m_was == 0 && seteuid(65534) != 0)
            qFatal("could not become another user");
    }
    ~Unprivileged()
    {
        if (m_was == 0 && seteuid(0) != 0)
            qFatal("could not become root again");
    }

private:
    uid_t m_was;
};

constexpr auto everyoneReads = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
constexpr auto everyoneEnters = everyoneReads | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;

} // namespace

void TestLock::aReplacedFileIsNeverOverwritten()
{
    TestVault test;
    const auto vault = test.create();
    TestVault::insert(*vault, u"a"_s, TestVault::thing(u"Alpha"_s));
    Edit edit = vault->edit();
    edit.insertRow("thing", u"b"_s, TestVault::thing(u"Beta"_s));
    QVERIFY(QFile::rename(test.path(), test.path() + u".moved"_s));
    test.setBytes("a newer file from elsewhere");
    EXPECT_ERROR(ErrorKind::Conflict, edit.commit());
    QCOMPARE(test.bytes(), QByteArray("a newer file from elsewhere"));
    EXPECT_ERROR(ErrorKind::Conflict, (void)vault->edit());
    QCOMPARE(vault->countRows("thing"), 1);
}

void TestLock::aLinkToAVaultLeavesNothingBesideEither()
{
    TestVault test;
    (void)test.create();
    const QTemporaryDir elsewhere;
    const QString link = elsewhere.filePath(u"link.insurable"_s);
    QVERIFY(QFile::link(test.path(), link));
    {
        const auto vault = Vault::open(link, TestVault::passphrase(), test.options);
        TestVault::insert(*vault, u"a"_s, TestVault::thing(u"Alpha"_s));
        QVERIFY(Vault::holder(test.path()) && Vault::holder(link));
    }
    QCOMPARE(test.files(), QStringList{u"firm.insurable"_s});
    QCOMPARE(QDir(elsewhere.path()).entryList(QDir::Files | QDir::System).size(), 1);
}

void TestLock::aNoteIsNotWrittenThroughALink()
{
    TestVault test;
    (void)test.create();
    const QString letter = test.folder.filePath(u"letter.txt"_s);
    TestVault::writeFile(letter, "dear customer");
    QVERIFY(QFile::link(letter, test.path() + u".lock"_s));
    (void)test.open();
    QCOMPARE(TestVault::readFile(letter), QByteArray("dear customer"));
}

void TestLock::aFolderThatCannotBeWrittenOpensForViewing()
{
    TestVault test;
    TestVault::insert(*test.create(), u"a"_s, TestVault::thing(u"Alpha"_s));
    QFile::setPermissions(test.path(), everyoneReads | QFile::WriteOwner | QFile::WriteOther);
    QFile::setPermissions(test.folder.path(), everyoneEnters);
    {
        const Unprivileged somebody;
        const auto vault = test.open();
        QVERIFY(vault->isReadOnly());
        QCOMPARE(vault->countRows("thing"), 1);
        QVERIFY(isSound(*vault));
        EXPECT_ERROR(ErrorKind::ReadOnly, (void)vault->edit());
        const QString beside = test.folder.filePath(u"other.insurable"_s);
        EXPECT_ERROR(ErrorKind::InputOutput,
                     (void)Vault::create(beside, TestVault::passphrase(), test.options));
    }
    QFile::setPermissions(test.folder.path(), everyoneEnters | QFile::WriteOwner);
}

void TestLock::aFileThatCannotBeReadSaysSo()
{
    TestVault test;
    (void)test.create();
    QFile::setPermissions(test.folder.path(), everyoneEnters | QFile::WriteOwner);
    QFile::setPermissions(test.path(), {});
    const Unprivileged somebody;
    EXPECT_ERROR(ErrorKind::InputOutput, (void)test.open());
}
#endif

QTEST_GUILESS_MAIN(TestLock)
#include "tst_lock.moc"
