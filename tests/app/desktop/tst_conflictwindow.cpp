// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"
#include "conflictnames.h"
#include "filecondition.h"
#include "firm.h"
#include "keyring.h"
#include "keyslots.h"
#include "mainwindow.h"
#include "mergedialog.h"
#include "mergemodel.h"
#include "pagelist.h"
#include "passwordfield.h"
#include "plainlabel.h"
#include "preferences.h"
#include "savedwork.h"
#include "startscreen.h"
#include "taskrunner.h"
#include "unlockview.h"
#include "vaultkey.h"
#include "windowtheme.h"
#include "workbench.h"
#include "workspace.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QTimer>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

constexpr int mostUnanswered = 500;
const QString passphrase = u"four words in a row"_s;

} // namespace

// What the window does when the firm's file is not what it should be.
class TestConflictWindow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

#ifndef Q_OS_WIN // where an open file is not replaced
    void workIsSavedAsACopyWhenTheFileIsReplaced();
    void theFileCanBeOpenedAsItIsNow();
    void nothingHappensWhenThePersonWouldRatherNot();
    void closingAsksFirst();
#endif
    void aTasksOwnWritingIsNoConflict();
    void anOlderFileIsAskedAbout();
    void anOldListOfKeysIsAskedAbout();
    void aNoteOfAnotherComputerIsAskedAbout();
    void aConflictCopyBesideIsMerged();
    void bothSidesAreChosenInTheTable();
    void aStrangerIsNoCopy();

private:
    void make();
    void unlock(const QString &path);
    void answer(const QStringList &buttons);
    Isms &isms() { return m_window->workbench()->workspace().isms(); }
    Workspace &workspace() { return m_window->workbench()->workspace(); }
    void replaceFile()
    {
        QVERIFY(QFile::copy(m_file, m_file + u".tmp"_s));
        QVERIFY(QFile::remove(m_file));
        QVERIFY(QFile::rename(m_file + u".tmp"_s, m_file));
    }
    void changeOwner(const QString &owner)
    {
        Asset asset = isms().records().assets.first();
        asset.owner = owner;
        workspace().attempt([&] { isms().update(asset); });
    }
    template <class T>
    T *child(const QString &name)
    {
        return m_window->findChild<T *>(name);
    }

    QTemporaryDir m_folder;
    QString m_file;
    int m_number = 0;
    QStringList m_buttons; // to press, dialog by dialog
    QStringList m_headings; // of the dialogs that came
    QTimer m_answers;
    int m_unanswered = 0; // ticks that a dialog has waited
    FixedClock m_clock{QDate(2026, 11, 22)};
    Catalogue m_catalogue = Catalogue::load();
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<WindowTheme> m_theme;
    std::unique_ptr<MainWindow> m_window;
};

void TestConflictWindow::initTestCase()
{
    m_theme = std::make_unique<WindowTheme>(*qApp);
    m_theme->apply(Appearance::Light);
    m_answers.setInterval(10);
    connect(&m_answers, &QTimer::timeout, this, [this] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        if (dialog == nullptr) {
            m_unanswered = 0;
            return;
        }
        if (++m_unanswered > mostUnanswered) { // nobody expected it
            m_buttons.append(u"unexpected: "_s + dialog->windowTitle());
            dialog->reject();
            return;
        }
        if (m_buttons.isEmpty())
            return;
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->objectName() != m_buttons.first() && button->text() != m_buttons.first())
                continue;
            if (!button->isEnabled())
                return;
            for (const PlainLabel *label : dialog->findChildren<PlainLabel *>())
                m_headings.append(label->text());
            m_buttons.removeFirst();
            m_unanswered = 0;
            button->click();
            return;
        }
    });
    m_answers.start();
}

void TestConflictWindow::init()
{
    const QString folder = m_folder.filePath(QString::number(++m_number));
    QVERIFY(QDir().mkdir(folder));
    m_file = folder + u"/firm.insurable"_s;
    m_buttons.clear();
    m_headings.clear();
    m_preferences = std::make_unique<Preferences>(folder + u"/p.ini"_s);
    m_window = std::make_unique<MainWindow>(
        Surroundings{*m_preferences, *m_theme, m_clock, allPages, folder + u"/seen/seen.json"_s});
    m_window->show();
    make();
}

void TestConflictWindow::cleanup()
{
    QVERIFY2(m_buttons.isEmpty(), qPrintable(m_buttons.join(u',')));
    m_window.reset();
}

void TestConflictWindow::make()
{
    const KdfCost cheap = KdfCost::floor();
    const auto made = createFirm(
        m_file, Secret::fromPassphrase(passphrase),
        {.catalogue = m_catalogue, .clock = m_clock, .author = u"Ann"_s, .cost = &cheap});
    Asset asset;
    asset.name = u"Till PC"_s;
    asset.owner = u"Anna"_s;
    made->add(asset);
}

void TestConflictWindow::unlock(const QString &path)
{
    m_window->showUnlock(path, false);
    child<PasswordField>(u"passphrase"_s)->setText(passphrase);
    child<QPushButton>(u"unlock"_s)->click();
}

void TestConflictWindow::answer(const QStringList &buttons)
{
    m_buttons = buttons;
}

#ifndef Q_OS_WIN
void TestConflictWindow::workIsSavedAsACopyWhenTheFileIsReplaced()
{
    unlock(m_file);
    QVERIFY(m_window->workbench());
    replaceFile();
    answer({u"saveCopy"_s, u"Open my copy"_s});
    changeOwner(u"Ben"_s);
    QTRY_VERIFY(m_window->workbench() == nullptr);
    QTRY_VERIFY(m_buttons.isEmpty());
    const QString copy = m_window->findChild<UnlockView *>()->path();
    QVERIFY2(copy.contains(u"(conflict 2026-11-22"_s), qPrintable(copy));
    unlock(copy);
    QCOMPARE(isms().records().assets.first().owner, u"Ben"_s);
}

void TestConflictWindow::theFileCanBeOpenedAsItIsNow()
{
    unlock(m_file);
    changeOwner(u"Cleo"_s); // in the file, and seen on this computer
    replaceFile();
    answer({u"saveCopy"_s, u"Open the file as it is now"_s});
    changeOwner(u"Ben"_s);
    QTRY_VERIFY(m_window->workbench() == nullptr);
    QTRY_VERIFY(m_buttons.isEmpty());
    unlock(m_file);
    QVERIFY(m_window->workbench());
    QCOMPARE(isms().records().assets.first().owner, u"Cleo"_s);
    answer({u"mergeApply"_s, u"Cancel"_s}); // keeps the copy
    child<QPushButton>(u"compareCopy"_s)->click();
    QCOMPARE(isms().records().assets.first().owner, u"Ben"_s);
    QVERIFY(isms().canUndo());
}

void TestConflictWindow::nothingHappensWhenThePersonWouldRatherNot()
{
    unlock(m_file);
    replaceFile();
    answer({u"notNow"_s});
    changeOwner(u"Ben"_s);
    QTRY_VERIFY(m_buttons.isEmpty());
    QVERIFY(m_window->workbench());
    QCOMPARE(isms().records().assets.first().owner, u"Anna"_s);
    QCOMPARE(QDir(QFileInfo(m_file).absolutePath()).entryList({u"*.insurable"_s}).size(), 1);
}

void TestConflictWindow::closingAsksFirst()
{
    unlock(m_file);
    replaceFile();
    answer({u"closeWithout"_s});
    changeOwner(u"Ben"_s);
    QVERIFY(!m_window->closeFirm()); // until the question is answered
    QTRY_VERIFY(m_window->workbench() == nullptr);
    QVERIFY(m_window->startScreen()->isVisible());
}
#endif

// Half-way through a change of the keys the file is not what it was; the window looks at it three
// seconds after an edit.
void TestConflictWindow::aTasksOwnWritingIsNoConflict()
{
    unlock(m_file);
    changeOwner(u"Bob"_s);
    QVERIFY(workspace().tasks().run(u"Writing"_s, [this](Progress &) {
        QFile file(m_file);
        if (!file.open(QIODevice::ReadWrite))
            return;
        constexpr qint64 at = 4095; // the end of the first copy of the header
        file.seek(at);
        const QByteArray was = file.read(1);
        const auto put = [&file](char byte) {
            file.seek(at);
            file.putChar(byte);
            file.flush();
        };
        put(char(~was[0]));
        QThread::msleep(3500);
        put(was[0]);
    }));
    QCOMPARE(fileCondition(isms().vault()), FileCondition::Same);
}

void TestConflictWindow::anOlderFileIsAskedAbout()
{
    QVERIFY(QFile::copy(m_file, m_file + u".backup"_s));
    unlock(m_file);
    changeOwner(u"Ben"_s);
    QVERIFY(m_window->closeFirm());
    QVERIFY(QFile::remove(m_file));
    QVERIFY(QFile::rename(m_file + u".backup"_s, m_file));
    answer({u"Cancel"_s});
    unlock(m_file);
    QVERIFY(m_window->workbench() == nullptr);
    QVERIFY(m_window->startScreen()->isVisible());
    QVERIFY2(m_headings.join(u' ').contains(u"2 changes"_s), qPrintable(m_headings.join(u' ')));
    answer({u"It is on purpose"_s});
    unlock(m_file);
    QVERIFY(m_window->workbench());
    QVERIFY(m_window->closeFirm());
    unlock(m_file); // and it is not asked again
    QVERIFY(m_window->workbench());
}

void TestConflictWindow::anOldListOfKeysIsAskedAbout()
{
    constexpr qsizetype headerSize = 8192;
    const auto proof = VaultKey::fromPassphrase(Secret::fromPassphrase(passphrase));
    const auto bytes = [this] {
        QFile file(m_file);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QByteArray oldHeader;
    {
        const auto isms = openFirm(
            m_file, proof, {.catalogue = m_catalogue, .clock = m_clock, .author = u"Ann"_s});
        KeyRing ring(isms->vault());
        const QByteArray id = ring.add(
            proof, u"Bob"_s, VaultKey::fromPassphrase(Secret::fromPassphrase(QByteArray("b"))),
            KdfCost::floor());
        oldHeader = bytes().first(headerSize);
        ring.remove(proof, id);
    }
    const QByteArray body = bytes().sliced(headerSize);
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(oldHeader + body) > 0);
    file.close();
    answer({u"Cancel"_s});
    unlock(m_file);
    QVERIFY(m_window->workbench() == nullptr);
    QVERIFY2(m_headings.join(u' ').contains(u"older than its records"_s),
             qPrintable(m_headings.join(u' ')));
    answer({u"Go on"_s});
    unlock(m_file);
    QVERIFY(m_window->workbench());
    const auto labels = m_window->workbench()->findChildren<PlainLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const PlainLabel *label) {
        return label->text().contains(u"older than its records"_s);
    }));
}

void TestConflictWindow::aNoteOfAnotherComputerIsAskedAbout()
{
    const auto leaveNote = [this] {
        QFile note(m_file + u".lock"_s);
        QVERIFY(note.open(QIODevice::WriteOnly));
        note.write(R"({"user":"Ben","host":"office-pc","pid":7,"since":"2026-11-22T09:00:00Z"})");
    };
    leaveNote();
    answer({u"Cancel"_s});
    unlock(m_file);
    QVERIFY(m_window->workbench() == nullptr);
    QVERIFY(m_headings.join(u' ').contains(u"office-pc"_s));
    answer({u"Only look at it"_s});
    unlock(m_file);
    QVERIFY(m_window->workbench() && isms().isReadOnly());
    QVERIFY(m_window->closeFirm());
    answer({u"Open it"_s});
    unlock(m_file);
    QVERIFY(m_window->workbench() && !isms().isReadOnly());
}

void TestConflictWindow::aConflictCopyBesideIsMerged()
{
    const QString copy = QFileInfo(m_file).absolutePath() + u"/firm (1).insurable"_s;
    QVERIFY(QFile::copy(m_file, copy));
    {
        const auto other = openFirm(copy, Secret::fromPassphrase(passphrase),
                                    {m_catalogue, m_clock, u"Ben"_s});
        Asset van;
        van.name = u"Van"_s;
        other->add(van);
    }
    unlock(m_file);
    auto *compare = child<QPushButton>(u"compareCopy"_s);
    QVERIFY(compare);
    QTRY_VERIFY(compare->isVisible());
    answer({u"mergeApply"_s, u"Cancel"_s});
    compare->click();
    QCOMPARE(isms().records().assets.size(), 2);
    QVERIFY(QFile::exists(copy));
    m_window->workbench()->navigate(u"history"_s);
    QVERIFY(child<QTableView>(u"historyTable"_s)->model()->rowCount() > 0);
}

void TestConflictWindow::bothSidesAreChosenInTheTable()
{
    const QString copy = QFileInfo(m_file).absolutePath() + u"/elsewhere.insurable"_s;
    QVERIFY(QFile::copy(m_file, copy));
    unlock(m_file);
    changeOwner(u"Cleo"_s);
    {
        const auto other = openFirm(copy, Secret::fromPassphrase(passphrase),
                                    {m_catalogue, m_clock, u"Ben"_s});
        Asset asset = other->records().assets.first();
        asset.owner = u"Ben"_s;
        asset.location = u"Shop"_s;
        other->update(asset);
    }
    NoProgress progress;
    auto theirs = openSiblingFirm(isms(), copy);
    const MergePlan plan = planMerge(isms(), *theirs, progress);
    MergeModel model(isms(), *theirs, plan);
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 2);
    model.showConflictsOnly(true);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, MergeModel::Before).data().toString(), u"Anna"_s);
    QCOMPARE(model.index(0, MergeModel::Mine).data().toString(), u"Cleo"_s);
    QCOMPARE(model.index(0, MergeModel::Theirs).data().toString(), u"Ben"_s);
    QCOMPARE(model.index(0, MergeModel::Taken).data().toString(), u"Please choose"_s);

    MergeDialog dialog(workspace(), std::move(theirs), plan, u"elsewhere"_s, m_window.get());
    dialog.show();
    auto *table = dialog.findChild<QTableView *>(u"mergeTable"_s);
    auto *merge = dialog.findChild<QPushButton *>(u"mergeApply"_s);
    QVERIFY(!merge->isEnabled());
    dialog.findChild<QPushButton *>(u"mergeConflicts"_s)->click();
    QCOMPARE(table->model()->rowCount(), 1);
    table->selectRow(0);
    dialog.findChild<QPushButton *>(u"takeTheirs"_s)->click();
    QVERIFY(merge->isEnabled());
    merge->click();
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QCOMPARE(isms().records().assets.first().owner, u"Ben"_s);
    QCOMPARE(isms().records().assets.first().location, u"Shop"_s);
}

void TestConflictWindow::aStrangerIsNoCopy()
{
    const QString stranger = QFileInfo(m_file).absolutePath() + u"/stranger.insurable"_s;
    QVERIFY(QFile::rename(m_file, stranger));
    make();
    unlock(m_file);
    answer({u"Close"_s});
    QVERIFY(!MergeDialog::run(workspace(), stranger, m_window.get()));
    QVERIFY(m_headings.join(u' ').contains(u"no copy"_s));
}

QTEST_MAIN(TestConflictWindow)
#include "tst_conflictwindow.moc"
