// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprogress.h"

#include "terminal.h"

#include <csignal>
#include <cstdio>

namespace insurable {

namespace {

constexpr qint64 patience = 500; // milliseconds before anything is shown
volatile std::sig_atomic_t interrupted = 0;

void onInterrupt(int)
{
    interrupted = 1;
}

} // namespace

CliProgress::CliProgress(QString what)
    : m_what(std::move(what))
    , m_isTerminal(terminal::errorIsTerminal())
{
    m_since.start();
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);
}

CliProgress::~CliProgress()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    if (m_shown >= 0)
        std::fputs("\n", stderr);
}

void CliProgress::report(qint64 done, qint64 total)
{
    if (!m_isTerminal || total <= 0 || m_since.elapsed() < patience)
        return;
    const int percent = int(double(done) * 100 / double(total));
    if (percent != m_shown)
        show(percent);
}

void CliProgress::show(int percent)
{
    m_shown = percent;
    std::fprintf(stderr, "\r%s … %d %%", m_what.toUtf8().constData(), percent);
    std::fflush(stderr);
}

bool CliProgress::isCancelled() const
{
    return interrupted != 0;
}

} // namespace insurable
