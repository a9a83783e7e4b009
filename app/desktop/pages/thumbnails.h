// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidencefile.h"
#include "filelook.h"

#include <QCache>
#include <QObject>

#include <deque>

class QTimer;

namespace insurable {

class Workspace;

// What a file looks like in small: a picture, the beginning of a text, or only what it is.
struct Thumbnail
{
    FileLook look = FileLook::Other;
    QImage picture;
    QString excerpt;
};

// Makes thumbnails one after the other while nothing else happens, and keeps the last few hundred in
// memory. Files are read from the vault only, and never while a task has it.
class Thumbnails final : public QObject
{
    Q_OBJECT
public:
    explicit Thumbnails(Workspace &workspace, QObject *parent = nullptr);
    ~Thumbnails() override;

    // Null where it is not made yet; then ready() follows.
    [[nodiscard]] const Thumbnail *of(const EvidenceFile &file);

Q_SIGNALS:
    void ready();

private:
    void makeNext();
    void keep(const QByteArray &digest, Thumbnail thumbnail);

    Workspace &m_workspace;
    QCache<QByteArray, Thumbnail> m_made;
    std::deque<EvidenceFile> m_wanted;
    QTimer *m_idle;
};

} // namespace insurable
