// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QString>

namespace insurable {

// One file behind a piece of evidence. The bytes lie in the vault under their SHA-256.
struct EvidenceFile
{
    QString name; // as the person's file was called; cleaned only when it leaves the vault
    QByteArray sha256; // 32 bytes
    qint64 size = 0;
    QDate added;

    friend bool operator==(const EvidenceFile &, const EvidenceFile &) = default;
};

} // namespace insurable
