// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "choicenames.h"
#include "evidencefile.h"
#include "id.h"
#include "recordtype.h"

#include <QList>

namespace insurable {

enum class EvidenceKind { File, Link, Check };
enum class Sensitivity { Ordinary, Confidential, Personal };

// Proof of one or more controls. `effective` is the day it speaks of, not the day it was added.
struct Evidence
{
    Id id;
    QString title;
    EvidenceKind kind = EvidenceKind::File;
    QList<Id> controls; // of the catalogue
    QDate effective;
    QDate validUntil; // last day on which it counts; null = as long as its controls say
    QDate added;
    QList<EvidenceFile> files; // newest last
    QString link; // shown and sealed, never opened by the program
    QString checkedBy;
    Sensitivity sensitivity = Sensitivity::Ordinary;
    QString notes;
};

template <> const QList<Choice> &choicesOf<EvidenceKind>();
template <> const QList<Choice> &choicesOf<Sensitivity>();
template <> const RecordType &describe<Evidence>();

} // namespace insurable

Q_DECLARE_TYPEINFO(insurable::Evidence, Q_RELOCATABLE_TYPE);
