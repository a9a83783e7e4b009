// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backupkeeper.h"
#include "conflictbench.h"
#include "conflictnames.h"
#include "lastseen.h"
#include "mergedialog.h"
#include "savedwork.h"
#include "unlockview.h"

using namespace insurable;
using namespace Qt::StringLiterals;

// What the window knows of a firm from before: no alarm for what it did itself, an alarm for what
// somebody else put in its place.
class TestSeenWindow final : public ConflictBench
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { start(); }
    void init() { begin(); }
    void cleanup() { end(); }

    void whatTheWindowRestoredIsExpected();
    void whatSomebodyPutThereIsNot();
    void theBackupOfADamagedFileIsExpected();
    void whatTheWindowMergedIsExpected();
    void theCheckAfterAnUncleanEndCanBeStopped();

private:
    [[nodiscard]] QByteArray bytes() const
    {
        QFile file(m_file);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void putThere(const QByteArray &bytes)
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    // Opens the firm where nobody is to be asked anything.
    void unlockWithoutQuestion()
    {
        m_headings.clear();
        answer({});
        unlock(m_file);
        QVERIFY2(m_buttons.isEmpty(), qPrintable(m_buttons.join(u',')));
        QVERIFY(m_window->workbench());
    }
    void backUpNow()
    {
        m_window->workbench()->navigate(u"settings"_s);
        child<QPushButton>(u"backUpNow"_s)->click();
    }
    void closeWithoutBackup()
    {
        workspace().backups().setOn(false);
        QVERIFY(m_window->closeFirm());
    }
    // Where this computer notes what it has seen, it did so.
    [[nodiscard]] quint64 generationSeen()
    {
        const auto seen = LastSeen(QFileInfo(m_file).absolutePath() + u"/seen/seen.json"_s)
                              .of(isms().vault().vaultId());
        return seen ? seen->generation : 0;
    }
};

void TestSeenWindow::whatTheWindowRestoredIsExpected()
{
    unlock(m_file);
    backUpNow();
    m_clock.advanceSeconds(60);
    changeOwner(u"Ben"_s);
    changeOwner(u"Cleo"_s);
    closeWithoutBackup();
    unlock(m_file);
    m_window->workbench()->navigate(u"settings"_s);
    QCOMPARE(generationSeen(), isms().vault().generation());
    auto *const restore = child<QPushButton>(u"restoreBackup"_s);
    QTimer::singleShot(0, this, [] {
        QTRY_VERIFY(QApplication::activeModalWidget());
        auto *dialog = QApplication::activeModalWidget();
        auto *button = dialog->findChild<QPushButton *>(u"restoreThis"_s);
        QVERIFY(QTest::qWaitFor([button] { return button->isEnabled(); }, 60000));
        button->click();
    });
    restore->click();
    QTRY_VERIFY(m_window->workbench() && isms().records().assets.first().owner == u"Anna"_s);
    QCOMPARE(generationSeen(), isms().vault().generation()); // it goes on from here
    QVERIFY(m_window->closeFirm());
    unlockWithoutQuestion();
    QCOMPARE(isms().records().assets.first().owner, u"Anna"_s);
}

void TestSeenWindow::whatSomebodyPutThereIsNot()
{
    const QByteArray old = bytes();
    unlock(m_file);
    changeOwner(u"Ben"_s);
    QVERIFY(m_window->closeFirm());
    const QByteArray now = bytes();
    unlockWithoutQuestion();
    QVERIFY(m_window->closeFirm());
    putThere(old);
    answer({u"Cancel"_s});
    unlock(m_file);
    QVERIFY(m_window->workbench() == nullptr);
    QVERIFY2(m_headings.join(u' ').contains(u"older than what was here"_s),
             qPrintable(m_headings.join(u' ')));
    QCOMPARE(bytes(), old); // looking at it has changed nothing
    putThere(now);
    unlockWithoutQuestion();
}

void TestSeenWindow::theBackupOfADamagedFileIsExpected()
{
    unlock(m_file);
    backUpNow();
    changeOwner(u"Ben"_s);
    changeOwner(u"Cleo"_s);
    closeWithoutBackup();
    QByteArray damaged = bytes();
    putThere(damaged.replace(8192 + 4096 + 100, 6, "damage"));
    answer({u"Go back to the backup"_s});
    unlock(m_file);
    QVERIFY2(m_buttons.isEmpty(), qPrintable(m_buttons.join(u',')));
    QVERIFY(m_window->workbench());
    QCOMPARE(isms().records().assets.first().owner, u"Anna"_s);
    QVERIFY(m_window->closeFirm());
    unlockWithoutQuestion();
}

void TestSeenWindow::whatTheWindowMergedIsExpected()
{
    const QString copy = copyAside();
    changeIn(copy, [](Asset &asset) { asset.owner = u"Ben"_s; });
    unlock(m_file);
    answer({u"mergeApply"_s});
    QVERIFY(MergeDialog::run(workspace(), copy, m_window.get()));
    QVERIFY(m_window->closeFirm());
    unlockWithoutQuestion();
    QCOMPARE(isms().records().assets.first().owner, u"Ben"_s);
}

void TestSeenWindow::theCheckAfterAnUncleanEndCanBeStopped()
{
    {
        const auto isms =
            openFirm(m_file, Secret::fromPassphrase(passphrase), {m_catalogue, m_clock, u"Ann"_s});
        QList<AnyRecord> many; // enough for the check to take its time
        for (int i = 0; i < 600; ++i) {
            Asset asset;
            asset.name = u"Asset %1"_s.arg(i);
            for (int word = 0; word < 1500; ++word)
                asset.notes += u"word%1 "_s.arg(i * 7 % 5000 + word);
            many.append(AnyRecord(asset));
        }
        NoProgress progress;
        isms->apply(u"import"_s, many, progress);
    }
    QFile note(m_file + u".lock"_s); // as a crash leaves it
    QVERIFY(note.open(QIODevice::WriteOnly) && note.write("{}") == 2);
    note.close();
    const QByteArray before = bytes();
    answer({u"cancelTask"_s});
    unlock(m_file);
    QVERIFY2(m_buttons.isEmpty(), qPrintable(m_buttons.join(u',')));
    QVERIFY(m_headings.join(u' ').contains(u"was not closed properly"_s));
    QVERIFY(m_window->workbench() == nullptr);
    auto *view = m_window->findChild<UnlockView *>();
    QVERIFY(view->isVisible());
    QCOMPARE(view->path(), m_file);
    QCOMPARE(bytes(), before);
    answer({u"cancelTask"_s}); // it is not forgotten
    unlock(m_file);
    QVERIFY(m_buttons.isEmpty());
    answer({});
    unlock(m_file); // and left alone it ends well
    QVERIFY(m_window->workbench());
    QCOMPARE(isms().records().assets.size(), 601);
    QVERIFY(m_window->closeFirm());
    QVERIFY(!QFile::exists(m_file + u".lock"_s));
}

QTEST_MAIN(TestSeenWindow)
#include "tst_seenwindow.moc"
