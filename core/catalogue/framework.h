// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"

#include <QStringList>

namespace insurable {

// A standard or law that controls refer to, by ids only: no text of it is kept.
struct Framework
{
    Id id;
    QString title;
    QString version;
    QString publisher;
    QString note;
    QStringList references; // every id that may be referred to
};

} // namespace insurable
