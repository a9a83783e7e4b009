// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clisession.h"
#include "clock.h"
#include "hardening.h"
#include "program.h"
#include "terminal.h"

#include <QCoreApplication>

#ifdef INSURABLE_HAS_REPORT
#include "reportenvironment.h"

#include <QGuiApplication>
#endif

#include <string_view>

namespace {

// Setting text for a PDF takes more of Qt than anything else here; few commands ask for it.
std::unique_ptr<QCoreApplication> applicationFor(int &argc, char **argv)
{
#ifdef INSURABLE_HAS_REPORT
    const std::string_view command = argc > 1 ? argv[1] : "";
    if (command == "submit" || command == "slots")
        return insurable::report::headlessApplication(argc, argv);
#endif
    return std::make_unique<QCoreApplication>(argc, argv);
}

// INSURABLE_LAST_SEEN names another file, or none when it is empty.
QString lastSeenFile()
{
    constexpr const char *variable = "INSURABLE_LAST_SEEN";
    return qEnvironmentVariableIsSet(variable) ? qEnvironmentVariable(variable)
                                               : insurable::LastSeen::usualFile();
}

} // namespace

int main(int argc, char *argv[])
{
    using namespace insurable;
    hardenProcess();
    const auto application = applicationFor(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("insurable-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(INSURABLE_VERSION));
    terminal::prepare();
    const SystemClock clock;
    CliSession session(clock, lastSeenFile());
    return int(runProgram(session, QCoreApplication::arguments().sliced(1)));
}
