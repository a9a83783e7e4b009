// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportdatabase.h"
#include "testvault.h"

#include <QProcess>
#include <QStandardPaths>

using namespace insurable;
using namespace Qt::StringLiterals;

class TestExportDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePlainShellOpensIt();
    void onlyTheOwnerMayReadTheKey();
    void nothingIsLeftWhereItFails();

private:
    struct Bench : TestVault
    {
        QString database = folder.filePath(u"out.db"_s);
        QString key = folder.filePath(u"out.key"_s);
        NoProgress progress;
        void write(Vault &vault) { exportDatabase(vault, database, key, progress); }
    };
};

void TestExportDatabase::thePlainShellOpensIt()
{
    const QString shell = QStandardPaths::findExecutable(u"sqlcipher"_s);
    if (shell.isEmpty())
        QSKIP("the sqlcipher shell is not here");
    Bench bench;
    const auto vault = bench.create();
    TestVault::insert(*vault, u"a"_s, TestVault::thing(u"Zoë’s laptop"_s));
    bench.write(*vault);
    QProcess process;
    process.start(shell, {u"-batch"_s, bench.database});
    process.write(TestVault::readFile(bench.key)
                  + "PRAGMA cipher_integrity_check; PRAGMA integrity_check;"
                    "SELECT id || '=' || name FROM thing;");
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(60000));
    const QString out = QString::fromUtf8(process.readAllStandardOutput());
    QVERIFY2(out.endsWith(u"ok\na=Zoë’s laptop\n"_s), qPrintable(out));
    TestVault::insert(*vault, u"b"_s, TestVault::thing(u"later"_s)); // the vault goes on
}

void TestExportDatabase::onlyTheOwnerMayReadTheKey()
{
    Bench bench;
    bench.write(*bench.create());
#ifdef Q_OS_UNIX
    QCOMPARE(QFile::permissions(bench.key) & ~(QFile::ReadUser | QFile::WriteUser),
             QFile::ReadOwner | QFile::WriteOwner);
#endif
    const QByteArray statement = TestVault::readFile(bench.key);
    QVERIFY(statement.startsWith("PRAGMA key = \"x'") && statement.endsWith("'\";\n"));
    QCOMPARE(statement.size(), 16 + 64 + 4);
}

void TestExportDatabase::nothingIsLeftWhereItFails()
{
    Bench bench;
    {
        const auto vault = bench.create();
        TestVault::writeFile(bench.key, "mine");
        EXPECT_ERROR(ErrorKind::InputOutput, bench.write(*vault));
        QCOMPARE(TestVault::readFile(bench.key), QByteArray("mine"));
        QVERIFY(!QFileInfo::exists(bench.database));
        QVERIFY(QFile::remove(bench.key));
    }
    QByteArray bytes = bench.bytes();
    bytes[bytes.size() - 2000] = char(~bytes[bytes.size() - 2000]);
    bench.setBytes(bytes);
    const auto vault = bench.open();
    EXPECT_ERROR(ErrorKind::Damaged, bench.write(*vault));
    QVERIFY(!QFileInfo::exists(bench.database) && !QFileInfo::exists(bench.key));
}

QTEST_GUILESS_MAIN(TestExportDatabase)
#include "tst_exportdatabase.moc"
