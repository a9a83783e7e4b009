// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workload.h"

#include <QHash>

namespace insurable::torture {

// Opens what was left by the real library, reads every page, row and file of it, and holds it
// against what was said to be done.
class Checker final
{
public:
    Checker(const Tools &tools, VaultKey key);

    // As the next start of the program would; what is wrong is for examine() to say.
    void open(const Yard &yard) const;
    [[nodiscard]] Findings examine(const Yard &yard, const Ledger &ledger);
    // One vault alone: whether it opens, and whether all of it is what was written.
    [[nodiscard]] Findings soundness(const QString &path, const VaultOptions &options) const;

private:
    void examineFirm(const Yard &yard, const Ledger &ledger, Findings &found);
    void examinePassphrase(const Yard &yard, const Ledger &ledger, Findings &found);
    void examineOld(const Yard &yard, const Ledger &ledger, Findings &found) const;
    void examineBackups(const Yard &yard, const Ledger &ledger, Findings &found) const;
    void examinePacks(const Yard &yard, const Ledger &ledger, Findings &found) const;
    [[nodiscard]] bool opens(const QByteArray &header, int passphrase);

    const Tools &m_tools;
    VaultKey m_key;
    QHash<QByteArray, bool> m_opened; // each derivation takes a tenth of a second
};

} // namespace insurable::torture
