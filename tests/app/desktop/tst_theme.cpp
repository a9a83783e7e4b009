// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartlook.h"
#include "clock.h"
#include "filledfirm.h"
#include "firm.h"
#include "keyslots.h"
#include "mainwindow.h"
#include "moneymodel.h"
#include "moneypage.h"
#include "pagelist.h"
#include "passwordfield.h"
#include "plainlabel.h"
#include "preferences.h"
#include "unlockview.h"
#include "windowtheme.h"
#include "workbench.h"
#include "workspace.h"

#include <QApplication>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

const QString passphrase = u"four words in a row"_s;
const QDate today(2026, 11, 22);
constexpr int patience = 60'000;
const QStringList pages{u"home"_s, u"controls"_s, u"money"_s, u"submission"_s};

// What a person sees of a firm's window: a line for each text, the pictures of the charts.
struct Look
{
    QStringList texts;
    std::map<QString, QImage> charts;
};

QString at(const QWidget &widget)
{
    QString way = widget.objectName();
    for (const QWidget *up = widget.parentWidget(); up; up = up->parentWidget())
        if (!up->objectName().isEmpty() && !up->objectName().startsWith(u"qt_"_s))
            way.prepend(up->objectName() + u'/');
    return way;
}

} // namespace

// A whole window that changes its colours at work looks like one that was started in them.
class TestTheme final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aChangeAtWorkReachesEverything_data();
    void aChangeAtWorkReachesEverything();

private:
    [[nodiscard]] std::unique_ptr<MainWindow> open();
    void visitAll(MainWindow &window);
    [[nodiscard]] Look look(MainWindow &window);

    QTemporaryDir m_folder;
    QString m_file;
    FixedClock m_clock{today};
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<WindowTheme> m_theme;
};

void TestTheme::initTestCase()
{
    m_theme = std::make_unique<WindowTheme>(*qApp);
    m_preferences = std::make_unique<Preferences>(m_folder.filePath(u"preferences.ini"_s));
    m_file = m_folder.filePath(u"firm.insurable"_s);
    const KdfCost cheap = KdfCost::floor();
    const Catalogue catalogue = Catalogue::load();
    const auto isms = createFirm(
        m_file, Secret::fromPassphrase(passphrase),
        {.catalogue = catalogue, .clock = m_clock, .author = u"Tester"_s, .cost = &cheap});
    fillFirm(*isms, today, {u"mfa-email"_s, u"edr-monitored"_s});
}

std::unique_ptr<MainWindow> TestTheme::open()
{
    auto window =
        std::make_unique<MainWindow>(Surroundings{*m_preferences, *m_theme, m_clock, allPages});
    window->resize(1280, 900);
    window->show();
    window->showUnlock(m_file, false);
    window->findChild<PasswordField *>(u"passphrase"_s)->setText(passphrase);
    window->findChild<QPushButton *>(u"unlock"_s)->click();
    visitAll(*window);
    return window;
}

void TestTheme::visitAll(MainWindow &window)
{
    QVERIFY(window.workbench() != nullptr);
    for (const QString &page : pages) {
        window.workbench()->navigate(page);
        QCoreApplication::processEvents();
    }
    auto *money = window.findChild<MoneyPage *>();
    QVERIFY(money != nullptr);
    QVERIFY(QTest::qWaitFor([money] { return !money->model().isBusy(); }, patience));
    window.workbench()->navigate(pages.front());
    QCoreApplication::processEvents();
}

Look TestTheme::look(MainWindow &window)
{
    Look look;
    const auto labels = window.findChildren<PlainLabel *>();
    for (const PlainLabel *label : labels)
        look.texts.append(at(*label) + u" “"_s + label->text() + u"” "_s
                          + label->palette().color(label->foregroundRole()).name());
    look.texts.sort();
    for (const QString &page : pages) {
        window.workbench()->navigate(page);
        QCoreApplication::processEvents();
        const auto charts = window.findChildren<PlainChartView *>();
        for (const PlainChartView *chart : charts)
            if (chart->isVisible())
                look.charts[at(*chart)] = chart->picture();
    }
    return look;
}

void TestTheme::aChangeAtWorkReachesEverything_data()
{
    QTest::addColumn<Appearance>("before");
    QTest::addColumn<Appearance>("after");
    QTest::newRow("light, then dark") << Appearance::Light << Appearance::Dark;
    QTest::newRow("dark, then light") << Appearance::Dark << Appearance::Light;
}

void TestTheme::aChangeAtWorkReachesEverything()
{
    QFETCH(Appearance, before);
    QFETCH(Appearance, after);
    m_theme->apply(before);
    auto window = open();
    const Look first = look(*window);
    m_theme->apply(after);
    const Look changed = look(*window);
    m_theme->apply(before);
    const Look back = look(*window);
    window.reset();
    m_theme->apply(after);
    window = open();
    const Look started = look(*window);

    QVERIFY(started.texts.size() > 50);
    QVERIFY(!started.charts.empty());
    QCOMPARE(changed.texts, started.texts);
    QCOMPARE(back.texts, first.texts);
    for (const auto &[name, picture] : started.charts) {
        QVERIFY2(first.charts.at(name) != picture, qPrintable(name));
        QVERIFY2(changed.charts.at(name) == picture, qPrintable(name));
        QVERIFY2(back.charts.at(name) == first.charts.at(name), qPrintable(name));
    }
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
