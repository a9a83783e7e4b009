// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup.h"
#include "blobs.h"
#include "errors.h"
#include "firmbackup.h"
#include "progress.h"
#include "session.h"
#include "testfirm.h"
#include "vault.h"
#include "vaultkey.h"

#include <QBuffer>
#include <QFile>
#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

class TestFirmBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePreviewCountsByRegister();
    void thePreviewOfTheSameIsEmpty();
    void restoringBringsTheRecordsBack();
    void lostFilesAndRecordsGoByTheirNames();

private:
    static Asset asset(const QString &name)
    {
        Asset made;
        made.name = name;
        return made;
    }
    static QString backUp(TestFirm &firm)
    {
        NoProgress progress;
        return BackupJob(firm->vault()).run(firm.file(u"backups"_s), progress).path;
    }
    static FirmOptions options(TestFirm &firm)
    {
        return {firm.catalogue(), firm.clock(), u"Tester"_s};
    }
    static std::unique_ptr<Isms> look(TestFirm &firm, const QString &path)
    {
        FirmOptions looking = options(firm);
        looking.readOnly = true;
        return openFirm(path, VaultKey::fromDataKey(firm->vault().session().dataKey()), looking);
    }
};

void TestFirmBackup::thePreviewCountsByRegister()
{
    TestFirm firm;
    const Id kept = firm->add(asset(u"Till PC"_s));
    const Id gone = firm->add(asset(u"Old laptop"_s));
    const QString backup = backUp(firm);
    Asset changed = *firm->find<Asset>(kept);
    changed.owner = u"Ann"_s;
    firm->update(changed);
    firm->remove(describe<Asset>(), gone);
    firm->add(asset(u"New server"_s));
    Supplier supplier;
    supplier.name = u"Bits Ltd"_s;
    firm->add(supplier);
    const auto then = look(firm, backup);
    const RestorePreview preview = previewRestore(firm.isms(), *then);
    QCOMPARE(preview.registers.size(), 2);
    QCOMPARE(preview.registers[0].type, &describe<Asset>());
    QCOMPARE(preview.registers[0].added, 1);
    QCOMPARE(preview.registers[0].changed, 1);
    QCOMPARE(preview.registers[0].removed, 1);
    QCOMPARE(preview.registers[1].type, &describe<Supplier>());
    QCOMPARE(preview.registers[1].removed, 1);
    QCOMPARE(preview.lastNow->title, u"Bits Ltd"_s);
    QCOMPARE(preview.lastThen->title, u"Old laptop"_s);
}

void TestFirmBackup::thePreviewOfTheSameIsEmpty()
{
    TestFirm firm;
    const QString empty = backUp(firm);
    QVERIFY(!previewRestore(firm.isms(), *look(firm, empty)).lastNow);
    firm->add(asset(u"Till PC"_s));
    const QString backup = backUp(firm);
    QVERIFY(previewRestore(firm.isms(), *look(firm, backup)).registers.isEmpty());
}

void TestFirmBackup::restoringBringsTheRecordsBack()
{
    TestFirm firm;
    firm->add(asset(u"Till PC"_s));
    const QString backup = backUp(firm);
    firm->add(asset(u"New server"_s));
    firm.close();
    NoProgress progress;
    const FirmRestored restored =
        restoreFirm(firm.path(), backup, VaultKey::fromPassphrase(TestFirm::passphrase()),
                    options(firm), progress);
    QVERIFY(restored.keptIsWhole);
    firm.open();
    QCOMPARE(firm->records().assets.size(), 1);
    QCOMPARE(firm->history({}).first().action, u"restore"_s);
    QCOMPARE(look(firm, restored.kept)->records().assets.size(), 2);
}

void TestFirmBackup::lostFilesAndRecordsGoByTheirNames()
{
    TestFirm firm;
    NoProgress progress;
    QByteArray bytes(2'000'000, 'x');
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    Evidence evidence;
    evidence.title = u"Policy page"_s;
    evidence.effective = firm.clock().today();
    evidence.files = {firm->store(buffer, u"policy.png"_s, progress)};
    firm->add(evidence);
    firm.close();
    QFile file(firm.path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(file.size() - 1'000'000)); // in the evidence
    QVERIFY(file.write("damage") == 6);
    file.close();
    const FirmRescue rescue =
        rescueFirm(firm.path(), {}, VaultKey::fromPassphrase(TestFirm::passphrase()),
                   firm.file(u"rescued.insurable"_s), options(firm), progress);
    QVERIFY(!rescue.lacksNothing);
    QCOMPARE(rescue.lostFiles, QStringList{u"Policy page: policy.png"_s});
    for (const RescuedRegister &saved : rescue.registers)
        QVERIFY(saved.lost.isEmpty());
}

QTEST_GUILESS_MAIN(TestFirmBackup)
#include "tst_firmbackup.moc"
