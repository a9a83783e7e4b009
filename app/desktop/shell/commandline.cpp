// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

namespace insurable {

using namespace Qt::StringLiterals;

namespace {

// True where the argument was an option that is known.
bool takeOption(const QString &argument, CommandLine &line)
{
    if (argument == "--locked"_L1)
        line.locked = true;
    else if (argument == "--minimised"_L1)
        line.minimised = true;
    else if (argument == "--sample"_L1)
        line.sample = true;
    else if (argument == "--version"_L1 || argument == "-v"_L1)
        line.version = true;
    else if (argument == "--help"_L1 || argument == "-h"_L1)
        line.help = true;
    else if (argument == "--quit-after-first-paint"_L1)
        line.quitAfterFirstPaint = true;
    else
        return false;
    return true;
}

} // namespace

CommandLine CommandLine::parse(const QStringList &arguments)
{
    CommandLine line;
    bool onlyFiles = false;
    for (const QString &argument : arguments.mid(1)) {
        if (!onlyFiles && argument == "--"_L1) {
            onlyFiles = true;
        } else if (!onlyFiles && argument.startsWith(u'-')) {
            if (!takeOption(argument, line))
                line.trouble = u"There is no option %1."_s.arg(argument);
        } else if (line.file.isEmpty()) {
            line.file = argument;
        } else {
            line.trouble = u"One file at a time, please."_s;
        }
    }
    if (line.trouble.isEmpty() && line.locked && line.file.isEmpty())
        line.trouble = u"--locked needs a file."_s;
    return line;
}

QString CommandLine::helpText()
{
    return u"insurable [FILE]            open the window, and FILE in it\n"
           "insurable --sample          open a fresh copy of the sample firm\n"
           "insurable --locked FILE     show FILE locked, waiting for its passphrase\n"
           "insurable --version         print the version\n"
           "insurable --quit-after-first-paint\n"
           "                            end as soon as the first screen has been painted\n"_s;
}

} // namespace insurable
