// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "isms.h"

namespace insurable {

class Progress;
class Secret;
class VaultKey;
struct KdfCost;
struct SeenState;

// How to open or make a firm's vault with the tables that the record types describe.
struct FirmOptions
{
    const Catalogue &catalogue;
    const Clock &clock;
    QString author; // who is written into the history
    bool readOnly = false;
    const KdfCost *cost = nullptr; // new vaults only; null = the default of this computer
    Progress *progress = nullptr;  // see VaultOptions
};

[[nodiscard]] std::unique_ptr<Isms> createFirm(const QString &path, const Secret &passphrase,
                                               const FirmOptions &options);
[[nodiscard]] std::unique_ptr<Isms> createFirm(const QString &path, const VaultKey &key,
                                               const FirmOptions &options);
[[nodiscard]] std::unique_ptr<Isms> openFirm(const QString &path, const Secret &passphrase,
                                             const FirmOptions &options);
[[nodiscard]] std::unique_ptr<Isms> openFirm(const QString &path, const VaultKey &key,
                                             const FirmOptions &options);
// See rotateDataKey. The firm must not be open.
SeenState rotateFirm(const QString &path, const VaultKey &key, const FirmOptions &options,
                     Progress &progress);

} // namespace insurable
