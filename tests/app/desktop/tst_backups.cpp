// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backupcard.h"
#include "backupkeeper.h"
#include "backupstatus.h"
#include "banner.h"
#include "clock.h"
#include "firm.h"
#include "keyslots.h"
#include "mainwindow.h"
#include "messages.h"
#include "pagelist.h"
#include "passwordfield.h"
#include "plainlabel.h"
#include "preferences.h"
#include "restoredialog.h"
#include "unlockview.h"
#include "vault.h"
#include "windowtheme.h"
#include "workbench.h"
#include "workspace.h"

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeWidget>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

const QString passphrase = u"four words in a row"_s;

} // namespace

// The backups of a firm as a person meets them: by the window, in a folder of the test's own.
class TestBackups final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void closingAfterAChangeBacksUp();
    void closingTheWindowBacksUpToo();
    void nothingNewIsNotBackedUp();
    void switchedOffNothingIsBackedUp();
    void workGoesOnWhileABackupIsMade();
    void theSampleFirmIsNotBackedUp();
    void aFolderThatIsGoneIsSaid();
    void theOldBackupIsSaidOnArrival();
    void restoringShowsWhatChangesAndDoesIt();
    void theBackupChosenLastIsTheOneLookedAt();
    void aDamagedFileGoesBackToItsBackup();
    void sayingNoToHelpLeavesEverythingAsItWas();

private:
    void enterFirm();
    void unlock();
    void addAsset(const QString &name)
    {
        Asset asset;
        asset.name = name;
        workspace().isms().add(asset);
    }
    Workspace &workspace() { return m_window->workbench()->workspace(); }
    BackupKeeper &keeper() { return workspace().backups(); }
    [[nodiscard]] QString folder() const { return m_folder->filePath(u"Insurable backups"_s); }
    [[nodiscard]] QStringList backups() const
    {
        return QDir(folder()).entryList(QDir::Files | QDir::Hidden);
    }
    template <class T>
    T *child(const QString &name)
    {
        return m_window->findChild<T *>(name);
    }
    // Waits without a loop of its own: what it waits for may be on the stack below it.
    template <class Act>
    void whenEnabled(const QString &button, const Act &act)
    {
        QTimer::singleShot(50, this, [this, button, act] {
            QWidget *dialog = QApplication::activeModalWidget();
            const auto *found = dialog ? dialog->findChild<QPushButton *>(button) : nullptr;
            if (found == nullptr || !found->isEnabled())
                whenEnabled(button, act);
            else
                act(*dialog);
        });
    }
    // Does something with the next dialog that comes up.
    template <class Act>
    void whenAsked(const Act &act)
    {
        QTimer::singleShot(50, this, [this, act] {
            QWidget *dialog = QApplication::activeModalWidget();
            if (dialog == nullptr)
                whenAsked(act);
            else
                act(*dialog);
        });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    std::unique_ptr<FixedClock> m_clock;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<WindowTheme> m_theme;
    std::unique_ptr<MainWindow> m_window;
};

void TestBackups::initTestCase()
{
    m_theme = std::make_unique<WindowTheme>(*qApp);
    m_theme->apply(Appearance::Light);
}

void TestBackups::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(u"Holt.insurable"_s);
    m_clock = std::make_unique<FixedClock>(QDate(2026, 3, 2));
    m_preferences = std::make_unique<Preferences>(m_folder->filePath(u"p.ini"_s));
    m_window =
        std::make_unique<MainWindow>(Surroundings{*m_preferences, *m_theme, *m_clock, allPages});
    m_window->show();
}

void TestBackups::cleanup()
{
    m_window.reset();
}

void TestBackups::enterFirm()
{
    const KdfCost cheap = KdfCost::floor();
    const Catalogue catalogue = Catalogue::load();
    createFirm(m_file, Secret::fromPassphrase(passphrase),
               {.catalogue = catalogue, .clock = *m_clock, .author = u"Tester"_s, .cost = &cheap})
        .reset();
    unlock();
    QVERIFY(m_window->workbench() != nullptr);
}

void TestBackups::unlock()
{
    m_window->showUnlock(m_file, false);
    child<PasswordField>(u"passphrase"_s)->setText(passphrase);
    child<QPushButton>(u"unlock"_s)->click();
}

void TestBackups::closingAfterAChangeBacksUp()
{
    enterFirm();
    QVERIFY(backups().isEmpty());
    addAsset(u"Till PC"_s);
    QVERIFY(m_window->closeFirm());
    QCOMPARE(backups().size(), 1);
    QVERIFY(backups().first().startsWith(u"Holt 2026-03-0"_s));
}

void TestBackups::closingTheWindowBacksUpToo()
{
    enterFirm();
    addAsset(u"Till PC"_s);
    m_window->close();
    QCOMPARE(backups().size(), 1);
}

void TestBackups::nothingNewIsNotBackedUp()
{
    enterFirm();
    addAsset(u"Till PC"_s);
    QVERIFY(m_window->closeFirm());
    m_clock->advanceDays(1);
    unlock();
    QVERIFY(!keeper().isDue());
    QVERIFY(child<BackupStatus>(u"backupStatus"_s)->isVisible());
    QVERIFY(child<BackupStatus>(u"backupStatus"_s)->text().startsWith(u"Backed up 2 March"_s));
    QVERIFY(m_window->closeFirm());
    QCOMPARE(backups().size(), 1);
}

void TestBackups::switchedOffNothingIsBackedUp()
{
    enterFirm();
    m_window->workbench()->navigate(u"settings"_s);
    child<QCheckBox>(u"backupsOn"_s)->click();
    addAsset(u"Till PC"_s);
    QCOMPARE(child<BackupStatus>(u"backupStatus"_s)->text(), u"Not backed up"_s);
    QVERIFY(child<Banner>(u"backupWarning"_s)->isVisible());
    QVERIFY(!child<QPushButton>(u"backUpNow"_s)->isEnabled());
    QVERIFY(m_window->closeFirm());
    QVERIFY(backups().isEmpty());
    unlock();
    QVERIFY(!keeper().wishes().on); // kept for this firm
}

void TestBackups::workGoesOnWhileABackupIsMade()
{
    enterFirm();
    addAsset(u"Till PC"_s);
    keeper().start();
    QVERIFY(keeper().isRunning());
    for (int i = 0; i < 30; ++i)
        addAsset(u"Asset %1"_s.arg(i));
    QTRY_VERIFY(!keeper().isRunning());
    QVERIFY2(keeper().trouble().isEmpty(), qPrintable(keeper().trouble()));
    QCOMPARE(backups().size(), 1);
    m_clock->advanceDays(1);
    addAsset(u"The last"_s);
    keeper().start(); // and leaving while one is made
    QVERIFY(m_window->closeFirm());
    QVERIFY(backups().filter(u".new"_s).isEmpty());
    QCOMPARE(backups().size(), 2);
    unlock();
    QVERIFY(!keeper().isDue()); // it holds all
}

void TestBackups::theSampleFirmIsNotBackedUp()
{
    m_window->openSample();
    QVERIFY(!keeper().isPossible());
    QVERIFY(!child<BackupStatus>(u"backupStatus"_s)->isVisible());
    addAsset(u"Till PC"_s);
    QVERIFY(m_window->closeFirm());
    QVERIFY(backups().isEmpty());
}

void TestBackups::aFolderThatIsGoneIsSaid()
{
    enterFirm();
    const QString stick = m_folder->filePath(u"stick"_s);
    QVERIFY(QDir().mkdir(stick));
    keeper().setFolder(stick);
    addAsset(u"Till PC"_s);
    m_window->workbench()->navigate(u"settings"_s);
    child<QPushButton>(u"backUpNow"_s)->click();
    QCOMPARE(QDir(stick).entryList(QDir::Files).size(), 1);
    addAsset(u"Server"_s);
    QVERIFY(QDir(stick).removeRecursively());
    QVERIFY(keeper().warnings().contains(BackupWarning::FolderGone));
    QVERIFY(!keeper().isDue()); // closing does not nag
    QVERIFY(m_window->closeFirm());
    QVERIFY(!QFileInfo::exists(stick));
    unlock();
    QCOMPARE(child<BackupStatus>(u"backupStatus"_s)->text(), u"Backup folder missing"_s);
}

void TestBackups::theOldBackupIsSaidOnArrival()
{
    enterFirm();
    addAsset(u"Till PC"_s);
    QVERIFY(m_window->closeFirm());
    m_clock->advanceDays(15);
    unlock();
    QCOMPARE(child<BackupStatus>(u"backupStatus"_s)->text(), u"Last backup is old"_s);
    QStringList notices;
    for (const Banner *banner : m_window->workbench()->findChildren<Banner *>()) {
        for (const PlainLabel *label : banner->findChildren<PlainLabel *>())
            notices.append(label->text());
    }
    QVERIFY(notices.filter(u"older than two weeks"_s).size() >= 1);
}

void TestBackups::restoringShowsWhatChangesAndDoesIt()
{
    enterFirm();
    addAsset(u"Till PC"_s);
    m_window->workbench()->navigate(u"settings"_s);
    child<QPushButton>(u"backUpNow"_s)->click();
    QCOMPARE(backups().size(), 1);
    m_clock->advanceSeconds(60);
    addAsset(u"Server"_s);
    QString summary;
    whenEnabled(u"restoreThis"_s, [&summary](QWidget &dialog) {
        auto *restore = dialog.findChild<QPushButton *>(u"restoreThis"_s);
        auto *changes = dialog.findChild<QTreeWidget *>(u"restoreChanges"_s);
        if (changes->topLevelItemCount() == 1) {
            for (int i = 0; i < 4; ++i)
                summary += changes->topLevelItem(0)->text(i) + u'|';
        }
        restore->click();
    });
    child<QPushButton>(u"restoreBackup"_s)->click();
    QCOMPARE(summary, u"Assets|–|–|1|"_s);
    QTRY_COMPARE(workspace().records().assets.size(), 1);
    QCOMPARE(workspace().records().assets.first().name, u"Till PC"_s);
    QCOMPARE(backups().size(), 2); // what was there before as well
}

void TestBackups::theBackupChosenLastIsTheOneLookedAt()
{
    enterFirm();
    addAsset(u"Till PC"_s);
    m_window->workbench()->navigate(u"settings"_s);
    child<QPushButton>(u"backUpNow"_s)->click();
    m_clock->advanceDays(1);
    addAsset(u"Server"_s);
    child<QPushButton>(u"backUpNow"_s)->click();
    QCOMPARE(backups().size(), 2);
    QString chosen;
    QString changes;
    const auto look = [&](QWidget &dialog) {
        chosen = QFileInfo(qobject_cast<RestoreDialog *>(&dialog)->chosen()).fileName();
        auto *tree = dialog.findChild<QTreeWidget *>(u"restoreChanges"_s);
        for (int i = 0; i < 4 && tree->topLevelItemCount() == 1; ++i)
            changes += tree->topLevelItem(0)->text(i) + u'|';
        dialog.close();
    };
    whenEnabled(u"restoreThis"_s, [this, look](QWidget &dialog) {
        auto *list = dialog.findChild<QTreeWidget *>(u"backupList"_s);
        list->setCurrentItem(nullptr);
        // While the first one is looked at.
        QTimer::singleShot(0, list, [list] { list->setCurrentItem(list->topLevelItem(1)); });
        list->setCurrentItem(list->topLevelItem(0));
        whenEnabled(u"restoreThis"_s, look);
    });
    child<QPushButton>(u"restoreBackup"_s)->click();
    QCOMPARE(changes, u"Assets|–|–|1|"_s);
    QCOMPARE(chosen, backups().first()); // the older one
}

void TestBackups::aDamagedFileGoesBackToItsBackup()
{
    enterFirm();
    addAsset(u"Till PC"_s);
    QVERIFY(m_window->closeFirm());
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::ReadWrite));
    for (const qint64 at : {qint64(300), qint64(4396)}) { // both headers: not even its id is left
        QVERIFY(file.seek(at));
        QVERIFY(file.write("damage") == 6);
    }
    file.close();
    whenAsked([](QWidget &dialog) {
        const auto buttons = dialog.findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            if (button->text() == u"Go back to the backup"_s)
                button->click();
        }
    });
    unlock();
    QVERIFY(m_window->workbench() != nullptr);
    QCOMPARE(workspace().records().assets.size(), 1);
    QCOMPARE(QDir(m_folder->path()).entryList({u"Holt (damaged*"_s}).size(), 1);
}

void TestBackups::sayingNoToHelpLeavesEverythingAsItWas()
{
    enterFirm();
    addAsset(u"Till PC"_s);
    QVERIFY(m_window->closeFirm());
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(8192 + 4096 + 100));
    QVERIFY(file.write("damage") == 6);
    file.close();
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    file.close();
    bool offered = false;
    whenAsked([&offered](QWidget &dialog) {
        offered = dialog.findChild<QPushButton *>(u"rescueFirm"_s) != nullptr;
        dialog.close();
    });
    unlock();
    QVERIFY(offered);
    QVERIFY(m_window->workbench() == nullptr);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), before);
    QCOMPARE(QDir(m_folder->path()).entryList({u"Holt*"_s}, QDir::Files),
             QStringList{u"Holt.insurable"_s});
}

QTEST_MAIN(TestBackups)
#include "tst_backups.moc"
