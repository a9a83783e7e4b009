// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backupkeeper.h"

#include "clock.h"
#include "firmopener.h"
#include "hash.h"
#include "isms.h"
#include "preferences.h"
#include "progress.h"
#include "taskrunner.h"
#include "vault.h"

#include <QDir>
#include <QFileInfo>
#include <QThread>

#include <new>

namespace insurable {

using namespace Qt::StringLiterals;

namespace {

constexpr int hour = 60 * 60 * 1000;

// A name for a path that tells nobody the path.
QString markOf(const QString &path)
{
    return u"at-"_s + hex(Sha256::of(QFileInfo(path).absoluteFilePath().toUtf8())).first(32);
}

class Stoppable final : public Progress
{
public:
    explicit Stoppable(const std::atomic<bool> &stop)
        : m_stop(stop)
    {
    }
    void report(qint64, qint64) override { }
    [[nodiscard]] bool isCancelled() const override { return m_stop; }

private:
    const std::atomic<bool> &m_stop;
};

} // namespace

BackupWishes BackupWishes::of(const Preferences &preferences, const QByteArray &vaultId)
{
    const QVariantMap values = preferences.about(hex(vaultId));
    BackupWishes wishes;
    wishes.on = values.value(u"backups"_s, true).toBool();
    wishes.folder = values.value(u"backupFolder"_s, preferences.proposedBackupFolder()).toString();
    const QDateTime last = values.value(u"backedUpAt"_s).toDateTime();
    if (last.isValid())
        wishes.lastGood = last;
    wishes.generation = values.value(u"backedUpGeneration"_s).toULongLong();
    return wishes;
}

QByteArray BackupWishes::vaultIdAt(const Preferences &preferences, const QString &path)
{
    return QByteArray::fromHex(
        preferences.about(markOf(path)).value(u"vault"_s).toString().toLatin1());
}

void BackupWishes::keep(Preferences &preferences, const QByteArray &vaultId) const
{
    QVariantMap values = preferences.about(hex(vaultId));
    values[u"backups"_s] = on;
    values[u"backupFolder"_s] = folder;
    if (lastGood)
        values[u"backedUpAt"_s] = *lastGood;
    values[u"backedUpGeneration"_s] = generation;
    preferences.setAbout(hex(vaultId), values);
}

BackupKeeper::BackupKeeper(Isms &isms, const TaskRunner &tasks, Preferences &preferences,
                           QObject *parent)
    : QObject(parent)
    , m_isms(isms)
    , m_preferences(preferences)
    , m_possible(!isms.isReadOnly() && !FirmOpener::isSample(isms.vault().path()))
    , m_wishes(BackupWishes::of(preferences, isms.vault().vaultId()))
{
    if (!m_possible)
        return;
    m_preferences.setAbout(markOf(isms.vault().path()),
                           {{u"vault"_s, hex(isms.vault().vaultId())}});
    m_hourly.setInterval(hour);
    connect(&m_hourly, &QTimer::timeout, this, [this, &tasks] {
        // While a task runs, the firm is with another thread; the next hour comes, or the closing.
        if (!tasks.isRunning() && isDue())
            start();
    });
    m_hourly.start();
}

BackupKeeper::~BackupKeeper()
{
    stop();
}

void BackupKeeper::stop()
{
    m_stop = true;
    if (m_thread)
        m_thread->wait();
    m_thread.reset();
    m_stop = false;
}

void BackupKeeper::setOn(bool on)
{
    m_wishes.on = on;
    m_wishes.keep(m_preferences, m_isms.vault().vaultId());
    Q_EMIT changed();
}

void BackupKeeper::setFolder(const QString &folder)
{
    m_wishes.folder = folder;
    m_wishes.generation = 0; // nothing is there yet
    m_wishes.keep(m_preferences, m_isms.vault().vaultId());
    Q_EMIT changed();
}

QList<BackupWarning> BackupKeeper::warnings() const
{
    if (!m_possible)
        return {};
    BackupSituation situation;
    situation.now = m_isms.clock().now();
    situation.lastGood = m_wishes.lastGood;
    situation.folderChosen = m_wishes.on && !m_wishes.folder.isEmpty();
    // The folder itself is made when the first backup is.
    situation.folderThere = QFileInfo(m_wishes.folder).isDir()
        || (!m_wishes.lastGood && QFileInfo(QFileInfo(m_wishes.folder).absolutePath()).isDir());
    situation.onSameDisk = lieOnSameDisk(m_isms.vault().path(), m_wishes.folder);
    return backupWarnings(situation);
}

bool BackupKeeper::isDue() const
{
    return m_possible && m_wishes.on && !isRunning()
        && m_isms.vault().generation() != m_wishes.generation
        && !warnings().contains(BackupWarning::FolderGone);
}

void BackupKeeper::start()
{
    if (!m_possible || isRunning())
        return;
    std::shared_ptr<BackupJob> job;
    try {
        job = std::make_shared<BackupJob>(m_isms.vault());
    } catch (const Error &error) {
        failed(error.message());
        return;
    }
    m_thread.reset(QThread::create([this, job, folder = m_wishes.folder] {
        Stoppable progress(m_stop);
        try {
            const BackupFile made = job->run(folder, progress);
            (void)prune(folder, made);
            QMetaObject::invokeMethod(this, [this, made] { settled(made); });
        } catch (const Error &error) {
            if (error.kind() != ErrorKind::Cancelled)
                QMetaObject::invokeMethod(this,
                                          [this, sentence = error.message()] { failed(sentence); });
        } catch (const std::bad_alloc &) { // out of a thread it would end the program
            QMetaObject::invokeMethod(this, [this] { failed(tr("There was not enough memory.")); });
        }
    }));
    m_thread->start(QThread::LowPriority);
    Q_EMIT changed();
}

BackupFile BackupKeeper::run(Progress &progress)
{
    BackupFile made = BackupJob(m_isms.vault()).run(m_wishes.folder, progress);
    (void)prune(m_wishes.folder, made);
    return made;
}

void BackupKeeper::settled(const BackupFile &made)
{
    if (m_thread) {
        m_thread->wait();
        m_thread.reset();
    }
    m_trouble.clear();
    m_wishes.lastGood = m_isms.clock().now();
    m_wishes.generation = made.generation;
    m_wishes.keep(m_preferences, m_isms.vault().vaultId());
    Q_EMIT changed();
}

void BackupKeeper::failed(const QString &sentence)
{
    if (m_thread) {
        m_thread->wait();
        m_thread.reset();
    }
    m_trouble = sentence;
    Q_EMIT changed();
}

} // namespace insurable
