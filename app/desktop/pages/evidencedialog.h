// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence.h"
#include "evidenceintake.h"

#include <QDateTime>

#include <optional>

namespace insurable {

class Isms;

// One file as it was offered. `trouble` says why it cannot be added.
struct IntakeFile
{
    QString name;
    QString path;
    QImage image; // instead of a path
    qint64 size = 0;
    QString trouble;
};

[[nodiscard]] QList<IntakeFile> intakeFiles(const Intake &intake, const QDateTime &now);
// "Router settings" from "Router settings.png".
[[nodiscard]] QString titleFromName(const QString &name);

struct EvidenceAnswers
{
    Evidence evidence; // without id and files
    QList<IntakeFile> files; // those that can be added
    bool eachApart = false; // one piece of evidence for each file
};

// Asks what the files show. Nothing when the person cancels.
[[nodiscard]] std::optional<EvidenceAnswers> askEvidence(QWidget &parent, const Isms &isms,
                                                         const QList<IntakeFile> &files,
                                                         const QList<Id> &controls);

} // namespace insurable
