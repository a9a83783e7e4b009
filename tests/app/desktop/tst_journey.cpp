// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "banner.h"
#include "clock.h"
#include "filledfirm.h"
#include "firm.h"
#include "keyslots.h"
#include "mainwindow.h"
#include "pagelist.h"
#include "passwordfield.h"
#include "plainlabel.h"
#include "preferences.h"
#include "startscreen.h"
#include "straywindows.h"
#include "verifysubmission.h"
#include "windowtheme.h"
#include "workbench.h"
#include "workspace.h"

#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

const QString passphrase = u"four words in a row"_s;
const QDate today(2026, 11, 22);

} // namespace

// From end to end with the keyboard alone, in the whole window.
class TestJourney final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void enterChoosesOnTheFirstScreen();
    void everyPageHasItsKey();
    void theInterviewGoesOnByEnter();
    void anAmountWhichIsNoneIsRefusedInAWholeSentence();
    void aSubmissionGoesFromAssembleToVerify();

private:
    void enterFirm(bool filled);
    // By way of the window, as the system does, so that shortcuts act as well. No window manager
    // gives the window back its place after a dialog or a task.
    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(m_window->windowHandle(), key, with);
        QCoreApplication::processEvents();
    }
    void type(const QString &text) { QTest::keyClicks(m_window->focusWidget(), text); }
    [[nodiscard]] QString focusName() const
    {
        const QWidget *focus = m_window->focusWidget();
        return focus ? focus->objectName() : QString();
    }
    template <class T>
    T *child(const QString &name)
    {
        return m_window->findChild<T *>(name);
    }
    [[nodiscard]] const Snapshot &records() const
    {
        return m_window->workbench()->workspace().records();
    }
    [[nodiscard]] QString page() const { return m_window->workbench()->currentPageId(); }

    QTemporaryDir m_folder;
    int m_number = 0;
    Catalogue m_catalogue = Catalogue::load();
    FixedClock m_clock {today};
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<WindowTheme> m_theme;
    std::unique_ptr<MainWindow> m_window;
};

void TestJourney::initTestCase()
{
    m_theme = std::make_unique<WindowTheme>(*qApp);
    m_theme->apply(Appearance::Light);
}

void TestJourney::init()
{
    m_preferences = std::make_unique<Preferences>(m_folder.filePath(u"p%1.ini"_s.arg(++m_number)));
    m_window =
        std::make_unique<MainWindow>(Surroundings {*m_preferences, *m_theme, m_clock, allPages});
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestJourney::cleanup()
{
    m_window.reset();
}

void TestJourney::enterFirm(bool filled)
{
    const KdfCost cheap = KdfCost::floor();
    const QString file = m_folder.filePath(u"firm%1.insurable"_s.arg(m_number));
    {
        const auto isms = createFirm(
            file, Secret::fromPassphrase(passphrase),
            {.catalogue = m_catalogue, .clock = m_clock, .author = u"Tester"_s, .cost = &cheap});
        Organisation organisation = isms->records().organisation;
        organisation.name = u"Holt & Daughters"_s;
        isms->update(organisation);
        if (filled) {
            fillFirm(*isms, today);
            settleFindings(*isms, m_catalogue, today);
        }
    }
    m_window->showUnlock(file, false);
    child<PasswordField>(u"passphrase"_s)->setFocus();
    type(passphrase);
    press(Qt::Key_Return);
    QVERIFY(m_window->workbench() != nullptr);
}

void TestJourney::enterChoosesOnTheFirstScreen()
{
    QTRY_VERIFY(m_window->focusWidget() != nullptr);
    press(Qt::Key_Return); // the first choice has the focus from the start
    QVERIFY(child<QWidget>(u"newFirmView"_s)->isVisible());
    QVERIFY(!m_window->startScreen()->isVisible());
}

void TestJourney::everyPageHasItsKey()
{
    enterFirm(true);
    const QStringList pages {u"home"_s,  u"controls"_s,  u"assets"_s,   u"suppliers"_s, u"risks"_s,
                             u"money"_s, u"incidents"_s, u"evidence"_s, u"actions"_s,   u"submission"_s};
    const StrayWindows stray;
    for (int i = int(pages.size()) - 1; i >= 0; --i) {
        press(Qt::Key(Qt::Key_0 + (i + 1) % 10), Qt::ControlModifier);
        QTRY_COMPARE(page(), pages.at(i)); // a button shows that it is pressed first
        QVERIFY(child<QWidget>(u"page-"_s + pages.at(i))->isVisible());
    }
    QVERIFY2(stray.seen().isEmpty(), qPrintable(stray.seen().join(u", "_s)));
}

void TestJourney::theInterviewGoesOnByEnter()
{
    enterFirm(false);
    m_window->workbench()->navigate(u"interview"_s);
    QCOMPARE(focusName(), u"answerLine"_s);
    type(u"8"_s);
    press(Qt::Key_Return);
    QCOMPARE(records().organisation.staff, std::optional<qint64>(8));
    QCOMPARE(focusName(), u"answer-not_known"_s);
    const QString sector = child<PlainLabel>(u"interviewQuestion"_s)->text();
    press(Qt::Key_Return);
    QVERIFY(child<PlainLabel>(u"interviewQuestion"_s)->text() != sector);
    QCOMPARE(focusName(), u"answerLine"_s);
}

void TestJourney::anAmountWhichIsNoneIsRefusedInAWholeSentence()
{
    enterFirm(false);
    m_window->workbench()->navigate(u"interview"_s);
    type(u"eight"_s);
    press(Qt::Key_Return);
    auto *trouble = child<Banner>(u"interviewTrouble"_s);
    QVERIFY(trouble->isVisible());
    const QString words = trouble->accessibleName();
    QVERIFY2(words.at(0).isUpper() && words.endsWith(u'.'), qPrintable(words));
}

void TestJourney::aSubmissionGoesFromAssembleToVerify()
{
    enterFirm(true);
    m_window->workbench()->navigate(u"submission"_s);
    QTRY_COMPARE(page(), u"submission"_s);
    auto *next = child<QPushButton>(u"stepNext"_s);
    next->setFocus();
    for (int step = 0; step < 3; ++step)
        press(Qt::Key_Return);
    QCOMPARE(focusName(), u"declarePhrase"_s);
    type(u"I declare"_s);
    next->setFocus();
    press(Qt::Key_Return);
    QCOMPARE(focusName(), u"sealButton"_s);

    const QString path = m_folder.filePath(u"pack.zip"_s);
    QTimer chooser;
    connect(&chooser, &QTimer::timeout, this, [&] {
        if (auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget())) {
            chooser.stop();
            dialog->selectFile(path);
            QMetaObject::invokeMethod(dialog, "accept");
        }
    });
    chooser.start(5);
    press(Qt::Key_Return);
    QTRY_COMPARE(focusName(), u"verifyAgain"_s);
    QVERIFY(child<Banner>(u"verdict"_s)->accessibleName().startsWith("Signed"_L1));
    QCOMPARE(records().submissions.size(), 1);
    NoProgress progress;
    QVERIFY(verifySubmission(path, {}, m_catalogue, progress).isVerified());
}

QTEST_MAIN(TestJourney)
#include "tst_journey.moc"
