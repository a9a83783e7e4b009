// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "choicecard.h"
#include "clock.h"
#include "commandline.h"
#include "commandpalette.h"
#include "idlelock.h"
#include "interviewquestions.h"
#include "navigation.h"
#include "newfirmview.h"
#include "organisation.h"
#include "passwordfield.h"
#include "plainlabel.h"
#include "preferences.h"
#include "recentrow.h"
#include "startscreen.h"
#include "unlockview.h"

#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

class Words final : public PaletteProvider
{
public:
    explicit Words(QStringList words)
        : m_words(std::move(words))
    {
    }
    QList<PaletteItem> items(const QString &query) const override
    {
        QList<PaletteItem> found;
        for (const QString &word : m_words) {
            const int score = fuzzyScore(query, word);
            if (score >= 0)
                found.append({word, {}, Glyph::File, score, [this, word] { ran = word; }});
        }
        return found;
    }
    mutable QString ran;

private:
    QStringList m_words;
};

void writeFile(const QString &path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
}

} // namespace

class TestShell final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lettersInOrderFit();
    void betterFitsScoreHigher();
    void thePaletteFiltersAndRuns();
    void thePaletteWalksWithTheArrowKeys();
    void navigationTellsWhatWasChosen();
    void foldedNavigationKeepsItsNames();

    void argumentsAreUnderstood();
    void senselessArgumentsGetASentence();

    void recentFilesAreNewestFirstAndFew();
    void forgettingFilesForgetsAtOnce();
    void aVanishedFileSaysSoAndCanBeTakenOff();
    void startOffersTheThreeWays();

    void theIdleLockGoesByTheClock();
    void aSignOfLifePutsTheLockOff();
    void zeroMinutesNeverLock();

    void aNewFirmNeedsTwoEqualPassphrases();
    void aNewFirmNeverTakesTheNameOfAFile();
    void unlockingNeedsAPassphrase();
    void theInterviewLeavesOutWhatIsSettled();
    void everyInterviewQuestionHasAField();
};

void TestShell::lettersInOrderFit()
{
    QVERIFY(fuzzyScore(u"sup"_s, u"Suppliers"_s) > 0);
    QVERIFY(fuzzyScore(u"tlpc"_s, u"Till PC"_s) >= 0);
    QVERIFY(fuzzyScore(u"cafe"_s, u"Café account"_s) > 0);
    QVERIFY(fuzzyScore(u"pct"_s, u"Till PC"_s) < 0);
    QCOMPARE(fuzzyScore({}, u"anything"_s), 0);
}

void TestShell::betterFitsScoreHigher()
{
    QVERIFY(fuzzyScore(u"ass"_s, u"Assets"_s) > fuzzyScore(u"ass"_s, u"Passphrase"_s));
    QVERIFY(fuzzyScore(u"risk"_s, u"Risks"_s) > fuzzyScore(u"risk"_s, u"Router in the shack"_s));
}

void TestShell::thePaletteFiltersAndRuns()
{
    Words words({u"Assets"_s, u"Suppliers"_s, u"Lock now"_s});
    CommandPalette palette({&words}, nullptr);
    auto *list = palette.findChild<QListView *>(u"paletteList"_s);
    QCOMPARE(list->model()->rowCount(), 3);
    palette.setQuery(u"supp"_s);
    QCOMPARE(list->model()->rowCount(), 1);
    QTest::keyClick(palette.findChild<QLineEdit *>(u"paletteLine"_s), Qt::Key_Return);
    QCOMPARE(words.ran, u"Suppliers"_s);
    QVERIFY(!palette.isVisible());
}

void TestShell::thePaletteWalksWithTheArrowKeys()
{
    Words words({u"Alpha"_s, u"Beta"_s, u"Gamma"_s});
    CommandPalette palette({&words}, nullptr);
    auto *line = palette.findChild<QLineEdit *>(u"paletteLine"_s);
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(line, Qt::Key_Down);
    QTest::keyClick(line, Qt::Key_Up);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(words.ran, u"Beta"_s);
}

void TestShell::navigationTellsWhatWasChosen()
{
    const std::vector<PageEntry> pages = {{.id = u"home"_s, .title = u"Home"_s},
                                          {.id = u"assets"_s, .title = u"Assets"_s}};
    Navigation navigation(pages);
    QSignalSpy chosen(&navigation, &Navigation::chosen);
    auto *assets = navigation.findChild<NavigationButton *>(u"nav-assets"_s);
    QTest::mouseClick(assets, Qt::LeftButton);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.at(0).at(0).toString(), u"assets"_s);
    navigation.setCurrent(u"home"_s);
    QVERIFY(!assets->isChecked());
    QCOMPARE(assets->shortcut(), QKeySequence(u"Ctrl+2"_s));
}

void TestShell::foldedNavigationKeepsItsNames()
{
    const std::vector<PageEntry> pages = {{.id = u"home"_s, .title = u"Home"_s}};
    Navigation navigation(pages);
    const int wide = navigation.width();
    QTest::mouseClick(navigation.findChild<QToolButton *>(u"foldNavigation"_s), Qt::LeftButton);
    QVERIFY(navigation.isCollapsed());
    QVERIFY(navigation.width() < wide / 2);
    QCOMPARE(navigation.findChild<NavigationButton *>(u"nav-home"_s)->accessibleName(), u"Home"_s);
}

void TestShell::argumentsAreUnderstood()
{
    const auto line = CommandLine::parse({u"insurable"_s, u"--locked"_s, u"--"_s, u"-a firm"_s});
    QVERIFY(line.trouble.isEmpty());
    QVERIFY(line.locked);
    QCOMPARE(line.file, u"-a firm"_s);
    QVERIFY(CommandLine::parse({u"insurable"_s, u"--sample"_s}).sample);
    QVERIFY(CommandLine::parse({u"insurable"_s, u"--version"_s}).version);
}

void TestShell::senselessArgumentsGetASentence()
{
    QVERIFY(!CommandLine::parse({u"i"_s, u"--lock"_s}).trouble.isEmpty());
    QVERIFY(!CommandLine::parse({u"i"_s, u"--locked"_s}).trouble.isEmpty());
    QVERIFY(!CommandLine::parse({u"i"_s, u"a"_s, u"b"_s}).trouble.isEmpty());
}

void TestShell::recentFilesAreNewestFirstAndFew()
{
    const QTemporaryDir folder;
    Preferences preferences(folder.filePath(u"p.ini"_s));
    const QDateTime now = FixedClock(QDate(2026, 3, 1)).now();
    for (int i = 0; i < 12; ++i)
        preferences.addRecentFile(u"/firms/%1.insurable"_s.arg(i), now.addSecs(i));
    preferences.addRecentFile(u"/firms/10.insurable"_s, now.addSecs(20));
    const QList<RecentFile> files = preferences.recentFiles();
    QCOMPARE(files.size(), 8);
    QCOMPARE(files.at(0).path, u"/firms/10.insurable"_s);
    QCOMPARE(files.at(1).path, u"/firms/11.insurable"_s);
}

void TestShell::forgettingFilesForgetsAtOnce()
{
    const QTemporaryDir folder;
    Preferences preferences(folder.filePath(u"p.ini"_s));
    preferences.addRecentFile(u"/firms/secret.insurable"_s, QDateTime::currentDateTimeUtc());
    preferences.setRemembersFiles(false);
    preferences.addRecentFile(u"/firms/secret.insurable"_s, QDateTime::currentDateTimeUtc());
    preferences.sync();
    QFile file(folder.filePath(u"p.ini"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("secret"));
}

void TestShell::aVanishedFileSaysSoAndCanBeTakenOff()
{
    const QTemporaryDir folder;
    Preferences preferences(folder.filePath(u"p.ini"_s));
    const QString here = folder.filePath(u"here.insurable"_s);
    writeFile(here);
    preferences.addRecentFile(here, QDateTime::currentDateTimeUtc());
    preferences.addRecentFile(folder.filePath(u"gone.insurable"_s),
                              QDateTime::currentDateTimeUtc());

    StartScreen start(preferences);
    QSignalSpy wanted(&start, &StartScreen::fileWanted);
    auto *gone = start.findChild<RecentRow *>(u"vanishedFile"_s);
    QVERIFY(gone != nullptr);
    QVERIFY(gone->accessibleDescription().startsWith(u"No longer in"_s));
    gone->click();
    QCOMPARE(wanted.size(), 0);
    start.findChild<RecentRow *>(u"recentFile"_s)->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.at(0).at(0).toString(), here);

    gone->findChild<QToolButton *>(u"removeRecent"_s)->click();
    QCOMPARE(preferences.recentFiles().size(), 1);
    QCOMPARE(preferences.recentFiles().at(0).path, here);
}

void TestShell::startOffersTheThreeWays()
{
    const QTemporaryDir folder;
    Preferences preferences(folder.filePath(u"p.ini"_s));
    StartScreen start(preferences);
    QSignalSpy made(&start, &StartScreen::newFirmWanted);
    QSignalSpy opened(&start, &StartScreen::openWanted);
    QSignalSpy sample(&start, &StartScreen::sampleWanted);
    for (const QString &name : {u"startNew"_s, u"startOpen"_s, u"startSample"_s})
        QTest::keyClick(start.findChild<ChoiceCard *>(name), Qt::Key_Space);
    QCOMPARE(made.size() + opened.size() + sample.size(), 3);
}

void TestShell::theIdleLockGoesByTheClock()
{
    FixedClock clock(QDate(2026, 3, 1));
    IdleLock lock(clock);
    QSignalSpy expired(&lock, &IdleLock::expired);
    lock.start(10);
    QCOMPARE(lock.minutesLeft(), 10);
    clock.advanceSeconds(9 * 60 + 59);
    lock.check();
    QCOMPARE(lock.minutesLeft(), 1);
    QCOMPARE(expired.size(), 0);
    clock.advanceSeconds(1);
    lock.check();
    QCOMPARE(expired.size(), 1);
}

void TestShell::aSignOfLifePutsTheLockOff()
{
    FixedClock clock(QDate(2026, 3, 1));
    IdleLock lock(clock);
    QSignalSpy expired(&lock, &IdleLock::expired);
    lock.start(5);
    clock.advanceSeconds(290);
    QWidget widget;
    QTest::keyClick(&widget, Qt::Key_A);
    clock.advanceSeconds(290);
    lock.check();
    QCOMPARE(expired.size(), 0);
}

void TestShell::zeroMinutesNeverLock()
{
    FixedClock clock(QDate(2026, 3, 1));
    IdleLock lock(clock);
    QSignalSpy expired(&lock, &IdleLock::expired);
    lock.start(0);
    clock.advanceDays(3);
    lock.check();
    QCOMPARE(expired.size(), 0);
    QCOMPARE(lock.minutesLeft(), -1);
}

void TestShell::aNewFirmNeedsTwoEqualPassphrases()
{
    const QTemporaryDir folder;
    NewFirmView view;
    view.begin(folder.path());
    auto *create = view.findChild<QPushButton *>(u"createFirm"_s);
    auto *judgement = view.findChild<PlainLabel *>(u"passphraseJudgement"_s);
    view.findChild<QLineEdit *>(u"firmName"_s)->setText(u"Holt & Daughters"_s);
    view.findChild<PasswordField *>(u"firstPassphrase"_s)->setText(u"secret"_s);
    QVERIFY(!create->isEnabled());
    QVERIFY(judgement->text().contains(u"protect nothing"_s));
    view.findChild<PasswordField *>(u"firstPassphrase"_s)->setText(u"four words in a row"_s);
    view.findChild<PasswordField *>(u"secondPassphrase"_s)->setText(u"four words in a low"_s);
    QVERIFY(!create->isEnabled());
    view.findChild<PasswordField *>(u"secondPassphrase"_s)->setText(u"four words in a row"_s);
    QVERIFY(create->isEnabled());
    QCOMPARE(view.path(), folder.filePath(u"Holt & Daughters.insurable"_s));
}

void TestShell::aNewFirmNeverTakesTheNameOfAFile()
{
    const QTemporaryDir folder;
    writeFile(folder.filePath(u"Holt.insurable"_s));
    NewFirmView view;
    view.begin(folder.path());
    for (const QString &name : {u"firstPassphrase"_s, u"secondPassphrase"_s})
        view.findChild<PasswordField *>(name)->setText(u"four words in a row"_s);
    view.findChild<QLineEdit *>(u"firmName"_s)->setText(u"Holt"_s);
    QVERIFY(!view.findChild<QPushButton *>(u"createFirm"_s)->isEnabled());
}

void TestShell::unlockingNeedsAPassphrase()
{
    UnlockView view;
    QSignalSpy wanted(&view, &UnlockView::unlockWanted);
    view.ask(u"/firms/Holt.insurable"_s, true);
    auto *unlock = view.findChild<QPushButton *>(u"unlock"_s);
    QVERIFY(!unlock->isEnabled());
    QTest::keyClicks(&view.field(), u"secret"_s);
    QTest::keyClick(&view.field(), Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    view.setBusy(true);
    QVERIFY(!unlock->isEnabled());
    QVERIFY(!view.field().isEnabled());
    view.ask(u"/firms/Other.insurable"_s, false);
    QVERIFY(view.field().text().isEmpty());
}

void TestShell::theInterviewLeavesOutWhatIsSettled()
{
    const auto asksForCloud = [](const Organisation &organisation) {
        const auto questions = interviewQuestions(organisation);
        return std::any_of(questions.begin(), questions.end(),
                           [](const auto &q) { return q.field == "uses_cloud"_L1; });
    };
    Organisation organisation;
    QVERIFY(asksForCloud(organisation));
    organisation.cloudSuite = CloudSuite::None;
    QVERIFY(asksForCloud(organisation));
    organisation.cloudSuite = CloudSuite::Microsoft365;
    QVERIFY(!asksForCloud(organisation));
}

void TestShell::everyInterviewQuestionHasAField()
{
    for (const InterviewQuestion &question : interviewQuestions(Organisation()))
        QVERIFY2(describe<Organisation>().field(question.field) != nullptr,
                 qPrintable(question.field));
}

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
