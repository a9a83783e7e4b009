// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The other process of tst_lock: opens the vault it is told and works until it is killed.
#include "testvault.h"

#include <QCoreApplication>

#include <cstdio>
#include <thread>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

void say(const char *word)
{
    std::puts(word);
    std::fflush(stdout);
}

// Every committed edit is said aloud, so that the test knows what has to be there.
void work(Vault &vault)
{
    for (int i = 0;; ++i) {
        Edit edit = vault.edit();
        edit.insertRow("thing", u"id%1"_s.arg(i), TestVault::thing(u"x"_s.repeated(20000)));
        edit.appendHistory(u"thing"_s, u"id%1"_s.arg(i), u"add"_s, "{}");
        edit.commit();
        say(qPrintable(QString::number(i)));
    }
}

// Stands still in the middle of an edit that has reached the file already.
void stall(Vault &vault)
{
    Edit edit = vault.edit();
    for (int i = 0; i < 4000; ++i)
        edit.updateRow("thing", u"id%1"_s.arg(i), {"notes"}, {u"lost "_s.repeated(5000)});
    say("ready");
    std::this_thread::sleep_for(std::chrono::hours(1));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    TestVault test;
    const auto vault = Vault::open(arguments.at(2), TestVault::passphrase(), test.options);
    if (arguments.at(1) == u"hold"_s) {
        say("ready");
        std::this_thread::sleep_for(std::chrono::hours(1));
    } else if (arguments.at(1) == u"stall"_s) {
        stall(*vault);
    } else {
        work(*vault);
    }
    return 0;
}
