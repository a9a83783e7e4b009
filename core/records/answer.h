// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"
#include "recordtype.h"

#include <QDate>

namespace insurable {

// What a person says to an insurer's question, where the records cannot answer or are overruled.
// The id is "<question set>.<question>".
struct Answer
{
    Id id;
    QString value; // canonical text of the question's answer type
    QString exceptions;
    QString reason; // why the derived answer is overruled
    QDate answeredOn;
};

// That a finding was seen and why it stands. The id is the finding's key.
struct Acknowledgement
{
    Id id;
    QString reason;
    QDate acknowledgedOn;
    QString by;
};

template <> const RecordType &describe<Answer>();
template <> const RecordType &describe<Acknowledgement>();

} // namespace insurable

Q_DECLARE_TYPEINFO(insurable::Answer, Q_RELOCATABLE_TYPE);
