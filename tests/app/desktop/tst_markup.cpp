// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"
#include "firm.h"
#include "isms.h"
#include "keyslots.h"
#include "mainwindow.h"
#include "moneymodel.h"
#include "moneypage.h"
#include "pagelist.h"
#include "passwordfield.h"
#include "preferences.h"
#include "straywindows.h"
#include "windowtheme.h"
#include "workbench.h"
#include "workspace.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QTextDocument>
#include <QTimer>
#include <QToolTip>

#ifdef Q_OS_LINUX
#include <sys/inotify.h>
#include <unistd.h>
#endif

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

const QString passphrase = u"four words in a row"_s;

// A file that notices when somebody opens it.
class Trap final
{
public:
    explicit Trap(const QString &path)
        : m_path(path)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no trap");
        file.write("\x89PNG\r\n\x1a\n");
        file.close();
#ifdef Q_OS_LINUX
        m_notices = inotify_init1(IN_NONBLOCK);
        inotify_add_watch(m_notices, QFile::encodeName(path).constData(), IN_OPEN);
#endif
    }
#ifdef Q_OS_LINUX
    ~Trap() { close(m_notices); }
    int opened()
    {
        alignas(inotify_event) char room[4096];
        while (read(m_notices, room, sizeof room) > 0)
            ++m_opened;
        return m_opened;
    }
#else
    int opened() { return m_opened; }
#endif
    [[nodiscard]] QString markup() const
    {
        return u"<img src=\"file://%1\"><a href=\"file://%1\">here</a><table><tr><td>cell</td></tr></table>"_s
            .arg(m_path);
    }

private:
    QString m_path;
    int m_notices = -1;
    int m_opened = 0;
};

bool isText(const Field &field)
{
    // These are held against a form of their own.
    if (field.key() == u"country"_s || field.key() == u"currency"_s
        || field.key() == u"contact_email"_s)
        return false;
    return field.kind() == FieldKind::Text || field.kind() == FieldKind::LongText
        || field.kind() == FieldKind::TextList;
}

} // namespace

// What people type is shown as they typed it, wherever it shows up; nothing it names is opened.
class TestMarkup final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void theTrapNoticesRichText();
    void everyPageShowsMarkupAsText_data();
    void everyPageShowsMarkupAsText();
    void thePaletteShowsMarkupAsText();

private:
    void fill(Isms &isms);
    void look(QWidget &top);
    void lookAtViews(QWidget &top);
    void lookAtToolTip(const QString &tip);
    void visitDialogs();
    void press(QWidget &page);
    void openRecords(const PageEntry &entry);
    void settle();

    QTemporaryDir m_folder;
    FixedClock m_clock{QDate(2026, 3, 2)};
    std::unique_ptr<Trap> m_trap;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<WindowTheme> m_theme;
    std::unique_ptr<MainWindow> m_window;
    QTimer m_visitor;
    QHash<QString, Id> m_records; // by type
    int m_literally = 0; // texts that showed the markup as it was typed
    int m_dialogs = 0;
};

void TestMarkup::initTestCase()
{
    m_trap = std::make_unique<Trap>(m_folder.filePath(u"trap.png"_s));
    m_theme = std::make_unique<WindowTheme>(*qApp);
    m_theme->apply(Appearance::Light);
    m_preferences = std::make_unique<Preferences>(m_folder.filePath(u"p.ini"_s));
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    const QString file = m_folder.filePath(u"<b>firm.insurable"_s);
    const KdfCost cheap = KdfCost::floor();
    const Catalogue catalogue = Catalogue::load();
    {
        const auto isms = createFirm(
            file, Secret::fromPassphrase(passphrase),
            {.catalogue = catalogue, .clock = m_clock, .author = m_trap->markup(), .cost = &cheap});
        fill(*isms);
    }
    m_window = std::make_unique<MainWindow>(
        Surroundings{*m_preferences, *m_theme, m_clock, allPages, m_folder.filePath(u"seen.json"_s)});
    m_window->resize(1366, 768);
    m_window->show();
    m_window->showUnlock(file, false);
    m_window->findChild<PasswordField *>(u"passphrase"_s)->setText(passphrase);
    m_window->findChild<QPushButton *>(u"unlock"_s)->click();
    QVERIFY(m_window->workbench() != nullptr);
    connect(&m_visitor, &QTimer::timeout, this, &TestMarkup::visitDialogs);
    m_visitor.start(10);
}

void TestMarkup::cleanupTestCase()
{
    m_visitor.stop();
    m_window.reset();
}

// The markup in every field of every type that takes words.
void TestMarkup::fill(Isms &isms)
{
    for (const RecordType *type : recordTypes()) {
        AnyRecord record(*type);
        for (const auto &field : type->fields()) {
            if (isText(*field))
                std::ignore = record.setText(field->key(), m_trap->markup());
            else if (field->kind() == FieldKind::Date && field->spec().required)
                std::ignore = record.setText(field->key(), u"2026-02-01"_s);
            else if (field->kind() == FieldKind::ControlList)
                std::ignore = record.setText(field->key(), u"mfa-email"_s);
        }
        const QString key = type->key();
        if (key == "organisation"_L1)
            record.setId(Organisation::organisationId());
        else if (key == "control"_L1)
            record.setId(Id::from(u"mfa-email"_s));
        else if (key == "answer"_L1)
            record.setId(Id::from(u"common-proposal.cp-mfa-email"_s));
        try {
            if (record.id().isNull())
                record.setId(isms.add(record));
            else
                isms.put(record);
            m_records.insert(key, record.id());
        } catch (const Error &trouble) {
            qWarning("%s: %s", qPrintable(key), qPrintable(trouble.message()));
        }
    }
}

void TestMarkup::theTrapNoticesRichText()
{
#ifdef Q_OS_LINUX
    QTextDocument document;
    document.setHtml(m_trap->markup());
    document.adjustSize();
    QLabel label(m_trap->markup());
    label.show();
    label.grab();
    QVERIFY(m_trap->opened() > 0);
    m_trap = std::make_unique<Trap>(m_folder.filePath(u"trap.png"_s));
#else
    QSKIP("Openings are noticed on Linux only.");
#endif
}

void TestMarkup::lookAtToolTip(const QString &tip)
{
    if (!Qt::mightBeRichText(tip))
        return;
    QVERIFY2(!tip.contains("<img"_L1) && !tip.contains("<a "_L1), qPrintable(tip.left(200)));
    QToolTip::showText(QPoint(10, 10), tip);
}

void TestMarkup::lookAtViews(QWidget &top)
{
    for (const auto *view : top.findChildren<QAbstractItemView *>()) {
        const QAbstractItemModel *model = view->model();
        for (int row = 0; model && row < std::min(model->rowCount(), 40); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                const QModelIndex at = model->index(row, column);
                lookAtToolTip(at.data(Qt::ToolTipRole).toString());
                m_literally += at.data().toString().contains("<img src"_L1);
            }
        }
    }
}

// Everything below that shows words takes them as words, and is painted once.
void TestMarkup::look(QWidget &top)
{
    top.grab();
    QVERIFY(top.findChildren<QTextBrowser *>().isEmpty());
    for (const auto *label : top.findChildren<QLabel *>()) {
        QVERIFY2(label->textFormat() == Qt::PlainText || !Qt::mightBeRichText(label->text()),
                 qPrintable(label->text().left(200)));
        m_literally += label->isVisible() && label->text().contains("<img src"_L1);
    }
    for (const auto *widget : top.findChildren<QWidget *>()) {
        lookAtToolTip(widget->toolTip());
        QVERIFY(!Qt::mightBeRichText(widget->statusTip()) && widget->whatsThis().isEmpty());
    }
    for (const auto *line : top.findChildren<QLineEdit *>())
        m_literally += line->text().contains("<img src"_L1);
    for (const auto *text : top.findChildren<QPlainTextEdit *>())
        m_literally += text->toPlainText().contains("<img src"_L1);
    lookAtViews(top);
}

void TestMarkup::visitDialogs()
{
    QWidget *dialog = QApplication::activeModalWidget();
    if (dialog == nullptr)
        dialog = QApplication::activePopupWidget();
    if (dialog == nullptr || dialog->objectName() == "progress"_L1)
        return;
    ++m_dialogs;
    look(*dialog);
    dialog->close();
}

// Every button that does not end the firm.
void TestMarkup::press(QWidget &page)
{
    QList<QPointer<QAbstractButton>> buttons;
    for (QAbstractButton *button : page.findChildren<QAbstractButton *>())
        buttons.append(button);
    int pressed = 0;
    for (const auto &button : buttons) {
        if (!button || !button->isVisible() || !button->isEnabled() || ++pressed > 40)
            continue;
        button->click();
        QApplication::processEvents();
    }
}

void TestMarkup::openRecords(const PageEntry &entry)
{
    for (const RecordType *type : recordTypes()) {
        if (!entry.recordTypes.contains(type->key()))
            continue;
        m_window->workbench()->openRecord(type->key(), m_records.value(type->key()));
        QApplication::processEvents();
        look(*m_window);
    }
}

// What is reckoned beside the interface has arrived and is painted.
void TestMarkup::settle()
{
    QApplication::processEvents();
    if (const auto *money = qobject_cast<MoneyPage *>(m_window->workbench()->currentPage()))
        QVERIFY(QTest::qWaitFor([money] { return !money->model().isBusy(); }, 60'000));
}

void TestMarkup::everyPageShowsMarkupAsText_data()
{
    QTest::addColumn<QString>("id");
    for (const PageEntry &entry : allPages())
        QTest::newRow(qPrintable(entry.id)) << entry.id;
}

void TestMarkup::everyPageShowsMarkupAsText()
{
    QFETCH(QString, id);
    const StrayWindows stray;
    Workbench &bench = *m_window->workbench();
    bench.navigate(id);
    QCOMPARE(bench.currentPageId(), id);
    settle();
    look(*m_window);
    openRecords(*bench.entry(id));
    for (QAction *action : bench.currentPage()->pageActions()) {
        action->trigger();
        QApplication::processEvents();
    }
    press(*bench.currentPage());
    QVERIFY(m_window->workbench() == &bench);
    settle();
    look(*m_window);
    QCOMPARE(m_trap->opened(), 0);
    QVERIFY2(stray.seen().isEmpty(), qPrintable(stray.seen().join(u", "_s)));
    qInfo("%d texts so far showed the markup as it was typed, %d dialogs were looked at", m_literally,
          m_dialogs);
}

void TestMarkup::thePaletteShowsMarkupAsText()
{
    m_window->findChild<QAction *>(u"actionFind"_s)->trigger();
    QVERIFY(m_literally > 50);
    QVERIFY(m_dialogs > 5);
    QCOMPARE(m_trap->opened(), 0);
}

QTEST_MAIN(TestMarkup)
#include "tst_markup.moc"
