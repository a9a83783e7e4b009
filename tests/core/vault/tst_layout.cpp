// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testvault.h"

#include "keyfile.h"
#include "keyring.h"
#include "vaultkey.h"

#include <QProcess>

using namespace insurable;
using namespace Qt::StringLiterals;

// The layout is a promise: whoever has the paper and common tools gets their records back.
class TestLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anIndependentScriptOpensAVault();
    void theScriptRefusesAWrongPassphrase();
    void theScriptOpensWithAKeyFileAndWithTheRecoverySheet();
};

namespace {

struct Outcome
{
    int status = -1;
    QString output;
};

Outcome run(const QString &path, const QByteArray &passphrase, const QString &how = {})
{
    QProcess process;
    process.setProcessChannelMode(QProcess::SeparateChannels);
    process.start(
        QStringLiteral(PYTHON),
        {QStringLiteral(OPEN_BY_LAYOUT), path, u"SELECT id || '=' || name FROM thing;"_s, how});
    process.write(passphrase + '\n');
    process.closeWriteChannel();
    process.waitForFinished(60000);
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput())};
}

} // namespace

void TestLayout::anIndependentScriptOpensAVault()
{
    TestVault test;
    {
        const auto vault = test.create();
        TestVault::insert(*vault, u"a"_s, TestVault::thing(u"Zoë’s laptop"_s));
        vault->changePassphrase(TestVault::passphrase(), TestVault::passphrase("Ångström ﬁ"),
                                KdfCost::floor());
    }
    const Outcome outcome = run(test.path(), "A\u030Angström fi");
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.output.trimmed(), u"ok\nok\na=Zoë’s laptop"_s);
}

void TestLayout::theScriptRefusesAWrongPassphrase()
{
    TestVault test;
    (void)test.create();
    QCOMPARE(run(test.path(), "wrong").status, 1);
}

void TestLayout::theScriptOpensWithAKeyFileAndWithTheRecoverySheet()
{
    TestVault test;
    const QString file = test.folder.filePath(u"key"_s);
    KeyFile::create(file);
    const auto key =
        VaultKey::fromPassphrase(TestVault::passphrase("Ångström"), KeyFile::read(file));
    const auto vault = Vault::create(test.path(), key, test.options);
    const RecoveryKey sheet = KeyRing(*vault).addRecovery(key);
    QCOMPARE(run(test.path(), "Ångström", file).status, 0);
    QCOMPARE(run(test.path(), "Ångström").status, 1);
    QCOMPARE(run(test.path(), sheet.text().toLatin1(), u"--recovery"_s).status, 0);
    const auto other = RecoveryKey::random(vault->vaultId());
    QCOMPARE(run(test.path(), other.text().toLatin1(), u"--recovery"_s).status, 1);
}

QTEST_GUILESS_MAIN(TestLayout)
#include "tst_layout.moc"
