// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testvault.h"

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
};

namespace {

struct Outcome
{
    int status = -1;
    QString output;
};

Outcome run(const QString &path, const QByteArray &passphrase)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::SeparateChannels);
    process.start(
        QStringLiteral(PYTHON),
        {QStringLiteral(OPEN_BY_LAYOUT), path, u"SELECT id || '=' || name FROM thing;"_s});
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

QTEST_GUILESS_MAIN(TestLayout)
#include "tst_layout.moc"
