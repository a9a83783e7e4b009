// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"

#include <QImage>
#include <QList>
#include <QStringList>

class QMimeData;
class QWidget;

namespace insurable {

class Workspace;

// What somebody dropped, chose or pasted.
struct Intake
{
    QStringList paths;
    QImage image;

    [[nodiscard]] bool isEmpty() const { return paths.isEmpty() && image.isNull(); }
};

// Files of this computer and pictures only; nothing is ever fetched.
[[nodiscard]] Intake intakeFrom(const QMimeData &offer);

// Asks what it shows, stores it with progress, and adds it. Answers what was added: nothing when
// the person thought better of it or it failed, and then they have been told.
QList<Id> addEvidence(Workspace &workspace, QWidget &parent, const Intake &intake,
                      const QList<Id> &controls);

// A newer file for evidence that is there already. False where nothing was added.
bool addRevision(Workspace &workspace, QWidget &parent, const Id &evidence, const Intake &intake);

} // namespace insurable
