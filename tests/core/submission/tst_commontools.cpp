// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packlab.h"

#include <QDir>
#include <QProcess>
#include <QTest>

using namespace insurable;
using namespace insurable::lab;
using namespace Qt::StringLiterals;

namespace {

struct Ran
{
    int status;
    QString output;
};

Ran run(const QString &program, const QStringList &arguments, const QString &folder)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.closeWriteChannel();
    process.waitForFinished();
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAll())};
}

} // namespace

class TestCommonTools final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const PackFile pack(sealedBytes());
        QVERIFY(QFile::copy(pack.path(), inFolder(u"pack.zip"_s)));
        const Ran ran = run(QStringLiteral(UNZIP), {u"-q"_s, u"pack.zip"_s}, m_folder.path());
        QVERIFY2(ran.status == 0, qPrintable(ran.output));
    }

    void unzipFindsNothingWrong()
    {
        const Ran ran = run(QStringLiteral(UNZIP), {u"-tq"_s, u"pack.zip"_s}, m_folder.path());
        QVERIFY2(ran.status == 0, qPrintable(ran.output));
        QVERIFY(ran.output.contains(u"No errors detected"));
        for (const PackItem &item : items())
            QVERIFY2(QFile::exists(inFolder(item.name)), qPrintable(item.name));
    }

    void sha256sumAcceptsTheManifest()
    {
        const QStringList arguments{u"--strict"_s, u"-c"_s, u"SHA256SUMS"_s};
        const Ran ran = run(QStringLiteral(SHA256SUM), arguments, m_folder.path());
        QVERIFY2(ran.status == 0, qPrintable(ran.output));
        QCOMPARE(ran.output.count(u": OK\n"), items().size() + 1);
    }

    void minisignAcceptsTheSignature()
    {
        const QString key = firmKey().publicKey().line();
        Ran ran = run(QStringLiteral(MINISIGN), {u"-Vm"_s, u"SHA256SUMS"_s, u"-P"_s, key},
                      m_folder.path());
        QVERIFY2(ran.status == 0, qPrintable(ran.output));
        QVERIFY(ran.output.contains(u"sealed:2026-11-22\tfirm:Müller Joinery serial:7"));
        ran = run(QStringLiteral(MINISIGN), {u"-Vm"_s, u"SHA256SUMS"_s, u"-p"_s, u"firm.pub"_s},
                  m_folder.path());
        QVERIFY2(ran.status == 0, qPrintable(ran.output));
    }

    void minisignRefusesWhatWeRefuse()
    {
        writeFile(inFolder(u"other"_s), readFile(inFolder(u"SHA256SUMS"_s)) + "x");
        QVERIFY(QFile::copy(inFolder(u"SHA256SUMS.minisig"_s), inFolder(u"other.minisig"_s)));
        const Ran ran = run(QStringLiteral(MINISIGN),
                            {u"-Vm"_s, u"other"_s, u"-p"_s, u"firm.pub"_s}, m_folder.path());
        QVERIFY(ran.status != 0);
    }

    void weAcceptWhatMinisignSigns()
    {
        writeFile(inFolder(u"message"_s), "any bytes \xff\x00 at all");
        Ran ran =
            run(QStringLiteral(MINISIGN),
                {u"-G"_s, u"-W"_s, u"-p"_s, u"k.pub"_s, u"-s"_s, u"k.sec"_s}, m_folder.path());
        QVERIFY2(ran.status == 0, qPrintable(ran.output));
        ran = run(QStringLiteral(MINISIGN), {u"-S"_s, u"-s"_s, u"k.sec"_s, u"-m"_s, u"message"_s},
                  m_folder.path());
        QVERIFY2(ran.status == 0, qPrintable(ran.output));
        const auto key = PublicKey::tryFrom(readFile(inFolder(u"k.pub"_s)));
        const auto signature = MinisignSignature::tryFrom(readFile(inFolder(u"message.minisig"_s)));
        QVERIFY(key && signature);
        QCOMPARE(checkSignature(*signature, readFile(inFolder(u"message"_s)), *key),
                 SignatureState::Valid);
    }

private:
    [[nodiscard]] QString inFolder(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(TestCommonTools)
#include "tst_commontools.moc"
