// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"
#include "firm.h"
#include "keyslots.h"
#include "mainwindow.h"
#include "navigation.h"
#include "newfirmview.h"
#include "pagelist.h"
#include "passwordfield.h"
#include "plainlabel.h"
#include "preferences.h"
#include "startscreen.h"
#include "unlockview.h"
#include "windowtheme.h"
#include "workbench.h"
#include "workspace.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

const QString passphrase = u"four words in a row"_s;

} // namespace

// The whole window on a temporary firm, found by object names.
class TestWindow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void theFirstScreenReadsNoCatalogueAndMakesNoPage();
    void aNewFirmIsProposedInAFolderThatIsThere();
    void aNewFirmOpensOnItsFirstQuestion();
    void theWheelLeavesTheSettingsAlone();
    void answersAreKeptAndCanBeUndone();
    void theInterviewGoesOnWhereItWasLeft();
    void aWrongPassphraseIsSaidInPlace();
    void navigationBringsPagesUp();
    void aRecordOpensOnItsPage();
    void closingTheFirmGoesBackToStart();

private:
    void enterFirm();
    template <class T>
    T *child(const QString &name)
    {
        return m_window->findChild<T *>(name);
    }
    QAction *action(const QString &name) { return child<QAction>(name); }

    QTemporaryDir m_folder;
    QString m_file;
    int m_number = 0;
    FixedClock m_clock{QDate(2026, 3, 2)};
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<WindowTheme> m_theme;
    std::unique_ptr<MainWindow> m_window;
};

void TestWindow::initTestCase()
{
    m_theme = std::make_unique<WindowTheme>(*qApp);
    m_theme->apply(Appearance::Light);
}

void TestWindow::init()
{
    m_file = m_folder.filePath(u"firm%1.insurable"_s.arg(++m_number));
    m_preferences = std::make_unique<Preferences>(m_folder.filePath(u"p%1.ini"_s.arg(m_number)));
    m_window =
        std::make_unique<MainWindow>(Surroundings{*m_preferences, *m_theme, m_clock, allPages});
    m_window->show();
}

void TestWindow::cleanup()
{
    m_window.reset();
}

void TestWindow::enterFirm()
{
    const KdfCost cheap = KdfCost::floor();
    const Catalogue catalogue = Catalogue::load();
    {
        const auto isms = createFirm(
            m_file, Secret::fromPassphrase(passphrase),
            {.catalogue = catalogue, .clock = m_clock, .author = u"Tester"_s, .cost = &cheap});
        Organisation organisation = isms->records().organisation;
        organisation.name = u"Holt & Daughters"_s;
        isms->update(organisation);
    }
    m_window->showUnlock(m_file, false);
    child<PasswordField>(u"passphrase"_s)->setText(passphrase);
    child<QPushButton>(u"unlock"_s)->click();
    QVERIFY(m_window->workbench() != nullptr);
}

void TestWindow::theFirstScreenReadsNoCatalogueAndMakesNoPage()
{
    QVERIFY(m_window->startScreen()->isVisible());
    QVERIFY(m_window->workbench() == nullptr);
    QVERIFY(m_window->findChildren<Page *>().isEmpty());
    QVERIFY(!action(u"actionLock"_s)->isEnabled());
}

void TestWindow::aNewFirmIsProposedInAFolderThatIsThere()
{
    const QByteArray home = qgetenv("HOME");
    const QTemporaryDir bare; // as the home of somebody new
    qputenv("HOME", bare.path().toLocal8Bit());
    m_window->showNewFirm();
    qputenv("HOME", home);
    const QString path = child<QLineEdit>(u"firmPath"_s)->text();
    QVERIFY2(QFileInfo(path).dir().exists(), qPrintable(path));
}

void TestWindow::theWheelLeavesTheSettingsAlone()
{
    enterFirm();
    m_window->workbench()->navigate(u"settings"_s);
    auto *minutes = child<QSpinBox>(u"idleMinutes"_s);
    const int before = minutes->value();
    QVERIFY(!minutes->hasFocus());
    const QPointF at = minutes->rect().center();
    QWheelEvent event(at, minutes->mapToGlobal(at), QPoint(), QPoint(0, 120), Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(minutes, &event);
    QCOMPARE(minutes->value(), before);
    QCOMPARE(m_preferences->idleMinutes(), before);
}

void TestWindow::aNewFirmOpensOnItsFirstQuestion()
{
    m_window->showNewFirm();
    auto *view = child<NewFirmView>(u"newFirmView"_s);
    view->findChild<QLineEdit *>(u"firmName"_s)->setText(u"Holt"_s);
    auto *path = view->findChild<QLineEdit *>(u"firmPath"_s);
    path->clear();
    QTest::keyClicks(path, m_file);
    for (const QString &name : {u"firstPassphrase"_s, u"secondPassphrase"_s})
        view->findChild<PasswordField *>(name)->setText(passphrase);
    child<QPushButton>(u"createFirm"_s)->click();
    QVERIFY(m_window->workbench() != nullptr);
    QCOMPARE(m_window->workbench()->currentPageId(), u"interview"_s);
    QCOMPARE(m_window->workbench()->workspace().records().organisation.name, u"Holt"_s);
    QCOMPARE(m_preferences->recentFiles().at(0).path, m_file);
    QVERIFY(view->findChild<PasswordField *>(u"firstPassphrase"_s)->text().isEmpty());
}

void TestWindow::answersAreKeptAndCanBeUndone()
{
    enterFirm();
    m_window->workbench()->navigate(u"interview"_s);
    const auto &organisation = m_window->workbench()->workspace().records().organisation;
    QTest::keyClicks(child<QLineEdit>(u"answerLine"_s), u"many"_s);
    child<QPushButton>(u"interviewNext"_s)->click();
    QVERIFY(child<QWidget>(u"interviewTrouble"_s)->isVisible());
    QVERIFY(!organisation.staff);

    child<QLineEdit>(u"answerLine"_s)->setText(u"8"_s);
    child<QPushButton>(u"interviewNext"_s)->click();
    QCOMPARE(organisation.staff, std::optional<qint64>(8));
    QTRY_VERIFY(action(u"actionUndo"_s)->isEnabled());
    QVERIFY(action(u"actionUndo"_s)->text().startsWith(u"Undo: "_s));
    action(u"actionUndo"_s)->trigger();
    QVERIFY(!organisation.staff);
    action(u"actionRedo"_s)->trigger();
    QCOMPARE(organisation.staff, std::optional<qint64>(8));
}

void TestWindow::theInterviewGoesOnWhereItWasLeft()
{
    enterFirm();
    m_window->workbench()->navigate(u"interview"_s);
    child<QPushButton>(u"interviewNext"_s)->click();
    child<QPushButton>(u"interviewNext"_s)->click();
    const QString question = child<PlainLabel>(u"interviewQuestion"_s)->text();
    QVERIFY(m_window->closeFirm());
    m_window->showUnlock(m_file, false);
    child<PasswordField>(u"passphrase"_s)->setText(passphrase);
    child<QPushButton>(u"unlock"_s)->click();
    m_window->workbench()->navigate(u"interview"_s);
    QCOMPARE(child<PlainLabel>(u"interviewQuestion"_s)->text(), question);
}

void TestWindow::aWrongPassphraseIsSaidInPlace()
{
    enterFirm();
    QVERIFY(m_window->closeFirm());
    m_window->showUnlock(m_file, true);
    child<PasswordField>(u"passphrase"_s)->setText(u"something else entirely"_s);
    child<QPushButton>(u"unlock"_s)->click();
    QVERIFY(m_window->workbench() == nullptr);
    QVERIFY(child<QWidget>(u"unlockTrouble"_s)->isVisible());
    QVERIFY(child<PasswordField>(u"passphrase"_s)->isEnabled());
}

void TestWindow::navigationBringsPagesUp()
{
    enterFirm();
    QTest::mouseClick(child<NavigationButton>(u"nav-settings"_s), Qt::LeftButton);
    QCOMPARE(m_window->workbench()->currentPageId(), u"settings"_s);
    QVERIFY(child<Page>(u"page-settings"_s)->isVisible());
    QVERIFY(child<NavigationButton>(u"nav-settings"_s)->isChecked());
    QCOMPARE(child<PlainLabel>(u"firmName"_s)->text(), u"Holt & Daughters"_s);
    child<QPushButton>(u"appearanceDark"_s)->click();
    QCOMPARE(m_preferences->appearance(), Appearance::Dark);
}

void TestWindow::aRecordOpensOnItsPage()
{
    enterFirm();
    m_window->workbench()->openRecord(u"organisation"_s, Organisation::organisationId());
    QCOMPARE(m_window->workbench()->currentPageId(), u"interview"_s);
}

void TestWindow::closingTheFirmGoesBackToStart()
{
    enterFirm();
    action(u"actionClose"_s)->trigger();
    QVERIFY(m_window->workbench() == nullptr);
    QVERIFY(m_window->startScreen()->isVisible());
    QVERIFY(!action(u"actionUndo"_s)->isEnabled());
}

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
