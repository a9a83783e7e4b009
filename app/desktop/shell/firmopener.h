// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "errors.h"
#include "isms.h"
#include "taskrunner.h"
#include "vaultkey.h"

#include <optional>

namespace insurable {

class CatalogueSource;
class Clock;
class Preferences;

// An open firm, or why it is not open.
struct OpenedFirm
{
    std::unique_ptr<Isms> isms;
    std::optional<Error> trouble;
};

// Opens and makes firms' files away from the main thread. The caller shows that it is busy.
class FirmOpener final
{
public:
    FirmOpener(TaskRunner &tasks, const Preferences &preferences, CatalogueSource &catalogue,
               const Clock &clock);

    // Where the file was not closed properly its check is shown, and can be stopped: then the
    // trouble is Cancelled.
    [[nodiscard]] OpenedFirm open(const QString &path, const VaultKey &key, bool readOnly);
    // Writes a closed firm anew under a new data key; see rotateDataKey.
    [[nodiscard]] std::optional<Error> rotate(const QString &path, const VaultKey &key);
    [[nodiscard]] OpenedFirm create(const QString &path, const QString &firmName,
                                    const Secret &passphrase);
    // A fresh copy, in the program's own folder, replacing one that nobody has open.
    [[nodiscard]] OpenedFirm createSample();

    [[nodiscard]] static QString samplePassphrase();
    [[nodiscard]] static bool isSample(const QString &path);

private:
    using Make = std::function<std::unique_ptr<Isms>(Progress &)>;
    [[nodiscard]] OpenedFirm run(const QString &title, const Make &make, TaskOptions options);

    TaskRunner &m_tasks;
    const Preferences &m_preferences;
    CatalogueSource &m_catalogue;
    const Clock &m_clock;
};

} // namespace insurable
