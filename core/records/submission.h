// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"
#include "recordtype.h"
#include "truth.h"

#include <QDate>

namespace insurable {

// What was sealed, for whom and when. Written by sealing only; never edited afterwards.
struct Submission
{
    Id id;
    QString title;
    QString addressee; // question set id
    QDate sealedOn;
    QString declaredBy;
    QString declaredRole;
    Truth draft = Truth::No;
    QString reference;
    qint64 generation = 0; // of the vault when it was sealed
    QString historyHead; // hex
    QString publicKey; // minisign's text
    QString packName;
    QString packSha256; // hex
    QString manifest; // SHA256SUMS
    QString content; // submission.json
};

template <> const RecordType &describe<Submission>();

} // namespace insurable

Q_DECLARE_TYPEINFO(insurable::Submission, Q_RELOCATABLE_TYPE);
