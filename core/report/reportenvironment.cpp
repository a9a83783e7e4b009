// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportenvironment.h"

#include "errors.h"

#include <QFile>
#include <QFontDatabase>
#include <QGuiApplication>

#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;

// Outside every namespace because that is where Q_INIT_RESOURCE has to stand: a static library's
// resources are left out by the linker unless somebody asks for them.
static void initialiseFontResources()
{
    Q_INIT_RESOURCE(insurable_report_fonts);
}

namespace insurable::report {

namespace {

// Qt tries them in this order; where a system has packed no "offscreen", its own platform does.
constexpr const char *headlessPlatforms =
#if defined(Q_OS_WIN)
    "offscreen;windows";
#elif defined(Q_OS_MACOS)
    "offscreen;cocoa";
#else
    "offscreen;minimal";
#endif

// While it starts, Qt remarks on a desktop session that a server does not have.
void reportFatalOnly(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtFatalMsg)
        std::fprintf(stderr, "%s\n", qPrintable(message));
}

using Families = std::array<QString, 3>;

QString loadFont(const QString &name)
{
    QFile file(u":/insurable/report/fonts/"_s + name);
    const QByteArray data = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    const int id = QFontDatabase::addApplicationFontFromData(data);
    const QStringList families = QFontDatabase::applicationFontFamilies(id);
    if (families.isEmpty())
        throw Error(ErrorKind::InputOutput, u"The fonts for the PDF could not be loaded."_s, name);
    return families.first();
}

Families loadFonts()
{
    initialiseFontResources();
    return {loadFont(u"OpenSans-Light.ttf"_s), loadFont(u"OpenSans-Regular.ttf"_s),
            loadFont(u"OpenSans-Semibold.ttf"_s)};
}

} // namespace

std::unique_ptr<QGuiApplication> headlessApplication(int &argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", headlessPlatforms);
    const auto previous = qInstallMessageHandler(reportFatalOnly);
    auto application = std::make_unique<QGuiApplication>(argc, argv);
    qInstallMessageHandler(previous);
    return application;
}

QString fontFamily(Face face)
{
    static const Families families = loadFonts();
    return families.at(size_t(face));
}

} // namespace insurable::report
