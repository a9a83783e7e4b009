// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "systemkeychain.h"

#include "errors.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

#include <qt6keychain/keychain.h>

namespace insurable {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000; // the system may ask the person first
constexpr int briefly = 5'000;   // to look whether there is one

QString words(const char *text)
{
    return QCoreApplication::translate("insurable::Keychain", text);
}

// Runs to its end; false where the keychain never answers.
bool finish(QKeychain::Job &job, int milliseconds)
{
    job.setAutoDelete(false);
    job.setInsecureFallback(false);
    QEventLoop loop;
    bool answered = false;
    QObject::connect(&job, &QKeychain::Job::finished, &loop, [&] {
        answered = true;
        loop.quit();
    });
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    job.start();
    if (!answered)
        loop.exec(QEventLoop::ExcludeUserInputEvents);
    return answered;
}

QString silence()
{
    return words(
        QT_TRANSLATE_NOOP("insurable::Keychain", "The keychain of this computer does not answer."));
}

QString troubleOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::NoError:
    case QKeychain::EntryNotFound:
        return {};
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return words(QT_TRANSLATE_NOOP("insurable::Keychain",
                                       "The keychain of this computer refused access."));
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return words(QT_TRANSLATE_NOOP("insurable::Keychain",
                                       "This computer has no keychain that is running."));
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    return silence();
}

void require(QKeychain::Job &job)
{
    const QString trouble = finish(job, patience) ? troubleOf(job) : silence();
    if (!trouble.isEmpty())
        throw Error(ErrorKind::InputOutput, trouble, job.errorString());
}

const QString service = u"Insurable"_s;

} // namespace

QString SystemKeychain::missingBecause()
{
    QKeychain::ReadPasswordJob probe(service);
    probe.setKey(u"is there a keychain"_s);
    return finish(probe, briefly) ? troubleOf(probe) : silence();
}

void SystemKeychain::write(const QString &name, const QByteArray &secret)
{
    QKeychain::WritePasswordJob job(service);
    job.setKey(name);
    job.setBinaryData(secret);
    require(job);
}

std::optional<QByteArray> SystemKeychain::read(const QString &name)
{
    QKeychain::ReadPasswordJob job(service);
    job.setKey(name);
    require(job);
    if (job.error() == QKeychain::EntryNotFound)
        return std::nullopt;
    return job.binaryData();
}

void SystemKeychain::remove(const QString &name)
{
    QKeychain::DeletePasswordJob job(service);
    job.setKey(name);
    require(job);
}

} // namespace insurable
