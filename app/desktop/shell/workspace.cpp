// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace.h"

#include "backupkeeper.h"
#include "readinessmodel.h"
#include "vault.h"

namespace insurable {

Workspace::Workspace(std::unique_ptr<Isms> isms, TaskRunner &tasks, Preferences &preferences,
                     PageHost &host)
    : m_isms(std::move(isms))
    , m_readiness(new ReadinessModel(*m_isms, this))
    , m_backups(new BackupKeeper(*m_isms, tasks, preferences, this))
    , m_tasks(tasks)
    , m_preferences(preferences)
    , m_host(host)
{
    connect(m_isms.get(), &Isms::changed, this, &Workspace::changed);
}

// They look at the firm to the last: they go first.
Workspace::~Workspace()
{
    delete m_backups;
    delete m_readiness;
}

QString Workspace::filePath() const
{
    return m_isms->vault().path();
}

void Workspace::undo()
{
    if (m_isms->canUndo())
        attempt([this] { m_isms->undo(); });
}

void Workspace::redo()
{
    if (m_isms->canRedo())
        attempt([this] { m_isms->redo(); });
}

} // namespace insurable
