// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dropzone.h"
#include "emptystate.h"
#include "icons.h"
#include "messages.h"
#include "passwordfield.h"
#include "plainlabel.h"
#include "plaintooltip.h"
#include "progressdialog.h"
#include "scorering.h"
#include "scrollcolumn.h"
#include "statuspill.h"
#include "taskrunner.h"
#include "wheelguard.h"
#include "windowtheme.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QTextDocument>
#include <QThread>
#include <QTimer>
#include <QWheelEvent>

#include <atomic>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

class Collector final : public ErrorReporter
{
public:
    void report(const Error &error) override { messages.append(error.message()); }
    QStringList messages;
};

} // namespace

class TestWidgets final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<WindowTheme>(*qApp); }

    void textReadsOnItsGround_data();
    void textReadsOnItsGround();
    void edgesOfFieldsCanBeSeen();
    void theModeFollowsWhatIsChosen();
    void theStyleSheetHasEveryColourFilledIn();
    void everyIconDrawsSomething();
    void iconsTakeTheColourOfTheMode();

    void aLabelShowsMarkupLiterally();
    void anElidedLabelMayBeNarrow();
    void aTooltipShowsMarkupLiterally();
    void aMessageShowsMarkupLiterally();
    void statesHaveAWordAndAnIcon();
    void figuresAreReadAloud();
    void aWipedPasswordIsGoneAndHidden();
    void filesAndPicturesCanBePasted();
    void theWheelScrollsThePageAndChangesNoValue_data();
    void theWheelScrollsThePageAndChangesNoValue();

    void workGivesItsResult();
    void troubleInWorkIsToldOnce();
    void troubleInACommandIsToldOnce();
    void strangeExceptionsBecomeASentence();
    void stoppedWorkIsNoTrouble();
    void shortWorkShowsNoDialog();
    void theDialogCanWaitForTheFirstReport();
    void executeHandsTheTroubleBack();

private:
    std::unique_ptr<WindowTheme> m_theme;
};

void TestWidgets::textReadsOnItsGround_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    for (const Tokens *t : {&Tokens::light(), &Tokens::darkMode()}) {
        const QByteArray mode = t->dark ? "dark " : "light ";
        const std::pair<const char *, QColor> grounds[] = {
            {"ground", t->ground}, {"surface", t->surface}, {"sunken", t->sunken}};
        const std::pair<const char *, Tone> tones[] = {
            {"ink", Tone::Ink},         {"muted", Tone::Muted},      {"accent", Tone::Accent},
            {"good", Tone::Good},       {"warning", Tone::Warning},  {"bad", Tone::Bad},
            {"unknown", Tone::Unknown}, {"onAccent", Tone::OnAccent}};
        for (const auto &[toneName, tone] : tones) {
            QTest::newRow((mode + toneName + " on its soft ground").constData())
                << t->tone(tone) << t->softTone(tone);
            if (tone == Tone::OnAccent)
                continue;
            for (const auto &[groundName, ground] : grounds)
                QTest::newRow((mode + toneName + " on " + groundName).constData())
                    << t->tone(tone) << ground;
        }
        QTest::newRow((mode + "ink on selection").constData()) << t->ink << t->accentSoft;
        QTest::newRow((mode + "ink on hover").constData()) << t->ink << t->hover;
        QTest::newRow((mode + "muted on hover").constData()) << t->muted << t->hover;
        QTest::newRow((mode + "muted on selection").constData()) << t->muted << t->accentSoft;
        QTest::newRow((mode + "hovered main button").constData()) << t->onAccent << t->accentHover;
    }
}

void TestWidgets::textReadsOnItsGround()
{
    QFETCH(QColor, text);
    QFETCH(QColor, ground);
    QVERIFY2(contrast(text, ground) >= 4.5, qPrintable(QString::number(contrast(text, ground))));
}

void TestWidgets::edgesOfFieldsCanBeSeen()
{
    for (const Tokens *t : {&Tokens::light(), &Tokens::darkMode()}) {
        QVERIFY(contrast(t->strongLine, t->surface) >= 3.0);
        QVERIFY(contrast(t->accent, t->ground) >= 3.0);
    }
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
}

void TestWidgets::theModeFollowsWhatIsChosen()
{
    m_theme->apply(Appearance::Dark);
    QVERIFY(m_theme->isDark());
    QVERIFY(Tokens::current().dark);
    QSignalSpy changed(m_theme.get(), &WindowTheme::changed);
    m_theme->apply(Appearance::Light);
    QVERIFY(!Tokens::current().dark);
    m_theme->apply(Appearance::Light);
    QCOMPARE(changed.size(), 1);
}

void TestWidgets::theStyleSheetHasEveryColourFilledIn()
{
    for (const Tokens *t : {&Tokens::light(), &Tokens::darkMode()}) {
        const QString sheet = WindowTheme::styleSheet(*t);
        QVERIFY(!sheet.isEmpty());
        QVERIFY(!sheet.section(u"*/"_s, 1).contains(u'@'));
    }
}

void TestWidgets::everyIconDrawsSomething()
{
    for (int glyph = 0; glyph <= int(Glyph::Warning); ++glyph) {
        const QImage image = glyphPixmap(Glyph(glyph), Qt::black, 24, 1).toImage();
        int dots = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                dots += qAlpha(image.pixel(x, y)) > 60 ? 1 : 0;
        }
        QVERIFY2(dots > 8, qPrintable(QString::number(glyph)));
    }
}

void TestWidgets::iconsTakeTheColourOfTheMode()
{
    const QIcon shown = icon(Glyph::Minus);
    const auto ink = [&] { return shown.pixmap(24, 24).toImage().pixelColor(12, 12).lightness(); };
    m_theme->apply(Appearance::Light);
    const int onLight = ink();
    m_theme->apply(Appearance::Dark);
    QVERIFY(ink() > onLight + 80);
    m_theme->apply(Appearance::Light);
}

void TestWidgets::aLabelShowsMarkupLiterally()
{
    PlainLabel label(u"<b>Till</b> <img src='file:///etc/passwd'>"_s);
    label.setWordWrap(false);
    QCOMPARE(label.textFormat(), Qt::PlainText);
    QVERIFY(label.sizeHint().width() >= label.fontMetrics().horizontalAdvance(label.text()));
}

void TestWidgets::anElidedLabelMayBeNarrow()
{
    PlainLabel label(QString(300, u'x'));
    label.setElided();
    QVERIFY(label.minimumSizeHint().width() < 100);
}

void TestWidgets::aTooltipShowsMarkupLiterally()
{
    QWidget widget;
    setPlainToolTip(widget, u"<b>Till</b>\n& co"_s);
    QTextDocument shown;
    shown.setHtml(widget.toolTip());
    QCOMPARE(shown.toPlainText(), u"<b>Till</b>\n& co"_s);
    QCOMPARE(widget.accessibleDescription(), u"<b>Till</b>\n& co"_s);
    QCOMPARE(plainToolTip({}), QString());
}

void TestWidgets::aMessageShowsMarkupLiterally()
{
    MessageDialog dialog(nullptr, Tone::Warning, u"<i>Remove</i>"_s, u"<b>Till</b>?"_s);
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    QCOMPARE(dialog.findChild<PlainLabel *>(u"messageText"_s)->text(), u"<b>Till</b>?"_s);
}

void TestWidgets::statesHaveAWordAndAnIcon()
{
    const PillLook looks[] = {pill::met(), pill::notMet(), pill::notKnown()};
    for (const PillLook &look : looks) {
        QVERIFY(!look.word.isEmpty());
        QCOMPARE(StatusPill(look).accessibleName(), look.word);
    }
    QVERIFY(looks[0].glyph != looks[1].glyph);
    QVERIFY(looks[1].glyph != looks[2].glyph);
    QVERIFY(pill::low().glyph != pill::medium().glyph);
    QVERIFY(pill::medium().glyph != pill::high().glyph);
}

void TestWidgets::figuresAreReadAloud()
{
    ScoreRing ring(u"Readiness"_s);
    QCOMPARE(ring.accessibleName(), u"Readiness: not known"_s);
    ring.setScore(172);
    QCOMPARE(ring.accessibleName(), u"Readiness: 100 of 100"_s);
    MeterBar bar(u"Backups"_s);
    bar.setScore(35);
    QCOMPARE(bar.accessibleName(), u"Backups: 35 of 100"_s);
}

void TestWidgets::aWipedPasswordIsGoneAndHidden()
{
    PasswordField field(u"Passphrase"_s);
    QTest::keyClicks(&field, u"correct horse"_s);
    QCOMPARE(field.secret(), QByteArray("correct horse"));
    QCOMPARE(field.echoMode(), QLineEdit::Password);
    field.setRevealed(true);
    QCOMPARE(field.echoMode(), QLineEdit::Normal);
    field.wipe();
    QVERIFY(field.text().isEmpty());
    QCOMPARE(field.echoMode(), QLineEdit::Password);
    QVERIFY(!field.isUndoAvailable());
}

void TestWidgets::filesAndPicturesCanBePasted()
{
    DropZone zone(u"Drop proof here"_s);
    QSignalSpy files(&zone, &DropZone::filesChosen);
    QSignalSpy pictures(&zone, &DropZone::imagePasted);

    auto *data = new QMimeData;
    data->setUrls({QUrl::fromLocalFile(u"/proof/a.png"_s), QUrl(u"https://example.org/b.png"_s)});
    QApplication::clipboard()->setMimeData(data);
    QVERIFY(zone.paste());
    QCOMPARE(files.size(), 1);
    QCOMPARE(files.at(0).at(0).toStringList(), QStringList{u"/proof/a.png"_s});

    QApplication::clipboard()->setImage(QImage(4, 4, QImage::Format_RGB32));
    QTest::keyClick(&zone, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(pictures.size(), 1);

    QApplication::clipboard()->setText(u"words"_s);
    QVERIFY(!zone.paste());
}

void TestWidgets::theWheelScrollsThePageAndChangesNoValue_data()
{
    QTest::addColumn<QWidget *>("field");
    QTest::addColumn<QByteArray>("value");
    auto *list = new QComboBox;
    list->addItems({u"one"_s, u"two"_s, u"three"_s});
    list->setCurrentIndex(1);
    auto *number = new QSpinBox;
    number->setValue(50);
    auto *slider = new QSlider(Qt::Horizontal);
    slider->setValue(50);
    QTest::newRow("list") << static_cast<QWidget *>(list) << "currentIndex"_ba;
    QTest::newRow("number") << static_cast<QWidget *>(number) << "value"_ba;
    QTest::newRow("slider") << static_cast<QWidget *>(slider) << "value"_ba;
}

void TestWidgets::theWheelScrollsThePageAndChangesNoValue()
{
    QFETCH(QWidget *, field);
    QFETCH(QByteArray, value);
    const WheelGuard guard;
    ScrollColumn page;
    auto *other = new QPushButton(u"Other"_s);
    page.add(other);
    page.add(field);
    auto *rest = new QWidget;
    rest->setMinimumHeight(3'000);
    page.add(rest);
    page.resize(400, 300);
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QTRY_VERIFY(page.verticalScrollBar()->maximum() > 0);
    other->setFocus();
    const auto turn = [field] {
        const QPointF at = field->rect().center();
        QWheelEvent event(at, field->mapToGlobal(at), QPoint(), QPoint(0, -120), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QSpontaneKeyEvent::setSpontaneous(&event); // only then is it passed on as a person's is
        qApp->notify(field, &event);
    };
    const QVariant before = field->property(value);
    turn();
    QCOMPARE(field->property(value), before);
    QVERIFY(!field->hasFocus());
    QVERIFY(!(field->focusPolicy() & Qt::WheelFocus & ~Qt::StrongFocus));
    QVERIFY(page.verticalScrollBar()->value() > 0);

    field->setFocus();
    turn();
    QVERIFY(field->property(value) != before);
}

void TestWidgets::workGivesItsResult()
{
    Collector collector;
    TaskRunner runner(nullptr, collector);
    QThread *worker = nullptr;
    const auto answer = runner.compute<int>(u"Counting"_s, [&](Progress &) {
        worker = QThread::currentThread();
        return 42;
    });
    QCOMPARE(answer, std::optional(42));
    QVERIFY(worker != QThread::currentThread());
    QVERIFY(collector.messages.isEmpty());
    QVERIFY(!runner.isRunning());
}

void TestWidgets::troubleInWorkIsToldOnce()
{
    Collector collector;
    TaskRunner runner(nullptr, collector);
    const auto answer = runner.compute<int>(u"Writing"_s, [](Progress &) -> int {
        throw Error(ErrorKind::DiskFull, u"The disk is full."_s);
    });
    QVERIFY(!answer);
    QCOMPARE(collector.messages, QStringList{u"The disk is full."_s});
    QVERIFY(!runner.isRunning());
}

void TestWidgets::troubleInACommandIsToldOnce()
{
    Collector collector;
    TaskRunner runner(nullptr, collector);
    QVERIFY(!runner.attempt([] { throw Error(ErrorKind::Invalid, u"A name is needed."_s); }));
    QCOMPARE(collector.messages, QStringList{u"A name is needed."_s});
    QVERIFY(runner.attempt([] {}));
    QCOMPARE(collector.messages.size(), 1);
}

void TestWidgets::strangeExceptionsBecomeASentence()
{
    Collector collector;
    TaskRunner runner(nullptr, collector);
    QVERIFY(!runner.run(u"Working"_s, [](Progress &) { throw std::runtime_error("bad index 7"); }));
    QCOMPARE(collector.messages.size(), 1);
    QVERIFY(!collector.messages.at(0).contains(u"index"_s));
    QVERIFY(!runner.run(u"Working"_s, [](Progress &) { throw std::bad_alloc(); }));
    QVERIFY(collector.messages.at(1).contains(u"memory"_s));
}

void TestWidgets::stoppedWorkIsNoTrouble()
{
    Collector collector;
    TaskRunner runner(nullptr, collector);
    QTimer press;
    connect(&press, &QTimer::timeout, this, [] {
        for (QWidget *window : QApplication::topLevelWidgets()) {
            auto *button = window->findChild<QPushButton *>(u"cancelTask"_s);
            if (button != nullptr && button->isVisible())
                button->click();
        }
    });
    press.start(20);
    bool reached = false;
    const bool ended = runner.run(u"Long work"_s, [&](Progress &progress) {
        for (int i = 0;; ++i) {
            progress.report(i, 0);
            progress.check();
            QThread::msleep(2);
            reached = true;
        }
    });
    QVERIFY(!ended);
    QVERIFY(reached);
    QVERIFY(collector.messages.isEmpty());
}

void TestWidgets::shortWorkShowsNoDialog()
{
    Collector collector;
    TaskRunner runner(nullptr, collector);
    int shown = 0;
    const auto watch = connect(&runner, &TaskRunner::runningChanged, this, [&](bool running) {
        for (QWidget *window : QApplication::topLevelWidgets())
            shown += !running && qobject_cast<ProgressDialog *>(window) != nullptr ? 1 : 0;
    });
    QVERIFY(runner.run(u"Short work"_s, [](Progress &) {}));
    QCOMPARE(shown, 0);
    disconnect(watch);
}

// As for opening a firm: its passphrase always takes a second, which is no long work.
void TestWidgets::theDialogCanWaitForTheFirstReport()
{
    Collector collector;
    TaskRunner runner(nullptr, collector);
    std::atomic<bool> reported = false;
    int tooEarly = 0;
    QTimer press;
    connect(&press, &QTimer::timeout, this, [&] {
        for (QWidget *window : QApplication::topLevelWidgets()) {
            auto *button = window->findChild<QPushButton *>(u"cancelTask"_s);
            if (button == nullptr || !button->isVisible())
                continue;
            tooEarly += reported ? 0 : 1;
            button->click();
        }
    });
    press.start(20);
    const auto trouble = runner.execute(
        u"Checking"_s,
        [&](Progress &progress) {
            QThread::msleep(300); // longer than other work may go without a dialog
            reported = true;
            for (;;) {
                progress.report(0, 0);
                progress.check();
                QThread::msleep(2);
            }
        },
        {.onceReported = true});
    QVERIFY(trouble && trouble->kind() == ErrorKind::Cancelled);
    QCOMPARE(tooEarly, 0);
}

void TestWidgets::executeHandsTheTroubleBack()
{
    Collector collector;
    TaskRunner runner(nullptr, collector);
    const auto trouble = runner.execute(
        u"Opening"_s, [](Progress &) { throw Error(ErrorKind::WrongKey, u"Not this one."_s); },
        {.cancellable = false, .dialog = false});
    QVERIFY(trouble.has_value());
    QCOMPARE(trouble->kind(), ErrorKind::WrongKey);
    QVERIFY(collector.messages.isEmpty());
}

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
