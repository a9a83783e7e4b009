// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conflictbench.h"
#include "conflictnames.h"
#include "filecondition.h"
#include "firmwatch.h"
#include "keyring.h"
#include "lastseen.h"
#include "startscreen.h"
#include "taskrunner.h"
#include "unlockview.h"
#include "vaultkey.h"

#include <QThread>

using namespace insurable;
using namespace Qt::StringLiterals;

// What the window does when the firm's file is not what it should be.
class TestConflictWindow final : public ConflictBench
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { start(); }
    void init() { begin(); }
    void cleanup() { end(); }

#ifndef Q_OS_WIN // where an open file is not replaced
    void workIsSavedAsACopyWhenTheFileIsReplaced();
    void theFileCanBeOpenedAsItIsNow();
    void nothingHappensWhenThePersonWouldRatherNot();
    void closingAsksFirst();
    void whatIsExpectedIsForgottenWhenItDoesNotOpen();
    void whereThereIsNoFileNothingIsExpected();
#endif
    void aTasksOwnWritingIsNoConflict();
    void anOlderFileIsAskedAbout();
    void anOldListOfKeysIsAskedAbout();
    void aNoteOfAnotherComputerIsAskedAbout();
};

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

void TestConflictWindow::whatIsExpectedIsForgottenWhenItDoesNotOpen()
{
    const auto put = [this](const QByteArray &bytes) {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    };
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray old = file.readAll();
    file.close();
    unlock(m_file);
    changeOwner(u"Cleo"_s);
    QVERIFY(m_window->closeFirm()); // which remembers it
    unlock(m_file);
    replaceFile();
    answer({u"saveCopy"_s, u"Open the file as it is now"_s});
    changeOwner(u"Ben"_s);
    QTRY_VERIFY(m_window->workbench() == nullptr);
    QTRY_VERIFY(m_buttons.isEmpty());
    put("something else");
    unlock(m_file);
    QVERIFY(m_window->workbench() == nullptr);
    put(old);
    answer({u"Cancel"_s});
    unlock(m_file);
    QVERIFY(m_window->workbench() == nullptr);
    QVERIFY2(m_buttons.isEmpty(), "nobody asked");
}

void TestConflictWindow::whereThereIsNoFileNothingIsExpected()
{
    const auto isms =
        openFirm(m_file, Secret::fromPassphrase(passphrase), {m_catalogue, m_clock, u"Ann"_s});
    const QString seenFile = QFileInfo(m_file).absolutePath() + u"/other.json"_s;
    SeenState later = seenStateOf(isms->vault());
    later.generation += 10;
    later.historyLength += 10;
    QVERIFY(LastSeen(seenFile).note(isms->vault().vaultId(), later));
    QVERIFY(QFile::remove(m_file));
    FirmWatch watch(*m_window, *m_preferences, seenFile);
    watch.expect(m_file + u".gone"_s);
    answer({u"Cancel"_s});
    QVERIFY(!watch.accepts(*isms));
    QVERIFY2(m_buttons.isEmpty(), "nobody asked");
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

QTEST_MAIN(TestConflictWindow)
#include "tst_conflictwindow.moc"
