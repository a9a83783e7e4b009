// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "errorreporter.h"

#include "messages.h"

#include <QCoreApplication>
#include <QLoggingCategory>

namespace insurable {

using namespace Qt::StringLiterals;

namespace {

QString heading(ErrorKind kind)
{
    const auto text = [](const char *words) {
        return QCoreApplication::translate("insurable::DialogReporter", words);
    };
    switch (kind) {
    case ErrorKind::Usage:
    case ErrorKind::Invalid:
        return text("That does not fit");
    case ErrorKind::WrongKey:
        return text("That is not the passphrase");
    case ErrorKind::NotAVault:
        return text("This is not an Insurable file");
    case ErrorKind::Damaged:
        return text("Something is damaged");
    case ErrorKind::NewerVersion:
        return text("Made by a newer program");
    case ErrorKind::InUse:
        return text("Somebody else has it open");
    case ErrorKind::Conflict:
        return text("The file is not the one you opened");
    case ErrorKind::ReadOnly:
        return text("This can only be looked at");
    case ErrorKind::DiskFull:
        return text("The disk is full");
    case ErrorKind::InputOutput:
    case ErrorKind::Cancelled:
        return text("That did not work");
    }
    return {};
}

} // namespace

DialogReporter::DialogReporter(QWidget *window)
    : m_window(window)
{
}

void DialogReporter::report(const Error &error)
{
    if (!error.detail().isEmpty())
        qWarning("%s", qUtf8Printable(error.detail()));
    const Tone tone = error.kind() == ErrorKind::Invalid ? Tone::Warning : Tone::Bad;
    message::tell(m_window, tone, heading(error.kind()), error.message());
}

Error currentError()
{
    try {
        throw;
    } catch (const Error &error) {
        return error;
    } catch (const std::bad_alloc &) {
        return Error(ErrorKind::InputOutput,
                     QCoreApplication::translate("insurable::DialogReporter",
                                                 "This computer ran out of memory. Nothing was "
                                                 "changed; close other programs and try again."));
    } catch (const std::exception &other) {
        return Error(ErrorKind::InputOutput,
                     QCoreApplication::translate("insurable::DialogReporter",
                                                 "Something went wrong that should not have. "
                                                 "What was saved before is safe."),
                     QString::fromLocal8Bit(other.what()));
    }
}

} // namespace insurable
