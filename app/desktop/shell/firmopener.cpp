// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "firmopener.h"

#include "cataloguesource.h"
#include "clock.h"
#include "firm.h"
#include "keyslots.h"
#include "lastseen.h"
#include "preferences.h"
#include "sample.h"
#include "vault.h"
#include "vaultkey.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QThread>

namespace insurable {

using namespace Qt::StringLiterals;

namespace {

QString sampleFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation))
        .filePath(u"sample"_s);
}

// A place for the fresh copy: the first name that nobody has open. Older copies are taken away.
QString freshSamplePath()
{
    QDir().mkpath(sampleFolder());
    for (int number = 1;; ++number) {
        const QString name =
            number == 1 ? u"Sample firm.insurable"_s : u"Sample firm %1.insurable"_s.arg(number);
        const QString path = QDir(sampleFolder()).filePath(name);
        if (!QFile::exists(path) || (!Vault::holder(path) && QFile::remove(path)))
            return path;
    }
}

} // namespace

FirmOpener::FirmOpener(TaskRunner &tasks, const Preferences &preferences,
                       CatalogueSource &catalogue, const Clock &clock)
    : m_tasks(tasks)
    , m_preferences(preferences)
    , m_catalogue(catalogue)
    , m_clock(clock)
{
}

OpenedFirm FirmOpener::run(const QString &title, const Make &make, TaskOptions options)
{
    OpenedFirm opened;
    QThread *home = QThread::currentThread();
    opened.trouble = m_tasks.execute(
        title,
        [&](Progress &progress) {
            opened.isms = make(progress);
            opened.isms->moveToThread(home);
        },
        options);
    return opened;
}

OpenedFirm FirmOpener::open(const QString &path, const VaultKey &key, bool readOnly)
{
    return run(QCoreApplication::translate("insurable::FirmOpener",
                                           "Checking the file, which was not closed properly"),
               [&](Progress &progress) {
                   return openFirm(path, key,
                                   {.catalogue = m_catalogue.get(),
                                    .clock = m_clock,
                                    .author = m_preferences.author(),
                                    .readOnly = readOnly,
                                    .progress = &progress});
               },
               {.onceReported = true});
}

std::optional<Error> FirmOpener::rotate(const QString &path, const VaultKey &key)
{
    return m_tasks.execute(
        QCoreApplication::translate("insurable::FirmOpener", "Writing the firm anew"),
        [&](Progress &progress) {
            rotateFirm(path, key,
                       {.catalogue = m_catalogue.get(),
                        .clock = m_clock,
                        .author = m_preferences.author()},
                       progress);
        });
}

OpenedFirm FirmOpener::create(const QString &path, const QString &firmName,
                              const Secret &passphrase)
{
    return run(QCoreApplication::translate("insurable::FirmOpener", "Creating"),
               [&](Progress &) {
                   auto isms = createFirm(path, passphrase,
                                          {.catalogue = m_catalogue.get(),
                                           .clock = m_clock,
                                           .author = m_preferences.author()});
                   Organisation organisation = isms->records().organisation;
                   organisation.name = firmName;
                   isms->update(organisation);
                   return isms;
               },
               {.cancellable = false, .dialog = false});
}

OpenedFirm FirmOpener::createSample()
{
    const KdfCost cheap = KdfCost::floor(); // its passphrase is no secret
    return run(QCoreApplication::translate("insurable::FirmOpener", "Making the sample firm"),
               [&](Progress &) {
                   return createSampleFirm(freshSamplePath(),
                                           Secret::fromPassphrase(samplePassphrase()),
                                           {.catalogue = m_catalogue.get(),
                                            .clock = m_clock,
                                            .author = m_preferences.author(),
                                            .cost = &cheap});
               },
               {.cancellable = false});
}

QString FirmOpener::samplePassphrase()
{
    return u"sample firm passphrase"_s;
}

bool FirmOpener::isSample(const QString &path)
{
    return QFileInfo(path).absoluteFilePath().startsWith(sampleFolder() + u'/');
}

} // namespace insurable
