// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace insurable {

class Vault;

// What has become of the file of an open vault.
enum class FileCondition {
    Same,
    Changed,     // written to by somebody else
    Replaced,    // another file has its name
    Truncated,   // cut short
    Moved,       // it has another name or lies in another folder
    Vanished,    // deleted
    Unreachable, // the drive or the share it lies on is gone
};

// Looks now. Once it was anything but Same, it stays so: from then on nothing is written.
[[nodiscard]] FileCondition fileCondition(Vault &vault);
// A sentence for the person. `now` is where the file is now, empty where that is not known.
[[nodiscard]] QString inWords(FileCondition condition, const QString &fileName,
                              const QString &now = {});
// Whether the open file still holds what was last saved.
[[nodiscard]] constexpr bool isWhole(FileCondition condition)
{
    return condition == FileCondition::Same || condition == FileCondition::Replaced
        || condition == FileCondition::Moved || condition == FileCondition::Vanished;
}

} // namespace insurable
