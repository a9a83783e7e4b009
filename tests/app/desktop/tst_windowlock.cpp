// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clipboardguard.h"
#include "clock.h"
#include "draft.h"
#include "firm.h"
#include "idlelock.h"
#include "keyslots.h"
#include "locktrigger.h"
#include "mainwindow.h"
#include "messages.h"
#include "pagelist.h"
#include "passwordfield.h"
#include "preferences.h"
#include "unlockview.h"
#include "windowtheme.h"
#include "workbench.h"
#include "workspace.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

const QString passphrase = u"four words in a row"_s;

class FakeTrigger final : public LockTrigger
{
public:
    void start() override { started = true; }
    void stop() override { started = false; }
    bool started = false;
};

} // namespace

// The window locks by every way, and what was typed is there again. The fresh process is played by
// the window itself: it goes on to the lock screen when no process could be started.
class TestWindowLock final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void theSystemLocksAnOpenFirmOnly();
    void lockingDuringWorkHappensRightAfterIt();
    void minimisingLocksWhereThatIsWanted();
    void aQuestionIsNoReasonToStayOpen();
    void ctrlLLocksInADialogToo();
    void theTouchThatWakesTheComputerIsTooLate();
    void theLockCountsWhenTheClockIsPutBack();

    void aNewEntryHalfFilledInIsThereAgain();
    void aFieldThatMakesNoSenseYetIsThereAgain();
    void anInterviewAnswerIsThereAgain();
    void wordsInADialogAreShownAgain();
    void aReasonThatWasAskedForIsThereAgain();
    void aDraftComesBackOnceOnly();
    void secretsAreNoDraft();

    void whatIsCopiedGoesAfterHalfAMinute();
    void whatOthersCopyStays();
    void aLockTakesTheClipboardAlong();
    void theTitleIsSilentWhereThatIsWanted();

private:
    void enterFirm();
    void lockAndUnlock();
    [[nodiscard]] bool isLocked() const;
    template <class T>
    T *child(const QString &name)
    {
        Page *page = m_window->workbench() ? m_window->workbench()->currentPage() : nullptr;
        T *found = page ? page->findChild<T *>(name) : nullptr;
        return found ? found : m_window->findChild<T *>(name);
    }

    // What a field of a form types into.
    template <class T>
    T *inside(const QString &name)
    {
        QWidget *field = child<QWidget>(name);
        return field ? field->findChild<T *>() : nullptr;
    }

    QTemporaryDir m_folder;
    QString m_file;
    int m_number = 0;
    QStringList m_relaunched;
    FixedClock m_clock{QDate(2026, 3, 2)};
    FakeTrigger m_trigger;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<WindowTheme> m_theme;
    std::unique_ptr<MainWindow> m_window;
};

void TestWindowLock::initTestCase()
{
    m_theme = std::make_unique<WindowTheme>(*qApp);
    m_theme->apply(Appearance::Light);
}

void TestWindowLock::init()
{
    m_relaunched.clear();
    m_file = m_folder.filePath(u"Holt and Daughters %1.insurable"_s.arg(++m_number));
    m_preferences = std::make_unique<Preferences>(m_folder.filePath(u"p%1.ini"_s.arg(m_number)));
    const auto relaunch = [this](const QString &path, bool minimised) {
        m_relaunched.append(path + (minimised ? u" minimised"_s : QString()));
        return false;
    };
    m_window = std::make_unique<MainWindow>(Surroundings{
        *m_preferences, *m_theme, m_clock, allPages, m_folder.filePath(u"seen.json"_s), &m_trigger,
        relaunch});
    m_window->show();
    const KdfCost cheap = KdfCost::floor();
    const Catalogue catalogue = Catalogue::load();
    std::ignore = createFirm(
        m_file, Secret::fromPassphrase(passphrase),
        {.catalogue = catalogue, .clock = m_clock, .author = u"Tester"_s, .cost = &cheap});
    enterFirm();
}

void TestWindowLock::cleanup()
{
    m_window.reset();
}

void TestWindowLock::enterFirm()
{
    if (!isLocked())
        m_window->showUnlock(m_file, false);
    m_window->findChild<PasswordField *>(u"passphrase"_s)->setText(passphrase);
    m_window->findChild<QPushButton *>(u"unlock"_s)->click();
    QVERIFY(m_window->workbench() != nullptr);
}

bool TestWindowLock::isLocked() const
{
    return m_window->workbench() == nullptr && !m_relaunched.isEmpty();
}

void TestWindowLock::lockAndUnlock()
{
    m_window->lockNow();
    QTRY_VERIFY(isLocked());
    enterFirm();
}

void TestWindowLock::theSystemLocksAnOpenFirmOnly()
{
    QVERIFY(m_trigger.started);
    Q_EMIT m_trigger.fired();
    QVERIFY(isLocked());
    QCOMPARE(m_relaunched, QStringList{m_file});
    QVERIFY(m_window->findChild<UnlockView *>()->isVisible());
    QVERIFY(!m_trigger.started);
    Q_EMIT m_trigger.fired();
    QCOMPARE(m_relaunched.size(), 1);
}

void TestWindowLock::lockingDuringWorkHappensRightAfterIt()
{
    bool wasOpenToTheEnd = false;
    m_window->workbench()->workspace().tasks().run(u"Long work"_s, [&](Progress &) {
        QMetaObject::invokeMethod(m_window.get(), [this] { Q_EMIT m_trigger.fired(); },
                                  Qt::BlockingQueuedConnection);
        wasOpenToTheEnd = m_window->workbench() != nullptr;
    });
    QVERIFY(wasOpenToTheEnd);
    QTRY_VERIFY(isLocked());
}

void TestWindowLock::minimisingLocksWhereThatIsWanted()
{
    m_window->showMinimized();
    QTest::qWait(20);
    QVERIFY(!isLocked());
    m_window->showNormal();
    m_preferences->setLocksWhenMinimised(true);
    m_window->showMinimized();
    QTRY_VERIFY(isLocked());
    QCOMPARE(m_relaunched, QStringList{m_file + u" minimised"_s});
}

void TestWindowLock::aQuestionIsNoReasonToStayOpen()
{
    QTimer::singleShot(50, this, [this] { Q_EMIT m_trigger.fired(); });
    QVERIFY(!message::confirm(m_window.get(), u"Really?"_s, u"Take your time."_s, u"Yes"_s));
    QTRY_VERIFY(isLocked());
}

void TestWindowLock::ctrlLLocksInADialogToo()
{
    QTimer::singleShot(50, this, [] {
        QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_L, Qt::ControlModifier);
    });
    QVERIFY(!message::askText(m_window.get(), u"Why?"_s, {}, {}, u"Keep"_s));
    QTRY_VERIFY(isLocked());
}

void TestWindowLock::theTouchThatWakesTheComputerIsTooLate()
{
    IdleLock lock(m_clock);
    QSignalSpy expired(&lock, &IdleLock::expired);
    lock.start(10);
    m_clock.advanceSeconds(3 * 3600); // asleep
    QWidget widget;
    QTest::keyClick(&widget, Qt::Key_A);
    QTRY_VERIFY(!expired.isEmpty());
}

void TestWindowLock::theLockCountsWhenTheClockIsPutBack()
{
    qint64 uptime = 5000;
    IdleLock lock(m_clock, [&uptime] { return uptime; });
    QSignalSpy expired(&lock, &IdleLock::expired);
    lock.start(10);
    m_clock.advanceDays(-3650);
    uptime += 9 * 60'000;
    lock.check();
    QCOMPARE(lock.minutesLeft(), 1);
    uptime += 60'000;
    lock.check();
    QCOMPARE(expired.size(), 1);
}

void TestWindowLock::aNewEntryHalfFilledInIsThereAgain()
{
    m_window->workbench()->navigate(u"assets"_s);
    child<QPushButton>(u"addFirst"_s)->click();
    QTest::keyClicks(inside<QLineEdit>(u"field_name"_s), u"Till PC"_s);
    inside<QPlainTextEdit>(u"field_notes"_s)->setPlainText(u"Behind the counter,\nno screen lock"_s);
    lockAndUnlock();
    QCOMPARE(m_window->workbench()->currentPageId(), u"assets"_s);
    QVERIFY(m_window->workbench()->workspace().records().all<Asset>().isEmpty());
    QCOMPARE(inside<QLineEdit>(u"field_name"_s)->text(), u"Till PC"_s);
    QCOMPARE(inside<QPlainTextEdit>(u"field_notes"_s)->toPlainText(),
             u"Behind the counter,\nno screen lock"_s);
    child<QPushButton>(u"addSave"_s)->click();
    QCOMPARE(m_window->workbench()->workspace().records().all<Asset>().size(), 1);
}

void TestWindowLock::aFieldThatMakesNoSenseYetIsThereAgain()
{
    Asset asset;
    asset.name = u"Till PC"_s;
    const Id id = m_window->workbench()->workspace().isms().add(asset);
    m_window->workbench()->openRecord(u"asset"_s, id);
    auto *count = inside<QLineEdit>(u"field_count"_s);
    count->selectAll();
    QTest::keyClicks(count, u"about fi"_s);
    lockAndUnlock();
    QCOMPARE(inside<QLineEdit>(u"field_count"_s)->text(), u"about fi"_s);
    QCOMPARE(inside<QLineEdit>(u"field_name"_s)->text(), u"Till PC"_s);
}

void TestWindowLock::anInterviewAnswerIsThereAgain()
{
    m_window->workbench()->navigate(u"interview"_s);
    child<QPushButton>(u"interviewNext"_s)->click();
    while (child<QLineEdit>(u"answerLine"_s) == nullptr)
        child<QPushButton>(u"interviewNext"_s)->click();
    QTest::keyClicks(child<QLineEdit>(u"answerLine"_s), u"a doz"_s);
    lockAndUnlock();
    QCOMPARE(m_window->workbench()->currentPageId(), u"interview"_s);
    QCOMPARE(child<QLineEdit>(u"answerLine"_s)->text(), u"a doz"_s);
}

void TestWindowLock::wordsInADialogAreShownAgain()
{
    QTimer::singleShot(50, this, [this] {
        auto *line = QApplication::activeModalWidget()->findChild<QLineEdit *>();
        QTest::keyClicks(line, u"Because the till is off"_s);
        Q_EMIT m_trigger.fired();
    });
    QVERIFY(!message::askText(m_window.get(), u"Why?"_s, {}, {}, u"Keep"_s));
    QTRY_VERIFY(isLocked());
    enterFirm();
    auto *text = m_window->findChild<QPlainTextEdit *>(u"leftOverText"_s);
    QVERIFY(text != nullptr);
    QVERIFY(text->toPlainText().contains(u"Because the till is off"_s));
    text->window()->close();
}

void TestWindowLock::aReasonThatWasAskedForIsThereAgain()
{
    m_window->workbench()->openRecord(u"control"_s, Id::from(u"mfa-email"_s));
    const auto *page = m_window->workbench()->currentPage();
    auto *notApplicable = page->findChild<QAbstractButton *>(u"answer_not_applicable"_s);
    QVERIFY(notApplicable != nullptr);
    notApplicable->click();
    auto *reason = inside<QPlainTextEdit>(u"field_reason"_s);
    QVERIFY(reason != nullptr && reason->isVisible());
    QTest::keyClicks(reason, u"We have no em"_s);
    lockAndUnlock();
    reason = inside<QPlainTextEdit>(u"field_reason"_s);
    QVERIFY(reason != nullptr && reason->isVisible());
    QCOMPARE(reason->toPlainText(), u"We have no em"_s);
}

void TestWindowLock::aDraftComesBackOnceOnly()
{
    m_window->workbench()->navigate(u"assets"_s);
    child<QPushButton>(u"addFirst"_s)->click();
    QTest::keyClicks(inside<QLineEdit>(u"field_name"_s), u"Till PC"_s);
    lockAndUnlock();
    child<QPushButton>(u"addCancel"_s)->click();
    QVERIFY(m_window->closeFirm());
    enterFirm();
    QCOMPARE(m_window->workbench()->currentPageId(), u"assets"_s);
    QVERIFY(child<QPushButton>(u"addFirst"_s)->isVisible());
}

void TestWindowLock::secretsAreNoDraft()
{
    QWidget top;
    auto *field = new PasswordField(u"Passphrase"_s, &top);
    auto *line = new QLineEdit(&top);
    field->setRevealed(true);
    QTest::keyClicks(field, u"hunter2"_s);
    QTest::keyClicks(line, u"words"_s);
    const auto typed = typedIn(top);
    QCOMPARE(typed.size(), 1);
    QCOMPARE(typed.first().text, u"words"_s);
}

void TestWindowLock::whatIsCopiedGoesAfterHalfAMinute()
{
    ClipboardGuard guard([] { return true; });
    QLineEdit line(u"0000-1111"_s);
    line.selectAll();
    line.copy();
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(data->text(), u"0000-1111"_s);
    QCOMPARE(data->data(u"x-kde-passwordManagerHint"_s), QByteArray("secret"));
    QVERIFY(data->hasFormat(
        u"application/x-qt-windows-mime;value=\"ExcludeClipboardContentFromMonitorProcessing\""_s));
    QVERIFY(data->hasFormat(u"org.nspasteboard.ConcealedType"_s));
    QVERIFY(guard.isWaiting());
    QVERIFY(ClipboardGuard::lifetime <= 30'000);
    guard.clear();
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
    QVERIFY(!guard.isWaiting());
}

void TestWindowLock::whatOthersCopyStays()
{
    bool ours = true;
    ClipboardGuard guard([&ours] { return ours; });
    QGuiApplication::clipboard()->setText(u"ours"_s);
    QVERIFY(guard.isWaiting());
    ours = false;
    QGuiApplication::clipboard()->setText(u"theirs"_s);
    QVERIFY(!guard.isWaiting());
    guard.clear();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"theirs"_s);
}

void TestWindowLock::aLockTakesTheClipboardAlong()
{
    QGuiApplication::clipboard()->setText(u"Till PC"_s);
    if (!QGuiApplication::clipboard()->ownsClipboard())
        QSKIP("This platform does not tell whose the clipboard is.");
    m_window->lockNow();
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
}

void TestWindowLock::theTitleIsSilentWhereThatIsWanted()
{
    QVERIFY(m_window->windowTitle().contains(u"Holt"_s));
    m_preferences->setNamesFirmInTitle(false);
    QCOMPARE(m_window->windowTitle(), u"Insurable"_s);
    m_window->lockNow();
    m_preferences->setNamesFirmInTitle(true);
    QCOMPARE(m_window->windowTitle(), u"Insurable"_s);
}

QTEST_MAIN(TestWindowLock)
#include "tst_windowlock.moc"
