// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "windowtheme.h"

#include <QDateTime>
#include <QObject>
#include <QVariantMap>

#include <memory>

class QSettings;

namespace insurable {

enum class PaperSize { A4, Letter };

// A file the person opened before. It may be gone.
struct RecentFile
{
    QString path;
    QDateTime openedAt;
    [[nodiscard]] bool exists() const;
};

// What this computer remembers about the person's wishes. Nothing of a firm is in here but the
// paths of the files opened last, and those only while wanted.
class Preferences final : public QObject
{
    Q_OBJECT
public:
    // An ini file for tests; the system's place otherwise.
    explicit Preferences(const QString &iniFile = {});
    ~Preferences() override;

    [[nodiscard]] Appearance appearance() const;
    void setAppearance(Appearance appearance);
    [[nodiscard]] int idleMinutes() const; // 0: never
    void setIdleMinutes(int minutes);
    [[nodiscard]] bool locksWhenMinimised() const;
    void setLocksWhenMinimised(bool locks);
    [[nodiscard]] bool namesFirmInTitle() const;
    void setNamesFirmInTitle(bool names);
    [[nodiscard]] bool hidesFromCapture() const; // where the system can, see capture.h
    void setHidesFromCapture(bool hides);
    [[nodiscard]] QString author() const; // who the history names
    void setAuthor(const QString &name);
    [[nodiscard]] PaperSize paperSize() const;
    void setPaperSize(PaperSize size);
    [[nodiscard]] bool navigationCollapsed() const;
    void setNavigationCollapsed(bool collapsed);
    [[nodiscard]] bool remembersFiles() const;
    void setRemembersFiles(bool remembers); // false forgets them at once

    [[nodiscard]] QList<RecentFile> recentFiles() const; // newest first, at most eight
    void addRecentFile(const QString &path, const QDateTime &now);
    void removeRecentFile(const QString &path);

    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);
    // Column widths and the like, by a name of the page's own.
    [[nodiscard]] QByteArray layout(const QString &name) const;
    void setLayout(const QString &name, const QByteArray &state);

    // What this computer knows of one vault, by its id or another name that tells nobody where it is.
    [[nodiscard]] QVariantMap about(const QString &vault) const;
    void setAbout(const QString &vault, const QVariantMap &values);
    // Where backups go unless the person wishes otherwise.
    [[nodiscard]] QString proposedBackupFolder() const;

    void sync();

Q_SIGNALS:
    void changed();

private:
    std::unique_ptr<QSettings> m_settings;
};

} // namespace insurable
