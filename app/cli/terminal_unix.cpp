// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal.h"

#include <fcntl.h>
#include <sodium.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <csignal>

namespace insurable::terminal {

namespace {

constexpr qsizetype longest = 4096;
volatile std::sig_atomic_t caught = 0;

// Ctrl-C while typing must not leave the terminal silent: the signal ends the reading, and takes
// effect once the terminal is as it was.
class HeldSignals final
{
public:
    HeldSignals()
    {
        caught = 0;
        struct sigaction noted = {};
        noted.sa_handler = [](int signal) { caught = signal; };
        for (std::size_t i = 0; i < signals.size(); ++i)
            sigaction(signals[i], &noted, &m_before[i]);
    }
    ~HeldSignals()
    {
        for (std::size_t i = 0; i < signals.size(); ++i)
            sigaction(signals[i], &m_before[i], nullptr);
        if (caught != 0)
            raise(caught);
    }
    HeldSignals(const HeldSignals &) = delete;
    HeldSignals &operator=(const HeldSignals &) = delete;

private:
    static constexpr std::array signals{SIGINT, SIGTERM, SIGHUP, SIGQUIT};
    std::array<struct sigaction, signals.size()> m_before{};
};

// Puts the terminal back as it was, whatever happens in between.
class Silence final
{
public:
    explicit Silence(int descriptor)
        : m_descriptor(descriptor)
    {
        if (tcgetattr(m_descriptor, &m_before) != 0)
            return;
        termios quiet = m_before;
        quiet.c_lflag &= ~tcflag_t(ECHO);
        quiet.c_lflag |= tcflag_t(ECHONL | ICANON);
        m_isSilent = tcsetattr(m_descriptor, TCSAFLUSH, &quiet) == 0;
    }
    ~Silence()
    {
        if (m_isSilent)
            tcsetattr(m_descriptor, TCSAFLUSH, &m_before);
    }
    Silence(const Silence &) = delete;
    Silence &operator=(const Silence &) = delete;
    [[nodiscard]] bool holds() const { return m_isSilent; }

private:
    int m_descriptor;
    termios m_before{};
    bool m_isSilent = false;
};

std::optional<QByteArray> readLine(int descriptor)
{
    QByteArray line;
    line.reserve(longest); // so that no copy of it is left behind
    char c = 0;
    for (;;) {
        const ssize_t got = read(descriptor, &c, 1);
        if (caught != 0 || (got <= 0 && line.isEmpty()))
            return std::nullopt;
        if (got <= 0 || c == '\n')
            break;
        if (line.size() < longest)
            line.append(c);
    }
    sodium_memzero(&c, sizeof c);
    return line;
}

} // namespace

void prepare() { }

std::optional<QByteArray> askHidden(const QByteArray &prompt)
{
    const int descriptor = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (descriptor < 0)
        return std::nullopt;
    std::optional<QByteArray> line;
    {
        const HeldSignals held;
        const Silence silence(descriptor);
        const bool asked = silence.holds()
            && write(descriptor, prompt.constData(), size_t(prompt.size())) == prompt.size();
        if (asked)
            line = readLine(descriptor);
    }
    close(descriptor);
    return line;
}

bool errorIsTerminal()
{
    return isatty(STDERR_FILENO) == 1;
}

} // namespace insurable::terminal
