// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disk.h"

#include <QRandomGenerator>

namespace insurable::torture {

// What a disk holds for certain, and what it may hold besides, after each call of a log. Only what
// was synced is certain: a file by its own sync, its name by that of its folder. Even a file that
// was just made and synced is gone while its folder is not.
class PowerLoss final
{
public:
    explicit PowerLoss(const std::map<std::string, QByteArray> &atFirst);

    // With `lies` the disk says that it has synced and has not.
    void apply(const DiskOp &operation, bool lies = false);
    // One of the many states that the power may leave: what was not synced is there, dropped,
    // there in another order, or torn within a write at sectors of 512 bytes. When the program was
    // only killed, everything it wrote is there.
    void writeTo(const QString &folder, QRandomGenerator &random, bool onlyKilled = false) const;

private:
    enum class Manner { Nothing, Everything, Prefix, SomeWrites, SomeSectors, Garbage };
    struct File
    {
        QByteArray synced;
        std::vector<DiskOp> since;
    };
    [[nodiscard]] static QByteArray remains(const File &file, Manner manner,
                                            QRandomGenerator &random);
    static void applyTo(QByteArray &bytes, const DiskOp &operation);
    static void applyTo(std::map<std::string, int> &names, const DiskOp &operation);

    std::map<int, File> m_files;
    std::map<std::string, int> m_names; // synced
    std::vector<DiskOp> m_renames;      // since
};

} // namespace insurable::torture
