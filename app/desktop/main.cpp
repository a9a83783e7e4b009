// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "captureguard.h"
#include "clock.h"
#include "commandline.h"
#include "errorreporter.h"
#include "hardening.h"
#include "lastseen.h"
#include "locktrigger.h"
#include "mainwindow.h"
#include "openedcopies.h"
#include "pagelist.h"
#include "preferences.h"
#include "startscreen.h"
#include "windowtheme.h"

#include <QApplication>
#include <QDir>
#include <QFileOpenEvent>
#include <QLocale>
#include <QStandardPaths>
#include <QTimer>
#include <QTranslator>

#include <cstdio>
#include <functional>
#include <utility>

namespace {

using namespace insurable;

// The net under slots that run outside a task: shows what they throw.
class Application final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        try {
            return QApplication::notify(receiver, event);
        } catch (...) {
            DialogReporter(activeWindow()).report(currentError());
            return false;
        }
    }

    // macOS hands over a file that was opened elsewhere as an event, also before the window is up.
    void whenFileIsOpened(const std::function<void(const QString &path)> &open)
    {
        m_open = open;
        if (!m_waiting.isEmpty())
            m_open(std::exchange(m_waiting, QString()));
    }

protected:
    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::FileOpen)
            return QApplication::event(event);
        const QString path = static_cast<QFileOpenEvent *>(event)->file();
        if (m_open && !path.isEmpty())
            m_open(path);
        else
            m_waiting = path;
        return true;
    }

private:
    std::function<void(const QString &path)> m_open;
    QString m_waiting;
};

QStringList argumentsOf(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

void say(std::FILE *stream, const QString &text)
{
    std::fprintf(stream, "%s\n", qUtf8Printable(text));
}

void begin(MainWindow &window, const CommandLine &line)
{
    if (line.quitAfterFirstPaint)
        QObject::connect(&window, &MainWindow::firstPainted, qApp, &QCoreApplication::quit);
    if (line.sample)
        QTimer::singleShot(0, &window, &MainWindow::openSample);
    else if (!line.file.isEmpty())
        window.showUnlock(line.file, line.locked);
    if (line.minimised)
        window.showMinimized();
    else
        window.show();
}

} // namespace

int main(int argc, char *argv[])
{
    hardenProcess();
    CommandLine line = CommandLine::parse(argumentsOf(argc, argv));
    if (line.help || line.version || !line.trouble.isEmpty()) {
        const QString version = QStringLiteral("Insurable " INSURABLE_VERSION);
        say(line.trouble.isEmpty() ? stdout : stderr,
            !line.trouble.isEmpty() ? line.trouble
                : line.version      ? version
                                    : CommandLine::helpText());
        return line.trouble.isEmpty() ? 0 : 2;
    }
    QCoreApplication::setOrganizationName(QStringLiteral("Insurable"));
    QCoreApplication::setApplicationName(QStringLiteral("Insurable"));
    QCoreApplication::setApplicationVersion(QStringLiteral(INSURABLE_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("insurable"));
    Application application(argc, argv);
    QTranslator translator;
    if (translator.load(QLocale(), QStringLiteral("insurable"), QStringLiteral("_"),
                        QStringLiteral(":/insurable/translations")))
        QCoreApplication::installTranslator(&translator);

    Preferences preferences;
    WindowTheme theme(application);
    theme.apply(preferences.appearance());
    const SystemClock clock;
    QObject::connect(&preferences, &Preferences::changed, &theme,
                     [&] { theme.apply(preferences.appearance()); });
    QTimer::singleShot(0, &application, [] { OpenedCopies::removeLeftOvers(); });
    const CaptureGuard capture(preferences);
    const auto lockTrigger = makeSystemLockTrigger();
    MainWindow window(
        {preferences, theme, clock, allPages, LastSeen::usualFile(), lockTrigger.get()});
    begin(window, line);
    application.whenFileIsOpened(
        [&window](const QString &path) { window.showUnlock(path, false); });
    return QApplication::exec();
}
