// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal.h"

#include <QString>

#include <io.h>
#include <windows.h>

namespace insurable::terminal {

namespace {

constexpr int longest = 4096;

// The console window itself, also where standard input or output lead elsewhere.
class ConsoleHandle final
{
public:
    explicit ConsoleHandle(const wchar_t *name)
        : m_handle(CreateFileW(name, GENERIC_READ | GENERIC_WRITE,
                               FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr, OPEN_EXISTING, 0,
                               nullptr))
    {
    }
    ~ConsoleHandle()
    {
        if (isOpen())
            CloseHandle(m_handle);
    }
    ConsoleHandle(const ConsoleHandle &) = delete;
    ConsoleHandle &operator=(const ConsoleHandle &) = delete;
    [[nodiscard]] bool isOpen() const { return m_handle != INVALID_HANDLE_VALUE; }
    [[nodiscard]] HANDLE get() const { return m_handle; }

private:
    HANDLE m_handle;
};

std::optional<QByteArray> readLine(HANDLE input)
{
    wchar_t typed[longest] = {};
    DWORD got = 0;
    const bool read = ReadConsoleW(input, typed, longest - 1, &got, nullptr) != 0 && got > 0;
    QString text = QString::fromWCharArray(typed, int(got));
    SecureZeroMemory(typed, sizeof typed);
    while (text.endsWith(QLatin1Char('\n')) || text.endsWith(QLatin1Char('\r')))
        text.chop(1);
    const QByteArray line = text.toUtf8();
    SecureZeroMemory(text.data(), size_t(text.size()) * sizeof(QChar));
    return read ? std::optional(line) : std::nullopt;
}

} // namespace

void prepare()
{
    SetConsoleOutputCP(CP_UTF8);
}

std::optional<QByteArray> askHidden(const QByteArray &prompt)
{
    const ConsoleHandle input(L"CONIN$");
    const ConsoleHandle output(L"CONOUT$");
    DWORD before = 0;
    if (!input.isOpen() || !output.isOpen() || !GetConsoleMode(input.get(), &before)
        || !SetConsoleMode(input.get(), (before | ENABLE_LINE_INPUT) & ~DWORD(ENABLE_ECHO_INPUT)))
        return std::nullopt;
    const QString text = QString::fromUtf8(prompt);
    DWORD written = 0;
    WriteConsoleW(output.get(), text.utf16(), DWORD(text.size()), &written, nullptr);
    const auto line = readLine(input.get());
    WriteConsoleW(output.get(), L"\r\n", 2, &written, nullptr);
    SetConsoleMode(input.get(), before);
    return line;
}

bool errorIsTerminal()
{
    return _isatty(_fileno(stderr)) != 0;
}

} // namespace insurable::terminal
