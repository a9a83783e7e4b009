// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences.h"

#include "documentsfolder.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QSettings>

namespace insurable {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRecent = 8;
constexpr int defaultIdleMinutes = 10;

QString userName()
{
    const QString name = qEnvironmentVariable("USER");
    return name.isEmpty() ? qEnvironmentVariable("USERNAME") : name;
}

} // namespace

bool RecentFile::exists() const
{
    return QFileInfo::exists(path);
}

Preferences::Preferences(const QString &iniFile)
    : m_settings(iniFile.isEmpty() ? std::make_unique<QSettings>(u"Insurable"_s, u"Insurable"_s)
                                   : std::make_unique<QSettings>(iniFile, QSettings::IniFormat))
{
}

Preferences::~Preferences() = default;

Appearance Preferences::appearance() const
{
    const QString value = m_settings->value(u"appearance"_s).toString();
    if (value == "dark"_L1)
        return Appearance::Dark;
    return value == "light"_L1 ? Appearance::Light : Appearance::System;
}

void Preferences::setAppearance(Appearance appearance)
{
    const QString names[] = {u"system"_s, u"light"_s, u"dark"_s};
    m_settings->setValue(u"appearance"_s, names[int(appearance)]);
    Q_EMIT changed();
}

int Preferences::idleMinutes() const
{
    return std::clamp(m_settings->value(u"idleMinutes"_s, defaultIdleMinutes).toInt(), 0, 24 * 60);
}

void Preferences::setIdleMinutes(int minutes)
{
    m_settings->setValue(u"idleMinutes"_s, minutes);
    Q_EMIT changed();
}

bool Preferences::locksWhenMinimised() const
{
    return m_settings->value(u"lockWhenMinimised"_s, false).toBool();
}

void Preferences::setLocksWhenMinimised(bool locks)
{
    m_settings->setValue(u"lockWhenMinimised"_s, locks);
    Q_EMIT changed();
}

bool Preferences::namesFirmInTitle() const
{
    return m_settings->value(u"firmInTitle"_s, true).toBool();
}

void Preferences::setNamesFirmInTitle(bool names)
{
    m_settings->setValue(u"firmInTitle"_s, names);
    Q_EMIT changed();
}

bool Preferences::hidesFromCapture() const
{
    return m_settings->value(u"hideFromCapture"_s, true).toBool();
}

void Preferences::setHidesFromCapture(bool hides)
{
    m_settings->setValue(u"hideFromCapture"_s, hides);
    Q_EMIT changed();
}

QString Preferences::author() const
{
    return m_settings->value(u"author"_s, userName()).toString();
}

void Preferences::setAuthor(const QString &name)
{
    m_settings->setValue(u"author"_s, name);
    Q_EMIT changed();
}

PaperSize Preferences::paperSize() const
{
    const bool american = QLocale::system().measurementSystem() == QLocale::ImperialUSSystem;
    const QString value =
        m_settings->value(u"paper"_s, american ? u"letter"_s : u"a4"_s).toString();
    return value == "letter"_L1 ? PaperSize::Letter : PaperSize::A4;
}

void Preferences::setPaperSize(PaperSize size)
{
    m_settings->setValue(u"paper"_s, size == PaperSize::Letter ? u"letter"_s : u"a4"_s);
    Q_EMIT changed();
}

bool Preferences::navigationCollapsed() const
{
    return m_settings->value(u"navigationCollapsed"_s, false).toBool();
}

void Preferences::setNavigationCollapsed(bool collapsed)
{
    m_settings->setValue(u"navigationCollapsed"_s, collapsed);
}

bool Preferences::remembersFiles() const
{
    return m_settings->value(u"rememberFiles"_s, true).toBool();
}

void Preferences::setRemembersFiles(bool remembers)
{
    m_settings->setValue(u"rememberFiles"_s, remembers);
    if (!remembers)
        m_settings->remove(u"recent"_s);
    Q_EMIT changed();
}

QList<RecentFile> Preferences::recentFiles() const
{
    QList<RecentFile> files;
    const int size = m_settings->beginReadArray(u"recent"_s);
    for (int i = 0; i < std::min(size, mostRecent); ++i) {
        m_settings->setArrayIndex(i);
        files.append({m_settings->value(u"path"_s).toString(),
                      m_settings->value(u"openedAt"_s).toDateTime()});
    }
    m_settings->endArray();
    return files;
}

namespace {

void writeRecent(QSettings &settings, const QList<RecentFile> &files)
{
    settings.remove(u"recent"_s);
    settings.beginWriteArray(u"recent"_s, int(files.size()));
    for (int i = 0; i < files.size(); ++i) {
        settings.setArrayIndex(i);
        settings.setValue(u"path"_s, files.at(i).path);
        settings.setValue(u"openedAt"_s, files.at(i).openedAt);
    }
    settings.endArray();
}

} // namespace

void Preferences::addRecentFile(const QString &path, const QDateTime &now)
{
    if (!remembersFiles())
        return;
    QList<RecentFile> files = recentFiles();
    files.removeIf([&](const RecentFile &file) { return file.path == path; });
    files.prepend({path, now});
    files.resize(std::min<qsizetype>(files.size(), mostRecent));
    writeRecent(*m_settings, files);
}

void Preferences::removeRecentFile(const QString &path)
{
    QList<RecentFile> files = recentFiles();
    files.removeIf([&](const RecentFile &file) { return file.path == path; });
    writeRecent(*m_settings, files);
}

QByteArray Preferences::geometry() const
{
    return m_settings->value(u"geometry"_s).toByteArray();
}

void Preferences::setGeometry(const QByteArray &geometry)
{
    m_settings->setValue(u"geometry"_s, geometry);
}

QByteArray Preferences::layout(const QString &name) const
{
    return m_settings->value(u"layout/"_s + name).toByteArray();
}

void Preferences::setLayout(const QString &name, const QByteArray &state)
{
    m_settings->setValue(u"layout/"_s + name, state);
}

QVariantMap Preferences::about(const QString &vault) const
{
    return m_settings->value(u"vault/"_s + vault).toMap();
}

void Preferences::setAbout(const QString &vault, const QVariantMap &values)
{
    m_settings->setValue(u"vault/"_s + vault, values);
}

// Preferences of their own, as tests have them, never reach into somebody's documents.
QString Preferences::proposedBackupFolder() const
{
    const QString home = m_settings->format() == QSettings::IniFormat
        ? QFileInfo(m_settings->fileName()).absolutePath()
        : documentsFolder();
    return QDir(home).filePath(u"Insurable backups"_s);
}

void Preferences::sync()
{
    m_settings->sync();
}

} // namespace insurable
