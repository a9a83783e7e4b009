// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "isms.h"
#include "page.h"
#include "taskrunner.h"

#include <QObject>

namespace insurable {

class BackupKeeper;
class Catalogue;
class Clock;
class Preferences;
class ReadinessModel;
class VaultKey;

// One open firm, as pages see it. Everything a page needs comes from here.
class Workspace final : public QObject
{
    Q_OBJECT
public:
    // Takes the firm; the rest must outlive the workspace.
    Workspace(std::unique_ptr<Isms> isms, TaskRunner &tasks, Preferences &preferences,
              PageHost &host);
    ~Workspace() override;

    [[nodiscard]] Isms &isms() const { return *m_isms; }
    [[nodiscard]] const Snapshot &records() const { return m_isms->records(); }
    [[nodiscard]] const Catalogue &catalogue() const { return m_isms->catalogue(); }
    [[nodiscard]] const Clock &clock() const { return m_isms->clock(); }
    [[nodiscard]] TaskRunner &tasks() const { return m_tasks; }
    [[nodiscard]] Preferences &preferences() const { return m_preferences; }
    [[nodiscard]] ReadinessModel &readiness() const { return *m_readiness; }
    [[nodiscard]] BackupKeeper &backups() const { return *m_backups; }
    [[nodiscard]] bool isReadOnly() const { return m_isms->isReadOnly(); }
    [[nodiscard]] QString filePath() const;
    [[nodiscard]] QString currency() const { return records().organisation.currency; }

    // Runs a command that edits; false when it failed, and then the person has been told.
    bool attempt(const std::function<void()> &command) { return m_tasks.attempt(command); }

    void navigate(const QString &pageId) { m_host.navigate(pageId); }
    void openRecord(const QString &type, const Id &id) { m_host.openRecord(type, id); }

    void undo();
    void redo();

Q_SIGNALS:
    // After every edit, undo and redo. Pages get refresh() by themselves; this is for models.
    void changed(const QList<insurable::Change> &changes);
    // The vault is to be written anew under a new data key, which needs it closed.
    void rewriteWanted(const insurable::VaultKey &key);

private:
    std::unique_ptr<Isms> m_isms;
    ReadinessModel *m_readiness; // hears of edits before the pages do
    BackupKeeper *m_backups;
    TaskRunner &m_tasks;
    Preferences &m_preferences;
    PageHost &m_host;
};

} // namespace insurable
